package org.lotgraph.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import org.lotgraph.item.Item;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceTotals;

/** A trace for people, and as rows. */
final class TraceText {

    private static final int ANOMALIES_SHOWN = 50;

    private TraceText() {
    }

    static void write(TraceAnswer answer, PrintWriter out) {
        Trace trace = answer.trace();
        out.println((trace.direction() == Direction.FORWARD ? "Forward from " : "Back from ")
                + Console.shown(origins(answer))
                + ", as of ledger position " + trace.moment().position());
        TraceTotals all = trace.totals();
        out.println(count(all.items(), "item") + possible(all.possible().items()) + ": " + count(all.rawMaterials(), "raw material") + ", "
                + count(all.batches(), "batch") + ", " + count(all.units(), "unit") + ", " + count(all.cartons(), "carton") + ", "
                + count(all.shipments(), "shipment") + ", " + count(all.classes(), "class"));
        answer.forEachItem(false, reached -> out.println(Console.shown(String.format(Locale.ROOT, "%-9s %3d  %-12s %s%s", reached.traced().certainty(),
                reached.traced().depth(), reached.traced().kind(), reached.item().key(), alias(reached.item())))));
        if (trace.excludedCount() > 0) {
            out.println(trace.excludedCount() + " excluded by time:");
            answer.forEachExcluded(excluded -> out.println(Console.shown("  " + excluded.key() + "  because of " + excluded.edge().edge() + ' '
                    + excluded.edge().file() + ':' + excluded.edge().line())));
        }
        anomalies(trace, out);
    }

    /** What the answer rests on and lacks. */
    private static void anomalies(Trace trace, PrintWriter out) {
        int all = trace.anomalyCounts().values().stream().mapToInt(Integer::intValue).sum();
        if (all > 0) {
            out.println(all == 1 ? "1 anomaly:" : all + " anomalies:");
            trace.anomalies(null, 0, ANOMALIES_SHOWN).forEach(anomaly -> out.println("  " + anomaly.kind() + ": " + CheckCommand.line(anomaly)));
        }
        if (all > ANOMALIES_SHOWN) {
            out.println("  and " + (all - ANOMALIES_SHOWN) + " more, which --json lists");
        }
    }

    private static String count(int count, String noun) {
        String plural = noun.endsWith("ch") || noun.endsWith("ss") ? "es" : "s";
        return String.format(Locale.ROOT, "%,d %s%s", count, noun, count == 1 ? "" : plural);
    }

    private static String possible(int count) {
        return count == 0 ? "" : " (" + count + " only possible)";
    }

    private static String origins(TraceAnswer answer) {
        List<Item> known = answer.origins();
        return known.isEmpty() ? String.join(", ", answer.asked()) : String.join(", ", known.stream().map(Item::key).toList());
    }

    private static String alias(Item item) {
        return item.aliases().isEmpty() ? "" : "  " + item.aliases().getFirst();
    }

    static void csv(TraceAnswer answer, PrintWriter out) {
        Csv csv = new Csv(out);
        csv.row("key", "kind", "label", "product", "certainty", "depth");
        answer.forEachItem(false, reached -> csv.row(reached.item().key(), reached.traced().kind(), reached.item().label(),
                reached.item().productKey(), reached.traced().certainty(), reached.traced().depth()));
    }

    /** What must not be overlooked, whatever the format. */
    static void warnings(TraceAnswer answer, PrintWriter out) {
        Trace trace = answer.trace();
        if (trace.truncated()) {
            out.println("Not complete: --max-depth cut off what lies farther.");
        }
        if (!trace.unknownThen().isEmpty()) {
            out.println(Console.shown("Not known then: " + String.join(", ", trace.unknownThen())));
        }
    }
}
