package org.lotgraph.importers.mapping;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;

/** Which tables of a live database a statement reads, as far as its dialect is understood here. */
final class LiveTables {

    private final Connection connection;

    LiveTables(Connection connection) {
        this.connection = connection;
    }

    /** The first that is not there, or null. */
    Select.@Nullable TableName missing(Statement statement) throws SQLException {
        for (Select.TableName table : of(statement)) {
            if (!has(table)) {
                return table;
            }
        }
        return null;
    }

    private boolean has(Select.TableName table) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name = database.storesUpperCaseIdentifiers() ? table.name().toUpperCase(java.util.Locale.ROOT) : table.name();
        for (String spelling : new LinkedHashSet<>(List.of(name, table.name(), table.key()))) {
            try (ResultSet found = database.getTables(connection.getCatalog(), null, spelling.replace("_", database.getSearchStringEscape() + "_"), null)) {
                if (found.next()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The table that its rows are of, where they do not say it themselves. */
    static @Nullable String first(Statement statement) throws SQLException {
        Set<Select.TableName> tables = of(statement);
        return tables.isEmpty() ? ReadOnly.firstTable(statement.sql()) : tables.iterator().next().name();
    }

    private static Set<Select.TableName> of(Statement statement) throws SQLException {
        try (Connection parser = DriverManager.getConnection("jdbc:duckdb:")) {
            return new Syntax(parser).parse(statement).tables();
        } catch (RefusedException otherDialect) {
            return Set.of();
        }
    }
}
