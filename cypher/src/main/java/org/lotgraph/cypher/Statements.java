package org.lotgraph.cypher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The statements by name: {@code trace/downstream} is the file {@code cypher/trace/downstream.cypher}. */
public final class Statements {

    private static final ConcurrentMap<String, String> LOADED = new ConcurrentHashMap<>();

    private Statements() {
    }

    /**
     * The text of one statement.
     *
     * @throws IllegalArgumentException when there is no file of that name: a programming error, found by the first test that runs it
     */
    public static String named(String name) {
        return LOADED.computeIfAbsent(name, Statements::load);
    }

    private static String load(String name) {
        try (InputStream in = Statements.class.getResourceAsStream("/cypher/" + name + ".cypher")) {
            if (in == null) {
                throw new IllegalArgumentException("No statement is named " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
