package org.lotgraph.bench.importers;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Made-up tables: a dump, and one table of movements of goods in several kinds of file. */
final class Tables {

    private static final String[] COLUMNS = {"doc", "movement_type", "order_no", "batch", "qty", "unit", "moved_at"};

    private Tables() {
    }

    /** Of ten rows one is a lot, one a run, one an output and seven are inputs. */
    static void dump(Path folder, long rows) throws IOException {
        long runs = rows / 10;
        try (Writer lots = Files.newBufferedWriter(folder.resolve("lots.csv")); Writer processes = Files.newBufferedWriter(folder.resolve("processes.csv"));
                Writer consumption = Files.newBufferedWriter(folder.resolve("consumption.csv")); Writer production = Files.newBufferedWriter(folder.resolve("production.csv"))) {
            lots.write("id,product,lot_number,supplier,quantity,uom,received_at\n");
            processes.write("id,kind,site,equipment,started_at,ended_at\n");
            consumption.write("process,item,quantity,uom,at,line\n");
            production.write("process,item,quantity,uom,at\n");
            for (long i = 0; i < runs; i++) {
                lots.write("LOT-%d,P-%d,L%d,SUPPLIER-%d,100.5,KGM,%s\n".formatted(i, i % 500, i, i % 90, Format.when(i)));
                processes.write("RUN-%d,mixing,HALL-%d,MIXER-%d,%s,\n".formatted(i, i % 5, i % 40, Format.when(i)));
                production.write("RUN-%d,LOT-%d,40,KGM,%s\n".formatted(i, i, Format.when(i)));
            }
            for (long i = 0; i < rows - 3 * runs; i++) {
                consumption.write("RUN-%d,LOT-%d,12.5,KGM,%s,%d\n".formatted(i / 7 % Math.max(1, runs), (i * 7919) % Math.max(1, runs), Format.when(i), i));
            }
        }
    }

    private static String[] movement(long i) {
        return new String[] {Long.toString(i), i % 10 == 9 ? "101" : "261", "%012d".formatted(i / 10), "LOT-" + i, "12.5", "KG", Format.when(i)};
    }

    static void movements(Writer out, long rows) throws IOException {
        out.write(String.join(",", COLUMNS) + "\n");
        for (long i = 0; i < rows; i++) {
            out.write(String.join(",", movement(i)) + "\n");
        }
    }

    /** One object a line. */
    static void objects(Writer out, long rows) throws IOException {
        for (long i = 0; i < rows; i++) {
            String[] cells = movement(i);
            StringBuilder row = new StringBuilder();
            for (int column = 0; column < COLUMNS.length; column++) {
                row.append(column == 0 ? "{\"" : "\", \"").append(COLUMNS[column]).append("\": \"").append(cells[column]);
            }
            out.write(row.append("\"}\n").toString());
        }
    }

    static void workbook(Path file, long rows) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file)); Writer out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            String packaged = "http://schemas.openxmlformats.org/package/2006/";
            String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
            part(zip, out, "[Content_Types].xml", "<Types xmlns=\"" + packaged + "content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\""
                    + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + type + "worksheet+xml\"/></Types>");
            part(zip, out, "xl/workbook.xml", "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets><sheet name=\"Movements\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            part(zip, out, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                    + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            part(zip, out, "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"" + main + "\"><sheetData>");
            row(out, 1, COLUMNS);
            for (long i = 0; i < rows; i++) {
                row(out, i + 2, movement(i));
            }
            out.write("</sheetData></worksheet>");
        }
    }

    private static void part(ZipOutputStream zip, Writer out, String name, String xml) throws IOException {
        out.flush();
        zip.putNextEntry(new ZipEntry(name));
        out.write(xml);
        out.flush();
    }

    private static void row(Writer out, long number, String... cells) throws IOException {
        out.write("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            out.write("<c r=\"" + (char) ('A' + i) + number + "\" t=\"str\"><v>" + cells[i] + "</v></c>");
        }
        out.write("</row>");
    }
}
