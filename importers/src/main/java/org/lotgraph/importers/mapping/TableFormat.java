package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Problem;

/** What a file of tables is, by the end of its name. */
enum TableFormat {
    CSV {
        @Override
        TableRows open(Path file, Consumer<Problem> problems) throws IOException {
            return new CsvRows(file, problems);
        }
    };

    abstract TableRows open(Path file, Consumer<Problem> problems) throws IOException;

    static @Nullable TableFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "csv", "tsv", "txt" -> CSV;
            default -> null;
        };
    }
}
