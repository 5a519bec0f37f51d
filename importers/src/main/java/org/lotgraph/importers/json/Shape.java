package org.lotgraph.importers.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The names of an object's members in the order they stood. Objects that one exporter writes have few of them, and each knows which names came
 * next before, so that a name is seldom read letter by letter, and what follows from the names is found out once.
 */
public final class Shape {

    static final int MOST_NAMES = 64;
    private static final int MOST_NEXT = 16;
    private static final int LONGEST = 100;
    private static final Shape[] NONE = {};

    private final @Nullable Shape before;
    private final String last;
    private final int size;
    /** The last name as it stands in a file, with its quotes, and other bytes behind. */
    private final byte[] quoted;
    private final int length;
    private Shape[] next = NONE;
    private @Nullable List<String> names;
    private String @Nullable [] table;
    private byte[] places = {};

    /** Of no members. */
    Shape() {
        this.before = null;
        this.last = "";
        this.size = 0;
        this.quoted = new byte[0];
        this.length = 0;
    }

    private Shape(Shape before, String last) {
        this.before = before;
        this.last = last;
        this.size = before.size + 1;
        byte[] bytes = ('"' + last + '"').getBytes(StandardCharsets.UTF_8);
        this.length = bytes.length;
        this.quoted = Arrays.copyOf(bytes, length + UsualJson.BEHIND);
    }

    int size() {
        return size;
    }

    byte[] quoted() {
        return quoted;
    }

    /** Of the last name in a file. */
    int length() {
        return length;
    }

    /** Whether the last name is. */
    boolean isAscii() {
        return length == last.length() + 2;
    }

    /** Those that had one more member and are remembered. */
    Shape[] next() {
        return next;
    }

    /** The same with one more member, if it is remembered. */
    @Nullable Shape with(String name) {
        for (Shape each : next) {
            if (each.last.equals(name)) {
                return each;
            }
        }
        return null;
    }

    /**
     * The same with one more member, which has not been there.
     *
     * @param plain whether the name stands in a file as it is, without escapes
     */
    Shape with(String name, boolean plain) {
        boolean remembered = plain && next.length < MOST_NEXT && name.length() <= LONGEST;
        Shape more = new Shape(this, remembered ? name.intern() : name);
        if (remembered) {
            Shape[] known = Arrays.copyOf(next, next.length + 1);
            known[next.length] = more;
            next = known;
        }
        return more;
    }

    boolean has(String name) {
        for (Shape each = this; each != null && each.size > 0; each = each.before) {
            if (each.last.equals(name)) {
                return true;
            }
        }
        return false;
    }

    public List<String> names() {
        List<String> known = names;
        if (known == null) {
            String[] all = new String[size];
            for (Shape each = this; each != null && each.size > 0; each = each.before) {
                all[each.size - 1] = each.last;
            }
            known = List.of(all);
            names = known;
        }
        return known;
    }

    /** Where the name stands; negative where it does not. */
    int at(String name) {
        String[] known = table == null ? tabled() : table;
        int mask = known.length - 1;
        for (int i = slot(name, mask); known[i] != null; i = i + 1 & mask) {
            if (known[i].equals(name)) {
                return places[i];
            }
        }
        return -1;
    }

    private String[] tabled() {
        String[] names = new String[4 * Integer.highestOneBit(size + 1)];
        places = new byte[names.length];
        int mask = names.length - 1;
        for (Shape each = this; each != null && each.size > 0; each = each.before) {
            int i = slot(each.last, mask);
            while (names[i] != null) {
                i = i + 1 & mask;
            }
            names[i] = each.last;
            places[i] = (byte) (each.size - 1);
        }
        table = names;
        return names;
    }

    private static int slot(String name, int mask) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 15) & mask;
    }
}
