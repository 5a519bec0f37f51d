package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

/** Workbooks that no spreadsheet program writes, made to be read past the bounds. */
class WorkbookBoundsTests {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TOO_WIDE = "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>";

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;
    private Path book = Path.of(".");

    @BeforeEach
    void mapping() throws IOException {
        mapped = new MappedFolder(folder).says("lots.sql", "SELECT id, product FROM batch");
        book = mapped.tables.resolve("batch.xlsx");
    }

    private static Xlsx lots() {
        return Xlsx.sheet("a").row(1, "id", "product");
    }

    private Map<String, byte[]> members() throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
                members.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return members;
    }

    private void write(Map<String, byte[]> members) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(book))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
    }

    private void inside(String member, String from, String to) throws IOException {
        Map<String, byte[]> members = members();
        members.computeIfPresent(member, (name, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace(from, to).getBytes(StandardCharsets.UTF_8));
        write(members);
    }

    private void encoded(String member, Charset charset) throws IOException {
        Map<String, byte[]> members = members();
        members.computeIfPresent(member, (name, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace("UTF-8", "UTF-16").getBytes(charset));
        write(members);
    }

    private void refused(String what) {
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().file()).startsWith("batch.xlsx");
            assertThat(refused.problem().what()).contains(what);
            assertThat(refused.problem().remedy()).isNotEmpty();
        });
    }

    @Test
    void aSheetThatTheWorkbookNamesButDoesNotHoldIsSaid() throws IOException {
        lots().row(2, "L-1", "Egg").write(book);
        Map<String, byte[]> members = members();
        members.remove(SHEET);
        write(members);
        refused("names this sheet, but does not hold it");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problem().file()).isEqualTo("batch.xlsx, sheet a"));
    }

    @Test
    void aSheetWithoutItsRelationIsSaid() throws IOException {
        lots().row(2, "L-1", "Egg").write(book);
        inside("xl/_rels/workbook.xml.rels", "Id=\"rId1\"", "Id=\"rId9\"");
        refused("names this sheet, but does not hold it");
    }

    @Test
    void aSheetThatIsNoXmlIsSaid() throws IOException {
        lots().row(2, "L-1", "Egg").write(book);
        inside(SHEET, "</row></sheetData>", "</sheetData>");
        refused("it is no XML");
    }

    @ParameterizedTest
    @CsvSource({
            "xl/WorkSheets/SHEET1.xml, worksheets/sheet1.xml",
            "xl/worksheets/../worksheets/sheet1.xml, worksheets/../worksheets/sheet1.xml",
            "xl/rows.bin, /xl/rows.bin",
            "elsewhere/rows.xml, /elsewhere/rows.xml"})
    void aSheetIsLookedThroughWhateverItsPartIsCalled(String member, String target) throws IOException {
        lots().raw(TOO_WIDE).write(book);
        Map<String, byte[]> members = members();
        members.put(member, members.remove(SHEET));
        write(members);
        inside("xl/_rels/workbook.xml.rels", "Target=\"worksheets/sheet1.xml\"", "Target=\"" + target + "\"");
        refused("a column that no sheet has");
    }

    @Test
    void aMemberThatStandsTwiceIsRefused() throws IOException {
        lots().row(2, "L-1", "Egg").next("b").raw(TOO_WIDE).write(book);
        String bytes = Files.readString(book, StandardCharsets.ISO_8859_1);
        Files.writeString(book, bytes.replace("worksheets/sheet2.xml", "worksheets/sheet1.xml"), StandardCharsets.ISO_8859_1);
        refused("The member xl/worksheets/sheet1.xml stands in it twice.");
        Files.writeString(book, bytes.replace("worksheets/sheet2.xml", "worksheets/SHEET1.xml"), StandardCharsets.ISO_8859_1);
        refused("stands in it twice.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- </sheetData> -->", "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t><![CDATA[</sheetData>]]></t></is></c></row>", "<?x </sheetData>?>"})
    void whatOnlyLooksLikeTheEndOfTheRowsIsNotTheirEnd(String aside) throws IOException {
        lots().raw(aside).raw(TOO_WIDE).write(book);
        refused("a column that no sheet has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$ZZZZZZ1", "XFE1", "zzzz1", "ZZZZZZZZZZZZZZZZZZZZ1", "A1048577", "A99999999999999999999", "A0", "A", "7", "!!!!!!!!1", ""})
    void aCellThatNoSheetHasIsRefused(String at) throws IOException {
        lots().raw("<row r=\"2\"><c r=\"" + at + "\"><v>1</v></c></row>").write(book);
        refused("no sheet has");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1048577", "4294967297", "-1", "0"})
    void aRowThatNoSheetHasIsRefused(String number) throws IOException {
        lots().raw("<row r=\"" + number + "\"><c><v>1</v></c></row>").write(book);
        refused("a row that no sheet has");
    }

    @Test
    void theLastCellOfASheetIsOne() throws IOException {
        lots().row(2, "L-1", "Egg").raw("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").write(book);
        mapped.says("lots.sql", "SELECT id, product FROM batch WHERE id IS NOT NULL").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(1);
    }

    @Test
    void aSheetInUtf16IsReadAndBoundedLikeAnyOther() throws IOException {
        lots().row(2, "L-1", "Egg").row(3, "L-2").merge("B2:B3").write(book);
        encoded(SHEET, StandardCharsets.UTF_16);
        assertThat(mapped.read().all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key() + lot.product()).hasSize(2).allMatch(lot -> lot.endsWith(":Egg"));
        lots().raw(TOO_WIDE).write(book);
        encoded(SHEET, StandardCharsets.UTF_16);
        refused("a column that no sheet has");
    }

    @Test
    void aRowOfMillionsOfEmptyCellsIsRefused() throws IOException {
        lots().raw("<row r=\"2\">" + "<c/>".repeat(4_000_000) + "</row>").write(book);
        refused("has more than 16,384 cells");
    }

    @Test
    void aNumberOrAFormulaThatNobodyWroteIsRefused() throws IOException {
        lots().raw("<row r=\"2\"><c r=\"A2\"><v>" + "7".repeat(20_000) + "</v></c></row>").write(book);
        refused("A number of xl/worksheets/sheet1.xml is longer than");
        lots().raw("<row r=\"2\"><c r=\"A2\"><f>" + "A1+".repeat(30_000) + "1</f><v>1</v></c></row>").write(book);
        refused("A formula of xl/worksheets/sheet1.xml is longer than");
    }

    @Test
    void aLongFormulaThatManyCellsShareIsRefused() throws IOException {
        StringBuilder rows = new StringBuilder("<row r=\"2\"><c r=\"A2\"><f t=\"shared\" ref=\"A2:A9999\" si=\"0\">" + "A1+".repeat(20_000) + "1</f><v>1</v></c></row>");
        for (int row = 3; row < 2_000; row++) {
            rows.append("<row r=\"").append(row).append("\"><c r=\"A").append(row).append("\"><f t=\"shared\" si=\"0\"/><v>1</v></c></row>");
        }
        lots().raw(rows.toString()).write(book);
        refused("has a long formula that too many cells share");
    }

    @Test
    void textsThatCellsShareAreBounded() throws IOException {
        lots().row(2, "L-1", "x".repeat(17 << 20)).write(book);
        refused("A text of xl/sharedStrings.xml is longer than 16 MB.");
        lots().row(2, "L-1", "Egg").write(book);
        inside("xl/sharedStrings.xml", "</sst>", "<x:si xmlns:x=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"/>" + "<si/>".repeat(4_100_000) + "</sst>");
        refused("more different texts than can be kept");
    }

    @Test
    void aLongTextThatManyCellsAreMergedForIsBounded() throws IOException {
        Xlsx sheet = Xlsx.sheet("a").row(1, "id", "product").row(2, "L-1", "x".repeat(1 << 20)).merge("B2:Z1048576");
        for (int row = 3; row < 200; row++) {
            sheet.row(row);
        }
        sheet.write(book);
        try (Workbook workbook = new Workbook(book); Grid grid = workbook.grid(workbook.sheets(Layout.DEFAULT).getFirst())) {
            assertThatThrownBy(() -> {
                while (grid.next()) {
                    for (int column = 0; column < grid.width(); column++) {
                        grid.text(column);
                    }
                }
            }).isInstanceOf(RefusedException.class).hasMessageContaining("say more than 4 GB");
        }
    }

    @Test
    void aNamespaceThatEveryCellNamesAgainIsOne() throws IOException {
        String namespaced = "<c xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" r=\"A%1$d\" t=\"inlineStr\"><is><t>L-%1$d</t></is></c>";
        Xlsx sheet = lots();
        for (int row = 2; row < 8_000; row++) {
            sheet.raw("<row r=\"" + row + "\">" + namespaced.formatted(row) + "</row>");
        }
        sheet.write(book);
        mapped.says("lots.sql", "SELECT id, 'P' AS product FROM batch").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(7_998);
    }

    @Test
    void namesWithoutEndAndDepthWithoutEndAreRefused() throws IOException {
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            names.append("<n").append(i).append("/>");
        }
        lots().raw(names.toString()).write(book);
        refused("has more names than one");
        lots().raw(names.toString().replaceAll("<(n\\d+)/>", "<?$1?>")).write(book);
        refused("has more names than one");
        lots().raw("<x>".repeat(200)).write(book);
        refused("is nested deeper than any sheet");
    }
}
