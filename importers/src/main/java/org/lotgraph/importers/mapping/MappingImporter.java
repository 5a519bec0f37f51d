package org.lotgraph.importers.mapping;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.Intake;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.dump.DumpImporter;

/** Runs the statements of a mapping; what they give is a dump, and is read as one. */
public final class MappingImporter {

    private final Mapping mapping;
    private final String source;
    private final ZoneId zone;

    public MappingImporter(Mapping mapping, String source, ZoneId zone) {
        this.mapping = mapping;
        this.source = source;
        this.zone = zone;
    }

    /**
     * Reads the files of a folder, or one file.
     *
     * @param work a folder for the dump that the statements give, and for what does not fit into memory
     * @throws RefusedException when a statement cannot be run; nothing has been appended then
     */
    public DumpImporter.Undeclared read(Path path, Work work, Intake intake) throws IOException {
        Halves halves = new Halves(intake);
        try (FileTables tables = new FileTables(path, work.folder())) {
            List<Select> selects = load(tables, path, halves);
            tables.lock();
            run(selects, tables, work.dump());
        } catch (SQLException e) {
            throw Refusals.refused(mapping.name(), 0, "The tables cannot be read: " + Sql.sentence(e) + ".", "Check the files.");
        }
        return new DumpImporter(source, zone).read(work.dump(), halves.second());
    }

    private List<Select> load(FileTables tables, Path path, Halves halves) throws SQLException, IOException {
        Syntax syntax = new Syntax(tables.connection());
        List<Select> selects = new ArrayList<>();
        Set<Select.TableName> wanted = new LinkedHashSet<>();
        for (Statement statement : mapping.statements()) {
            Select select = syntax.parse(statement);
            if (isComplete(select, tables, path)) {
                selects.add(select);
                wanted.addAll(select.tables());
            }
        }
        halves.expect(wanted.stream().map(tables::file).toList());
        for (Select.TableName table : wanted) {
            tables.load(table, column -> selects.stream().anyMatch(select -> select.reads(column)), halves::unread, halves::loaded);
        }
        return selects;
    }

    private static boolean isComplete(Select select, FileTables tables, Path path) {
        for (Select.TableName table : select.tables()) {
            if (!tables.has(table)) {
                if (select.statement().optional()) {
                    return false;
                }
                throw Refusals.refused(select.statement().file(), 0, "It reads the table " + table.name() + ", and no file in " + path + " gives one.",
                        "Put a file like " + table.name() + ".csv there, or say \"-- optional\" in the statement. Tables found: " + tables.names() + ".");
            }
        }
        return true;
    }

    private static void run(List<Select> selects, FileTables tables, Path dump) throws SQLException, IOException {
        Map<String, List<Query>> byTable = new LinkedHashMap<>();
        try {
            for (Select select : selects) {
                byTable.computeIfAbsent(select.statement().table(), name -> new ArrayList<>()).add(Query.prepare(select, tables));
            }
            for (Map.Entry<String, List<Query>> table : byTable.entrySet()) {
                write(dump.resolve(table.getKey()), table.getValue());
            }
        } finally {
            for (List<Query> queries : byTable.values()) {
                for (Query query : queries) {
                    query.close();
                }
            }
        }
    }

    private static void write(Path file, List<Query> queries) throws IOException, SQLException {
        Set<String> columns = new LinkedHashSet<>();
        queries.forEach(query -> columns.addAll(query.columns()));
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            List<@Nullable String> header = new ArrayList<>(List.of("source_file", "source_line", "source_key"));
            header.addAll(columns);
            Csv.write(out, header);
            for (Query query : queries) {
                query.write(List.copyOf(columns), out);
            }
        }
    }
}
