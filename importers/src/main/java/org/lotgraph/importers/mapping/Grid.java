package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Rows of cells as a file has them, before anything says what is a header and what is not. */
interface Grid extends Closeable {

    /** Goes to the next row that has anything in it; false at the end. A row that cannot be read is reported and passed over. */
    boolean next() throws IOException;

    /** The header stands on these lines, 0 to 0 once it is read: a row there that cannot be read is not passed over, and one above it is no row of the table. */
    default void heading(long first, long last) {
    }

    /** The header was read: where every row must have its width, it must from here on. */
    void expect(List<String> names);

    /** Of the row, 1-based. */
    long line();

    /** One more than the last column that has anything in it. */
    int width();

    /** What stands in a cell of the row, 0-based; null where nothing does. */
    @Nullable String text(int column);

    /** Why what stands there cannot be trusted; null where it can. */
    @Nullable Flaw flaw(int column);

    /**
     * What is wrong with a cell.
     *
     * @param means what it says of its row
     */
    record Flaw(String what, String remedy, Means means) {

        /** Nothing, as {@code #N/A} does; something that the file does not hold, which makes no row of an empty one; something wrong. */
        enum Means { NOTHING, MISSING, WRONG }
    }

    /** Whether one cell too many in a row shifts those after it into the wrong columns. */
    default boolean shifts() {
        return false;
    }

    /** Whether the file holds it as a number, which {@link #text} shows with a point for decimals. */
    default boolean isNumber(int column) {
        return false;
    }

    /** Whether the cell only repeats what the first of merged ones says. */
    default boolean isRepeated(int column) {
        return false;
    }

    /** Whether it counts days from 1904 rather than 1900. */
    default boolean startsIn1904() {
        return false;
    }

    /** How people find the cell of the row: {@code F17 (lot no.)}. */
    String cellName(int column, String header);

    /** The row as text, for the rejects. */
    @Nullable String raw();

    /** How the file is named in places and problems. */
    String name();

    /** Bytes read so far, nearly. */
    long offset();
}
