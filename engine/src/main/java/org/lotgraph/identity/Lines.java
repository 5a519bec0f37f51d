package org.lotgraph.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lines of a table that say something: neither blank nor a comment. A class of its own, so that no table waits for another. */
final class Lines {

    private Lines() {
    }

    /** Of a file beside this class. */
    static List<String> of(String resource) {
        InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(resource), resource);
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return of(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    static List<String> of(BufferedReader reader) {
        return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }
}
