package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks through a workbook before it is read: that it is one, that it does not unfold without end, and which cells of its sheets are
 * merged, which stands behind the rows.
 */
final class SheetZip {

    private static final long MOST_BYTES = 4L << 30;
    private static final long SMALL = 64L << 20;
    private static final int MOST_TIMES = 200;
    /** Texts that cells share are all kept in memory. */
    private static final long MOST_STRING_BYTES = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);
    private static final long MOST_STRINGS = Math.min(4_000_000, Runtime.getRuntime().maxMemory() / 400);
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
    private static final Pattern ID = Pattern.compile("\\bId=[\"']([^\"']+)[\"']");
    private static final Pattern TARGET = Pattern.compile("\\bTarget=[\"']([^\"']+)[\"']");
    private static final String TYPES = "[Content_Types].xml";
    private static final String STYLES = "spreadsheetml.styles+xml";
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final Path file;
    private final Map<String, Part> sheets = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();
    private long bytes;
    private boolean styled;

    /**
     * Looks through a file.
     *
     * @throws org.lotgraph.importers.RefusedException when it is no workbook, or one that nobody could have meant
     */
    SheetZip(Path file) throws IOException {
        this.file = file;
        try (InputStream in = Files.newInputStream(file)) {
            if (Arrays.equals(in.readNBytes(OLD_FORMAT.length), OLD_FORMAT)) {
                throw refused("This is a workbook of Excel 97, or one with a password.", "Save it as .xlsx without a password.");
            }
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                look(zip, entry);
            }
        } catch (ZipException e) {
            throw refused("This is no workbook, or a damaged one: " + e.getMessage() + ".", "Save it again as .xlsx.");
        }
    }

    private RuntimeException refused(String what, String remedy) {
        return Refusals.refused(SourceFiles.name(file), 0, what, remedy);
    }

    private void look(ZipFile zip, ZipEntry entry) throws IOException {
        if (entry.getName().matches("(?i)/?xl/_rels/workbook[^/]*\\.xml\\.rels")) {
            relations(zip, entry);
        }
        styled |= entry.getName().equals(TYPES) && head(zip, entry).contains(STYLES);
        boolean sheet = entry.getName().matches("(?i)/?xl/worksheets/[^/]+\\.xml");
        boolean strings = entry.getName().matches("(?i)/?xl/sharedStrings\\.xml");
        SheetScan scan = new SheetScan(sheet, strings);
        byte[] buffer = new byte[1 << 16];
        long unfolded = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                unfolded += count;
                bytes += count;
                if (bytes > MOST_BYTES || (unfolded > SMALL && unfolded / MOST_TIMES > Math.max(1, entry.getCompressedSize()))) {
                    throw refused("It unfolds to more than it may: " + entry.getName() + " alone to over " + (unfolded >> 20) + " MB.",
                            "Save only the sheets and rows that are needed.");
                }
                scan.pass(buffer, count);
                if (scan.strings() > MOST_STRINGS || (strings && unfolded > MOST_STRING_BYTES)) {
                    throw refused("It holds more different texts than can be kept.", "Save the sheet as CSV, and import that.");
                }
                if (scan.isTooLong()) {
                    throw refused("A row of " + entry.getName() + " is longer than 16 MB.", "Shorten its cells: a spreadsheet program writes at most 32,767 characters into one.");
                }
                if (scan.isTooWide()) {
                    throw refused("A cell of " + entry.getName() + " stands in a column that no sheet has.", "Save it again with a spreadsheet program.");
                }
            }
        }
        if (sheet) {
            List<Merge> found = scan.merges();
            if (found.size() > SheetScan.MOST_MERGES) {
                throw refused("A sheet has more than " + SheetScan.MOST_MERGES + " ranges of merged cells: " + entry.getName() + ".", "Unmerge the cells that no table needs.");
            }
            sheets.put(key(entry.getName()), new Part(found, scan.isCalculated()));
        }
    }

    /** Which part a sheet is in, by the id that the workbook knows it by. */
    private void relations(ZipFile zip, ZipEntry entry) throws IOException {
        Matcher relation = RELATION.matcher(head(zip, entry));
        while (relation.find()) {
            Matcher id = ID.matcher(relation.group());
            Matcher target = TARGET.matcher(relation.group());
            if (id.find() && target.find()) {
                parts.put(id.group(1), key(target.group(1)));
            }
        }
    }

    private static String head(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
        }
    }

    private static String key(String part) {
        return part.substring(part.lastIndexOf('/') + 1);
    }

    /** Whether it says how its cells look: a workbook that a program wrote may not. */
    boolean isStyled() {
        return styled;
    }

    /** Bytes of all parts, unfolded. */
    long bytes() {
        return bytes;
    }

    /** What was seen of a sheet, by its id in the workbook. */
    Part part(String sheet) {
        return sheets.getOrDefault(parts.getOrDefault(sheet, ""), Part.UNSEEN);
    }

    /** One sheet: its merged cells, and whether its formulas have results, where it has any. */
    record Part(List<Merge> merges, boolean calculated) {

        static final Part UNSEEN = new Part(List.of(), true);
    }

    /** Cells that are one: rows 1-based, columns 0-based, all inclusive. */
    record Merge(long firstRow, int firstColumn, long lastRow, int lastColumn) {
    }
}
