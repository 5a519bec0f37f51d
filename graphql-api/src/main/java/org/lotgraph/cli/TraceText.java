package org.lotgraph.cli;

import java.io.PrintWriter;
import java.util.Locale;

import org.lotgraph.item.Item;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceTotals;

/** A trace for people, and as rows. */
final class TraceText {

    private TraceText() {
    }

    static void write(TraceAnswer answer, PrintWriter out) {
        Trace trace = answer.trace();
        out.println((trace.direction() == Direction.FORWARD ? "Forward from " : "Back from ")
                + Console.shown(String.join(", ", answer.origins().stream().map(Item::key).toList()))
                + ", as of ledger position " + trace.moment().position());
        TraceTotals all = trace.totals();
        out.println(all.items() + " items" + possible(all.possible().items()) + ": "
                + all.rawMaterials() + " raw materials, " + all.batches() + " batches, " + all.units() + " units, "
                + all.cartons() + " cartons, " + all.shipments() + " shipments, " + all.classes() + " classes");
        answer.forEachItem(false, reached -> out.println(Console.shown(String.format(Locale.ROOT, "%-9s %3d  %-12s %s%s", reached.traced().certainty(),
                reached.traced().depth(), reached.traced().kind(), reached.item().key(), alias(reached.item())))));
        if (trace.excludedCount() > 0) {
            out.println(trace.excludedCount() + " excluded by time:");
            answer.forEachExcluded(excluded -> out.println(Console.shown("  " + excluded.key() + "  because of " + excluded.edge().edge() + ' '
                    + excluded.edge().file() + ':' + excluded.edge().line())));
        }
    }

    private static String possible(int count) {
        return count == 0 ? "" : " (" + count + " only possible)";
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
