package org.lotgraph.ledger;

import java.time.Instant;
import java.util.SortedMap;

/**
 * Where the ledger stands.
 *
 * @param position facts appended and facts replaced since the beginning: a row that takes the place of another counts for itself and
 *                 for the void that it brings
 * @param clock    when the last batch was appended; {@link Instant#EPOCH} for the empty ledger
 * @param counts   the facts appended by kind ({@code LotDeclared}, …), {@code Superseded} for those replaced
 */
public record Head(long position, Instant clock, SortedMap<String, Long> counts) {
}
