package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/**
 * Decides which events are news, and writes them. An event that stands is repeated by any telling, and its facts with it. One that was voided is
 * appended anew by a telling at another place; at a place that told it before, it stays voided: that file is only imported again.
 */
final class Events {

    private final Telling telling;
    private final Set<String> declaring;
    private final Map<String, Known> known = new HashMap<>();
    private final Map<String, Fact.Observed> news = new LinkedHashMap<>();
    private final List<Map<String, Object>> repeated = new ArrayList<>();
    private final List<Map<String, Object>> toldAgain = new ArrayList<>();
    private final List<Fact.Observed> declaringAgain = new ArrayList<>();
    private final Map<String, Set<String>> concerns = new HashMap<>();

    Events(Telling telling, List<Fact> facts) {
        this.telling = telling;
        this.declaring = Segments.declaring(facts);
    }

    /** {@code undone}: whoever tells it again tells it anew; {@code tellers}: the imports that tell what stands of it. */
    private record Known(long id, boolean live, boolean undone, String firstPlace, Set<String> places, Set<String> tellers) {
    }

    /** What is to be appended of these facts. Of an error declaration that is the saying alone: what it describes did not happen. */
    List<Fact> admit(List<Fact> facts) {
        lookUp(facts);
        List<Fact> admitted = new ArrayList<>(facts.size());
        Set<String> rejected = new HashSet<>();
        for (Fact fact : facts) {
            String event = fact.event();
            if (fact instanceof Fact.Observed observed) {
                if (isNews(observed)) {
                    news.put(observed.told().key(), observed);
                    rejected.remove(event);
                    telling.appended("Observed");
                } else {
                    rejected.add(String.valueOf(event));
                    telling.repeated();
                }
            } else if (event == null || (!rejected.contains(event) && !declaring.contains(event))) {
                admitted.add(fact);
            } else if (rejected.contains(event)) {
                telling.repeated();
            } else if (fact instanceof Fact.Voided) {
                telling.appended("Voided");
            }
        }
        return admitted;
    }

    private void lookUp(List<Fact> facts) {
        List<String> keys = facts.stream().filter(Fact.Observed.class::isInstance).map(fact -> ((Fact.Observed) fact).told().key()).distinct().toList();
        if (keys.isEmpty()) {
            return;
        }
        for (Record row : telling.tx().run("ledger/events-by-key", Map.of("keys", keys))) {
            String first = telling.digest(row.get("batch").asInt()) + ':' + row.get("line").asLong();
            Set<String> places = new HashSet<>(row.get("repeated").asList(Value::asString));
            Set<String> tellers = new HashSet<>(row.get("tellers").asList(Value::asString));
            tellers.add(row.get("since").asInt() == telling.batch ? telling.ofImport : row.get("teller").asString(""));
            known.put(row.get("key").asString(), new Known(row.get("id").asLong(), row.get("live").asBoolean(),
                    row.get("undone").asBoolean(), first, places, tellers));
        }
    }

    private boolean isNews(Fact.Observed observed) {
        String key = observed.told().key();
        String place = telling.told.digest() + ':' + observed.line();
        Known event = known.get(key);
        if (event == null) {
            known.put(key, new Known(Node.NOT_YET, true, false, place, new HashSet<>(), new HashSet<>(Set.of(telling.ofImport))));
            return true;
        }
        boolean toldHere = place.equals(event.firstPlace) || !event.places.add(place);
        if (toldHere && !event.undone) {
            toldAgain(event, key);
            return false;
        }
        if (!toldHere) {
            repeated.add(Map.of("key", key, "place", place));
        }
        if (event.live) {
            toldAgain(event, key);
            if (declaring.contains(key)) {
                declaringAgain.add(observed);
            }
            return false;
        }
        known.put(key, new Known(event.id, true, false, event.firstPlace, event.places, new HashSet<>(Set.of(telling.ofImport))));
        return true;
    }

    /** It stands as long as one import that told it is not undone. */
    private void toldAgain(Known event, String key) {
        if (event.tellers.add(telling.ofImport)) {
            toldAgain.add(Map.of("key", key, "teller", telling.ofImport));
        }
    }

    /** The events that are news, for looking up whom they name. */
    Iterable<Fact.Observed> news() {
        return news.values();
    }

    /** Lets facts name the events: nodes that are found, or pending until {@link #write}. */
    void name() {
        news.forEach((key, observed) -> {
            Node node = new Node("Event", key);
            node.id = known.get(key).id;
            telling.things.name(node);
        });
    }

    /** An event's facts may name others than took part in it; the event remembers them, so that a void finds everything. */
    void concerns(Row row) {
        if (row.event() != null) {
            Set<String> keys = concerns.computeIfAbsent(row.event(), any -> new LinkedHashSet<>());
            keys.add(row.from().key);
            if (row.to() != null && !row.to().label.equals("Event")) {
                keys.add(row.to().key);
            }
        }
    }

    /** Writes the events and who took part; returns the edges of those who did. */
    void write() {
        List<Map<String, Object>> created = new ArrayList<>();
        List<Map<String, Object>> revived = new ArrayList<>();
        for (Fact.Observed observed : news.values()) {
            Node node = telling.things.other("Event", observed.told().key());
            if (node.isPending()) {
                created.add(Map.of("key", node.key, "properties", properties(observed)));
            } else {
                revived.add(Map.of("id", node.id));
            }
        }
        if (!created.isEmpty()) {
            telling.tx().run("ledger/create-events", Map.of("rows", created))
                    .forEach(row -> telling.things.other("Event", row.get("key").asString()).id = row.get("id").asLong());
        }
        telling.run("ledger/revive-events", revived);
        telling.run("ledger/repeat-events", repeated);
        telling.run("ledger/tell-events", toldAgain);
        telling.draw(participants());
    }

    private Map<String, Object> properties(Fact.Observed observed) {
        Event event = observed.told();
        Set<String> others = new LinkedHashSet<>(concerns.getOrDefault(event.key(), Set.of()));
        observed.participants().forEach(participant -> others.remove(telling.things.item(participant.item()).key));
        return new Properties().put("key", event.key()).put("sameness", event.declaresSame()).put("eventId", event.eventId())
                .put("type", event.type()).put("action", event.action()).put("time", event.time().earliest())
                .put("timeLatest", event.time().latest() == event.time().earliest() ? null : event.time().latest()).put("at", event.time().text())
                .put("bizStep", event.bizStep()).put("disposition", event.disposition()).put("readPoint", place(event.readPoint()))
                .put("bizLocation", place(event.bizLocation())).put("json", event.json()).put("batch", telling.batch)
                .put("line", observed.line()).put("declares", declaring.contains(event.key()) ? true : null)
                .put("concerns", others.isEmpty() ? null : List.copyOf(others)).map();
    }

    private @Nullable String place(@Nullable String name) {
        return name == null ? null : telling.things.other("Place", name).key;
    }

    private EdgeRows participants() {
        EdgeRows edges = new EdgeRows();
        for (Fact.Observed observed : news.values()) {
            Node event = telling.things.other("Event", observed.told().key());
            for (Fact.Participant participant : observed.participants()) {
                Properties properties = new Properties().put("role", participant.role()).put(participant.quantity());
                Node item = telling.things.item(participant.item());
                Row row = new Row("Observed", "TOOK_PART", item, event, Hashes.fact(telling.source(), "Observed", event.key),
                        Hashes.content(properties.map(), item.key), observed.line(), event.key, properties.map());
                edges.add("TOOK_PART", item.id, event.id, row.written(telling.batch));
            }
        }
        return edges;
    }

    /** The error declarations that are to void their like. */
    List<Fact.Observed> declaringNews() {
        return news.values().stream().filter(observed -> declaring.contains(observed.told().key())).toList();
    }

    /** Error declarations that stand and were told again at another place: what was told there before them is voided, too. */
    List<Fact.Observed> declaringAgain() {
        return declaringAgain;
    }

}
