package org.lotgraph.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lotgraph.anomaly.Anomalies;
import org.lotgraph.anomaly.Anomaly;
import org.lotgraph.anomaly.AnomalyKind;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moments;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "check", mixinStandardHelpOptions = true, description = "Lists what the whole genealogy lacks or contradicts itself in, by kind.")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        try (Store store = storeOptions.open(Access.READ)) {
            write(store.graph(), Console.out(spec));
        }
        return 0;
    }

    /** All anomalies, by kind, and how many there are of each. */
    static void write(Graph graph, PrintWriter out) {
        Map<AnomalyKind, Long> counts = new EnumMap<>(AnomalyKind.class);
        new Anomalies(graph).ofAll(new Moments(graph).latest(), anomaly -> {
            if (counts.merge(anomaly.kind(), 1L, Long::sum) == 1) {
                out.println(anomaly.kind());
            }
            out.println("  " + line(anomaly));
        });
        out.println(counts.isEmpty() ? "No anomalies" : counts.entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %,d", each.getKey(), each.getValue())).collect(Collectors.joining(", ", "In all: ", "")));
    }

    /** {@code message (file:line)}. */
    static String line(Anomaly anomaly) {
        String place = anomaly.file() == null ? "" : " (" + anomaly.file() + (anomaly.line() > 0 ? ":" + anomaly.line() : "") + ')';
        return Console.shown(anomaly.message() + place);
    }
}
