package org.lotgraph.importers.dump;

import java.util.ArrayList;
import java.util.List;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/** The ids that are used but declared nowhere in the dump: how many, and the first few by name. */
final class Undeclared {

    private static final int MOST_TOLD_APART = 1_000_000;
    private static final int MOST_NAMED = 10;

    private final LongOpenHashSet seen = new LongOpenHashSet();
    private final List<String> first = new ArrayList<>();

    void add(Thing thing, String id) {
        if (seen.size() < MOST_TOLD_APART && seen.add(IdIndex.hash(id) * 31 + thing.ordinal()) && first.size() < MOST_NAMED) {
            first.add(thing.qualifier() + " " + id);
        }
    }

    /** Distinct ids; stops at a million. */
    long count() {
        return seen.size();
    }

    List<String> first() {
        return List.copyOf(first);
    }
}
