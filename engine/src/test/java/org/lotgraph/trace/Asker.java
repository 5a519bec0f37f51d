package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.lotgraph.anomaly.Anomaly;
import org.lotgraph.anomaly.AnomalyKind;
import org.lotgraph.item.ItemKind;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;

/** Puts questions to a tracer, as the graph knew things after so many batches. */
final class Asker {

    private final Graph graph;
    private final List<Moment> moments;
    private final Map<Long, String> keys = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    Asker(Graph graph, List<Moment> moments) {
        this.graph = graph;
        this.moments = moments;
        readKeys();
    }

    /** Again after an append. */
    void readKeys() {
        graph.read("test/keys", Map.of()).forEach(row -> keys.put(row.get("node").asLong(), row.get("key").asString()));
        names.addAll(keys.values());
    }

    Trace trace(Question question, Tracer tracer) {
        try {
            return tracer.trace(question.direction(), List.copyOf(question.origins()), question.options(), moments.get(question.batches() - 1));
        } catch (UnknownOriginException e) {
            List<String> rest = new ArrayList<>(question.origins());
            rest.removeAll(e.keys());
            return tracer.trace(question.direction(), rest, question.options(), moments.get(question.batches() - 1));
        }
    }

    /** What a trace comes to, by receiver, product and supplier, and what it lacks. */
    static String sums(Trace trace) {
        Map<AnomalyKind, Integer> anomalies = new TreeMap<>(trace.anomalyCounts());
        // Of several ways that are equally short the first that was found is the evidence, and with it the times that are doubtful.
        anomalies.remove(AnomalyKind.TIME_UNKNOWN);
        return trace.totals() + "\n  receivers " + trace.byReceiver() + "\n  products " + trace.byProduct() + "\n  suppliers " + trace.bySupplier()
                + "\n  places " + trace.byPlace() + "\n  anomalies " + anomalies;
    }

    /** Whom what a tracer reaches went to, in the words of the reference. */
    Map<String, String> received(Question question, Tracer tracer) {
        Map<String, String> received = new TreeMap<>();
        trace(question, tracer).byReceiver()
                .forEach(total -> received.put(total.key(), total.items() + " items, " + total.possible() + " possible, " + total.shipments() + " shipments"));
        return received;
    }

    /** The answer of a tracer in the words of the reference; every evidence way is walked. */
    Reference.Answer ask(Question question, Tracer tracer) {
        Trace trace = trace(question, tracer);
        Map<String, String> items = new TreeMap<>();
        List<TracedItem> all = trace.items(null, null, 0, Integer.MAX_VALUE);
        Reading reading = new Reading(question.genealogy(), question.batches());
        all.forEach(item -> items.put(reading.one(key(item.id())), item.certainty() + " " + item.depth()));
        assertThat(trace.totals().items()).isEqualTo(items.size());
        Set<String> excluded = new LinkedHashSet<>();
        trace.excluded(0, Integer.MAX_VALUE).forEach(each -> excluded.add(key(each.id())));
        walk(trace, all, question, reading);
        lacks(trace, all, question, reading);
        return new Reference.Answer(items, excluded, trace.truncated());
    }

    /** A class that is reached is always an anomaly, and so is an origin that nobody knew then. */
    private void lacks(Trace trace, List<TracedItem> items, Question question, Reading reading) {
        List<String> classes = items.stream().filter(item -> item.kind() == ItemKind.CLASS).map(item -> key(item.id())).toList();
        if (!classes.isEmpty()) {
            assertThat(subjects(trace, AnomalyKind.PRODUCT_WITHOUT_LOT)).as("classes in %s", question).containsAll(classes);
        }
        if (trace.origins().isEmpty() && trace.totals().items() == 0 && !trace.unknownThen().isEmpty()) {
            assertThat(subjects(trace, AnomalyKind.ORIGIN_UNKNOWN_THEN)).as("unknown then in %s", question).isNotEmpty();
        }
        Set<String> unknown = new LinkedHashSet<>(question.origins());
        unknown.removeAll(question.known(reading));
        unknown.retainAll(names);
        // The reading forgets equipment that no run is said to have been on any more.
        unknown.remove(question.genealogy().equipment);
        assertThat(trace.unknownThen().stream().filter(key -> !key.equals(question.genealogy().equipment))).as("unknown then in %s", question)
                .containsExactlyInAnyOrderElementsOf(unknown);
    }

    private static List<String> subjects(Trace trace, AnomalyKind kind) {
        return trace.anomalies(kind, 0, Integer.MAX_VALUE).stream().map(Anomaly::subject).toList();
    }

    /** Every evidence way leads from an origin to its item over as many items as the depth says, as surely as is said, with no other edge there. */
    private void walk(Trace trace, List<TracedItem> items, Question question, Reading reading) {
        List<List<Step>> paths = trace.paths(items);
        for (int i = 0; i < items.size(); i++) {
            Set<String> on = new LinkedHashSet<>();
            for (Step step : paths.get(i)) {
                on.add(reading.one(step.item()));
                if (step.into() != null) {
                    on.add(reading.one(step.into()));
                }
            }
            assertThat(on).as("way to %s in %s", key(items.get(i).id()), question).contains(reading.one(key(items.get(i).id())));
            question.origins().forEach(origin -> on.remove(reading.one(origin)));
            assertThat(on.size()).as("items on the way %s to %s in %s", paths.get(i), key(items.get(i).id()), question).isLessThanOrEqualTo(items.get(i).depth());
            String said = items.get(i).certainty() + " " + items.get(i).depth();
            // An origin that is reached from another one, or round a loop, is affected without its window: its way may leave that out.
            if (question.options().window() == null) {
                String alone = question.answer(reading, paths.get(i)).items().get(reading.one(key(items.get(i).id())));
                assertThat(alone).as("what the way %s to %s says by itself in %s", paths.get(i), key(items.get(i).id()), question).isEqualTo(said);
            }
        }
    }

    private String key(long node) {
        return keys.get(node);
    }
}
