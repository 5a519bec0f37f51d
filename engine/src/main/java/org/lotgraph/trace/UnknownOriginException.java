package org.lotgraph.trace;

import java.util.List;

/** Some origins of a trace stand for nothing in the graph. */
public final class UnknownOriginException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> keys;

    UnknownOriginException(List<String> keys) {
        super("Nothing is known under " + String.join(", ", keys.stream().map(key -> '"' + key + '"').toList())
                + "; give a key, a GS1 identifier, or source:id as it was imported.");
        this.keys = List.copyOf(keys);
    }

    /** Every origin that was not found, as it was asked for. */
    public List<String> keys() {
        return keys;
    }
}
