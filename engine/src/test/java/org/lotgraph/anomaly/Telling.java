package org.lotgraph.anomaly;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.TestGraph;
import org.lotgraph.TickingClock;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

/** A ledger that is told things in few words. Keys are words; the lines are counted; times are {@code 2026-03-DD}, {@code ?}, or null. */
final class Telling {

    private final Graph graph = TestGraph.fresh();
    private final Ledger ledger = new Ledger(graph, new TickingClock());
    private int files;
    private long line = 1;

    Telling() {
        ledger.prepare();
    }

    Graph graph() {
        return graph;
    }

    Moment now() {
        return new Moments(graph).latest();
    }

    /** Appends facts as a file of its own. */
    Telling tell(Fact... facts) {
        return tell("plant", facts);
    }

    Telling tell(String source, Fact... facts) {
        files++;
        ledger.append(new Batch(source, "file-" + files + ".csv", "digest " + files, List.of(facts)));
        return this;
    }

    List<Anomaly> all(AnomalyKind kind) {
        return all(kind, now());
    }

    List<Anomaly> all(AnomalyKind kind, Moment moment) {
        List<Anomaly> found = new ArrayList<>();
        new Anomalies(graph).ofAll(moment, found::add);
        return found.stream().filter(each -> each.kind() == kind).sorted(Anomaly.ORDER).toList();
    }

    List<String> subjects(AnomalyKind kind) {
        return all(kind).stream().map(Anomaly::subject).toList();
    }

    List<String> subjects(AnomalyKind kind, Moment moment) {
        return all(kind, moment).stream().map(Anomaly::subject).toList();
    }

    Trace forward(String from) {
        return forward(from, now());
    }

    Trace forward(String from, Moment moment) {
        return new Tracer(graph, new Moments(graph)).trace(Direction.FORWARD, List.of(from), TraceOptions.DEFAULT, moment);
    }

    static ItemRef item(String key) {
        ItemKind kind = switch (key.substring(0, key.indexOf('-'))) {
            case "lot" -> ItemKind.RAW_MATERIAL;
            case "unit" -> ItemKind.UNIT;
            case "box", "pallet" -> ItemKind.CARTON;
            case "trip" -> ItemKind.SHIPMENT;
            case "class" -> ItemKind.CLASS;
            default -> throw new IllegalArgumentException(key);
        };
        return ItemRef.of("urn:lotgraph:plant:" + key, kind);
    }

    static String key(String word) {
        return "urn:lotgraph:plant:" + word;
    }

    static @Nullable ValidTime on(@Nullable String time) {
        return time == null ? null : ValidTime.parse(time.length() == 2 ? "2026-03-" + time : time, ZoneOffset.UTC);
    }

    static @Nullable Quantity kilos(@Nullable String amount) {
        return amount == null ? null : new Quantity(new BigDecimal(amount), "KGM");
    }

    Fact.LotDeclared lot(String lot, @Nullable String supplier, @Nullable String kilos, @Nullable String made) {
        return new Fact.LotDeclared(line++, null, item(lot), key("product"), null, null, supplier == null ? null : key(supplier), kilos(kilos), on(made),
                null, null, Timing.TIMELESS, Map.of());
    }

    Fact.LotDeclared numbered(String lot, String product, String number, @Nullable String owner, @Nullable String supplier) {
        return new Fact.LotDeclared(line++, null, item(lot), key(product), number, owner, supplier, null, null, null, null, Timing.TIMELESS, Map.of());
    }

    Fact.LotDeclared received(String lot, String at) {
        return new Fact.LotDeclared(line++, null, item(lot), key("product"), null, null, null, null, null, on(at), null, Timing.TIMELESS, Map.of());
    }

    Fact.ProcessDeclared process(String process, @Nullable String started, @Nullable String ended) {
        return new Fact.ProcessDeclared(line++, null, key(process), null, "mix", null, null, null, on(started), on(ended), Timing.TIMELESS, Map.of());
    }

    Fact.Consumed consumed(String item, String process, @Nullable String kilos, @Nullable String at) {
        return new Fact.Consumed(line++, null, item(item), key(process), kilos(kilos), on(at), null, Map.of());
    }

    Fact.Produced produced(String process, String item, @Nullable String kilos, @Nullable String at) {
        return new Fact.Produced(line++, null, key(process), item(item), kilos(kilos), on(at), null, Map.of());
    }

    Fact.Yielded yielded(String lot, String unit, @Nullable String at) {
        return new Fact.Yielded(line++, null, item(lot), item(unit), on(at), Map.of());
    }

    Fact.Packed packed(String item, String box, @Nullable String from, @Nullable String until) {
        return packed(item, box, from, until, null);
    }

    Fact.Packed packed(String item, String box, @Nullable String from, @Nullable String until, @Nullable Quantity quantity) {
        return new Fact.Packed(line++, null, item(item), item(box), on(from), on(until), quantity, Map.of());
    }

    Fact.CartonDeclared box(String box) {
        return new Fact.CartonDeclared(line++, item(box), "carton", Map.of());
    }

    Fact.ShipmentDeclared trip(String trip, @Nullable String sender, @Nullable String receiver, @Nullable String from, @Nullable String until) {
        return new Fact.ShipmentDeclared(line++, null, item(trip), sender, receiver, null, on(from), on(until), Map.of());
    }

    Fact.Shipped shipped(String item, String trip, @Nullable String kilos) {
        return new Fact.Shipped(line++, null, item(item), item(trip), null, kilos(kilos), Map.of());
    }

    Fact.SameAs same(String one, String other) {
        return new Fact.SameAs(line++, item(one), item(other), Map.of());
    }
}
