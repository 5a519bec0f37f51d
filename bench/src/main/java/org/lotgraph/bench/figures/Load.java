package org.lotgraph.bench.figures;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * How long somebody took to take rows in, and what it needed for it.
 *
 * @param disk     bytes of the files that it made, or 0 where it made none; of an importer, of the file that it read
 * @param question {@link #EMPTY}: the whole plant into an empty store; {@link #IN_USE}: a day's rows into one that holds the others;
 *                 {@link #EVENTS_IN_USE}: events into one that holds some, counted in facts; or one of an importer alone
 */
public record Load(String contender, String question, long rows, double seconds, Memory memory, long disk) {

    public static final String EMPTY = "load";
    public static final String IN_USE = "load-in-use";
    public static final String EVENTS_IN_USE = "events-in-use";
    /** From file to facts, into no store: by an importer. */
    public static final String READ = "read";
    /** The same without its validating pass, once warm. */
    public static final String TELL = "facts-only";
    /** Every token of the same file, once warm, by {@link #JACKSON}. */
    public static final String PARSE = "parse-only";
    public static final String JACKSON = "jackson";
    /** Neo4j's own importer. */
    public static final String ADMIN = "neo4j-admin";

    private static final Set<String> IMPORTERS = Set.of(READ, TELL, PARSE);

    /** Whether it is of an importer alone. */
    @JsonIgnore
    public boolean isReading() {
        return IMPORTERS.contains(question);
    }

    public void print() {
        System.err.printf("  %-18s %-22s %,.1f s, %,.0f rows a second, %,d MiB resident%n", contender, question, seconds, perSecond(),
                memory.resident() >> 20);
    }

    public double perSecond() {
        return rows / seconds;
    }
}
