package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;

import org.lotgraph.store.Graph;
import org.neo4j.driver.Record;

/**
 * Takes back a whole import by voiding every fact of it that still stands. What it had replaced stands again, unless a later import
 * has replaced the import's own: then that stands, and once it is undone, too, what stood before both. Nothing is deleted: an answer as it
 * was known before is the same as ever. Names that the import taught stay known, and so do the keys of its items.
 *
 * <p>Works in batches of bounded size, each a transaction of the ledger: killed at any moment, it is run again and goes on.
 */
public final class Undo {

    private static final int EVENTS = 500;
    private static final int ROWS = 2_000;
    private static final List<String> EDGES = List.of("undo/consumed-in-of", "undo/produced-of", "undo/packed-in-of", "undo/shipped-in-of",
            "undo/same-as-of", "undo/also-known-as-of");

    private final Graph graph;
    private final Ledger ledger;
    private final String id;
    private final String source;
    private final UndoScope scope;
    private final LongConsumer progress;
    private long voided;
    private long kept;

    private Undo(Graph graph, Ledger ledger, Import undone, LongConsumer progress) {
        this.graph = graph;
        this.ledger = ledger;
        this.id = undone.id();
        this.source = undone.source();
        this.scope = UndoScope.of(graph, id);
        this.progress = progress;
    }

    /**
     * Undoes an import, or goes on with it.
     *
     * @param progress told how many facts have been voided and restored in this run, after each batch
     */
    public static Undone run(Graph graph, Ledger ledger, Import undone, LongConsumer progress) {
        return new Undo(graph, ledger, undone, progress).run();
    }

    private Undone run() {
        each("undo/events-of", EVENTS, Undoing::events);
        if (!scope.isEmpty()) {
            // A lot that another product is declared of takes its units along: first those go that do not stay.
            each("undo/yielded-of", ROWS, Undoing::edges);
            each("undo/declarations-of", ROWS, Undoing::declarations);
            EDGES.forEach(statement -> each(statement, ROWS, Undoing::edges));
        }
        Record done = graph.read("undo/done", Map.of("id", id)).getFirst();
        return new Undone(done.get("undone").asLong(), done.get("restored").asLong(), kept);
    }

    private void each(String statement, int most, BiConsumer<Undoing, List<Long>> work) {
        List<Long> ids = new ArrayList<>(most);
        graph.stream(statement, scope.parameters(), row -> {
            ids.add(row.get("id").asLong());
            if (ids.size() == most) {
                write(List.copyOf(ids), work);
                ids.clear();
            }
        });
        if (!ids.isEmpty()) {
            write(ids, work);
        }
    }

    private void write(List<Long> ids, BiConsumer<Undoing, List<Long>> work) {
        long[] keeps = new long[1];
        Batch batch = new Batch(source, "undo of import " + id, "undo of import " + id, List.of());
        Appended done = ledger.write(batch, Map.of("undoes", id), telling -> {
            Undoing undoing = new Undoing(telling, scope);
            work.accept(undoing, ids);
            keeps[0] = undoing.kept();
        });
        kept += keeps[0];
        voided += done.appended();
        progress.accept(voided);
    }
}
