package org.lotgraph.ledger;

import java.util.List;

/**
 * What is appended at once: becomes visible as a whole, or not at all. The facts of one event stand in one batch, the
 * {@link Fact.Observed} first.
 *
 * @param source who told it: a plant, a system; the scope of ids that are no GS1 identities
 * @param file   as the user named it, relative to what was imported
 * @param digest hash of the file's content: two differing rows under one natural key in the same content are siblings, not versions
 */
public record Batch(String source, String file, String digest, List<Fact> facts) {
}
