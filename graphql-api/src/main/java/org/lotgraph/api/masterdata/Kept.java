package org.lotgraph.api.masterdata;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import org.lotgraph.store.Moment;

/**
 * Master data of a kind by key, as they were read since the ledger stands where it stands. They change with it only, so whoever asks at
 * the newest moment is told from here, and from the next append on, by whomever, everything is read again.
 */
final class Kept<T> {

    private static final int MOST = 10_000;

    private record Since<T>(Moment moment, ConcurrentMap<String, T> byKey) {
    }

    private volatile Since<T> since = new Since<>(Moment.EMPTY, new ConcurrentHashMap<>());

    /** @param newest the newest moment of the ledger, learned before this call */
    Map<String, T> get(Set<String> keys, Moment newest, Function<Set<String>, Map<String, T>> read) {
        Since<T> now = since;
        if (!now.moment.equals(newest)) {
            now = new Since<>(newest, new ConcurrentHashMap<>());
            since = now;
        }
        Map<String, T> found = new HashMap<>();
        Set<String> missing = new HashSet<>();
        for (String key : keys) {
            T one = now.byKey.get(key);
            if (one == null) {
                missing.add(key);
            } else {
                found.put(key, one);
            }
        }
        if (!missing.isEmpty()) {
            Map<String, T> fresh = read.apply(missing);
            found.putAll(fresh);
            if (now.byKey.size() + fresh.size() <= MOST) {
                now.byKey.putAll(fresh);
            }
        }
        return found;
    }
}
