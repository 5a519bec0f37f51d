package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Sheet;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Problem;

/** Which files of a folder have the rows of which table. Only files right in the folder, and no links. */
final class SourceFiles implements Closeable {

    /** Tables in formats that are not read. */
    private static final Set<String> OTHER = Set.of("xls", "xlsb", "ods", "numbers", "mdb", "accdb", "dbf");
    private static final Set<String> SQLITE = Set.of("sqlite", "sqlite3", "db");

    private final Path path;
    private final Layouts layouts;
    private final List<Path> all;
    private final List<Path> files;
    private final Set<Path> read = new HashSet<>();
    private final Map<Path, Workbook> workbooks = new HashMap<>();
    private final Map<Path, TableSet> sets = new LinkedHashMap<>();

    SourceFiles(Path path, Layouts layouts) throws IOException {
        this.path = path;
        this.layouts = layouts;
        try (Stream<Path> found = Files.isDirectory(path) ? Files.list(path) : Stream.of(path)) {
            this.all = found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && !isTemporary(name(file))).sorted().toList();
        }
        List<Path> tables = new ArrayList<>();
        for (Path file : all) {
            if (isTable(file)) {
                tables.add(file);
            }
        }
        this.files = tables;
        try {
            for (Path file : files) {
                if (SQLITE.contains(end(file))) {
                    sets.put(file, new SqliteFile(file));
                } else if (end(file).equals("json") && OcelLog.isOne(file)) {
                    sets.put(file, new OcelLog(file));
                }
            }
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private record Match(Path file, Layout layout) {
    }

    /** Rows of a table that one file, or one sheet of it, has. */
    record Part(String name, TableRows rows) {
    }

    private static String end(Path file) {
        String name = name(file).toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What a spreadsheet program puts beside a workbook that is open, and what a file manager leaves behind. */
    private static boolean isTemporary(String name) {
        return name.startsWith("~$") || name.startsWith(".");
    }

    private static boolean isTable(Path file) {
        return Set.of("csv", "tsv", "txt", "xlsx", "xlsm", "json", "jsonl", "ndjson", "parquet").contains(end(file))
                || SQLITE.contains(end(file)) && (!end(file).equals("db") || SqliteFile.isOne(file));
    }

    static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String key(Path file) {
        return name(file).substring(0, name(file).lastIndexOf('.')).toLowerCase(Locale.ROOT);
    }

    private List<Match> matches(Select.TableName table) {
        List<Match> found = new ArrayList<>();
        for (Layout layout : layouts.byTable().getOrDefault(table.key(), List.of(Layout.DEFAULT))) {
            List<Path> fitting = files.stream().filter(file -> layout.file() == null ? isNamed(file, table) : Workbook.matches(layout.file(), name(file))).toList();
            if (layout.file() == null && fitting.size() > 1) {
                throw Refusals.refused(name(fitting.getFirst()), 0, "It gives the same table as " + name(fitting.get(1)) + ".",
                        "Keep one of the two, or say in tables.yaml which file is meant.");
            }
            fitting.forEach(file -> found.add(new Match(file, layout)));
        }
        return found;
    }

    private boolean isNamed(Path file, Select.TableName table) {
        TableSet set = sets.get(file);
        return set == null ? key(file).equals(table.key()) : set.tables().contains(table.name());
    }

    boolean has(Select.TableName table) {
        return !matches(table).isEmpty();
    }

    /** The files that have rows of the table, each once. */
    Set<Path> files(Select.TableName table) {
        Set<Path> found = new LinkedHashSet<>();
        matches(table).forEach(match -> found.add(match.file()));
        return found;
    }

    /** A file that would give the table, were it of a kind that is read; null: none. */
    @Nullable String unreadable(Select.TableName table) {
        List<Layout> said = layouts.byTable().getOrDefault(table.key(), List.of(Layout.DEFAULT));
        return all.stream().filter(file -> OTHER.contains(end(file)) && said.stream().anyMatch(layout -> layout.file() == null ? name(file).equalsIgnoreCase(table.name() + "." + end(file))
                : Workbook.matches(layout.file(), name(file)))).map(SourceFiles::name).findFirst().orElse(null);
    }

    /** What there is, for those who named something else. */
    String names() {
        Set<String> names = new LinkedHashSet<>(layouts.byTable().keySet());
        for (Path file : files) {
            TableSet set = sets.get(file);
            names.addAll(set == null ? Set.of(key(file)) : set.tables());
        }
        return (names.isEmpty() ? "none" : String.join(", ", names)) + " (in " + path + ")";
    }

    /** What is there and nobody has asked for: files, and sheets of workbooks that are read otherwise. */
    List<String> unread() {
        List<String> names = new ArrayList<>();
        for (Path file : all) {
            Workbook workbook = workbooks.get(file);
            if (!read.contains(file)) {
                names.add(name(file));
            } else if (workbook != null) {
                workbook.unread().forEach(sheet -> names.add(name(file) + ", sheet " + sheet));
            }
        }
        return names;
    }

    /** What {@code tables.yaml} says of a table without a file that it is true of. */
    List<Layout> unused(Select.TableName table) {
        return layouts.byTable().getOrDefault(table.key(), List.of()).stream()
                .filter(layout -> layout.file() != null && files.stream().noneMatch(file -> Workbook.matches(layout.file(), name(file)))).toList();
    }

    /** A row that cannot be read. */
    @FunctionalInterface
    interface Unread {
        void row(Problem problem, Path file);
    }

    /** Opens all that have rows of the table; whoever asks for them closes them. */
    List<Part> open(Select.TableName table, Predicate<String> wanted, DuckDBConnection duckdb, Unread unread) throws IOException {
        List<Part> parts = new ArrayList<>();
        try {
            for (Match match : matches(table)) {
                read.add(match.file());
                TableSet set = sets.get(match.file());
                String inside = match.layout().sheet() == null ? table.name() : match.layout().sheet();
                if (set != null && set.tables().contains(inside)) {
                    parts.add(new Part(name(match.file()), set.open(inside, wanted)));
                } else {
                    open(match, wanted, duckdb, problem -> unread.row(problem, match.file()), parts);
                }
            }
            dropEmpty(parts);
        } catch (IOException | RuntimeException e) {
            for (Part part : parts) {
                part.rows().close();
            }
            throw e;
        }
        return parts;
    }

    /** Where others have rows of the table, a sheet or file that holds nothing has none; alone it is a mistake. */
    private static void dropEmpty(List<Part> parts) throws IOException {
        for (Part part : List.copyOf(parts)) {
            if (part.rows() instanceof LaidOutRows rows && rows.isEmpty()) {
                if (parts.size() == 1) {
                    throw Refusals.refused(part.name(), 0, "The table is empty: it has no header.", "Export it again, or take it out of the folder.");
                }
                rows.close();
                parts.remove(part);
            }
        }
    }

    private void open(Match match, Predicate<String> wanted, DuckDBConnection duckdb, Consumer<Problem> problems, List<Part> parts) throws IOException {
        Path file = match.file();
        switch (end(file)) {
            case "xlsx", "xlsm" -> {
                Workbook workbook = workbook(file);
                for (Sheet sheet : workbook.sheets(match.layout())) {
                    laidOut(workbook.grid(sheet), match.layout(), wanted, problems, parts);
                }
            }
            case "json", "jsonl", "ndjson" -> parts.add(new Part(name(file), new JsonRows(file, match.layout().sheet(), wanted)));
            case "parquet" -> parts.add(new Part(name(file), ParquetFile.open(file, duckdb, wanted)));
            case "sqlite", "sqlite3", "db" -> throw Refusals.refused(name(file), 0, "It has no table called " + (match.layout().sheet() == null ? "like this one" : match.layout().sheet()) + ".",
                    "Name one of its tables as the sheet, in tables.yaml.");
            default -> laidOut(new CsvGrid(file, match.layout(), problems), match.layout(), wanted, problems, parts);
        }
    }

    private static void laidOut(Grid grid, Layout layout, Predicate<String> wanted, Consumer<Problem> problems, List<Part> parts) throws IOException {
        try {
            parts.add(new Part(grid.name(), new LaidOutRows(grid, layout, wanted, problems)));
        } catch (IOException | RuntimeException e) {
            grid.close();
            throw e;
        }
    }

    private Workbook workbook(Path file) throws IOException {
        Workbook known = workbooks.get(file);
        if (known == null) {
            known = new Workbook(file);
            workbooks.put(file, known);
        }
        return known;
    }

    /** All of them, also where one of them cannot be. */
    @Override
    public void close() throws IOException {
        IOException first = null;
        for (Closeable each : Stream.concat(workbooks.values().stream(), sets.values().stream()).toList()) {
            try {
                each.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
