package org.lotgraph.importers.mapping;

import java.nio.file.Path;

import org.lotgraph.importers.RejectsFormat;
import org.lotgraph.importers.dump.RejectedRows;
import org.lotgraph.ledger.Problem;

/**
 * What did not come in of a mapping: rows of the dump that the statements gave, which are mended and imported as a dump; and, as they
 * were, rows of the source that could not even be read.
 */
public final class MappedRejects implements RejectsFormat {

    private static final String UNREAD = KEPT.getFirst();

    private final RejectedRows rows;

    /** Rejects of that dump. */
    public MappedRejects(Path dump) {
        this.rows = new RejectedRows(dump);
    }

    /** The file of rejects for rows of a table that cannot be read. */
    static String table(Path file) {
        return UNREAD + file.getFileName() + ".txt";
    }

    /** The file of rejects that names rows of a table of the dump which no statement could write. */
    static String unwritten(String table) {
        return UNREAD + table + ".txt";
    }

    @Override
    public String file(Problem problem) {
        return rows.file(problem);
    }

    @Override
    public String opening(String file) {
        return file.startsWith(UNREAD) ? "" : rows.opening(file);
    }

    @Override
    public String entry(String file, Problem problem, String row, boolean first) {
        return file.startsWith(UNREAD) ? "line " + problem.line() + ": " + problem.what() + ' ' + problem.remedy() + '\n' + row + '\n'
                : rows.entry(problem, row, first);
    }

    @Override
    public String entry(Problem problem, String row, boolean first) {
        return rows.entry(problem, row, first);
    }

    @Override
    public String closing(String file) {
        return "";
    }
}
