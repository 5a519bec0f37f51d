package org.lotgraph.importers.dump;

/**
 * Where the row of a mapping was read first: a file and its line, or a table and the key there. A key that is a number is told as the line.
 *
 * @param at the first of the three columns that say so
 */
record Place(Row row, int at) {

    private static final int MOST_DIGITS = 18;

    String file() {
        return row.text(at);
    }

    long line() {
        String line = row.text(at + 1);
        String number = line.isEmpty() ? row.text(at + 2) : line;
        return isNumber(number) ? Long.parseLong(number) : 0;
    }

    /** The key that is no number, empty where there is none. */
    String key() {
        String key = row.text(at + 2);
        return isNumber(key) ? "" : key;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
