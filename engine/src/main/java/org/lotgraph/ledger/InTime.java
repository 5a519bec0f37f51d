package org.lotgraph.ledger;

import java.util.Comparator;

import org.lotgraph.item.ValidTime;

/** A fact with its place in event time and in the ledger. */
interface InTime {

    /** By event time, ties by ledger order: how openings and closings meet (rules: "Packing and unpacking"). */
    Comparator<InTime> ORDER = Comparator.<InTime>comparingLong(fact -> fact.at().earliest()).thenComparingLong(fact -> fact.at().latest())
            .thenComparingInt(InTime::batch).thenComparingLong(InTime::order);

    ValidTime at();

    int batch();

    long order();

    default boolean isLearnedBefore(InTime other) {
        return batch() < other.batch() || (batch() == other.batch() && order() < other.order());
    }
}
