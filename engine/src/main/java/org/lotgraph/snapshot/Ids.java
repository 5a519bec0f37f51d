package org.lotgraph.snapshot;

import java.util.Arrays;

/** Node or relationship ids of the database, in four bytes each while all of them fit. */
final class Ids {

    private int[] narrow;
    private long @org.jspecify.annotations.Nullable [] wide;

    Ids(int[] narrow, long @org.jspecify.annotations.Nullable [] wide) {
        this.narrow = narrow;
        this.wide = wide;
    }

    Ids(int size) {
        this(new int[size], null);
    }

    long get(int at) {
        long[] longs = wide;
        return longs == null ? Integer.toUnsignedLong(narrow[at]) : longs[at];
    }

    void set(int at, long id) {
        if (wide == null && id >>> Integer.SIZE != 0) {
            widen();
        }
        long[] longs = wide;
        if (longs == null) {
            narrow[at] = (int) id;
        } else {
            longs[at] = id;
        }
    }

    private void widen() {
        long[] longs = new long[narrow.length];
        for (int i = 0; i < longs.length; i++) {
            longs[i] = Integer.toUnsignedLong(narrow[i]);
        }
        wide = longs;
        narrow = new int[0];
    }

    int size() {
        return wide == null ? narrow.length : wide.length;
    }

    Ids copy(int size) {
        return new Ids(wide == null ? Arrays.copyOf(narrow, size) : narrow, wide == null ? null : Arrays.copyOf(wide, size));
    }

    boolean isWide() {
        return wide != null;
    }

    int[] narrow() {
        return narrow;
    }

    long[] wide() {
        return wide == null ? new long[0] : wide;
    }

    long bytes() {
        return wide == null ? 4L * narrow.length : 8L * wide.length;
    }
}
