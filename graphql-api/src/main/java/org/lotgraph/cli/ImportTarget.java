package org.lotgraph.cli;

import java.nio.file.Files;
import java.time.Clock;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.importers.mapping.Watermarks;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Ledger;

/** The ledger that an import goes into, opened when it is first needed: what is refused as a whole leaves not even a data folder behind. */
final class ImportTarget implements Watermarks, AutoCloseable {

    private final StoreLocation location;
    private @Nullable Store store;
    private @Nullable Ledger ledger;

    ImportTarget(StoreLocation location) {
        this.location = location;
    }

    /** Once something was appended, or asked. */
    @Nullable Store store() {
        return store;
    }

    Appended append(Batch batch) {
        return ledger().append(batch);
    }

    @Override
    public @Nullable String last(String statement) {
        return location instanceof StoreLocation.Folder folder && !Files.exists(folder.path()) ? null : ledger().watermark(statement);
    }

    @Override
    public void reached(String statement, String value) {
        ledger().watermark(statement, value);
    }

    /** An import asks from the thread that reads, and appends from another. */
    private synchronized Ledger ledger() {
        Ledger open = ledger;
        if (open == null) {
            Store opened = Store.open(location, Access.WRITE);
            Shutdown.closes(opened);
            store = opened;
            open = new Ledger(opened.graph(), Clock.systemUTC());
            open.prepare();
            ledger = open;
        }
        return open;
    }

    @Override
    public void close() {
        if (store != null) {
            store.close();
        }
    }
}
