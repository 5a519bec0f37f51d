package org.lotgraph.api.page;

import java.util.Objects;

/** Which list a cursor belongs to: its field and a hash of what it is a list of. */
public record ListId(String name, int of) {

    /** {@code what}: values with a stable hash (strings, numbers, records of them), in a fixed order; enums by name. */
    public static ListId of(String name, Object... what) {
        return new ListId(name, Objects.hash(java.util.Arrays.stream(what).map(String::valueOf).toArray()));
    }

    String cursor(long position, String mark) {
        return new Cursor(text(), position, mark).text();
    }

    Cursor read(String after) {
        Cursor cursor = Cursor.read(after);
        if (!cursor.list().equals(text())) {
            throw Cursor.bad();
        }
        return cursor;
    }

    private String text() {
        return name + "." + Integer.toHexString(of);
    }
}
