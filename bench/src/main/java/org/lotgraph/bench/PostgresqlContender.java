package org.lotgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.trace.Direction;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * PostgreSQL as someone would set it up who knows it: the tables by COPY, nodes and edges under integer keys, an index for each direction
 * that holds all a step needs, vacuumed and analyzed; a recursive CTE asks.
 */
final class PostgresqlContender implements Contender {

    private final Path dump;
    private final EmbeddedPostgres server;
    private final Connection connection;

    PostgresqlContender(Path dump, Path work) {
        this.dump = dump;
        try {
            this.server = EmbeddedPostgres.builder()
                    .setDataDirectory(work.resolve("postgresql"))
                    .setServerConfig("shared_buffers", "2GB")
                    .setServerConfig("work_mem", "256MB")
                    .setServerConfig("maintenance_work_mem", "512MB")
                    .setServerConfig("effective_cache_size", "8GB")
                    .setServerConfig("random_page_cost", "1.1")
                    .setServerConfig("max_wal_size", "8GB")
                    // Compiling the statement takes longer than running it where little is reached, and gains nothing where much is.
                    .setServerConfig("jit", "off")
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new NotAvailableException("the embedded PostgreSQL does not start here (" + e.getMessage() + ")", e);
        }
        try {
            this.connection = server.getPostgresDatabase().getConnection();
        } catch (SQLException e) {
            throw new NotAvailableException("the embedded PostgreSQL lets nobody in (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public Held load() throws SQLException, IOException {
        Sql.run(connection, Sql.named("postgresql/tables"));
        CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
        for (Table table : Table.values()) {
            try (BufferedReader rows = Files.newBufferedReader(table.file(dump))) {
                copies.copyIn("copy " + table.label() + " from stdin (format csv, header match)", rows);
            }
        }
        Sql.run(connection, Sql.named("postgresql/graph"));
        return Sql.held(connection);
    }

    @Override
    public long reached(Direction direction, List<String> origins) throws SQLException {
        String question = Sql.named("postgresql/" + (direction == Direction.FORWARD ? "forward" : "back"));
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            return Sql.count(statement, "text", origins);
        }
    }

    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        server.close();
    }
}
