package org.lotgraph.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of which some parts are written by the bench: those between {@code <!-- bench:name -->} and {@code <!-- /bench:name -->}. */
final class Document {

    private final Path file;
    private String text;

    Document(Path file) throws IOException {
        this.file = file;
        this.text = Files.readString(file);
    }

    /** @throws IllegalStateException when the page has no such part */
    void put(String name, String part) {
        String begin = "<!-- bench:" + name + " -->";
        String end = "<!-- /bench:" + name + " -->";
        int from = text.indexOf(begin);
        int until = text.indexOf(end);
        if (from < 0 || until < from) {
            throw new IllegalStateException(file + " has no part " + begin + " … " + end);
        }
        text = text.substring(0, from + begin.length()) + "\n\n" + part.strip() + "\n\n" + text.substring(until);
    }

    void write() throws IOException {
        Files.writeString(file, text);
    }
}
