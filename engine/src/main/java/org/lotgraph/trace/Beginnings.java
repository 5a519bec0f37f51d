package org.lotgraph.trace;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;

/**
 * Beginnings of texts, up to the colon, that no item's name has: most texts begin with a source, and what a source's ids stand for is seldom
 * named as they are. That none has one holds as long as the ledger stands where it stood.
 */
final class Beginnings {

    /** Texts come from outside, so there may be any number of beginnings. */
    private static final int KEPT = 1_000;

    private final Map<String, Moment> unused = new ConcurrentHashMap<>();

    static String of(String name) {
        return name.substring(0, name.indexOf(':') + 1);
    }

    /** Whether it is known that no name begins so; it is not where {@code now} is null. */
    boolean isUnused(String beginning, @Nullable Moment now) {
        return now != null && now.equals(unused.get(beginning));
    }

    /** No name begins so: that was looked up after the ledger had come to this moment. */
    void noteUnused(String beginning, @Nullable Moment now) {
        if (now != null) {
            if (unused.size() >= KEPT) {
                unused.clear();
            }
            unused.put(beginning, now);
        }
    }
}
