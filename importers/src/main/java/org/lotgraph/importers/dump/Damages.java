package org.lotgraph.importers.dump;

import java.util.List;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Problem;

/** Whether a row can be read at all, whatever its table. */
public final class Damages {

    private Damages() {
    }

    /** What keeps a row of a file under that header from being read, or null. */
    public static @Nullable Problem problem(Row row, String file, List<String> header) {
        try {
            check(row, header.size(), header::get);
            return null;
        } catch (RowProblem problem) {
            return new Problem(file, row.line(), null, problem.field(), problem.what(), problem.remedy(), row.raw(0));
        }
    }

    static void check(Row row, Header header) throws RowProblem {
        check(row, header.columns(), header::nameAt);
    }

    private static void check(Row row, int columns, IntFunction<String> names) throws RowProblem {
        switch (row.damage()) {
            case NONE -> checkWidth(row, columns);
            case BROKEN_QUOTE -> throw new RowProblem(null, "A quote in this row does not close, or text follows its end.",
                    "Quote the whole cell and double each quote inside it.");
            case TOO_LONG -> throw new RowProblem(null, "The row is longer than 16 MB; it is skipped and not copied to the rejects.",
                    "Look for a missing line end or a damaged export, and export the row again.");
            case NUL -> throw new RowProblem(null, "The row holds a NUL byte.",
                    "Export the table again as CSV in UTF-8: the file is damaged, or in another encoding such as UTF-16.");
            case NOT_UTF8 -> {
                String field = names.apply(Math.min(row.undecodable(), columns - 1));
                throw new RowProblem(field, "The column " + field + " is not UTF-8 text.",
                        "Save the file as CSV in UTF-8; in the rejects file the row stands as if it were ISO 8859-1.");
            }
        }
    }

    private static void checkWidth(Row row, int columns) throws RowProblem {
        if (row.fields() != columns) {
            throw new RowProblem(null, "The row has %,d fields, but the header %,d.".formatted(row.fields(), columns),
                    row.fields() > columns ? "Quote the cells that hold commas."
                            : "Fill in the missing fields; the row or the file may be cut off.");
        }
    }
}
