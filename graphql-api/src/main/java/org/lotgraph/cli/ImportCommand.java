package org.lotgraph.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.mapping.MappingOptions;
import org.lotgraph.importers.mapping.Watermarks;
import org.lotgraph.ledger.Import;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", mixinStandardHelpOptions = true, description = {
        "Imports dump folders, files of EPCIS, B2MML, FoodChain-Lab and Catena-X, and, by a mapping, tables of any kind.",
        "Importing the same again changes nothing; a row that changed replaces its former version. A bad row never stops the rest."})
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PATH", arity = "0..*", description = {"A dump folder, one of its tables, a file of another format, or a folder of such files;",
            "with --mapping a folder of tables as CSV, JSON, Parquet or XLSX, or one such file."})
    private List<Path> paths = List.of();

    @Option(names = "--source", paramLabel = "NAME", description = "Who tells it, the scope of its ids (default: the folder's or file's name).")
    private @Nullable String source;

    @Option(names = "--zone", paramLabel = "ZONE", defaultValue = "UTC", description = "Of dates, and of times without an offset (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(names = "--rejects", paramLabel = "DIR", description = "Where rows and events that do not come in are kept (default: lotgraph-rejects).")
    private Path rejects = ImportOptions.REJECTS;

    @Option(names = "--check", description = {"Says what would come in, what would be rejected and why, and which anomalies would be found;",
            "changes nothing. What is in the store already is not looked at."})
    private boolean check;

    @Mixin
    private MappingArguments mapping = new MappingArguments();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Console.out(spec);
        PrintWriter err = Console.err(spec);
        if (paths.isEmpty() != mapping.isLive()) {
            throw new CannotRunException(paths.isEmpty() ? "Nothing to import was named; give the path of a folder or file."
                    : "Both paths and --jdbc-url were given; import the one, then the other.");
        }
        if (check) {
            return DryRun.run(out, err, (run, target) -> run(target, run.rejects(), mapping.options(Watermarks.NONE)));
        }
        try (Progress loading = Progress.ofSteps("Loading", err);
                ImportTarget target = new ImportTarget(storeOptions.location(), err::println, loading::at, this::asked)) {
            ImportReport report = run(target, rejects, mapping.options(target));
            target.finish(report);
            ImportText.write(report, Times.zone(zone).getId(), out, err);
            return report.exitCode();
        }
    }

    private ImportReport run(ImportTarget target, Path rejectsFolder, @Nullable MappingOptions mappingOptions) {
        ImportOptions options = new ImportOptions(source, Times.zone(zone), rejectsFolder, mappingOptions);
        try (Progress progress = Progress.ofBytes(check ? "Checking" : "Importing", Console.err(spec))) {
            return Imports.run(paths, options, target::append, (path, read, inAll) -> {
                progress.at(read, inAll);
                target.progress(read, inAll);
            });
        }
    }

    private Import.Asked asked(String id) {
        List<String> files = paths.stream().map(Path::toString).toList();
        return new Import.Asked(id, Import.Via.COMMAND_LINE, source == null ? String.join(", ", paths.stream().map(this::told).distinct().toList()) : source,
                files, mapping.name(), Times.zone(zone).getId());
    }

    private String told(Path path) {
        String told = Imports.source(path, null);
        return told == null || mapping.name() != null ? name(path) : told;
    }

    private static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
