package org.lotgraph.importers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Problem;

/**
 * What became of one dump folder or file of events.
 *
 * @param facts           facts read, by kind ({@code LotDeclared}, …)
 * @param appended        of these, how many were new, or new versions of former ones
 * @param repeated        how many the ledger knew already
 * @param superseded      how many former ones they took the place of
 * @param rejected        rows and events that did not come in
 * @param problems        why, without the rows themselves; at most {@link Imports#MOST_PROBLEMS} in one run
 * @param notes           what is worth knowing although nothing is wrong
 * @param undeclared      ids used but not declared here, a million at most
 * @param firstUndeclared the first few of them, in words
 * @param rejects         folder with the rejected rows and events; null where all came in
 * @param refused         why nothing, or nothing more, of it was read; null where it was read to its end
 */
public record Imported(Path path, String source, Map<String, Long> facts, long appended, long repeated, long superseded, long rejected,
        List<Problem> problems, List<String> notes, long undeclared, List<String> firstUndeclared, @Nullable Path rejects, @Nullable Problem refused) {

    /** Whether a part of it came in, and then something ended it. */
    public boolean isBrokenOff() {
        return refused != null && !facts.isEmpty();
    }
}
