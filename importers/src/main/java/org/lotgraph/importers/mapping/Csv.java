package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes the rows that the dump importer reads. */
final class Csv {

    private Csv() {
    }

    static void write(Writer out, List<? extends @Nullable String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            String cell = cells.get(i);
            if (cell != null) {
                write(out, cell);
            }
        }
        out.write('\n');
    }

    private static void write(Writer out, String cell) throws IOException {
        boolean plain = true;
        for (int i = 0; plain && i < cell.length(); i++) {
            char c = cell.charAt(i);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        out.write(plain ? cell : '"' + cell.replace("\"", "\"\"") + '"');
    }
}
