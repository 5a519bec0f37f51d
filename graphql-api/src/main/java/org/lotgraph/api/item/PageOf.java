package org.lotgraph.api.item;

import org.lotgraph.store.Moment;

/**
 * One page of what hangs on an item, to be loaded together with the same page of its neighbours.
 *
 * @param from where the page begins
 */
record PageOf<F>(long item, Moment moment, F from, int size) {

    /** What pages must have in common to be read by one statement. */
    PageOf<F> shared() {
        return new PageOf<>(0, moment, from, size);
    }
}
