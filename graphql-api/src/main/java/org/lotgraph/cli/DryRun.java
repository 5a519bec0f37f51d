package org.lotgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import org.lotgraph.datafolder.Store;
import org.lotgraph.datafolder.StoreLocation;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.ledger.Import;

/** An import into a store of its own, which is thrown away once its anomalies are told: the only way to say truly what an import would find. */
final class DryRun {

    private final Path folder;

    private DryRun(Path folder) {
        this.folder = folder;
    }

    /** Where it keeps what would go to the rejects. */
    Path rejects() {
        return folder.resolve("rejects");
    }

    /** Imports, tells, and leaves nothing behind. */
    static int run(PrintWriter out, PrintWriter err, BiFunction<DryRun, ImportTarget, ImportReport> imports) {
        try {
            DryRun run = new DryRun(Files.createTempDirectory("lotgraph-check"));
            try {
                return run.tell(out, err, target -> imports.apply(run, target));
            } finally {
                delete(run.folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for the dry run could not be made or taken away", e);
        }
    }

    private int tell(PrintWriter out, PrintWriter err, Function<ImportTarget, ImportReport> imports) {
        try (ImportTarget target = new ImportTarget(new StoreLocation.Folder(folder.resolve("data")), notice -> { }, (done, inAll) -> { },
                id -> new Import.Asked(id, Import.Via.COMMAND_LINE, "dry run", List.of(), null, "UTC"))) {
            ImportReport report = imports.apply(target);
            target.finish(report);
            ImportText.writeChecked(report, out, err);
            Store store = target.store();
            if (store != null) {
                CheckCommand.write(store.graph(), out);
            }
            out.println("This was a dry run: nothing was changed.");
            return report.exitCode();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
