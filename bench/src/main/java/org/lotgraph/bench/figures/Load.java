package org.lotgraph.bench.figures;

/**
 * How long somebody took to take rows in, and what it needed for it.
 *
 * @param disk     bytes of the files that it made, or 0 where it made none
 * @param question {@link #EMPTY}: the whole plant into an empty store; {@link #IN_USE}: a day's rows into one that holds the others;
 *                 {@link #EVENTS_IN_USE}: events into one that holds some, counted in facts
 */
public record Load(String contender, String question, long rows, double seconds, Memory memory, long disk) {

    public static final String EMPTY = "load";
    public static final String IN_USE = "load-in-use";
    public static final String EVENTS_IN_USE = "events-in-use";

    public void print() {
        System.err.printf("  %-18s %-22s %,.1f s, %,.0f rows a second, %,d MiB resident%n", contender, question, seconds, perSecond(),
                memory.resident() >> 20);
    }

    public double perSecond() {
        return rows / seconds;
    }
}
