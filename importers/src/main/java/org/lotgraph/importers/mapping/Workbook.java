package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** A workbook of Excel or of what writes such, read as a stream. Formulas are not followed: what they last gave stands in the file. */
final class Workbook implements Closeable {

    private final String name;
    private final SheetZip zip;
    private final ReadableWorkbook workbook;
    private final Set<String> read = new HashSet<>();

    Workbook(Path file) throws IOException {
        this.name = String.valueOf(file.getFileName());
        this.zip = new SheetZip(file);
        try {
            this.workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(zip.isStyled(), true));
        } catch (IOException | RuntimeException e) {
            throw Refusals.refused(name, 0, "This is no workbook, or a damaged one: " + sentence(e) + ".", "Save it again as .xlsx.");
        }
    }

    /** The first line of what went wrong, without its point. */
    static String sentence(Exception e) {
        return String.valueOf(e.getMessage()).strip().split("\\R", 2)[0].replaceFirst("\\.$", "");
    }

    String name() {
        return name;
    }

    boolean startsIn1904() {
        return workbook.isDate1904();
    }

    /**
     * Those sheets that a name with {@code *} and {@code ?}, or a number, means; the first one that is not hidden where nothing is said.
     */
    List<Sheet> sheets(Layout layout) {
        String wanted = layout.sheet();
        List<Sheet> all = workbook.getSheets().toList();
        List<Sheet> found = wanted == null ? Stream.concat(all.stream().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE), all.stream()).limit(1).toList() : all.stream().filter(sheet -> matches(wanted, sheet.getName())).toList();
        if (found.isEmpty() && wanted != null && wanted.matches("[1-9]\\d{0,3}") && Integer.parseInt(wanted) <= all.size()) {
            found = List.of(all.get(Integer.parseInt(wanted) - 1));
        }
        if (found.isEmpty()) {
            throw Refusals.refused(layout.said(), layout.line(), "The workbook " + name + " has no sheet " + (wanted == null ? "at all" : wanted) + ".",
                    "Its sheets are: " + String.join(", ", all.stream().map(Sheet::getName).toList()) + ".");
        }
        found.forEach(sheet -> read.add(sheet.getName()));
        return found;
    }

    /** The sheets that nobody has asked for. */
    List<String> unread() {
        return workbook.getSheets().map(Sheet::getName).filter(sheet -> !read.contains(sheet)).toList();
    }

    /** Whether a name fits a pattern with {@code *} and {@code ?}, whatever the case, and however its accents are written. */
    static boolean matches(String pattern, String name) {
        String regex = Pattern.quote(composed(pattern)).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q");
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE).matcher(composed(name)).matches();
    }

    private static String composed(String name) {
        return Normalizer.normalize(Blanks.plain(name), Normalizer.Form.NFC);
    }

    Grid grid(Sheet sheet) {
        SheetZip.Part part = sheet.getId() == null ? null : zip.part(sheet.getId());
        if (part == null) {
            throw refused(sheet, "The workbook names this sheet, but does not hold it.");
        }
        if (!part.readable()) {
            throw refused(sheet, "The sheet is damaged: it is no XML.");
        }
        try {
            return new SheetGrid(this, sheet.getName(), sheet.openStream(), part);
        } catch (IOException | RuntimeException e) {
            throw refused(sheet, "The sheet cannot be read: " + sentence(e) + ".");
        }
    }

    private RuntimeException refused(Sheet sheet, String what) {
        return Refusals.refused(name + ", sheet " + sheet.getName(), 0, what, "Save the workbook again with a spreadsheet program, or leave the sheet out of tables.yaml.");
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
