package org.lotgraph.cli;

import java.nio.file.Files;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.BulkLoad;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.datafolder.Target;
import org.lotgraph.importers.mapping.Watermarks;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.BulkLedger;
import org.lotgraph.ledger.Ledger;

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

    /**
     * A target that is not opened yet.
     *
     * @param notices told in words what is done otherwise than usual
     * @param loading told how far a load is
     */
    ImportTarget(StoreLocation location, Consumer<String> notices, BulkLoad.Progress loading) {
        this.location = location;
        this.notices = notices;
        this.loading = loading;
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
            finish();
        }
        return load == null ? ledger().append(batch) : load.append(batch);
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

    /** Loads what is to be loaded at once, and returns when it is in the store. */
    synchronized void finish() {
        if (load != null) {
            try (BulkLoad finished = load) {
                load = null;
                finished.finish(loading);
            }
            loaded = true;
            marks.forEach((statement, value) -> ledger().watermark(statement, value));
        }
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
        if (store != null) {
            store.close();
        }
    }
}
