package org.lotgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.importers.Format;
import org.lotgraph.bench.importers.Reading;
import org.postgresql.PGConnection;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** Every importer over a file of so many rows, one after the other. */
final class ImporterSpeed {

    private static final String HEAP = "-Xmx512m";

    private final Path folder;
    private final long rows;
    private final List<String> only;

    /** @param only the labels of the formats to read; none: all */
    ImporterSpeed(Path folder, long rows, List<String> only) {
        this.folder = folder;
        this.rows = rows;
        this.only = only;
    }

    List<Load> run() throws IOException, InterruptedException, SQLException {
        List<Load> loads = new ArrayList<>();
        for (Format format : Format.values()) {
            if (!only.isEmpty() && !only.contains(format.label())) {
                continue;
            }
            Path work = Folders.fresh(folder.resolve(format.label()));
            Path path = format.write(work, rows);
            List<Load> read = format == Format.MAPPING_JDBC ? live(path, work) : read(format, path, null, work);
            read.forEach(Load::print);
            loads.addAll(read);
            Folders.delete(work);
        }
        return loads;
    }

    private List<Load> read(Format format, Path path, @Nullable String url, Path work) throws IOException, InterruptedException {
        Path call = work.resolve("call.json");
        Path outcome = work.resolve("outcome.json");
        Json.write(call, new Reading.Call(format, path, rows, url, work));
        Jvm.runImport(HEAP, Reading.class, call.toString(), outcome.toString());
        return Json.read(outcome, Reading.Outcome.class).loads();
    }

    /** The same rows in a PostgreSQL on this machine, whose memory is not counted. */
    private List<Load> live(Path path, Path work) throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().setDataDirectory(work.resolve("postgresql")).start()) {
            try (Connection connection = server.getPostgresDatabase().getConnection(); BufferedReader rowsOfFile = Files.newBufferedReader(path)) {
                Sql.run(connection, Sql.named("postgresql/movements"));
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy movements from stdin (format csv, header match)", rowsOfFile);
            }
            return read(Format.MAPPING_JDBC, path, server.getJdbcUrl("postgres", "postgres"), work);
        }
    }
}
