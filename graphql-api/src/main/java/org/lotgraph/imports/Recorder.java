package org.lotgraph.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.ImportReport;
import org.lotgraph.importers.Imported;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.Shortened;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the record of one import while it runs, with signs of life. */
public final class Recorder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);

    private final ImportLog log;
    private final String id;
    private final ScheduledExecutorService signs = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("lotgraph-import-sign").factory());
    private volatile long bytesRead;
    private volatile long bytesInAll;
    private long appended;
    private long repeated;
    private long superseded;
    private @Nullable Long first;
    private @Nullable Long last;
    /** What earlier runs appended, before they were killed. */
    private long before;

    private Recorder(ImportLog log, String id) {
        this.log = log;
        this.id = id;
        this.signs.scheduleAtFixedRate(this::sign, 1, 1, TimeUnit.SECONDS);
    }

    /** Remembers that the import begins. One that was begun before, and killed, goes on. */
    public static Recorder begin(ImportLog log, Import.Asked asked) {
        log.begin(asked);
        Recorder recorder = new Recorder(log, asked.id());
        Import known = Objects.requireNonNull(log.find(asked.id()));
        recorder.first = known.outcome().firstPosition();
        recorder.last = known.outcome().lastPosition();
        recorder.before = known.outcome().appended();
        recorder.appended = recorder.before;
        return recorder;
    }

    private void sign() {
        try {
            log.alive(id, bytesRead, bytesInAll, sofar());
        } catch (RuntimeException e) {
            LOG.debug("A sign of life of import {} could not be given", id, e);
        }
    }

    /** No sign may come after the end. */
    private void stop() {
        signs.shutdown();
        try {
            signs.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Import.Outcome sofar() {
        return new Import.Outcome(new TreeMap<>(), appended, repeated, superseded, 0, 0, List.of(), first, last);
    }

    public void progress(long read, long inAll) {
        bytesRead = read;
        bytesInAll = inAll;
    }

    /** What one batch did. */
    public synchronized Appended appended(Appended done) {
        appended += done.appended();
        repeated += done.repeated();
        superseded += done.superseded();
        long news = done.appended() + done.superseded();
        if (news > 0) {
            first = first == null ? done.position() - news : first;
            last = done.position();
        }
        return done;
    }

    /** What all batches together did that were loaded at once. */
    public synchronized void loaded(long position) {
        first = 0L;
        last = position;
    }

    /**
     * Remembers the end.
     *
     * @param shown how a place is shown that a problem names
     */
    public void finish(ImportReport report, UnaryOperator<String> shown) {
        stop();
        TreeMap<String, Long> facts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        List<String> undeclared = new ArrayList<>();
        List<Path> rejects = new ArrayList<>();
        long rejected = 0;
        long notDeclared = 0;
        String why = null;
        for (Imported imported : report.imports()) {
            imported.facts().forEach((kind, count) -> facts.merge(kind, count, Long::sum));
            rejected += imported.rejected();
            notDeclared += imported.undeclared();
            undeclared.addAll(imported.firstUndeclared());
            problems.addAll(imported.problems());
            if (imported.refused() != null) {
                problems.add(imported.refused());
                why = why == null || imported.isBrokenOff() ? sentence(imported.refused(), shown) : why;
            }
            if (imported.rejects() != null) {
                rejects.add(imported.rejects());
            }
        }
        List<Problem> kept = problems.stream().limit(Imports.MOST_PROBLEMS).map(problem -> named(problem, shown)).toList();
        Import.State state = report.imports().stream().anyMatch(Imported::isBrokenOff) ? Import.State.BROKEN_OFF : switch (report.exitCode()) {
            case 0 -> Import.State.DONE;
            case 1 -> Import.State.REJECTED_SOME;
            default -> Import.State.REFUSED;
        };
        sum(report);
        log.outcome(id, outcome(facts, rejected, notDeclared, undeclared), kept, Rejected.files(rejects), Rejected.folder(rejects));
        log.state(id, state, why);
    }

    private synchronized void sum(ImportReport report) {
        appended = before + report.imports().stream().mapToLong(Imported::appended).sum();
        repeated = report.imports().stream().mapToLong(Imported::repeated).sum();
        superseded = report.imports().stream().mapToLong(Imported::superseded).sum();
    }

    private synchronized Import.Outcome outcome(TreeMap<String, Long> facts, long rejected, long notDeclared, List<String> undeclared) {
        return new Import.Outcome(facts, appended, repeated, superseded, rejected, notDeclared, undeclared.stream().limit(10).toList(), first, last);
    }

    /** Remembers an end before the end. */
    public void end(Import.State state, String why) {
        stop();
        sign();
        log.state(id, state, why);
    }

    private static Problem named(Problem problem, UnaryOperator<String> shown) {
        return Shortened.problem(at(shown.apply(problem.file()), problem));
    }

    private static Problem at(String file, Problem problem) {
        return new Problem(file, problem.line(), problem.column(), problem.field(), problem.what(), problem.remedy(), null);
    }

    /** {@code lots.csv:7: what. remedy.} */
    static String sentence(Problem problem, UnaryOperator<String> shown) {
        Problem kept = Shortened.refusal(at(shown.apply(problem.file()), problem));
        return kept.file() + (kept.line() > 0 ? ":" + kept.line() : "") + ": " + kept.what() + ' ' + kept.remedy();
    }

    @Override
    public void close() {
        stop();
    }
}
