package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.importers.Intake;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** A mapping and the files it is for, written by a test, and what becomes of them. */
final class MappedFolder implements Intake {

    final List<Batch> batches = new ArrayList<>();
    final List<Problem> problems = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    Duration longest = MappingOptions.LONGEST;
    final Path mapping;
    final Path tables;

    MappedFolder(Path folder) throws IOException {
        this.mapping = Files.createDirectories(folder.resolve("mapping"));
        this.tables = Files.createDirectories(folder.resolve("tables"));
    }

    MappedFolder says(String file, String... lines) throws IOException {
        Files.writeString(mapping.resolve(file), String.join("\n", lines) + "\n");
        return this;
    }

    MappedFolder with(String file, String... lines) throws IOException {
        Files.writeString(tables.resolve(file), String.join("\n", lines) + "\n");
        return this;
    }

    MappedFolder read() throws IOException {
        batches.clear();
        problems.clear();
        notes.clear();
        try (Work work = new Work()) {
            new MappingImporter(new MappingOptions(Mapping.of(mapping.toString()), null, Watermarks.NONE, longest), "plant-a", ZoneOffset.UTC).read(tables, work, this);
        }
        return this;
    }

    List<String> places() {
        return batches.stream().flatMap(batch -> batch.facts().stream().map(fact -> batch.file() + ":" + fact.line())).toList();
    }

    <F extends Fact> List<F> all(Class<F> kind) {
        return batches.stream().flatMap(batch -> batch.facts().stream()).filter(kind::isInstance).map(kind::cast).toList();
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
    public void note(String sentence) {
        notes.add(sentence);
    }

    @Override
    public void progress(long bytesRead, long bytesInAll) {
    }
}
