package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imports;
import org.lotgraph.ledger.Ledger;

/** An import into a store that is open, as the application runs one: by the importers and the ledger, in a machine of its own. */
final class Appends {

    /**
     * What came of it.
     *
     * @param seconds from the first row that is read to the last that is durable; a store in use runs, so neither its start nor its stop is in it
     */
    record Turn(double seconds, Memory memory) {

        static Turn read(Path file) throws IOException {
            return Json.read(file, Turn.class);
        }

        Load load(String contender, String question, long rows) {
            return new Load(contender, question, rows, seconds, memory, 0);
        }
    }

    private Appends() {
    }

    /** {@code turn.json}, the data folder, what is imported, and a folder for rejects. */
    public static void main(String[] arguments) {
        Jvm.hush();
        try (Store store = Store.open(new StoreLocation.Folder(Path.of(arguments[1])), Access.WRITE)) {
            Ledger ledger = new Ledger(store.graph(), Clock.systemUTC());
            ledger.prepare();
            long begin = System.nanoTime();
            ImportReport report = Imports.run(List.of(Path.of(arguments[2])), new ImportOptions(Plant.SOURCE, ZoneOffset.UTC, Path.of(arguments[3]), null),
                    ledger::append, (path, read, inAll) -> { });
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (report.exitCode() != 0) {
                throw new IllegalStateException("Not all of " + arguments[2] + " came in: " + report.imports());
            }
            Json.write(Path.of(arguments[0]), new Turn(seconds, Memory.peak()));
        }
        System.exit(0);
    }

    /** In a machine of its own. */
    static Turn into(Path store, Path path, Path work) throws IOException, InterruptedException {
        Path turn = work.resolve("turn.json");
        Jvm.run("-Xmx2g", Appends.class, turn.toString(), store.toString(), path.toString(), work.resolve("rejects").toString());
        return Turn.read(turn);
    }
}
