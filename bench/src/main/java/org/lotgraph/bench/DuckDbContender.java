package org.lotgraph.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.trace.Direction;

/** DuckDB on a database file: the tables straight from the CSV files, nodes and edges under integer keys; a recursive CTE asks. */
final class DuckDbContender implements Contender {

    private final Path dump;
    private final Connection connection;

    DuckDbContender(Path dump, Path work) {
        this.dump = dump;
        try {
            this.connection = DriverManager.getConnection("jdbc:duckdb:" + work.resolve("plant.duckdb"));
        } catch (SQLException e) {
            throw new NotAvailableException("DuckDB does not start here (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public Held load() throws SQLException {
        Sql.run(connection, Sql.named("duckdb/load").replace("{dump}", dump.toString().replace("'", "''")));
        return Sql.held(connection);
    }

    @Override
    public long reached(Direction direction, List<String> origins) throws SQLException {
        String question = Sql.named("duckdb/" + (direction == Direction.FORWARD ? "forward" : "back"));
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            return Sql.count(statement, "VARCHAR", origins);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
