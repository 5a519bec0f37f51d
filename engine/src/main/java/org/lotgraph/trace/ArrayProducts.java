package org.lotgraph.trace;


import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.Moment;

import it.unimi.dsi.fastutil.ints.IntArrayList;

/** Totals by product out of a snapshot. What was declared otherwise at the moment the graph tells. */
final class ArrayProducts {

    private final Snapshot snapshot;
    private final Reach reach;
    private final long[] items;
    private final long[] possible;
    private final Sums sums = new Sums();
    /** Places of the items that have several keys, or whose product, or quantity, was declared after the moment. */
    private final IntArrayList otherwise = new IntArrayList();

    ArrayProducts(Snapshot snapshot, Reach reach, int[] listed, Twins twins, Moment moment) {
        this.snapshot = snapshot;
        this.reach = reach;
        this.items = new long[snapshot.subjects()];
        this.possible = new long[snapshot.subjects()];
        for (int place : listed) {
            if (twins.has(place)) {
                otherwise.add(place);
            } else {
                add(place, moment.batch());
            }
        }
        for (int subject = 0; subject < items.length; subject++) {
            if (items[subject] > 0) {
                sums.items(snapshot.subjectKey(subject), items[subject] - possible[subject], false);
                sums.items(snapshot.subjectKey(subject), possible[subject], true);
            }
        }
    }

    private void add(int place, int batch) {
        int number = (int) reach.id(place);
        int subject = snapshot.subject(number);
        if (snapshot.isDeclaredAfter(number, batch)) {
            otherwise.add(place);
        } else if (subject >= 0 && reach.type(place) != ItemKind.SHIPMENT.ordinal()) {
            items[subject]++;
            possible[subject] += reach.isCertain(place) ? 0 : 1;
            Quantity quantity = snapshot.quantity(number);
            if (quantity != null) {
                sums.quantity(snapshot.subjectKey(subject), quantity.amount(), quantity.uom());
            }
        }
    }

    IntArrayList otherwise() {
        return otherwise;
    }

    Sums sums() {
        return sums;
    }
}
