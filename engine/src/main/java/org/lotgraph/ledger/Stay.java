package org.lotgraph.ledger;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ValidTime;

/**
 * One time that an item was in a container.
 *
 * @param told    what opened it, or the observation it stands for
 * @param until   null while still inside
 * @param closing what closed it
 */
record Stay(PackingFact told, ValidTime from, @Nullable ValidTime until, @Nullable PackingFact closing, @Nullable String anomaly) {

    static final String CLOSING_BEFORE_OPENING = "CLOSING_BEFORE_OPENING";

    static Stay opened(PackingFact opening) {
        return new Stay(opening, opening.at(), null, null, null);
    }

    /** By the one that surely takes all; a closing before it may have taken all already. */
    Stay closed(PackingFact by) {
        return closed(until == null ? by.at() : ValidTime.between(until.earliest(), by.at().latest(), "?"), by, null);
    }

    /** It may have taken all, or not: whatever closes it surely is yet to come. */
    Stay maybeClosed(PackingFact by) {
        return until == null ? closed(ValidTime.between(by.at().earliest(), ValidTime.END, "?"), by, null) : this;
    }

    Stay closed(ValidTime at, PackingFact by, @Nullable String why) {
        return new Stay(told, from, at, by, why);
    }

    boolean isOpen() {
        return until == null;
    }

    /** Known to be inside then, however the ends are read; a stay is half-open, so at its end nothing is inside any more. */
    boolean covers(ValidTime at) {
        return from.latest() <= at.earliest() && (until == null || at.latest() < until.earliest());
    }
}
