package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.neo4j.driver.Record;

/**
 * Error declarations at work: end the events that are equal, with all they told. They never end one another, so a second declaration of one
 * event changes nothing; what they ended stands again when the event itself is told anew ({@link Events}). One that finds no event of its
 * like, whether that stands or not, is born void (EPCIS 2.0, 7.4.1.2).
 */
final class Voids {

    private final Telling telling;
    private final Declarations declarations;
    private final Touched touched;

    Voids(Telling telling, Declarations declarations, Touched touched) {
        this.telling = telling;
        this.declarations = declarations;
        this.touched = touched;
    }

    record Found(long id, String key) {

        Map<String, Object> row() {
            return Map.of("id", id, "key", key);
        }
    }

    /** @param again these stand already and were told again: they void what was told again before them */
    void apply(Collection<Fact.Observed> declaring, Collection<Fact.Observed> again) {
        List<Map<String, Object>> wanted = Stream.concat(declaring.stream(), again.stream()).map(Voids::wanted).toList();
        if (wanted.isEmpty()) {
            return;
        }
        Set<Found> standing = new LinkedHashSet<>();
        Set<String> meant = new HashSet<>();
        List<Map<String, Object>> voids = new ArrayList<>();
        for (Record row : telling.tx().run("ledger/events-alike", Map.of("rows", wanted))) {
            String by = row.get("by").asString();
            meant.add(by);
            if (row.get("stands").asBoolean()) {
                Found event = new Found(row.get("id").asLong(), row.get("key").asString());
                if (standing.add(event)) {
                    voids.add(written(by, event));
                }
            }
        }
        telling.run("ledger/create-voids", voids);
        Set<String> repeated = again.stream().map(observed -> observed.told().key()).collect(Collectors.toSet());
        voids.stream().map(row -> String.valueOf(row.get("by"))).distinct().filter(repeated::contains).forEach(by -> telling.appended("Voided"));
        end(standing);
        end(bornVoid(declaring, meant));
    }

    private static Map<String, Object> wanted(Fact.Observed declaring) {
        return Map.of("key", declaring.told().key(), "sameness", declaring.told().declaresSame(), "line", declaring.line());
    }

    private Map<String, Object> written(String by, Found event) {
        return Map.of("by", by, "id", event.id, "fact", Hashes.fact(telling.source(), "Voided", by),
                "content", Hashes.content(Map.of(), event.key));
    }

    private List<Found> bornVoid(Collection<Fact.Observed> declaring, Set<String> meant) {
        return declaring.stream().map(observed -> telling.things.other("Event", observed.told().key()))
                .filter(event -> !meant.contains(event.key)).map(event -> new Found(event.id, event.key)).toList();
    }

    /** Ends events with all they told. Returns how many edges and declarations that was. */
    int end(Collection<Found> events) {
        if (events.isEmpty()) {
            return 0;
        }
        List<Map<String, Object>> rows = events.stream().map(Found::row).toList();
        telling.run("ledger/end-events", rows);
        List<Record> edges = telling.tx().run("ledger/event-edges", Map.of("rows", rows));
        endEdges(edges);
        List<Long> told = telling.tx().run("ledger/event-declarations", Map.of("keys", events.stream().map(Found::key).toList())).stream()
                .map(row -> row.get("id").asLong()).toList();
        List<Long> things = declarations.end(told);
        telling.holdings.followShipments(things);
        touched.lots.addAll(things);
        touched.declared.addAll(things);
        return edges.size() + told.size();
    }

    private void endEdges(List<Record> edges) {
        edges.forEach(touched::add);
        telling.holdings.endEdges(edges.stream().map(edge -> edge.get("id").asLong()).toList());
    }
}
