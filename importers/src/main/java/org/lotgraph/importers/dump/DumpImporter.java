package org.lotgraph.importers.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/**
 * Reads a dump folder: first every header, then where each id is declared, then the facts, table by table in the order of
 * {@link Table#ALL}, so that what a thing is comes before what became of it. Memory does not grow with the files.
 */
public final class DumpImporter {

    static final int ROWS_A_BATCH = 5_000;

    /** The files that a dump may have, in the order in which they are told. */
    public static final List<String> FILES = Table.ALL.stream().map(Table::file).toList();

    /** The columns that the rows of one of these files must have. */
    public static List<String> required(String file) {
        return Table.ALL.stream().filter(table -> table.file().equals(file)).findFirst().map(Table::required).orElseThrow();
    }

    private final String source;
    private final ZoneId zone;

    /**
     * An importer of the dumps of one source.
     *
     * @param source the scope of the ids
     * @param zone   of dates, and of times without an offset
     */
    public DumpImporter(String source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    /** Whether a folder holds any file of a dump, or a file is one of them. */
    public static boolean isDump(Path path) {
        return Dump.isDump(path);
    }

    /**
     * Looks at the headers only.
     *
     * @throws RefusedException when {@link #read} would refuse the folder
     */
    public void check(Path folder) throws IOException {
        new Dump(folder, zone).close();
    }

    /**
     * Ids that were used but not declared in the folder.
     *
     * @param count distinct ones, a million at most
     * @param first the first few, in words: {@code lot L-7}
     */
    public record Undeclared(long count, List<String> first) {
    }

    /**
     * Reads all of the folder.
     *
     * @throws RefusedException when it is no dump or a header is wrong; nothing has been appended then
     */
    public Undeclared read(Path folder, Intake intake) throws IOException {
        if (Files.isDirectory(folder)) {
            unknown(folder).forEach(name -> intake.note("No table of a dump is called " + name + ", so it was not read. Name it as the table it is, such as lots.csv."));
        }
        try (Dump dump = new Dump(folder, zone)) {
            Passed passed = new Passed(dump, intake);
            Map<TableFile, TableFile.Content> contents = new LinkedHashMap<>();
            long ids = 0;
            for (TableFile file : dump.files()) {
                TableFile.Content content = file.content(passed);
                contents.put(file, content);
                ids += file.table().declares().isPresent() ? content.lines() : 0;
            }
            try (Declared declared = new Declared(dump.files(), ids)) {
                for (TableFile file : dump.files()) {
                    index(file, declared, passed);
                }
                Names names = new Names(source, declared);
                for (Map.Entry<TableFile, TableFile.Content> entry : contents.entrySet()) {
                    new Telling(entry.getKey(), entry.getValue().digest(), declared, new References(names), intake, passed).run();
                }
                return new Undeclared(names.undeclared().count(), names.undeclared().first());
            }
        }
    }

    /** Files that look like tables and are none. */
    private static List<String> unknown(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv") && !FILES.contains(name)).sorted().toList();
        }
    }

    private static void index(TableFile file, Declared declared, Passed passed) throws IOException {
        if (file.table().declares().isEmpty()) {
            return;
        }
        Thing thing = file.table().declares().get();
        try (Rows rows = file.rows()) {
            Cells cells = file.cells(rows.row());
            for (Row row = rows.next(); row != null; row = rows.next()) {
                passed.at(rows);
                String id = file.isReadable(row) ? cells.peek("id") : null;
                if (id != null) {
                    declared.add(thing, id, row.offset());
                }
            }
            passed.end(rows);
        }
    }

    /** Tells the intake of progress over all passes. */
    private static final class Passed implements TableFile.Progress {

        private static final long STEP = 1 << 20;

        private final Intake intake;
        private final long inAll;
        private long passed;
        private long told;

        Passed(Dump dump, Intake intake) {
            this.intake = intake;
            this.inAll = dump.files().stream().mapToLong(file -> file.size() * (file.table().declares().isPresent() ? 3 : 2)).sum();
        }

        @Override
        public void passed(long bytes) {
            passed += bytes;
            tell(passed, false);
        }

        void at(Rows rows) {
            tell(passed + rows.offset(), false);
        }

        void end(Rows rows) {
            passed += rows.offset();
            tell(passed, true);
        }

        private void tell(long bytes, boolean always) {
            if (always || bytes - told >= STEP) {
                told = bytes;
                intake.progress(Math.min(bytes, inAll), inAll);
            }
        }
    }

    /** The rows of one table to facts and problems. */
    private final class Telling {

        private final TableFile file;
        private final String digest;
        private final Declared declared;
        private final References references;
        private final Intake intake;
        private final Passed passed;
        private List<Fact> facts = new ArrayList<>(ROWS_A_BATCH);
        private final long[] offsets = new long[ROWS_A_BATCH];
        private String from;

        Telling(TableFile file, String digest, Declared declared, References references, Intake intake, Passed passed) {
            this.file = file;
            this.from = file.table().file();
            this.digest = digest;
            this.declared = declared;
            this.references = references;
            this.intake = intake;
            this.passed = passed;
        }

        void run() throws IOException {
            try (Rows rows = file.rows()) {
                Cells cells = file.cells(rows.row());
                for (Row row = rows.next(); row != null; row = rows.next()) {
                    passed.at(rows);
                    tell(row, cells);
                }
                flush();
                passed.end(rows);
            }
        }

        private void tell(Row row, Cells cells) throws IOException {
            try {
                Damages.check(row, file.header());
                checkFirst(row, cells);
                from(cells);
                offsets[facts.size()] = row.offset();
                facts.add(file.table().reader().read(cells, references));
                if (facts.size() == ROWS_A_BATCH) {
                    flush();
                }
            } catch (RowProblem problem) {
                String first = file.isReadable(row) ? cells.file() : null;
                intake.problem(new Problem(first == null ? file.table().file() : first, first == null ? row.line() : cells.line(), null,
                        problem.field(), problem.what(), problem.remedy(), row.raw(file.header().rejectColumns())), file.table().file());
            }
        }

        /** A batch is of one file: where the rows were read first, if they say so. */
        private void from(Cells cells) {
            String file = cells.file();
            if (file != null && !file.equals(from)) {
                flush();
                from = file;
            }
        }

        private void checkFirst(Row row, Cells cells) throws IOException, RowProblem {
            if (file.table().declares().isEmpty()) {
                return;
            }
            String id = cells.required("id");
            long first = declared.first(file.table().declares().get(), id);
            if (first != row.offset() && first >= 0) {
                @Nullable String other = file.saidAt(first);
                if (other != null && !other.equals(row.raw(file.header().leadingColumns()))) {
                    throw new RowProblem("id", "The id " + id + " stood in an earlier row already, which says something else.",
                            "Keep one of the two rows, or give one another id.");
                }
            }
        }

        private void flush() {
            if (!facts.isEmpty()) {
                intake.append(new Batch(source, from, digest, facts), new StoodInTable(file, Arrays.copyOf(offsets, facts.size())));
                facts = new ArrayList<>(ROWS_A_BATCH);
            }
        }
    }
}
