package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
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

    private static final int LISTED = 30;

    private final Mapping mapping;
    private final String source;
    private final ZoneId zone;
    private final Watermarks watermarks;
    private final Duration longest;
    private Map<String, String> reached = Map.of();

    public MappingImporter(MappingOptions options, String source, ZoneId zone) {
        this.mapping = options.mapping();
        this.source = source;
        this.zone = zone;
        this.watermarks = options.watermarks();
        this.longest = options.longest();
    }

    /**
     * Reads the files of a folder, or one file.
     *
     * @param work a folder for the dump that the statements give, and for what does not fit into memory
     * @throws RefusedException when a statement cannot be run; nothing has been appended then
     */
    public DumpImporter.Undeclared read(Path path, Work work, Intake intake) throws IOException {
        Halves halves = new Halves(intake);
        try (FileTables tables = new FileTables(path, mapping.layouts(), work.folder()); Queries queries = new Queries(longest, halves.second())) {
            List<Select> selects = load(tables, halves);
            tables.lock();
            for (Select select : selects) {
                queries.add(prepare(select, tables));
            }
            reached = queries.write(work.dump());
        } catch (SQLException e) {
            throw Refusals.refused(mapping.name(), 0, "The tables cannot be read: " + Sql.sentence(e) + ".", "Check the files.");
        }
        return new DumpImporter(source, zone).read(work.dump(), halves.second());
    }

    private List<Select> load(FileTables tables, Halves halves) throws SQLException, IOException {
        Syntax syntax = new Syntax(tables.connection());
        List<Select> selects = new ArrayList<>();
        Set<Select.TableName> wanted = new LinkedHashSet<>();
        for (Statement statement : mapping.statements()) {
            Select select = syntax.parse(statement).checked();
            Select.TableName missing = missing(select, tables.files());
            if (missing == null) {
                selects.add(select);
                wanted.addAll(select.tables());
            } else {
                halves.second().note(leftOut(statement, missing));
            }
        }
        halves.expect(wanted.stream().flatMap(table -> tables.files().files(table).stream()).toList());
        for (Select.TableName table : wanted) {
            List<Select> readers = selects.stream().filter(select -> select.tables().contains(table)).toList();
            boolean numbered = FileTables.OWN.stream().anyMatch(own -> readers.stream().anyMatch(select -> select.names(own)));
            tables.load(table, column -> selects.stream().anyMatch(select -> select.reads(column)), numbered, halves::unread, halves::loaded);
            tables.files().unused(table).forEach(layout -> halves.second().note(layout.said() + ":" + layout.line() + ": there is no file " + layout.file() + "."));
        }
        List<String> unread = tables.files().unread();
        if (!unread.isEmpty()) {
            halves.second().note("No statement reads " + listed(unread) + ".");
        }
        return selects;
    }

    private static String listed(List<String> names) {
        String some = String.join("; ", names.subList(0, Math.min(LISTED, names.size())));
        return names.size() <= LISTED ? some : some + "; and " + (names.size() - LISTED) + " more";
    }

    private static String leftOut(Statement statement, Select.TableName missing) {
        return statement.file() + " is optional and left out: there is no table " + missing.name() + ".";
    }

    /** The table that an optional statement is left out for, or null. */
    private static Select.@Nullable TableName missing(Select select, SourceFiles files) {
        for (Select.TableName table : select.tables()) {
            if (!files.has(table)) {
                if (select.statement().optional()) {
                    return table;
                }
                String unreadable = files.unreadable(table);
                if (unreadable != null) {
                    throw Refusals.refused(unreadable, 0, "Files of this kind are not read.", "Save it as .xlsx or as CSV in UTF-8.");
                }
                throw Refusals.refused(select.statement().file(), 0, "It reads the table " + table.name() + ", and no file gives one.",
                        "Put a file like " + table.name() + ".csv there, or say \"-- optional\" in the statement. Tables found: " + files.names() + ".");
            }
        }
        return null;
    }

    /** With the places of its rows, unless DuckDB finds that they cannot be had. */
    private Query prepare(Select select, FileTables tables) throws SQLException {
        Statement statement = select.statement();
        String home = select.tables().isEmpty() ? statement.file() : tables.home(select.tables().iterator().next());
        String last = last(statement);
        try {
            return Query.prepare(statement, select.withPlaces(), tables.connection(), home, tables.lines(), last);
        } catch (SQLException e) {
            try {
                return Query.prepare(statement, statement.sql(), tables.connection(), home, Map.of(), last);
            } catch (SQLException plain) {
                throw Query.refused(statement, plain);
            }
        }
    }

    /**
     * Reads a live database, in one transaction that only reads.
     *
     * @throws RefusedException when it cannot be reached, or a statement cannot be run; nothing has been appended then
     */
    public DumpImporter.Undeclared read(Database database, Work work, Intake intake) throws IOException {
        mapping.statements().forEach(statement -> ReadOnly.check(statement, database.url()));
        try (Connection connection = database.open(); Queries queries = new Queries(longest, intake)) {
            for (Statement statement : mapping.statements()) {
                prepare(statement, connection, queries, intake);
            }
            reached = queries.write(work.dump());
            connection.rollback();
        } catch (SQLException e) {
            throw Refusals.refused(database.shown(), 0, "The database stopped answering: " + Sql.sentence(e) + ".", "Run the import again.");
        }
        return new DumpImporter(source, zone).read(work.dump(), intake);
    }

    private void prepare(Statement statement, Connection connection, Queries queries, Intake intake) throws SQLException {
        Select.TableName missing = statement.optional() ? new LiveTables(connection).missing(statement) : null;
        if (missing != null) {
            intake.note(leftOut(statement, missing));
            return;
        }
        try {
            String home = LiveTables.first(statement);
            queries.add(Query.prepare(statement, statement.sql(), connection, home == null ? statement.file() : home, Map.of(), last(statement)));
        } catch (SQLException e) {
            throw Query.refused(statement, e);
        }
    }

    private String name(String statement) {
        return source + "/" + mapping.name() + "/" + statement + "#" + mapping.print();
    }

    private @Nullable String last(Statement statement) {
        return statement.hasWatermark() ? watermarks.last(name(statement.shortName())) : null;
    }

    /** Called once everything that was read is in: from here the next run goes on. */
    public void remember() {
        reached.forEach((statement, mark) -> watermarks.reached(name(statement), mark));
    }
}
