package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

import org.neo4j.driver.Record;

/**
 * Error declarations at work: end the events that are equal, with all they told. An error declaration may be declared an error itself;
 * then what it voided comes back, as new versions of what was ended. Without an equal event it is born void (EPCIS 2.0, 7.4.1.2).
 */
final class Voids {

    private static final Comparator<Record> TELLING = Comparator.<Record>comparingInt(edge -> edge.get("batch").asInt())
            .thenComparingLong(edge -> edge.get("line").asLong());

    private final Telling telling;
    private final Declarations declarations;
    private final Touched touched;

    Voids(Telling telling, Declarations declarations, Touched touched) {
        this.telling = telling;
        this.declarations = declarations;
        this.touched = touched;
    }

    /** An event in the graph; {@code ended} is the batch that voided it, 0 while it stands. */
    private record Told(long id, String key, int ended, boolean declares) {

        static Told of(Record row) {
            return new Told(row.get("id").asLong(), row.get("key").asString(), row.get("ended").asInt(0), row.get("declares").asBoolean());
        }

        Map<String, Object> row() {
            return ended == 0 ? Map.of("id", id, "key", key) : Map.of("id", id, "key", key, "ended", ended);
        }
    }

    /** @param again these stand already and were told again: they void what was told again before them, and no error declaration */
    void apply(Collection<Fact.Observed> declaring, Collection<Fact.Observed> again) {
        Set<Told> found = new HashSet<>();
        Set<String> effective = new HashSet<>();
        List<Map<String, Object>> voids = new ArrayList<>();
        Set<String> repeated = new HashSet<>();
        again.forEach(observed -> repeated.add(observed.told().key()));
        List<Map<String, Object>> wanted = new ArrayList<>();
        declaring.forEach(observed -> wanted.add(Map.of("key", observed.told().key(), "sameness", observed.told().declaresSame())));
        again.forEach(observed -> wanted.add(Map.of("key", observed.told().key(), "sameness", observed.told().declaresSame())));
        if (wanted.isEmpty()) {
            return;
        }
        for (Record row : telling.tx.run("ledger/events-alike", Map.of("rows", wanted))) {
            String by = row.get("by").asString();
            Told target = Told.of(row);
            if (!repeated.contains(by) || !target.declares) {
                found.add(target);
                effective.add(by);
                voids.add(written(by, target));
            }
        }
        telling.run("ledger/create-voids", voids);
        effective.stream().filter(repeated::contains).forEach(by -> telling.appended("Voided"));
        end(found);
        end(bornVoid(declaring, effective));
    }

    private Map<String, Object> written(String by, Told target) {
        return Map.of("by", by, "id", target.id, "fact", Hashes.fact(telling.source(), "Voided", by),
                "content", Hashes.content(Map.of(), target.key));
    }

    private List<Told> bornVoid(Collection<Fact.Observed> declaring, Set<String> effective) {
        return declaring.stream().map(observed -> telling.things.other("Event", observed.told().key()))
                .filter(event -> !effective.contains(event.key)).map(event -> new Told(event.id, event.key, 0, false)).toList();
    }

    private void end(Collection<Told> events) {
        if (events.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = events.stream().map(event -> Map.<String, Object>of("id", event.id, "key", event.key)).toList();
        telling.run("ledger/end-events", rows);
        endEdges(telling.tx.run("ledger/event-edges", Map.of("rows", rows)));
        List<Long> told = telling.tx.run("ledger/event-declarations", Map.of("keys", events.stream().map(Told::key).toList())).stream()
                .map(row -> row.get("id").asLong()).toList();
        touched.lots.addAll(declarations.end(told));
        unvoid(events.stream().filter(Told::declares).toList());
    }

    private void endEdges(List<Record> edges) {
        edges.forEach(touched::add);
        telling.endEdges(edges.stream().map(edge -> edge.get("id").asLong()).toList());
    }

    /** What these error declarations had voided comes back, unless it has come back already or was voided anew. */
    private void unvoid(List<Told> declaring) {
        if (declaring.isEmpty()) {
            return;
        }
        List<Record> voids = telling.tx.run("ledger/voided-by",
                Map.of("rows", declaring.stream().map(event -> Map.<String, Object>of("id", event.id, "key", event.key)).toList()));
        telling.endEdges(voids.stream().map(row -> row.get("void").asLong()).toList());
        voids.stream().filter(row -> row.get("since").asInt() == 0).map(Told::of).distinct().forEach(this::revive);
    }

    private void revive(Told event) {
        List<Map<String, Object>> rows = List.of(event.row());
        List<Record> edges = telling.tx.run("ledger/event-edges", Map.of("rows", rows));
        edges.forEach(touched::add);
        telling.edges("ledger/revive-edges", latest(edges));
        List<Long> things = declarations.revive(rows);
        touched.lots.addAll(things);
        telling.run("ledger/revive-events", rows);
        if (event.declares) {
            voidAgain(rows);
        }
    }

    /** One batch may have ended two tellings of an event: the later is what comes back. */
    private static List<Long> latest(List<Record> edges) {
        Map<List<Object>, Record> alike = new LinkedHashMap<>();
        for (Record edge : edges) {
            alike.merge(List.of(edge.get("type").asString(), edge.get("from").asLong(), edge.get("to").asLong(), edge.get("fact").asLong(),
                    edge.get("content").asLong()), edge, BinaryOperator.maxBy(TELLING));
        }
        return alike.values().stream().map(edge -> edge.get("id").asLong()).toList();
    }

    /** An error declaration that is back voids what came back when it was voided; not what was told anew. */
    private void voidAgain(List<Map<String, Object>> declaring) {
        List<Told> targets = new ArrayList<>();
        List<Map<String, Object>> voids = new ArrayList<>();
        for (Record row : telling.tx.run("ledger/voided-by", Map.of("rows", declaring))) {
            if (row.get("ended").isNull() && row.get("since").asInt() == 1) {
                targets.add(Told.of(row));
                voids.add(written(row.get("by").asString(), Told.of(row)));
            }
        }
        telling.run("ledger/create-voids", voids);
        end(targets);
    }
}
