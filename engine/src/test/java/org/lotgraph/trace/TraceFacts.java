package org.lotgraph.trace;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** A graph in which a test tells its facts in a few words, batch by batch; times in hours, negative: not told. */
final class TraceFacts {

    static final int UNTOLD = -1;

    private static final String PREFIX = "urn:lotgraph:told:";

    final Graph graph = TestGraph.fresh();
    private final Ledger ledger = new Ledger(graph, Clock.systemUTC());
    private final List<Fact> facts = new ArrayList<>();
    private int batches;
    private long line;

    TraceFacts() {
        ledger.prepare();
    }

    static String key(String name) {
        return PREFIX + name;
    }

    private static ItemRef item(String name) {
        ItemKind kind = switch (name.charAt(0)) {
            case 'R', 'L' -> ItemKind.RAW_MATERIAL;
            case 'U' -> ItemKind.UNIT;
            case 'S' -> ItemKind.SHIPMENT;
            case 'K' -> ItemKind.CLASS;
            default -> ItemKind.CARTON;
        };
        return ItemRef.of(key(name), kind);
    }

    private static org.lotgraph.item.@Nullable ValidTime time(int hour) {
        return hour == UNTOLD ? null : Span.at(hour).time();
    }

    private static @Nullable Quantity kilos(@Nullable String amount) {
        return amount == null ? null : new Quantity(new BigDecimal(amount), "KGM");
    }

    TraceFacts consumed(String item, String process, int at) {
        facts.add(new Fact.Consumed(++line, null, item(item), key(process), null, time(at), null, Map.of()));
        return this;
    }

    TraceFacts produced(String process, String item, int at) {
        facts.add(new Fact.Produced(++line, null, key(process), item(item), null, time(at), null, Map.of()));
        return this;
    }

    TraceFacts yielded(String lot, String unit) {
        facts.add(new Fact.Yielded(++line, null, item(lot), item(unit), time(10), Map.of()));
        return this;
    }

    TraceFacts packed(String item, String container, int from, int until) {
        facts.add(new Fact.Packed(++line, null, item(item), item(container), time(from), time(until), null, Map.of()));
        return this;
    }

    TraceFacts packed(String lot, String container, int from, Quantity quantity) {
        facts.add(new Fact.Packed(++line, null, item(lot), item(container), time(from), null, quantity, Map.of()));
        return this;
    }

    TraceFacts shipped(String item, String shipment, @Nullable String amount) {
        facts.add(new Fact.Shipped(++line, null, item(item), item(shipment), null, kilos(amount), Map.of()));
        return this;
    }

    TraceFacts shipment(String shipment, String receiver, int shipped, int received) {
        facts.add(new Fact.ShipmentDeclared(++line, null, item(shipment), null, key(receiver), null, time(shipped), time(received), Map.of()));
        return this;
    }

    TraceFacts lot(String lot, @Nullable String product, @Nullable String supplier, @Nullable String amount, Timing timing) {
        facts.add(new Fact.LotDeclared(++line, null, item(lot), product == null ? null : key(product), null, null, supplier == null ? null : key(supplier),
                kilos(amount), null, null, null, timing, Map.of()));
        return this;
    }

    TraceFacts process(String process, String site) {
        facts.add(new Fact.ProcessDeclared(++line, null, key(process), null, null, key(site), null, null, null, null, Timing.TIMELESS, Map.of()));
        return this;
    }

    TraceFacts same(String one, String other) {
        facts.add(new Fact.SameAs(++line, item(one), item(other), Map.of()));
        return this;
    }

    /** Appends what was told since, and says what is known then. */
    Moment append() {
        return append("told");
    }

    Moment append(String source) {
        String name = "told-" + ++batches;
        ledger.append(new Batch(source, name + ".csv", name, facts));
        facts.clear();
        return new Moments(graph).latest();
    }
}
