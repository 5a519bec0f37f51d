package org.lotgraph.importers.epcis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;

import org.lotgraph.importers.KeptIntake;

/** A document written by a test, and what the importer makes of it. */
final class Collected extends KeptIntake {

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
}
