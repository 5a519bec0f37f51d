package org.lotgraph.importers.plant;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;

/** One CSV file as it is written, row by row. */
final class Csv implements Closeable {

    private final OutputStream out;
    private final StringBuilder row = new StringBuilder();

    Csv(Path folder, String file, String header) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(file)), 1 << 16);
        out.write((header + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void row(String... cells) throws IOException {
        row.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            row.append(i == 0 ? "" : ",");
            if (cell.indexOf(',') >= 0) {
                row.append('"').append(cell).append('"');
            } else {
                row.append(cell);
            }
        }
        out.write(row.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    /** To the second. */
    static String instant(long second) {
        return Instant.ofEpochSecond(second).toString();
    }

    static String date(long second) {
        return Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
