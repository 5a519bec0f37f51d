package org.lotgraph.trace;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/**
 * Where one climb has been, and during what. Whoever comes to a place for no longer than before, nor surely for longer, finds nothing
 * above it that was not found: so containers in several others are climbed once each and not once for every way, and a container inside
 * itself ends the climb. Times are nanoseconds, see {@link org.lotgraph.item.ValidTime}.
 */
final class Climbed {

    /** Most goods lie in a carton on a pallet; so few are looked through. */
    private static final int FEW = 16;
    /** From, until, surely from, surely until. */
    private static final int TIMES = 4;

    private final LongArrayList few = new LongArrayList();
    private final Int2ObjectOpenHashMap<LongArrayList> many = new Int2ObjectOpenHashMap<>();

    void clear() {
        few.clear();
        if (!many.isEmpty()) {
            many.clear();
        }
    }

    /** Notes that a climb comes to this place; false where it was there for as long. */
    boolean add(int place, long from, long until, long surelyFrom, long surelyUntil, boolean surely) {
        long sureFrom = surely ? surelyFrom : Long.MAX_VALUE;
        long sureUntil = surely ? surelyUntil : Long.MIN_VALUE;
        for (int i = 0; i < few.size(); i += 1 + TIMES) {
            if (few.getLong(i) == place && holds(few, i + 1, from, until, sureFrom, sureUntil)) {
                return false;
            }
        }
        if (few.size() < FEW * (1 + TIMES)) {
            few.add(place);
            return put(few, from, until, sureFrom, sureUntil);
        }
        LongArrayList been = many.computeIfAbsent(place, any -> new LongArrayList(TIMES));
        for (int i = 0; i < been.size(); i += TIMES) {
            if (holds(been, i, from, until, sureFrom, sureUntil)) {
                return false;
            }
        }
        return put(been, from, until, sureFrom, sureUntil);
    }

    /** Notes that a climb comes to a place that carries on for all time what came into it; false where it did, as surely. */
    boolean add(int place, boolean surely) {
        return add(-1 - place, 0, 0, 0, 0, surely);
    }

    private static boolean holds(LongArrayList been, int at, long from, long until, long sureFrom, long sureUntil) {
        return been.getLong(at) <= from && until <= been.getLong(at + 1) && been.getLong(at + 2) <= sureFrom && sureUntil <= been.getLong(at + 3);
    }

    private static boolean put(LongArrayList been, long from, long until, long sureFrom, long sureUntil) {
        been.add(from);
        been.add(until);
        been.add(sureFrom);
        return been.add(sureUntil);
    }
}
