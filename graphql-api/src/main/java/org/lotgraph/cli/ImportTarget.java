package org.lotgraph.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.BulkLoad;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.datafolder.Target;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.mapping.Watermarks;
import org.lotgraph.imports.Recorder;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.BulkLedger;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;

/**
 * Where the facts of an import go: all at once into a store that is empty, as long as they are rows; else batch by batch into its ledger.
 * Opened when it is first needed: what is refused as a whole leaves not even a data folder behind. An import asks from the thread that reads, and
 * appends from another.
 */
final class ImportTarget implements Watermarks, AutoCloseable {

    private final StoreLocation location;
    private final Consumer<String> notices;
    private final BulkLoad.Progress loading;
    private final Map<String, String> marks = new LinkedHashMap<>();
    private boolean loaded;
    private @Nullable BulkLoad load;
    private @Nullable Store store;
    private @Nullable Ledger ledger;
    private final String id = Import.newId(Instant.now());
    private final Function<String, Import.Asked> asked;
    private volatile @Nullable Recorder recorder;

    /**
     * A target that is not opened yet.
     *
     * @param notices told in words what is done otherwise than usual
     * @param loading told how far a load is
     * @param asked   what is imported, under an id
     */
    ImportTarget(StoreLocation location, Consumer<String> notices, BulkLoad.Progress loading, Function<String, Import.Asked> asked) {
        this.location = location;
        this.notices = notices;
        this.loading = loading;
        this.asked = asked;
    }

    /** Once something was appended, or asked, and {@link #finish finished}. */
    synchronized @Nullable Store store() {
        if (loaded) {
            ledger();
        }
        return store;
    }

    synchronized Appended append(Batch batch) {
        boolean rows = BulkLedger.takes(batch);
        if (rows && !loaded && ledger == null && load == null) {
            open();
        }
        if (load != null && !rows) {
            finish(graph -> new ImportLog(graph, Clock.systemUTC()).adopt(id));
        }
        return load == null ? recorder().appended(ledger().append(batch, id)) : load.append(batch);
    }

    private void open() {
        switch (Store.openToImport(location, Clock.systemUTC())) {
            case Target.InUse used -> use(used.store());
            case Target.Empty empty -> {
                load = empty.load();
                notices.accept(empty.again() ? "An earlier import into this empty store was stopped before its end; nothing of it was kept, and it starts again."
                        : "The store is empty: everything is loaded at once, and is in it at the end.");
            }
        }
    }

    @Override
    public synchronized @Nullable String last(String statement) {
        boolean empty = load != null || location instanceof StoreLocation.Folder folder && !Files.exists(folder.path());
        return empty ? null : ledger().watermark(statement);
    }

    @Override
    public synchronized void reached(String statement, String value) {
        if (load == null) {
            ledger().watermark(statement, value);
        } else {
            marks.put(statement, value);
        }
    }

    /** Loads what is to be loaded at once, keeps the record of the import, and returns when all is in the store. Of what was refused whole nothing is kept. */
    synchronized void finish(ImportReport report) {
        if (load != null) {
            finish(graph -> loaded(graph, report));
        } else if (store != null) {
            recorder().finish(report, place -> place);
        }
    }

    private void loaded(Graph graph, ImportReport report) {
        ImportLog log = new ImportLog(graph, Clock.systemUTC());
        log.adopt(id);
        try (Recorder told = Recorder.begin(log, asked.apply(id))) {
            told.loaded(new Ledger(graph, Clock.systemUTC()).head().position());
            told.finish(report, place -> place);
        }
    }

    private void finish(Consumer<Graph> last) {
        if (load != null) {
            try (BulkLoad finished = load) {
                load = null;
                finished.finish(loading, last);
            }
            loaded = true;
            marks.forEach((statement, value) -> ledger().watermark(statement, value));
        }
    }

    /** Tells how far the reading is, for those who look on. */
    void progress(long bytesRead, long bytesInAll) {
        Recorder open = recorder;
        if (open != null) {
            open.progress(bytesRead, bytesInAll);
        }
    }

    private Recorder recorder() {
        Recorder open = recorder == null ? Recorder.begin(log(), asked.apply(id)) : recorder;
        recorder = open;
        return open;
    }

    private ImportLog log() {
        ledger();
        return new ImportLog(Objects.requireNonNull(store).graph(), Clock.systemUTC());
    }

    private Ledger ledger() {
        return ledger == null ? use(Store.open(location, Access.WRITE)) : ledger;
    }

    private Ledger use(Store opened) {
        Shutdown.closes(opened);
        store = opened;
        Ledger prepared = new Ledger(opened.graph(), Clock.systemUTC());
        prepared.prepare();
        ledger = prepared;
        return prepared;
    }

    @Override
    public synchronized void close() {
        if (load != null) {
            load.close();
        }
        Recorder open = recorder;
        if (open != null) {
            open.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
