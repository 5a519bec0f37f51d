package org.lotgraph.item;

import java.util.List;

/** A part of a longer list; {@code more}: something follows it. */
public record Page<T>(List<T> rows, boolean more) {

    public static <T> Page<T> empty() {
        return new Page<>(List.of(), false);
    }

    /** The first {@code size} of rows that were read one beyond. */
    static <T> Page<T> of(List<T> readOneBeyond, int size) {
        return readOneBeyond.size() > size
                ? new Page<>(List.copyOf(readOneBeyond.subList(0, size)), true)
                : new Page<>(List.copyOf(readOneBeyond), false);
    }
}
