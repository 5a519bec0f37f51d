package org.lotgraph.store;

import java.time.Instant;

import org.lotgraph.item.ValidTime;

/**
 * A state of the ledger that an answer can be given at.
 *
 * @param batch    an edge is seen when {@code edge.batch <= batch} and it has no {@code ended} or {@code ended > batch}
 * @param position the number of facts in the ledger up to and including that batch
 * @param clock    the ledger's clock when that batch was appended; {@link Instant#EPOCH} for the empty ledger
 */
public record Moment(int batch, long position, Instant clock) {

    public static final Moment EMPTY = new Moment(0, 0, Instant.EPOCH);

    /** @param nanos the clock, in nanoseconds since 1970 UTC */
    public static Moment of(int batch, long position, long nanos) {
        Instant clock = ValidTime.instant(nanos);
        return new Moment(batch, position, clock == null ? Instant.EPOCH : clock);
    }
}
