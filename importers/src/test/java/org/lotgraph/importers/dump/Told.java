package org.lotgraph.importers.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.importers.KeptIntake;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** A dump folder written by a test, and what the importer makes of it. */
final class Told extends KeptIntake {

    static final String SOURCE = "plant-a";

    final List<String> rejects = new ArrayList<>();
    final Path folder;
    DumpImporter.Undeclared undeclared = new DumpImporter.Undeclared(0, List.of());

    Told(Path folder) {
        this.folder = folder;
    }

    Told with(String file, String... lines) throws IOException {
        return with(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Told with(String file, byte[] content) throws IOException {
        Files.write(folder.resolve(file), content);
        return this;
    }

    Told read() throws IOException {
        return read("UTC");
    }

    Told read(String zone) throws IOException {
        undeclared = new DumpImporter(SOURCE, ZoneId.of(zone)).read(folder, this);
        return this;
    }

    <F extends Fact> F only(Class<F> kind) {
        List<F> facts = facts(kind);
        if (facts.size() != 1) {
            throw new AssertionError(facts.size() + " facts of " + kind.getSimpleName() + ": " + facts() + ", problems " + problems);
        }
        return facts.getFirst();
    }

    Problem problem() {
        if (problems.size() != 1) {
            throw new AssertionError("Problems: " + problems);
        }
        return problems.getFirst();
    }

    @Override
    public void problem(Problem problem, String file) {
        rejects.add(file);
        problem(problem);
    }
}
