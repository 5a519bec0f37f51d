package org.lotgraph.bench;

/**
 * How long somebody took to take rows in, and what it needed for it.
 *
 * @param question {@link #EMPTY}: the whole plant into an empty store; {@link #IN_USE}: a day's rows into one that holds the others
 */
record Load(String contender, String question, long rows, double seconds, Memory memory) {

    static final String EMPTY = "load";
    static final String IN_USE = "load-in-use";

    void print() {
        System.err.printf("  %-18s %-22s %,.1f s, %,.0f rows a second, %,d MiB resident%n", contender, question, seconds, perSecond(),
                memory.resident() >> 20);
    }

    double perSecond() {
        return rows / seconds;
    }
}
