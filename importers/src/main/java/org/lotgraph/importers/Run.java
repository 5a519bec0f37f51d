package org.lotgraph.importers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.dump.DumpImporter;
import org.lotgraph.importers.mapping.MappingImporter;
import org.lotgraph.importers.mapping.MappingOptions;
import org.lotgraph.importers.mapping.Work;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** The import of one dump or file of events. */
final class Run {

    private static final DumpImporter.Undeclared NONE = new DumpImporter.Undeclared(0, List.of());

    private final Material material;
    private final String source;
    private final Rejects rejects;
    private final Function<Batch, Appended> ledger;
    private final ImportProgress progress;
    private final int mostProblems;

    private final Map<Class<? extends Fact>, long[]> facts = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private volatile @Nullable MappingImporter mapped;
    private long rejected;
    private long appended;
    private long repeated;
    private long superseded;

    Run(Material material, String source, Rejects rejects, Function<Batch, Appended> ledger, ImportProgress progress, int mostProblems) {
        this.material = material;
        this.source = source;
        this.rejects = rejects;
        this.ledger = ledger;
        this.progress = progress;
        this.mostProblems = mostProblems;
    }

    Imported run(ZoneId zone, Work work) {
        try {
            DumpImporter.Undeclared undeclared = new Pipe().run(batches -> read(zone, work, new Gate(batches)), this::append);
            MappingImporter importer = mapped;
            if (importer != null && rejected == 0) {
                importer.remember();
            }
            return imported(undeclared, null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The import was interrupted; run it again, what is in already is not told twice", e);
        } catch (ExecutionException e) {
            return imported(NONE, whyNot(e.getCause()));
        }
    }

    private DumpImporter.Undeclared read(ZoneId zone, Work work, Intake intake) throws IOException {
        return switch (material) {
            case Material.Tables tables -> new DumpImporter(source, zone).read(tables.path(), intake);
            case Material.Mapped files -> mapping(files.mapping(), zone).read(files.path(), work, intake);
            case Material.Live live -> mapping(live.mapping(), zone).read(live.database(), work, intake);
            case Material.Document document -> {
                document.format().read(document.path(), document.file(), source, zone, intake);
                yield NONE;
            }
        };
    }

    private MappingImporter mapping(MappingOptions options, ZoneId zone) {
        MappingImporter importer = new MappingImporter(options, source, zone);
        mapped = importer;
        return importer;
    }

    private Problem whyNot(@Nullable Throwable cause) {
        return switch (cause) {
            case RefusedException e -> e.problem();
            case IOException e -> Unreadable.problem(material.path(), e);
            case UncheckedIOException e -> Unreadable.problem(material.path(), e.getCause());
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> throw new IllegalStateException(cause);
        };
    }

    private void append(Batch batch, @Nullable Stood stood) {
        Appended done = ledger.apply(batch);
        appended += done.appended();
        repeated += done.repeated();
        superseded += done.superseded();
        batch.facts().forEach(fact -> count(fact, 1));
        for (Appended.Rejected each : done.rejected()) {
            count(batch.facts().get(each.fact()), -1);
            Problem problem = stood == null ? each.why() : stood.problem(each.fact(), each.why());
            problem(problem, stood == null ? rejects.file(problem) : stood.rejects());
        }
    }

    private void count(Fact fact, long more) {
        facts.computeIfAbsent(fact.getClass(), kind -> new long[1])[0] += more;
    }

    /** Told by the thread that reads, and by the one that appends. */
    private synchronized void problem(Problem problem, String file) {
        rejected++;
        rejects.write(problem, file);
        if (problems.size() < mostProblems) {
            problems.add(Shortened.problem(problem));
        }
    }

    private Imported imported(DumpImporter.Undeclared undeclared, @Nullable Problem refused) {
        Map<String, Long> counts = new LinkedHashMap<>();
        facts.forEach((kind, count) -> counts.put(kind.getSimpleName(), count[0]));
        return new Imported(material.path(), source, counts, appended, repeated, superseded, rejected, problems, notes, undeclared.count(),
                undeclared.first(), rejects.folder(), refused == null ? null : Shortened.refusal(refused));
    }

    /** What the reading thread puts its findings into. */
    private final class Gate implements Intake {

        private final BiConsumer<Batch, @Nullable Stood> batches;

        Gate(BiConsumer<Batch, @Nullable Stood> batches) {
            this.batches = batches;
        }

        @Override
        public void append(Batch batch) {
            batches.accept(batch, null);
        }

        @Override
        public void append(Batch batch, Stood stood) {
            batches.accept(batch, stood);
        }

        @Override
        public void problem(Problem problem) {
            problem(problem, rejects.file(problem));
        }

        @Override
        public void problem(Problem problem, String file) {
            Run.this.problem(problem, file);
        }

        @Override
        public void note(String sentence) {
            notes.add(sentence);
        }

        @Override
        public void progress(long bytesRead, long bytesInAll) {
            progress.at(material.path(), bytesRead, bytesInAll);
        }
    }
}
