package org.lotgraph.trace;

import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * When a container holds affected content. {@code certain} unites the cores of certain ways, {@code possible} what some reading allows.
 * {@code moments} are single moments known only as a range (a container consumed on some date): whatever lay inside for the whole range
 * was certainly there.
 */
final class Held {

    final Intervals certain = new Intervals(false);
    final Intervals possible = new Intervals(true);
    private final LongArrayList moments = new LongArrayList(0);

    boolean addMoment(long earliest, long latest) {
        boolean grows = lacksMoment(earliest, latest);
        if (grows) {
            moments.add(earliest);
            moments.add(latest);
        }
        return grows;
    }

    /** A moment known more exactly asks less of what was there, so it makes a vaguer one superfluous. */
    boolean lacksMoment(long earliest, long latest) {
        for (int i = 0; i < moments(); i++) {
            if (earliest <= momentEarliest(i) && momentLatest(i) <= latest) {
                return false;
            }
        }
        return true;
    }

    int moments() {
        return moments.size() / 2;
    }

    long momentEarliest(int i) {
        return moments.getLong(2 * i);
    }

    long momentLatest(int i) {
        return moments.getLong(2 * i + 1);
    }
}
