package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts a batch where an event meets, in the same batch, an error declaration of its like: what one has done must be in the graph before
 * the other is looked at. All else goes in bulk.
 */
final class Segments {

    private Segments() {
    }

    static List<List<Fact>> of(List<Fact> facts) {
        Set<String> declaring = declaring(facts);
        if (declaring.isEmpty()) {
            return List.of(facts);
        }
        List<List<Fact>> segments = new ArrayList<>();
        List<Fact> segment = new ArrayList<>();
        Map<String, Set<String>> alike = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Observed observed && meets(observed.told(), alike, declaring)) {
                segments.add(segment);
                segment = new ArrayList<>();
                alike.clear();
            }
            if (fact instanceof Fact.Observed observed) {
                alike.computeIfAbsent(observed.told().declaresSame(), any -> new HashSet<>()).add(observed.told().key());
            }
            segment.add(fact);
        }
        segments.add(segment);
        return segments;
    }

    /** Keys of the events that are error declarations. */
    static Set<String> declaring(List<Fact> facts) {
        return facts.stream().filter(Fact.Voided.class::isInstance).map(fact -> ((Fact.Voided) fact).event()).collect(Collectors.toSet());
    }

    private static boolean meets(Event event, Map<String, Set<String>> alike, Set<String> declaring) {
        boolean declares = declaring.contains(event.key());
        return alike.getOrDefault(event.declaresSame(), Set.of()).stream().anyMatch(earlier -> declaring.contains(earlier) != declares);
    }
}
