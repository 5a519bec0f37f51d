package org.lotgraph.importers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** An intake that keeps everything, for small files of whatever format. */
public final class Taken implements Intake {

    public final List<Batch> batches = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();

    /** What a file gives, its source being "test"; the format is found as everybody's is. */
    public static Taken of(Path file) throws IOException {
        Taken taken = new Taken();
        FileFormat.of(file).read(file, String.valueOf(file.getFileName()), "test", ZoneOffset.UTC, taken);
        return taken;
    }

    public static Taken of(String content) throws IOException {
        Path file = Files.createTempFile("document", ".txt");
        try {
            return of(Files.write(file, content.getBytes(StandardCharsets.UTF_8)));
        } finally {
            Files.delete(file);
        }
    }

    public List<Fact> facts() {
        return batches.stream().flatMap(batch -> batch.facts().stream()).toList();
    }

    public <F extends Fact> List<F> facts(Class<F> kind) {
        return facts().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public void append(Batch batch) {
        batches.add(batch);
    }

    @Override
    public void problem(Problem problem) {
        problems.add(problem);
    }

    @Override
    public void progress(long bytesRead, long bytesInAll) {
    }
}
