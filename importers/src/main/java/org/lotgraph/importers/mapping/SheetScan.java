package org.lotgraph.importers.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamException;

import org.jspecify.annotations.Nullable;

/**
 * Passes over a sheet before it is read: sees cells and rows that no sheet has, which the reader would make room for, and keeps its merged
 * ranges, which stand behind the rows.
 */
final class SheetScan {

    static final int MOST_MERGES = 50_000;

    private static final int MOST_COLUMNS = 1 << 14;
    private static final int MOST_ROWS = 1 << 20;
    private static final Pattern RANGE = Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7}):\\$?([A-Z]{1,3})\\$?(\\d{1,7})");
    private static final Set<String> NO_NUMBER = Set.of("s", "str", "inlineStr", "e");
    private static final int LONGEST_NUMBER = 10_000;
    /** A spreadsheet program writes at most 8,192 characters; what others refer to is kept. */
    private static final int LONGEST_FORMULA = 1 << 16;
    private static final long MOST_KEPT = 32 << 20;
    /** The reader looks through the formulas of arrays before it for every cell that is no text. */
    private static final long MOST_LOOKS = 10_000_000_000L;
    /** The reader writes a shared formula anew for every cell that has it, which costs the square of its length. */
    private static final double MOST_SHIFTS = 5e12;
    private static final int MOST_SHARED = 100_000;
    private static final String AGAIN = "Save it again with a spreadsheet program.";

    private final SheetXml xml;
    private final List<SheetZip.Merge> merges = new ArrayList<>();
    private String type = "n";
    private boolean inRow;
    private boolean keeps;
    private boolean formula;
    private boolean formulas;
    private boolean results;
    private int rows;
    private int cells;
    /** Where the last row and cell stood, 1-based, as a spreadsheet program counts. */
    private int atRow;
    private int atColumn;
    private long looks;
    /** How long the shared formulas are, by their numbers. */
    private final Map<Integer, Long> shared = new HashMap<>();
    /** The number of the shared formula that is being read. */
    private @Nullable Integer base;
    private double shifts;
    private long arrays;
    private long kept;
    private long from;

    /** Passes over all of it. */
    SheetScan(SheetXml xml) throws XMLStreamException {
        this.xml = xml;
        while (xml.next()) {
            if (!inRow) {
                xml.mark("A row of ");
            }
            if (xml.isStart()) {
                start();
            } else {
                end();
            }
        }
        merges.sort(Comparator.comparingLong(SheetZip.Merge::firstRow));
    }

    private void start() {
        switch (xml.name()) {
            case "row" -> row();
            case "c" -> cell();
            case "v" -> from = xml.offset();
            case "f" -> formula();
            case "mergeCell" -> merge(xml.attribute("ref"));
            default -> { }
        }
    }

    private void end() {
        switch (xml.name()) {
            case "row" -> {
                inRow = false;
                cells = 0;
                xml.mark("A row of ");
            }
            case "v" -> {
                results |= formula && xml.isAfterText();
                bound(NO_NUMBER.contains(type) ? Integer.MAX_VALUE : LONGEST_NUMBER, "A number");
            }
            case "f" -> {
                bound(LONGEST_FORMULA, "A formula");
                kept += keeps ? xml.offset() - from : 0;
                if (base != null) {
                    shared.put(base, xml.offset() - from);
                }
                if (kept > MOST_KEPT) {
                    throw refused("The formulas of " + xml.part() + " that stand for several cells are longer than 32 MB.", "Save it as CSV, and import that.");
                }
            }
            default -> { }
        }
    }

    private void row() {
        if (inRow) {
            throw refused(xml.part() + " has a row within a row.", AGAIN);
        }
        inRow = true;
        String number = xml.attribute("r");
        if (++rows > MOST_ROWS || number != null && !isUpTo(number.strip(), MOST_ROWS)) {
            throw refused(xml.part() + " has a row that no sheet has.", "A sheet has at most 1,048,576 rows.");
        }
        atRow = number == null ? atRow + 1 : Integer.parseInt(number.strip());
        atColumn = 0;
        if (number == null && atRow != rows) {
            throw refused(xml.part() + " has a row without a number below numbered ones that leave some out.", AGAIN);
        }
    }

    private void cell() {
        String at = xml.attribute("r");
        type = xml.attribute("t") instanceof String said ? said : "n";
        formula = false;
        results |= type.equals("str");
        looks += type.equals("s") || type.equals("inlineStr") ? 0 : arrays;
        if (++cells > MOST_COLUMNS) {
            throw refused("A row of " + xml.part() + " has more than 16,384 cells.", AGAIN);
        }
        atColumn = at == null ? atColumn + 1 : place(at);
        if (at == null && atColumn != cells) {
            throw refused("Row " + atRow + " of " + xml.part() + " has a cell without a place behind others that leave some out.", AGAIN);
        }
        if (looks > MOST_LOOKS) {
            throw refused(xml.part() + " has more formulas of arrays than can be looked through.", "Save it as CSV, and import that.");
        }
    }

    /** Reads {@code AB12} as the reader does, which may have a dollar before it; gives the column, 1 for A. */
    private int place(String at) {
        int i = at.startsWith("$") ? 1 : 0;
        int column = 0;
        for (; i < at.length() && letter(at.charAt(i)) > 0; i++) {
            column = Math.min(column * 26 + letter(at.charAt(i)), MOST_COLUMNS + 1);
        }
        if (column > MOST_COLUMNS) {
            throw refused("A cell of " + xml.part() + " stands in a column that no sheet has.", AGAIN);
        }
        if (column == 0 || !isUpTo(at.substring(i), MOST_ROWS)) {
            throw refused("A cell of " + xml.part() + " stands in a row that no sheet has, or nowhere.", AGAIN);
        }
        return column;
    }

    /** 1 for A; 0 where it is none. */
    private static int letter(char c) {
        return c >= 'A' && c <= 'Z' ? c - 'A' + 1 : c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
    }

    private static boolean isUpTo(String digits, int most) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
            number = Math.min(number * 10 + c - '0', most + 1);
        }
        return number > 0 && number <= most;
    }

    private void formula() {
        formula = true;
        formulas = true;
        from = xml.offset();
        keeps = xml.attribute("ref") != null;
        String kind = xml.attribute("t");
        arrays += keeps && "array".equals(kind) ? 1 : 0;
        base = null;
        String number = xml.attribute("si");
        if ("shared".equals(kind) && number != null && number.matches("[+-]?\\d{1,9}")) {
            share(Integer.valueOf(number));
        }
    }

    private void share(Integer number) {
        base = keeps ? number : null;
        double length = keeps ? 0 : shared.getOrDefault(number, 0L);
        shifts += length * length;
        if (shifts > MOST_SHIFTS || shared.size() > MOST_SHARED) {
            throw refused(xml.part() + " has a long formula that too many cells share.", "Save it as CSV, and import that.");
        }
    }

    private void bound(int longest, String what) {
        if (xml.offset() - from > longest) {
            throw refused(what + " of " + xml.part() + " is longer than " + longest + " characters.", AGAIN);
        }
    }

    private void merge(@Nullable String ref) {
        Matcher range = RANGE.matcher(ref == null ? "" : ref);
        if (!range.matches()) {
            return;
        }
        merges.add(new SheetZip.Merge(Long.parseLong(range.group(2)), column(range.group(1)), Long.parseLong(range.group(4)), column(range.group(3))));
        if (merges.size() > MOST_MERGES) {
            throw refused("A sheet has more than " + MOST_MERGES + " ranges of merged cells: " + xml.part() + ".", "Unmerge the cells that no table needs.");
        }
    }

    private RuntimeException refused(String what, String remedy) {
        return xml.refused(what, remedy);
    }

    /** False where there are formulas, and none has a result: a program that does not calculate wrote them. */
    boolean isCalculated() {
        return results || !formulas;
    }

    /** In the order of their first rows. */
    List<SheetZip.Merge> merges() {
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
