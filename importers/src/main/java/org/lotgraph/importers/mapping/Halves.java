package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

import org.lotgraph.importers.Intake;
import org.lotgraph.importers.Stood;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Problem;

/** The progress of an import that reads twice: tables into the database, then what the statements made of them. */
final class Halves {

    private final Intake intake;
    private long inAll;
    private long loaded;

    Halves(Intake intake) {
        this.intake = intake;
    }

    void expect(Collection<Path> files) {
        inAll = files.stream().mapToLong(Halves::size).sum();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void loaded(long bytes) {
        loaded += bytes;
        intake.progress(Math.min(loaded, inAll), 2 * inAll);
    }

    void unread(Problem problem, Path file) {
        intake.problem(problem, MappedRejects.table(file));
    }

    /** The intake of the second reading, whatever its own size. */
    Intake second() {
        return new Intake() {
            @Override
            public void append(Batch batch) {
                intake.append(batch);
            }

            @Override
            public void append(Batch batch, Stood stood) {
                intake.append(batch, stood);
            }

            @Override
            public void problem(Problem problem) {
                intake.problem(problem);
            }

            @Override
            public void problem(Problem problem, String rejects) {
                intake.problem(problem, rejects);
            }

            @Override
            public void note(String sentence) {
                intake.note(sentence);
            }

            @Override
            public void progress(long bytesRead, long bytesInAll) {
                intake.progress(inAll + (long) ((double) bytesRead / Math.max(1, bytesInAll) * inAll), 2 * inAll);
            }
        };
    }
}
