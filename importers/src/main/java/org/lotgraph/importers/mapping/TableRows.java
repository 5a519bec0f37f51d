package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The rows of one table of a file, in their order. Those that cannot be read are reported and left out. */
interface TableRows extends Closeable {

    /** The names of the columns, each once whatever its case. */
    List<String> columns();

    /** Goes to the next row; false at the end. */
    boolean next() throws IOException;

    /** What stands in a column of the row; null where nothing does. */
    @Nullable String cell(int column);

    /** Where the row stands in the file, 1-based. */
    long line();

    /** How many bytes of the file have been read, nearly. */
    long offset();
}
