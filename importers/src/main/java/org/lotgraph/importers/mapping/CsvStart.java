package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * How a CSV file is read, as its first lines say it: by a line {@code sep=;}, as spreadsheet programs write and obey it, else by what its
 * header has most of.
 *
 * @param offset    where its first row begins
 * @param line      on which line
 * @param separator between the fields
 */
record CsvStart(long offset, long line, char separator) {

    private static final int LOOKED_AT = 1 << 16;
    private static final String SEPARATORS = ",;\t|";
    private static final String SAID = "sep=";

    /** A title above the header, or a note, has commas of its own: they separate nothing. */
    static CsvStart of(Path file, Layout layout) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(LOOKED_AT);
        }
        if (start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0xFE + 0xFF) {
            throw Refusals.refused(SourceFiles.name(file), 1, "The file is UTF-16, not UTF-8.", "Save it as CSV in UTF-8.");
        }
        int from = isMarked(start) ? 3 : 0;
        int end = from + SAID.length() + 1;
        if (end <= start.length && new String(start, from, SAID.length(), StandardCharsets.ISO_8859_1).equalsIgnoreCase(SAID) && isSeparator(start[end - 1])
                && (end == start.length || isLineEnd(start[end]))) {
            boolean pair = end + 1 < start.length && start[end] == '\r' && start[end + 1] == '\n';
            return new CsvStart(Math.min(start.length, end + (pair ? 2 : 1)), 2, (char) start[end - 1]);
        }
        Layout.Span header = layout.header();
        if (header == null || header.last() == 0) {
            return new CsvStart(from, 1, separator(start, from, header == null ? 1 : layout.first(), Long.MAX_VALUE));
        }
        return new CsvStart(from, 1, separator(start, from, header.first(), header.last()));
    }

    private static boolean isMarked(byte[] start) {
        return start.length > 2 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB && (start[2] & 0xFF) == 0xBF;
    }

    private static boolean isSeparator(byte b) {
        return b == '\t' || b > ' ' && b < 0x7F && b != '"' && !Character.isLetterOrDigit(b);
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** Of those lines; of the first of them that has any, where they are without end. */
    private static char separator(byte[] start, int from, long first, long last) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begins = true;
        long line = 1;
        for (int i = from; i < start.length && line <= last; i++) {
            byte b = start[i];
            boolean doubled = quoted && b == '"' && i + 1 < start.length && start[i + 1] == '"';
            if (b == '"' && !doubled && (quoted || begins)) {
                quoted = !quoted;
            }
            i += doubled ? 1 : 0;
            int at = SEPARATORS.indexOf(b);
            begins = at >= 0 || isLineEnd(b);
            if (at >= 0 && !quoted && line >= first) {
                counts[at]++;
            }
            if (b == '\n' || b == '\r' && (i + 1 == start.length || start[i + 1] != '\n')) {
                line++;
                if (!quoted && last == Long.MAX_VALUE && Arrays.stream(counts).anyMatch(count -> count > 0)) {
                    break;
                }
            }
        }
        return most(counts);
    }

    private static char most(int[] counts) {
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
