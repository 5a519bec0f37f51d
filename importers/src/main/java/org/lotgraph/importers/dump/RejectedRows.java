package org.lotgraph.importers.dump;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.ledger.Problem;

/** A table of the rows that did not come in: what was wrong with each, then the row as it was, under the header that it had. */
public record RejectedRows(Path folder) implements RejectsFormat {

    @Override
    public String file(Problem problem) {
        return problem.file();
    }

    @Override
    public String opening(String file) {
        return String.join(",", Header.REJECT_COLUMNS) + "," + header(file) + "\n";
    }

    private String header(String file) {
        Table table = Table.ALL.stream().filter(candidate -> candidate.file().equals(file)).findFirst().orElseThrow();
        try (@Nullable TableFile opened = TableFile.open(table, folder, ZoneOffset.UTC)) {
            return opened == null ? String.join(",", table.required()) : opened.headerText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String entry(Problem problem, String row, boolean first) {
        return quoted(problem.what()) + "," + quoted(problem.remedy()) + "," + problem.line() + "," + row + "\n";
    }

    @Override
    public String closing(String file) {
        return "";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
