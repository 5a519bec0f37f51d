package org.lotgraph.importers.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Passes over the bytes of one part of a workbook without reading it as XML: counts texts, sees cells beyond the last column, keeps what follows the rows. */
final class SheetScan {

    private static final Pattern MERGE = Pattern.compile("<(?:\\w+:)?mergeCell\\b[^>]*\\bref=[\"']([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})[\"']");
    private static final byte[] END_OF_ROWS = "sheetData>".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_AFTER_ROWS = 8 << 20;
    static final int MOST_MERGES = 50_000;
    private static final int WIDEST = 3;
    private static final long RESULT = sign("</f><v>");
    private static final long TEXT = sign("t=\"str\"");
    private static final long FORMULA = sign("<f");
    private static final long SEVEN = (1L << 56) - 1;
    private static final long LONGEST_ROW = 16 << 20;

    private final boolean sheet;
    private final boolean shared;
    private final ByteArrayOutputStream after = new ByteArrayOutputStream();
    private int matched;
    private boolean behind;
    private boolean closing;
    private int letters = -1;
    private byte last;
    private byte beforeLast;
    private byte beforeThat;
    private final byte[] name = new byte[32];
    private int named = -1;
    /** Within a comment or CDATA, where a tag is none: the sign that stands twice before its end; else 0. */
    private byte aside;
    private long strings;
    private long rowBytes;
    private boolean tooWide;
    private long recent;
    private boolean formulas;
    private boolean results;
    private boolean tooLong;

    SheetScan(boolean sheet, boolean shared) {
        this.sheet = sheet;
        this.shared = shared;
    }

    void pass(byte[] buffer, int count) {
        if (!sheet && !shared) {
            return;
        }
        for (int i = 0; i < count; i++) {
            byte b = buffer[i];
            if (shared) {
                strings += b == 'i' && last == 's' && beforeLast == '<' ? 1 : 0;
            } else if (behind) {
                if (after.size() < MOST_AFTER_ROWS) {
                    after.write(b);
                }
            } else {
                cell(b);
                formula(b);
                row(b);
                end(b);
            }
            beforeThat = beforeLast;
            beforeLast = last;
            last = b;
        }
    }

    /** Counts the letters of {@code r="AB12"}. */
    private void cell(byte b) {
        if (letters >= 0) {
            boolean letter = b >= 'A' && b <= 'Z' || b >= 'a' && b <= 'z';
            tooWide |= letters > WIDEST && b >= '0' && b <= '9';
            letters = letter ? letters + 1 : -1;
        } else if ((b == '"' || b == '\'') && last == '=' && beforeLast == 'r' && beforeThat <= ' ') {
            letters = 0;
        }
    }

    private static long sign(String text) {
        long sign = 0;
        for (byte b : text.getBytes(StandardCharsets.US_ASCII)) {
            sign = sign << 8 | b;
        }
        return sign;
    }

    /** Sees formulas, and whether one of them gave a number or may have given a text. */
    private void formula(byte b) {
        formulas |= (recent & 0xFFFF) == FORMULA && (b == '>' || b == ' ');
        results |= (recent & SEVEN) == RESULT && b != '<' || (recent & SEVEN) == TEXT;
        recent = recent << 8 | b & 0xFF;
    }

    /** Counts what stands between one {@code <row} and the next, with whatever prefix. */
    private void row(byte b) {
        tooLong |= ++rowBytes > LONGEST_ROW;
        if (aside != 0) {
            aside = b == '>' && last == aside && beforeLast == aside ? 0 : aside;
        } else if (beforeLast == '<' && last == '!') {
            aside = b == '[' ? (byte) ']' : b;
        } else if (b == '<') {
            named = 0;
        } else if (named >= 0 && (b <= ' ' || b == '>' || b == '/' || named == name.length)) {
            String tag = new String(name, 0, named, StandardCharsets.ISO_8859_1);
            rowBytes = tag.equals("row") || tag.endsWith(":row") ? 0 : rowBytes;
            named = -1;
        } else if (named >= 0) {
            name[named++] = b;
        }
    }

    /** Sees {@code </sheetData>}, with whatever prefix. */
    private void end(byte b) {
        closing = b == '/' && last == '<' || closing && b != '<' && b != ' ';
        matched = b == END_OF_ROWS[matched] ? matched + 1 : b == END_OF_ROWS[0] ? 1 : 0;
        if (matched == END_OF_ROWS.length) {
            matched = 0;
            behind = closing;
        }
    }

    long strings() {
        return strings;
    }

    /** False where there are formulas, and none has a result: a program that does not calculate wrote them. */
    boolean isCalculated() {
        return results || !formulas;
    }

    /** Whether a row is longer than {@value #LONGEST_ROW} bytes: one is held in memory. */
    boolean isTooLong() {
        return tooLong;
    }

    boolean isTooWide() {
        return tooWide;
    }

    /** In the order of their first rows; one more than may be where there are too many. */
    List<SheetZip.Merge> merges() {
        List<SheetZip.Merge> merges = new ArrayList<>();
        Matcher merge = MERGE.matcher(after.toString(StandardCharsets.UTF_8));
        while (merge.find() && merges.size() <= MOST_MERGES) {
            merges.add(new SheetZip.Merge(Long.parseLong(merge.group(2)), column(merge.group(1)), Long.parseLong(merge.group(4)), column(merge.group(3))));
        }
        merges.sort(Comparator.comparingLong(SheetZip.Merge::firstRow));
        return merges;
    }

    /** 0 for A. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
        }
        return column - 1;
    }

    /** A for 0. */
    static String letters(int column) {
        return column < 26 ? String.valueOf((char) ('A' + column)) : letters(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
