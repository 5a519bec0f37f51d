package org.lotgraph.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.datafolder.Store;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Items;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;
import org.lotgraph.trace.Window;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "trace", mixinStandardHelpOptions = true, description = "Where did it go (forward), where did it come from (back).")
final class TraceCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "forward|back", description = "Downstream or upstream.")
    private Direction direction = Direction.FORWARD;

    @Parameters(index = "1..*", paramLabel = "KEY", arity = "1..*", description = "Any notation of an identity, or a source's id such as plant-a:LOT-7.")
    private List<String> keys = List.of();

    @Option(names = "--known-at", paramLabel = "TIME", description = "Answers as it was known then; a date means its end.")
    private @Nullable String knownAt;

    @Option(names = "--window", paramLabel = "FROM/UNTIL", description = "The origins were bad only then; dates mean whole days, and one side may be empty.")
    private @Nullable String window;

    @Option(names = "--max-depth", paramLabel = "N", description = "Items on a way after its origin, at most.")
    private @Nullable Integer maxDepth;

    @Option(names = "--no-contents", description = "A container among the origins does not stand for what is in it.")
    private boolean withoutContents;

    @Option(names = "--kind", paramLabel = "KIND", description = "Lists only these: ${COMPLETION-CANDIDATES}.")
    private @Nullable ItemKind kind;

    @ArgGroup
    private Format format = new Format();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private static final class Format {
        @Option(names = "--json", description = "Everything, with the evidence for each item.")
        private boolean json;

        @Option(names = "--csv", description = "The items, one a row.")
        private boolean csv;
    }

    @Override
    public Integer call() {
        Window within = window == null ? null : Times.window(window);
        if (maxDepth != null && maxDepth < 1) {
            throw new CannotRunException("--max-depth " + maxDepth + " leaves nothing to trace; give 1 or more.");
        }
        Instant then = knownAt == null ? null : Times.knownAt(knownAt);
        try (Store store = storeOptions.open(Access.READ)) {
            Graph graph = store.graph();
            Moments moments = new Moments(graph);
            Moment moment = then == null ? moments.latest() : moments.atClock(then);
            Trace trace = new Tracer(graph, moments).trace(direction, keys, new TraceOptions(within, !withoutContents, maxDepth), moment);
            write(new TraceAnswer(trace, keys, new Items(graph), kind));
        }
        return 0;
    }

    private void write(TraceAnswer answer) {
        PrintWriter out = Console.out(spec);
        if (format.json) {
            TraceJson.write(answer, out);
        } else if (format.csv) {
            TraceText.csv(answer, out);
            TraceText.warnings(answer, Console.err(spec));
        } else {
            TraceText.write(answer, out);
            TraceText.warnings(answer, out);
        }
    }
}
