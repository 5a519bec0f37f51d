package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks as spreadsheet programs do, and as they never would. */
final class Xlsx {

    /** Number formats of the styles 1 to 4: a date, a date with time, a number with leading zeros, one with exponent. */
    private static final String STYLES = """
            <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
            <numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy hh:mm"/><numFmt numFmtId="165" formatCode="0000000"/><numFmt numFmtId="166" formatCode="0.00E+00"/></numFmts>
            <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>""";

    private final Map<String, StringBuilder> sheets = new LinkedHashMap<>();
    private final Map<String, List<String>> merges = new LinkedHashMap<>();
    private final List<String> shared = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private String name = "";
    private boolean from1904;
    private StringBuilder rows = new StringBuilder();
    private List<String> merged = List.of();
    private String doctype = "";
    private boolean plain;
    private boolean strict;

    static Xlsx sheet(String name) {
        return new Xlsx().next(name);
    }

    Xlsx next(String sheet) {
        name = sheet;
        rows = sheets.computeIfAbsent(sheet, each -> new StringBuilder());
        merged = merges.computeIfAbsent(sheet, each -> new ArrayList<>());
        return this;
    }

    Xlsx hidden() {
        hidden.add(name);
        return this;
    }

    Xlsx from1904() {
        from1904 = true;
        return this;
    }

    /** Without the parts that a workbook may lack. */
    Xlsx plain() {
        plain = true;
        return this;
    }

    /** With the names of Strict Open XML, as Excel writes it when it is asked to. */
    Xlsx strict() {
        strict = true;
        return this;
    }

    /** Put before the rows of every sheet. */
    Xlsx doctype(String text) {
        doctype = text;
        return this;
    }

    /**
     * A row: text is text, {@code 12.5} a number, {@code 45019@1} a number in style 1, {@code #N/A} an error, {@code =text} a formula that
     * gave a text, null nothing.
     */
    Xlsx row(int number, String... cells) {
        rows.append("<row r=\"").append(number).append("\">");
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] != null) {
                cell(SheetScan.letters(i) + number, cells[i]);
            }
        }
        rows.append("</row>");
        return this;
    }

    private void cell(String at, String value) {
        if (value.matches("-?[0-9]+(\\.[0-9]+)?(E[+-]?\\d+)?(@\\d)?")) {
            String[] number = value.split("@");
            rows.append("<c r=\"").append(at).append("\"").append(number.length > 1 ? " s=\"" + number[1] + "\"" : "").append("><v>").append(number[0]).append("</v></c>");
        } else if (value.startsWith("#")) {
            rows.append("<c r=\"").append(at).append("\" t=\"e\"><v>").append(value).append("</v></c>");
        } else if (value.startsWith("=")) {
            rows.append("<c r=\"").append(at).append("\" t=\"str\"><f>CONCAT(A1)</f><v>").append(escaped(value.substring(1))).append("</v></c>");
        } else {
            shared.add(value);
            rows.append("<c r=\"").append(at).append("\" t=\"s\"><v>").append(shared.size() - 1).append("</v></c>");
        }
    }

    Xlsx raw(String xml) {
        rows.append(xml);
        return this;
    }

    Xlsx merge(String range) {
        merged.add(range);
        return this;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    void write(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            StringBuilder types = new StringBuilder();
            StringBuilder list = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            int number = 0;
            for (Map.Entry<String, StringBuilder> sheet : sheets.entrySet()) {
                number++;
                types.append("<Override PartName=\"/xl/worksheets/sheet" + number + ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>");
                list.append("<sheet name=\"" + escaped(sheet.getKey()) + "\"" + (hidden.contains(sheet.getKey()) ? " state=\"hidden\"" : "") + " sheetId=\"" + number + "\" r:id=\"rId" + number + "\"/>");
                relations.append("<Relationship Id=\"rId" + number + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet"
                        + number + ".xml\"/>");
                List<String> ranges = merges.getOrDefault(sheet.getKey(), List.of());
                StringBuilder merge = new StringBuilder(ranges.isEmpty() ? "" : "<mergeCells count=\"" + ranges.size() + "\">");
                ranges.forEach(range -> merge.append("<mergeCell ref=\"").append(range).append("\"/>"));
                put(zip, "xl/worksheets/sheet" + number + ".xml", doctype + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + sheet.getValue() + "</sheetData>" + merge + (ranges.isEmpty() ? "" : "</mergeCells>") + "</worksheet>");
            }
            put(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + (plain ? "" : "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                    + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/>") + types + "</Types>");
            put(zip, "xl/workbook.xml", "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + (from1904 ? "<workbookPr date1904=\"1\"/>" : "") + "<sheets>" + list + "</sheets></workbook>");
            put(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations + "</Relationships>");
            if (plain) {
                return;
            }
            put(zip, "xl/styles.xml", STYLES);
            StringBuilder strings = new StringBuilder("<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">");
            shared.forEach(text -> strings.append("<si><t xml:space=\"preserve\">").append(escaped(text)).append("</t></si>"));
            put(zip, "xl/sharedStrings.xml", strings.append("</sst>").toString());
        }
    }

    private void put(ZipOutputStream zip, String name, String xml) throws IOException {
        String names = !strict ? xml : xml.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships");
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + names).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
