package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.Record;

/** Brings derived edges in line with what should be: what is right already stays untouched, the rest is ended, what is missing is drawn. */
final class Derivation {

    private record Identity(String type, long from, long to, long fact, long content) {
    }

    private final Telling telling;
    private final Map<Identity, Long> standing = new HashMap<>();
    private final List<Long> ended = new ArrayList<>();
    private final EdgeRows drawn = new EdgeRows();

    Derivation(Telling telling) {
        this.telling = telling;
    }

    /** A derived edge that stands: type, from, to, fact, content, id. */
    void stands(Record edge) {
        Identity identity = new Identity(edge.get("type").asString(), edge.get("from").asLong(), edge.get("to").asLong(),
                edge.get("fact").asLong(), edge.get("content").asLong());
        if (standing.putIfAbsent(identity, edge.get("id").asLong()) != null) {
            ended.add(edge.get("id").asLong());
        }
    }

    /** An edge that should be. */
    void should(String type, long from, long to, long fact, int told, long line, String event, Properties properties) {
        long content = Hashes.content(properties.map());
        if (standing.remove(new Identity(type, from, to, fact, content)) == null) {
            properties.put("fact", fact).put("content", content).put("batch", telling.batch).put("line", line).put("event", event)
                    .put("told", told == telling.batch ? null : told);
            drawn.add(type, from, to, properties.map());
        }
    }

    void write() {
        ended.addAll(standing.values());
        telling.holdings.endEdges(ended);
        telling.draw(drawn);
    }
}
