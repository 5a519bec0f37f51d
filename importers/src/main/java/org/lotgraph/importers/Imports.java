package org.lotgraph.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.dump.DumpImporter;
import org.lotgraph.importers.dump.RejectedRows;
import org.lotgraph.importers.mapping.MappedRejects;
import org.lotgraph.importers.mapping.MappingOptions;
import org.lotgraph.importers.mapping.Work;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Problem;

/** Dump folders and documents of all formats into a ledger: what every way of importing goes through. */
public final class Imports {

    /** Problems beyond this many in one run are counted, not kept; their rows still go to the rejects. */
    public static final int MOST_PROBLEMS = 100_000;

    private final ImportOptions options;
    private final Function<Batch, Appended> ledger;
    private final ImportProgress progress;
    private int problemsLeft = MOST_PROBLEMS;

    private Imports(ImportOptions options, Function<Batch, Appended> ledger, ImportProgress progress) {
        this.options = options;
        this.ledger = ledger;
        this.progress = progress;
    }

    /**
     * Imports all that the paths hold, in their order. A file of events that is not valid is refused alone and said so in the report.
     *
     * @param ledger appends a batch; called from this thread
     * @throws RefusedException before anything is appended, when a path does not exist, holds nothing to import, or is a dump with a
     *                          wrong header
     */
    public static ImportReport run(List<Path> paths, ImportOptions options, Function<Batch, Appended> ledger, ImportProgress progress) {
        Imports imports = new Imports(options, ledger, progress);
        List<Imported> done = new ArrayList<>();
        for (Material material : imports.look(paths)) {
            done.add(imports.run(material));
        }
        return new ImportReport(done);
    }

    private List<Material> look(List<Path> paths) {
        List<Material> found = new ArrayList<>();
        MappingOptions mapping = options.mapping();
        if (mapping != null && mapping.database() != null) {
            Material live = new Material.Live(mapping.database(), mapping);
            checkSource(live);
            found.add(live);
        }
        for (Path path : paths) {
            try {
                for (Material material : Material.at(path, options.mapping())) {
                    if (material instanceof Material.Tables tables) {
                        new DumpImporter(source(tables), options.zone()).check(tables.path());
                    }
                    checkSource(material);
                    found.add(material);
                }
            } catch (IOException e) {
                throw new RefusedException(Unreadable.problem(path, e));
            }
        }
        return found;
    }

    /** Who tells what is at a path where nobody says: the name of the folder, or of the file without its extension; null where nothing to import is there. */
    public static @Nullable String source(Path path, @Nullable MappingOptions mapping) {
        try {
            return Material.at(path, mapping).getFirst().name();
        } catch (RefusedException | IOException nothing) {
            return null;
        }
    }

    /** Whether a file that is called so is read where it stands among others, without a mapping; of a file alone its content says what it is. */
    public static boolean isRead(String file) {
        return Material.isRead(file);
    }

    private void checkSource(Material material) {
        String source = source(material);
        if (!ImportOptions.isSource(source)) {
            throw new RefusedException(Shortened.refusal(new Problem(material.path().toString(), 0, null, null,
                    "\"" + source + "\" cannot be the name of a source.", "Give --source a short name without colons, such as plant-a.", null)));
        }
    }

    private String source(Material material) {
        String given = options.source();
        return given == null ? material.name() : given;
    }

    private Imported run(Material material) {
        try (Work work = new Work()) {
            return run(material, work);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Imported run(Material material, Work work) throws IOException {
        String source = source(material);
        RejectsFormat format = switch (material) {
            case Material.Tables tables -> new RejectedRows(tables.path());
            case Material.Mapped mapped -> new MappedRejects(work.dump());
            case Material.Document document -> document.format().rejects();
            case Material.Live live -> new MappedRejects(work.dump());
        };
        try (Rejects rejects = new Rejects(options.rejects(), source, format)) {
            Imported imported = new Run(material, source, rejects, ledger, progress, problemsLeft).run(options.zone(), work);
            problemsLeft -= imported.problems().size();
            return imported;
        }
    }
}
