package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.importers.Intake;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** An intake that keeps everything, for small files. */
final class Collected implements Intake {

    final List<Batch> batches = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    long read;
    long size;

    static Collected of(Path file) throws IOException {
        return of(file, file.getFileName().toString());
    }

    private static Collected of(Path file, String name) throws IOException {
        Collected collected = new Collected();
        new Epcis().read(file, name, "test", ZoneOffset.UTC, collected);
        return collected;
    }

    static Collected of(String json) throws IOException {
        return of(json.getBytes(StandardCharsets.UTF_8));
    }

    static Collected of(byte[] content) throws IOException {
        Path file = Files.createTempFile("epcis", ".json");
        try {
            return of(Files.write(file, content), "events.json");
        } finally {
            Files.delete(file);
        }
    }

    List<Fact> facts() {
        return batches.stream().flatMap(batch -> batch.facts().stream()).toList();
    }

    <F extends Fact> List<F> facts(Class<F> kind) {
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
        read = bytesRead;
        size = bytesInAll;
    }
}
