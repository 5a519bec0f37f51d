package org.lotgraph.ledger;

import java.util.List;

/**
 * What an append did.
 *
 * @param position   of the ledger after it
 * @param appended   how many facts were new
 * @param repeated   how many were known already
 * @param superseded how many former ones new ones took the place of
 * @param rejected   the facts that were not taken
 */
public record Appended(long position, long appended, long repeated, long superseded, List<Rejected> rejected) {

    public Appended(long position, long appended, long repeated, long superseded) {
        this(position, appended, repeated, superseded, List.of());
    }

    /**
     * A fact that contradicts what stands.
     *
     * @param fact its number in the batch, from 0 on
     * @param why  without the row, which the ledger does not know
     */
    public record Rejected(int fact, Problem why) {
    }
}
