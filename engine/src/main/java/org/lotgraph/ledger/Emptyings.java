package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

import org.neo4j.driver.Record;

/** When containers were emptied. A container may have been emptied many thousand times; each pair is shown only what can concern it. */
final class Emptyings {

    private final Map<Long, List<PackingFact>> byTime = new HashMap<>();
    private final Map<Long, List<PackingFact>> idle = new HashMap<>();
    private final List<Fresh> fresh = new ArrayList<>();

    /** Learned just now: whether it found anything inside is yet to be seen. */
    private record Fresh(long id, long container, PackingFact fact) {
    }

    void add(Record row, PackingFact fact, boolean isFresh) {
        long container = row.get("container").asLong();
        byTime.computeIfAbsent(container, any -> new ArrayList<>()).add(fact);
        if (fact.idle()) {
            idle.computeIfAbsent(container, any -> new ArrayList<>()).add(fact);
        }
        if (isFresh) {
            fresh.add(new Fresh(row.get("id").asLong(), container, fact));
        }
    }

    void sort() {
        byTime.values().forEach(list -> list.sort(InTime.ORDER));
        fresh.sort(Comparator.comparingLong(emptying -> emptying.fact().order()));
    }

    /** Those at or after this moment, and those that may have meant what came later. */
    List<PackingFact> since(long container, long moment) {
        List<PackingFact> all = byTime.getOrDefault(container, List.of());
        int from = 0;
        int to = all.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (all.get(middle).at().earliest() < moment) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        List<PackingFact> since = new ArrayList<>(all.subList(from, all.size()));
        idle.getOrDefault(container, List.of()).stream().filter(fact -> fact.at().earliest() < moment).forEach(since::add);
        return since;
    }

    /** Those that found nothing inside, of all that was learned before them, are closings without opening: returns their edges. */
    List<Long> findIdle(BiPredicate<Long, PackingFact> closesSomething) {
        List<Long> found = new ArrayList<>();
        for (Fresh emptying : fresh) {
            if (!emptying.fact().idle() && !closesSomething.test(emptying.container(), emptying.fact())) {
                PackingFact idling = emptying.fact().idling();
                byTime.get(emptying.container()).replaceAll(fact -> fact.equals(emptying.fact()) ? idling : fact);
                idle.computeIfAbsent(emptying.container(), any -> new ArrayList<>()).add(idling);
                found.add(emptying.id());
            }
        }
        return found;
    }
}
