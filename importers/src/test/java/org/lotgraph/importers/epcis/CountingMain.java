package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** Reads one file in a JVM of its own and prints what came of it, keeping nothing. */
final class CountingMain {

    private CountingMain() {
    }

    public static void main(String[] arguments) throws IOException {
        Counting counting = new Counting();
        try {
            new Epcis().read(Path.of(arguments[0]), "large.json", "test", ZoneOffset.UTC, counting);
        } catch (RefusedException e) {
            String what = e.problem().what();
            System.out.println("refused " + e.problem().line() + ' ' + what);
            return;
        }
        System.out.println("events " + counting.events);
        if (counting.last != null) {
            System.out.println("problem " + counting.last.line() + ' ' + counting.last.field() + ' ' + counting.last.what().replaceAll(": .*", ": "));
        }
        System.out.println("problems " + counting.problems);
    }

    private static final class Counting implements Intake {

        private long events;
        private long problems;
        private @Nullable Problem last;

        @Override
        public void append(Batch batch) {
            events += batch.facts().stream().filter(Fact.Observed.class::isInstance).count();
        }

        @Override
        public void problem(Problem problem) {
            problems++;
            last = problem;
        }

        @Override
        public void progress(long bytesRead, long bytesInAll) {
            // Nobody looks.
        }
    }
}
