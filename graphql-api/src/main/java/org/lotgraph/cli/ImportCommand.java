package org.lotgraph.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.Access;
import org.lotgraph.datafolder.Store;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.mapping.Mapping;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Ledger;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true, description = {"Imports dump folders, files of EPCIS events, and networks of FoodChain-Lab.",
        "Importing the same again changes nothing; a row that changed replaces its former version. A bad row never stops the rest."})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "A dump folder, one of its tables, a file of another format, or a folder of such files.")
    private List<Path> paths = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "Who tells it, the scope of its ids (default: the folder's or file's name).")
    private @Nullable String source;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", description = "Of dates, and of times without an offset (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(names = "--mapping", paramLabel = "DIR|NAME", description = {"How tables of any kind become facts: a folder of SELECT statements,",
            "or one of those that ship: ${COMPLETION-CANDIDATES}."}, completionCandidates = Shipped.class)
    private @Nullable String mapping;

    @Option(names = "--rejects", paramLabel = "DIR", description = "Where rows and events that do not come in are kept (default: lotgraph-rejects).")
    private Path rejects = ImportOptions.REJECTS;

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    private @Nullable Store store;
    private @Nullable Ledger ledger;

    /** The mappings that ship, for the help. */
    static final class Shipped implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Mapping.SHIPPED.iterator();
        }
    }

    @Override
    public Integer call() {
        storeOptions.location();
        try {
            ImportReport report = run(new ImportOptions(source, Times.zone(zone), rejects, mapping == null ? null : Mapping.of(mapping)));
            ImportText.write(report, Console.out(spec), Console.err(spec));
            return report.exitCode();
        } finally {
            if (store != null) {
                store.close();
            }
        }
    }

    private ImportReport run(ImportOptions options) {
        try (Progress progress = new Progress("Importing", Console.err(spec))) {
            return Imports.run(paths, options, this::append, (path, read, inAll) -> progress.at(read, inAll));
        }
    }

    /** Opens the store with the first facts, so that what is refused as a whole leaves not even a data folder behind. */
    private Appended append(Batch batch) {
        Ledger open = ledger;
        if (open == null) {
            Store opened = storeOptions.open(Access.WRITE);
            store = opened;
            open = new Ledger(opened.graph(), Clock.systemUTC());
            open.prepare();
            ledger = open;
        }
        return open.append(batch);
    }
}
