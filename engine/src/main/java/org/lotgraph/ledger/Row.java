package org.lotgraph.ledger;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One edge or declaration about to be written.
 *
 * @param kind       the fact's kind, for the ledger's counts
 * @param table      the type of the edge, or {@code Declaration}
 * @param to         null for a declaration, which is of {@code from}
 * @param event      key of the event that tells it, or null for a row
 * @param properties all but fact, content, batch, line and event
 */
record Row(String kind, String table, Node from, @Nullable Node to, long fact, long content, long line, @Nullable String event,
        Map<String, Object> properties) {

    /** What a declaration calls the text of its thing's {@code ended}: there, ended is a batch. */
    static final String TEXT_OF_ENDED = "endedText";

    static Row of(String source, Fact told, String table, Node from, @Nullable Node to, Properties properties, String... further) {
        String kind = told.getClass().getSimpleName();
        Map<String, Object> values = properties.map();
        return new Row(kind, table, from, to, Hashes.fact(source, kind, told.natural()), Hashes.content(values, further), told.line(),
                told.event(), values);
    }

    /** Nothing of the kind can be in the graph when one end of it was not there before. */
    boolean isNew() {
        return from.isPending() || (to != null && to.isPending());
    }

    /** Everything that is written, {@code batch} being the one under way. */
    Map<String, Object> written(int batch) {
        return new Properties().put("fact", fact).put("content", content).put("batch", batch).put("line", line).put("event", event)
                .map(properties).map();
    }

    /** Of a process declared on some equipment: that it ran there. */
    Row ranOn() {
        return new Row(kind, "RAN_ON", from, null, fact, content, line, event, Map.of());
    }
}
