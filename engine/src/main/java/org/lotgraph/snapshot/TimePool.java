package org.lotgraph.snapshot;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Valid times in as few ints as they need: nothing where nothing is told, one int for a whole second, two for an instant, four for a range.
 * Edges told one after the other often share their times (a carton is packed at once), so what was lately put in is found again.
 */
final class TimePool {

    /** The two bits that say how a time is written. */
    static final int ABSENT = 0;
    static final int SECOND = 1;
    static final int INSTANT = 2;
    static final int RANGE = 3;

    private static final long SECONDS = TimeUnit.SECONDS.toNanos(1);
    private static final int[] SIZES = {0, 1, 2, 4};
    private static final int LATELY = 1 << 12;

    private final int[] lately = new int[LATELY];
    private final byte[] latelySize = new byte[LATELY];
    private final int[] one = new int[8];
    private int[] words;
    private int size;

    TimePool(int capacity) {
        words = new int[Math.max(16, capacity)];
    }

    static int form(boolean told, long earliest, long latest) {
        if (!told) {
            return ABSENT;
        }
        if (earliest != latest) {
            return RANGE;
        }
        long second = Math.floorDiv(earliest, SECONDS);
        return second * SECONDS == earliest && second >= 0 && second >>> Integer.SIZE == 0 ? SECOND : INSTANT;
    }

    static int size(int form) {
        return SIZES[form];
    }

    /** Puts both times in; returns where they begin. */
    int add(int fromForm, long fromEarliest, long fromLatest, int untilForm, long untilEarliest, long untilLatest) {
        int length = write(one, write(one, 0, fromForm, fromEarliest, fromLatest), untilForm, untilEarliest, untilLatest);
        if (length == 0) {
            return 0;
        }
        int slot = 1;
        for (int i = 0; i < length; i++) {
            slot = 31 * slot + one[i];
        }
        slot = (slot ^ slot >>> 15) & LATELY - 1;
        if (latelySize[slot] == length && Arrays.equals(words, lately[slot], lately[slot] + length, one, 0, length)) {
            return lately[slot];
        }
        if (size + length > words.length) {
            words = Arrays.copyOf(words, Math.max(size + length, words.length + (words.length >> 1)));
        }
        System.arraycopy(one, 0, words, size, length);
        lately[slot] = size;
        latelySize[slot] = (byte) length;
        size += length;
        return size - length;
    }

    private static int write(int[] into, int at, int form, long earliest, long latest) {
        return switch (form) {
            case ABSENT -> at;
            case SECOND -> {
                into[at] = (int) Math.floorDiv(earliest, SECONDS);
                yield at + 1;
            }
            case INSTANT -> write(into, at, earliest);
            default -> write(into, write(into, at, earliest), latest);
        };
    }

    private static int write(int[] into, int at, long value) {
        into[at] = (int) (value >>> Integer.SIZE);
        into[at + 1] = (int) value;
        return at + 2;
    }

    static long earliest(int[] words, int at, int form) {
        return form == SECOND ? Integer.toUnsignedLong(words[at]) * SECONDS : read(words, at);
    }

    static long latest(int[] words, int at, int form) {
        return form == RANGE ? read(words, at + 2) : earliest(words, at, form);
    }

    private static long read(int[] words, int at) {
        return (long) words[at] << Integer.SIZE | Integer.toUnsignedLong(words[at + 1]);
    }

    int[] words() {
        return Arrays.copyOf(words, size);
    }
}
