package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import org.lotgraph.bench.figures.Load;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.ledger.Ledger;

/** A large file of EPCIS events into a store that holds events already. Counted are the facts that the ledger took. */
final class EventsInUse {

    private static final long MOST_UNITS = 200_000;
    private static final long UNITS_BEFORE = 1_000;

    private final long units;
    private final Path folder;

    EventsInUse(Plant asked, Path folder) {
        this.units = Math.min(asked.units(), MOST_UNITS);
        this.folder = folder;
    }

    Load run() throws IOException, InterruptedException {
        Path before = Files.createDirectories(folder).resolve("before.jsonld");
        Path then = folder.resolve("then.jsonld");
        EventFile.write(before, UNITS_BEFORE);
        EventFile.write(then, units);
        Path store = folder.resolve("store");
        LotgraphImport.into(store, before, 0, folder, "-Xmx2g");
        long held = position(store);
        Appends.Turn turn = Appends.into(store, then, folder);
        return turn.load("lotgraph", Load.EVENTS_IN_USE, position(store) - held);
    }

    private static long position(Path store) {
        try (Store opened = Store.open(new StoreLocation.Folder(store), Access.READ)) {
            return new Ledger(opened.graph(), Clock.systemUTC()).head().position();
        }
    }
}
