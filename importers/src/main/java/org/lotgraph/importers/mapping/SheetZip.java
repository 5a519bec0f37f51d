package org.lotgraph.importers.mapping;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLStreamException;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;

/**
 * Looks through a workbook before it is read: that it is one, that it does not unfold without end, and which cells of its sheets are
 * merged, which stands behind the rows.
 */
final class SheetZip {

    private static final int MOST_MEMBERS = 10_000;
    private static final long MOST_BYTES = 4L << 30;
    private static final long SMALL = 64L << 20;
    private static final int MOST_TIMES = 200;
    /** Texts that cells share are all kept in memory. */
    private static final long MOST_STRING_BYTES = Math.min(256L << 20, Runtime.getRuntime().maxMemory() / 8);
    private static final long MOST_STRINGS = Math.min(4_000_000, Runtime.getRuntime().maxMemory() / 400);
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String file;
    private final Map<String, Part> sheets = new HashMap<>();
    private long bytes;
    private boolean styled;

    /**
     * Looks through a file.
     *
     * @throws RefusedException when it is no workbook, or one that nobody could have meant
     */
    SheetZip(Path path) throws IOException {
        this.file = SourceFiles.name(path);
        try (InputStream in = Files.newInputStream(path)) {
            if (Arrays.equals(in.readNBytes(OLD_FORMAT.length), OLD_FORMAT)) {
                throw refused("This is a workbook of Excel 97, or one with a password.", "Save it as .xlsx without a password.");
            }
        }
        try {
            count(path);
            look(path);
        } catch (RefusedException e) {
            throw e;
        } catch (IOException | XMLStreamException | RuntimeException e) {
            throw refused("This is no workbook, or a damaged one: " + Workbook.sentence(e) + ".", "Save it again as .xlsx.");
        }
    }

    private RuntimeException refused(String what, String remedy) {
        return Refusals.refused(file, 0, what, remedy);
    }

    /** Before anything is made of every member. */
    private void count(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_MEMBERS) {
                throw refused("It has more than " + MOST_MEMBERS + " members.", "Save only the sheets that are needed.");
            }
        }
    }

    private void look(Path path) throws IOException, XMLStreamException {
        try (WorkbookParts parts = new WorkbookParts(path)) {
            String twice = parts.twice();
            if (twice != null) {
                throw refused("The member " + twice + " stands in it twice.", "Save it again with a spreadsheet program.");
            }
            parts.resolve();
            if (parts.isStrict()) {
                throw refused("This is a Strict Open XML Workbook.", "Save it as an ordinary Excel workbook (.xlsx), or as CSV.");
            }
            styled = parts.isStyled();
            Set<ZipArchiveEntry> withRows = Set.copyOf(parts.sheets().values());
            Map<ZipArchiveEntry, Part> seen = new HashMap<>();
            for (ZipArchiveEntry member : parts.members()) {
                try (InputStream in = new Unfolded(parts.open(member), member)) {
                    if (withRows.contains(member)) {
                        seen.put(member, sheet(in, member));
                    } else if (member.equals(parts.strings())) {
                        strings(in, member);
                    }
                    in.transferTo(OutputStream.nullOutputStream());
                }
            }
            if (parts.missing() != null) {
                throw refused("This is no workbook, or a damaged one: " + parts.missing() + " is missing.", "Save it again as .xlsx.");
            }
            parts.sheets().forEach((id, member) -> sheets.put(id, seen.getOrDefault(member, Part.UNREADABLE)));
        }
    }

    /** Counts what a member unfolds to. */
    private final class Unfolded extends FilterInputStream {

        private final ZipArchiveEntry member;
        private long unfolded;

        Unfolded(InputStream in, ZipArchiveEntry member) {
            super(in);
            this.member = member;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            unfolded += Math.max(0, count);
            bytes += Math.max(0, count);
            if (bytes > MOST_BYTES || (unfolded > SMALL && unfolded / MOST_TIMES > Math.max(1, member.getCompressedSize()))) {
                throw refused("It unfolds to more than it may: " + member.getName() + " alone to over " + (unfolded >> 20) + " MB.", "Save only the sheets and rows that are needed.");
            }
            return count;
        }
    }

    /** A sheet that is no XML from somewhere on cannot be read from there on either. */
    private Part sheet(InputStream in, ZipArchiveEntry member) {
        try {
            SheetScan scan = new SheetScan(new SheetXml(in, file, member.getName()));
            return new Part(scan.merges(), scan.isCalculated(), true);
        } catch (XMLStreamException e) {
            return Part.UNREADABLE;
        }
    }

    private void strings(InputStream in, ZipArchiveEntry member) throws XMLStreamException {
        SheetXml xml = new SheetXml(in, file, member.getName());
        long before = bytes;
        long strings = 0;
        while (xml.next()) {
            if (xml.isStart("si")) {
                xml.mark("A text of ");
                strings++;
            }
            if (strings > MOST_STRINGS || bytes - before > MOST_STRING_BYTES) {
                throw refused("It holds more different texts than can be kept.", "Save the sheet as CSV, and import that.");
            }
        }
    }

    /** Whether it says how its cells look: a workbook that a program wrote may not. */
    boolean isStyled() {
        return styled;
    }

    /** What was seen of a sheet, by its id in the workbook; null where the workbook does not hold it. */
    @Nullable Part part(String sheet) {
        return sheets.get(sheet);
    }

    /**
     * One sheet.
     *
     * @param merges     its merged cells
     * @param calculated whether its formulas have results, where it has any
     * @param readable   whether it is XML to its end
     */
    record Part(List<Merge> merges, boolean calculated, boolean readable) {

        static final Part UNREADABLE = new Part(List.of(), true, false);
    }

    /** Cells that are one: rows 1-based, columns 0-based, all inclusive. */
    record Merge(long firstRow, int firstColumn, long lastRow, int lastColumn) {
    }
}
