package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

/** Spreadsheets as people keep them. */
class SpreadsheetTests {

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;

    @BeforeEach
    void mapping() throws IOException {
        mapped = new MappedFolder(folder).says("lots.sql", "SELECT lot AS id, product, lot AS lot_number, supplier, delivered AS received_at, weight AS quantity FROM deliveries");
    }

    private Path book(String name) {
        return mapped.tables.resolve(name);
    }

    @Test
    void aPlainSheetNeedsNoWords() throws IOException {
        Xlsx.sheet("Any").row(1, "lot", "product", "supplier", "delivered", "weight")
                .row(2, "L-1", "Egg", "Farm", "45019@1", "0.30000000000000004").row(3, "=L-2", "Egg", "Farm", "45019.5@2", "1E3").write(book("deliveries.xlsx"));
        mapped.read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.places()).containsExactly("deliveries.xlsx, sheet Any:2", "deliveries.xlsx, sheet Any:3");
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lotNumber() + " " + lot.receivedAt().text() + " " + lot.quantity().amount())
                .containsExactly("L-1 2023-04-03 0.3", "L-2 2023-04-03T12:00:00 1000");
    }

    @Test
    void aTimeOfASheetHasMillisecondsAndNoEndingOfABinaryFraction() throws IOException {
        Xlsx.sheet("Any").row(1, "lot", "product", "supplier", "delivered", "weight").row(2, "L-1", "Egg", null, "45000.123456789@2").row(3, "L-2", "Egg", null, "45000.427083333336@2")
                .row(4, "L-3", "Egg", null, "45000.99999999999@2").write(book("deliveries.xlsx"));
        mapped.read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.receivedAt().text()).containsExactly("2023-03-15T02:57:46.667", "2023-03-15T10:15:00", "2023-03-16");
    }

    @Test
    void aWorkbookWithoutStylesIsReadToo() throws IOException {
        Xlsx.sheet("Any").plain().row(1, "=lot", "=product", "=supplier", "=delivered", "=weight").row(2, "=L-1", "=Egg", "=Farm", "=2023-04-03", "0.5").write(book("deliveries.xlsx"));
        mapped.read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lotNumber() + " " + lot.receivedAt().text() + " " + lot.quantity().amount())
                .containsExactly("L-1 2023-04-03 0.5");
    }

    @Test
    void theTableStandsWhereTheMappingSays() throws IOException {
        Xlsx.sheet("Notes").row(1, "nothing here").next("Deliveries 2023")
                .row(1, "Outbreak of egg mayonnaise").row(2, "Reporter 4").row(4, "Goods", null, "Delivered", null, null, "Who", "Amount").merge("A4:B4").merge("C4:E4")
                .row(5, "Lot no.", "Article", "Day", "Month", "Year", "Supplier", "kg")
                .row(7, "20230401.0", "Egg", "3", "4", "2023", "Farm 1", "1.234,5").row(8, "123@3", "Egg", "5", "April", null, null, "7")
                .row(9, null, "#N/A", "#N/A").row(10, null, "", null, null, null, "-").row(11, "Lot no.", "Article", "Day", "Month", "Year", "Supplier", "kg")
                .row(12, "L-3", "Milk", "31", "2", "2023", "Dairy", "1").row(13, "Total", null, null, null, null, null, "99").write(book("reporter 4.xlsx"));
        mapped.says("tables.yaml", """
                deliveries:
                  file: reporter*.xlsx
                  sheet: Deliveries*
                  header: 4-5
                  first: 7
                  last: 12
                  year: 2023
                  decimal: comma
                  empty: ["-", "n/a"]
                  columns:
                    lot: Lot no.
                    product: B
                    delivered: {day: C, month: D, year: Delivered / Year}
                    supplier: {column: Supplier, fill: down}
                    weight: {number: kg}
                """).read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lotNumber() + " " + lot.supplier() + " " + lot.receivedAt().text() + " " + lot.quantity().amount())
                .containsExactly("20230401 urn:lotgraph:plant-a:Farm 1 2023-04-03 1234.5", "0000123 urn:lotgraph:plant-a:Farm 1 2023-04-05 7");
        assertThat(mapped.problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo("reporter 4.xlsx, sheet Deliveries 2023");
            assertThat(problem.line()).isEqualTo(12);
            assertThat(problem.field()).isEqualTo("C12 (Delivered / Day)");
            assertThat(problem.what()).contains("31.2.2023");
            assertThat(problem.row()).contains("L-3\tMilk");
        });
    }

    @Test
    void aHeaderOfTwoRowsThatIsPrintedAgainIsPassedOverWhole() throws IOException {
        Xlsx.sheet("a").row(1, "Charge", "Ware", "Lieferant").row(2, "Nr.", "Art", "Name").row(3, "L-1", "Egg", "Farm").row(4, "Charge", "Ware", "Lieferant")
                .row(5, "Nr.", "Art", "Name").row(6, "L-2", "Egg", null).write(book("deliveries.xlsx"));
        mapped.says("lots.sql", "SELECT lot AS id, product, supplier FROM deliveries").says("tables.yaml", """
                deliveries:
                  header: 1-2
                  columns: {lot: A, product: B, supplier: {column: C, fill: down}}
                """).read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key() + ' ' + lot.supplier())
                .map(each -> each.replace("urn:lotgraph:plant-a:", "")).containsExactly("L-1 Farm", "L-2 Farm");
    }

    @Test
    void anIdThatNoIndexHoldsIsAProblemOfItsRow() throws IOException {
        Files.writeString(book("deliveries.csv"), "lot,product\n" + "x".repeat(9_000) + ",Egg\n" + "ä".repeat(2_001) + ",Egg\n" + "ä".repeat(2_000) + ",Egg\n");
        mapped.says("lots.sql", "SELECT lot AS id, product FROM deliveries").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(1);
        assertThat(mapped.places()).hasSize(1);
        assertThat(mapped.problems).extracting(problem -> problem.file() + ':' + problem.line() + ' ' + problem.field())
                .containsExactly("deliveries.csv:2 id", "deliveries.csv:3 id");
    }

    @Test
    void recipientsInTheColumnsAreThoseThatTheLayoutDoesNotName() throws IOException {
        Files.writeString(book("matrix.csv"), "Charge,School 04,School 05\nW1,5,7\n");
        mapped.says("tables.yaml", "matrix: {columns: {lot: Charge}}").says("lots.sql", "SELECT lot AS id, 'Egg' AS product FROM matrix").says("shipment_items.sql", "SELECT recipient AS shipment, lot AS item, amount AS quantity, source_file, source_row AS source_line FROM "
                + "(UNPIVOT matrix ON COLUMNS(* EXCLUDE (lot, source_file, source_row)) INTO NAME recipient VALUE amount)").read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.Shipped.class)).extracting(shipped -> shipped.shipment().key().replace("urn:lotgraph:plant-a:", "")).containsExactlyInAnyOrder("School 04", "School 05");
    }

    @Test
    void severalReportersGiveOneTable() throws IOException {
        Xlsx.sheet("a").row(1, "Charge", "Ware").row(2, "L-1", "Egg").write(book("one.xlsx"));
        Xlsx.sheet("b").row(1, "x").row(2, "product", "lot", "remark").row(3, "Egg", "L-2", "cold").write(book("two.xlsx"));
        mapped.says("lots.sql", "SELECT lot AS id, product, remark FROM deliveries").says("tables.yaml", """
                deliveries:
                - file: one.xlsx
                  columns: {lot: Charge, product: Ware}
                - file: two.xlsx
                  header: 2
                """).read();
        assertThat(mapped.places()).containsExactly("one.xlsx, sheet a:2", "two.xlsx, sheet b:3");
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::attributes).containsExactly(java.util.Map.of(), java.util.Map.of("remark", "cold"));
    }

    @Test
    void partialDatesAreRangesAndTheUnreadableMayBeUnknown() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "when", "weight").row(2, "L-1", "Egg", "F", "3.4.", "1").row(3, "L-2", "Egg", "F", "End 2023", "1")
                .row(4, "L-3", "Egg", "F", "see invoice", "much").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", """
                deliveries:
                  columns:
                    delivered: {date: when, year: 2024, unreadable: unknown}
                    weight: {number: weight, unreadable: unknown}
                """).read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.receivedAt().text()).containsExactly("2024-04-03", "2023-09-01/2023-12-31 (End 2023)", "?/? (see invoice)");
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.receivedAt().isUnknown()).containsExactly(false, false, true);
    }

    @Test
    void aDateWithoutItsYearNamesTheCellAndTheRemedy() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "when", "weight").row(2, "L-1", "Egg", "F", "3.4.", "1").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", "deliveries:", "  columns: {delivered: {date: when}}").read();
        assertThat(mapped.problems).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("D2 (when)");
            assertThat(problem.remedy()).contains("year: 2024");
        });
    }

    @Test
    void mergedCellsAllSayWhatTheFirstSaysButAnAmountCountsOnce() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "delivered", "weight").row(2, "L-1", "Egg", "F", "45019@1", "10").row(3, "L-2").row(4, "L-3", null, "G").row(5)
                .merge("B2:B5").merge("C2:C3").merge("E2:E3").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", "deliveries:", "  columns: {weight: {number: weight}}").says("lots.sql",
                "SELECT lot AS id, product, supplier, weight AS quantity FROM deliveries").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key() + lot.product() + lot.supplier() + (lot.quantity() == null))
                .map(each -> each.replace("urn:lotgraph:plant-a:", " ")).containsExactly(" L-1 Egg Ffalse", " L-2 Egg Ftrue", " L-3 Egg Gtrue");
    }

    @Test
    void aNumberThatTheSheetHasRoundedIsNotTakenForAnId() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "delivered", "weight").row(2, "106141412345678908", "Egg").row(3, "10614141234567", "Egg").write(book("deliveries.xlsx"));
        mapped.read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::lotNumber).containsExactly("10614141234567");
        assertThat(mapped.problems).singleElement().satisfies(problem -> assertThat(problem.field()).isEqualTo("A2 (lot)"));
    }

    @Test
    void aCellOfManyMegabytesIsRefusedBeforeItIsRead() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product").raw("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + "x<![CDATA[<row >]]>y".repeat(900_000) + "</t></is></c></row>").write(book("deliveries.xlsx"));
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().file()).isEqualTo("deliveries.xlsx");
            assertThat(refused.problem().what()).isEqualTo("A row of xl/worksheets/sheet1.xml is longer than 16 MB.");
        });
    }

    @Test
    void anErrorInACellThatNobodyReadsIsNoProblem() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "delivered", "weight", "other").row(2, "L-1", "Egg", null, null, null, "#REF!").row(3, "L-2", "#REF!")
                .write(book("deliveries.xlsx"));
        mapped.read();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(1);
        assertThat(mapped.problems).singleElement().satisfies(problem -> assertThat(problem.field() + problem.what()).isEqualTo("B3 (product)The cell holds the error #REF!."));
    }

    @Test
    void whatTheMappingNamesWronglyIsSaidWithWhatThereIs() throws IOException {
        Xlsx.sheet("Data").row(1, "lot", "product").row(2, "L", "P").write(book("deliveries.xlsx"));
        refused("deliveries:\n  sheet: Dat", "mapping/tables.yaml", 2, "Its sheets are: Data.");
        refused("deliveries:\n  columns:\n    lot: Charge", "mapping/tables.yaml", 3, "A \"lot\", B \"product\"");
        refused("deliveries:\n  colums: {}", "mapping/tables.yaml", 2, "columns");
        refused("deliveries:\n  columns:\n    lot: #", "mapping/tables.yaml", 3, "in quotes where that begins with #");
        refused("deliveries:\n  header: four", "mapping/tables.yaml", 2, "4-5");
        refused("deliveries:\n  columns: {delivered: {date: A, dates: D/T}}", "mapping/tables.yaml", 2, "DMY for 3.4.2024");
        refused("deliveries: [", "mapping/tables.yaml", 2, "no YAML");
        refused("deliveries:\n  file: ../../etc/passwd", "mapping/lots.sql", 0, "no file gives one");
    }

    private void refused(String yaml, String file, long line, String remedy) throws IOException {
        mapped.says("tables.yaml", yaml);
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused).hasMessageContaining(remedy);
            assertThat(refused.problem().file()).isEqualTo(file);
            assertThat(refused.problem().line()).isEqualTo(line);
        });
    }

    @Test
    void titlesStandAboveCsvTablesToo() throws IOException {
        mapped.with("deliveries.csv", "Report of the plant;;", "lot;product;when", "L-1;Egg;3.4.2024").says("lots.sql", "SELECT lot AS id, product, delivered AS received_at FROM deliveries")
                .says("tables.yaml", "deliveries:", "  header: 2", "  columns: {delivered: {date: when}}").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).singleElement().satisfies(lot -> assertThat(lot.receivedAt().text()).isEqualTo("2024-04-03"));
        assertThat(mapped.places()).containsExactly("deliveries.csv:3");
    }

    @Test
    void aRejectedRowStillSaysWhatTheEmptyCellsBelowItMean() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "delivered", "weight").row(2, "L-1", "Egg", "Farm 1", "3.4.2024", "1").row(3, "L-2", "Egg", "Farm 2", "soon", "1")
                .row(4, "L-3", "Egg", null, "4.4.2024", "1").row(5, "L-4", "Egg", "#REF!", "4.4.2024", "1").row(6, "L-5", "Egg", null, "4.4.2024", "1").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", "deliveries:", "  columns: {delivered: {date: delivered}, supplier: {column: supplier, fill: down}}").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lotNumber() + " " + lot.supplier()).containsExactly(
                "L-1 urn:lotgraph:plant-a:Farm 1", "L-3 urn:lotgraph:plant-a:Farm 2");
        assertThat(mapped.problems).extracting(problem -> problem.line() + " " + problem.field()).containsExactly("3 D3 (delivered)", "5 C5 (supplier)", "6 C5 (supplier)");
    }

    @Test
    void blanksThatNobodySeesAreNoPartOfANameOrANumber() throws IOException {
        Xlsx.sheet("a").row(1, "Lot\u00A0no.", "product", "Sup-\r\nplier", "delivered", "weight").row(2, "\u00A0L\u00A01\u200B", "Egg_x000D_", "Farm", "\u00A03.4.2024 ", "1\u202F000")
                .write(book("one.xlsx"));
        mapped.with("two.csv", "\uFEFFlot,product,supplier,delivered,weight", "L 1\u00A0,Egg\u00A0,Farm,2024-04-03,1000").says("tables.yaml", """
                deliveries:
                - file: one.xlsx
                  columns: {lot: Lot no., supplier: Sup- plier, delivered: {date: delivered}, weight: {number: weight}}
                - file: two.csv
                """).read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).hasSize(2).extracting(lot -> lot.lotNumber() + "|" + lot.product() + "|" + lot.receivedAt().text() + "|" + lot.quantity().amount())
                .containsOnly("L 1|urn:lotgraph:plant-a:Egg|2024-04-03|1000");
    }

    @Test
    void aCellWhoseValueIsNotInTheFileIsNotTakenForAnEmptyOne() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "delivered", "weight")
                .raw("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>L-1</t></is></c><c r=\"B2\"><f>C2&amp;D2</f></c></row>")
                .raw("<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>L-2</t></is></c><c r=\"B3\"><v>much</v></c></row>")
                .raw("<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>L-3</t></is></c><c r=\"B4\" t=\"inlineStr\"><is><t>Egg</t></is></c><c r=\"C4\" t=\"str\"><f>\"\"</f><v></v></c></row>")
                .write(book("deliveries.xlsx"));
        mapped.read();
        assertThat(mapped.all(Fact.LotDeclared.class)).singleElement().satisfies(lot -> assertThat(lot.supplier()).isNull());
        assertThat(mapped.problems).extracting(problem -> problem.field() + " " + problem.what()).containsExactly(
                "B2 (product) The cell holds a formula whose result is not in the file.", "B3 (product) The cell holds \"much\", which is no value of its type.");
    }

    @Test
    void formulasThatNobodyCalculatedAreProblemsOnlyInRowsThatSaySomething() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "delivered", "weight")
                .raw("<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>L-1</t></is></c><c r=\"E2\"><f>1+1</f><v /></c></row>")
                .raw("<row r=\"3\"><c r=\"E3\"><f>SUM(E2:E2)</f><v></v></c></row>").write(book("deliveries.xlsx"));
        mapped.read();
        assertThat(mapped.all(Fact.LotDeclared.class)).isEmpty();
        assertThat(mapped.problems).extracting(problem -> problem.field() + " " + problem.what()).containsExactly("E2 (weight) The cell holds a formula whose result is not in the file.");
    }

    @Test
    void aLotNumberThatWasShortenedIsNotTakenForALot() throws IOException {
        mapped.with("deliveries.csv", "lot,product,supplier,delivered,weight", "\"1,23457E+11\",Egg,,,", "1.2E+05,Egg,,,1.23457E+11", "1E+12,Egg,,,").says("tables.yaml",
                "deliveries:", "  columns: {weight: {number: weight}}").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).singleElement().satisfies(lot -> assertThat(lot.quantity().amount()).isEqualByComparingTo("123457000000"));
        assertThat(mapped.problems).hasSize(2).allSatisfy(problem -> assertThat(problem.field() + problem.what()).startsWith("lot\"1").contains("last digits are lost"));
    }

    @Test
    void theFirstSheetIsTheFirstThatPeopleSeeAndWhatNobodyReadsIsSaid() throws IOException {
        Xlsx.sheet("Lists").hidden().row(1, "x").next("Deliveries").row(1, "lot", "product", "supplier", "delivered", "weight").row(2, "L-1", "Egg", "F", "45019@1").next("More").row(1, "lot")
                .write(book("one.xlsx"));
        mapped.with("~$one.xlsx", "locked").with("three.xls", "old").says("tables.yaml", "deliveries:", "- file: o*.xlsx", "- file: two.xlsx").read();
        assertThat(mapped.places()).containsExactly("one.xlsx, sheet Deliveries:2");
        assertThat(mapped.notes).containsExactly("mapping/tables.yaml:3: there is no file two.xlsx.", "No statement reads one.xlsx, sheet Lists; one.xlsx, sheet More; three.xls.");
    }

    @Test
    void aShortHeaderThatIsMisspeltIsNotTakenForAFarColumn() throws IOException {
        Xlsx.sheet("Data").row(1, "lot", "product", "an").row(2, "L", "P", "Q").write(book("deliveries.xlsx"));
        refused("deliveries:\n  columns:\n    supplier: TO", "mapping/tables.yaml", 3, "C \"an\"");
    }

    @Test
    void daysThatAreCountedFrom1904AreReadSo() throws IOException {
        Xlsx.sheet("a").from1904().row(1, "lot", "product", "supplier", "when", "weight").row(2, "L-1", "Egg", "F", "43557@1").row(3, "L-2", "Egg", "F", "43557").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", "deliveries:", "  columns: {delivered: {date: when}}").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.receivedAt().text()).containsExactly("2023-04-03", "2023-04-03");
    }

    @Test
    void anErrorMayBeUnknownToo() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "when", "weight").row(2, "L-1", "Egg", "F", "#REF!", "#VALUE!").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", "deliveries:", "  columns: {delivered: {date: when, unreadable: unknown}, weight: {number: weight, unreadable: unknown}}").read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).singleElement().satisfies(lot -> assertThat(lot.quantity()).isNull());
    }

    @Test
    void aNumberOfTheSheetIsItselfWhateverDecimalSignTextsHave() throws IOException {
        Xlsx.sheet("Any").row(1, "lot", "product", "supplier", "delivered", "weight").row(2, "L-1", "Egg", "Farm", "=2023-04-03", "0.125")
                .row(3, "L-2", "Egg", "Farm", "=2023-04-03", "=1.234,5").row(4, "L-3", "Egg", "Farm", "=2023-04-03", "=0.125").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", """
                deliveries:
                  decimal: comma
                  columns: {lot: lot, product: product, supplier: supplier, delivered: delivered, weight: {number: weight}}
                """).read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lotNumber() + " " + lot.quantity().amount()).containsExactly("L-1 0.125", "L-2 1234.5");
        assertThat(mapped.problems).singleElement().satisfies(problem -> assertThat(problem.what()).contains("0.125").contains("no number"));
    }

    @Test
    void anEmptySheetAmongSeveralHasNoRowsAndAloneIsAMistake() throws IOException {
        Xlsx.sheet("South").row(1, "lot", "product").row(2, "L-1", "Egg").next("South 2").next("South 3").row(1, "lot", "product").row(2, "L-2", "Egg").next("North").write(book("deliveries.xlsx"));
        mapped.says("lots.sql", "SELECT lot AS id, product FROM deliveries");
        for (String layout : java.util.List.of("sheet: South*", "sheet: South*, header: 1", "sheet: South*, columns: {lot: lot}")) {
            mapped.says("tables.yaml", "deliveries: {" + layout + "}").read();
            assertThat(mapped.places()).as(layout).containsExactly("deliveries.xlsx, sheet South:2", "deliveries.xlsx, sheet South 3:2");
        }
        refused("deliveries: {sheet: North, header: 1}", "deliveries.xlsx, sheet North", 0, "The table is empty");
    }

    @Test
    void aRowOfMergedCellsIsOneForWhatNobodyReads() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "recipient").row(2, "L-1", "Egg", "School 1").row(3, null, null, "School 2").row(4, "L-2", "Egg", "School 3").row(5, null, null, null, "a note")
                .merge("A2:A3").merge("B2:B3").merge("A4:A5").merge("B4:B5").merge("C4:C5").write(book("deliveries.xlsx"));
        mapped.says("lots.sql", "SELECT 'D' || source_row AS id, product, lot AS lot_number FROM deliveries").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key().replace("urn:lotgraph:plant-a:", "") + " " + lot.lotNumber()).containsExactly("D2 L-1", "D3 L-1", "D4 L-2");
    }

    @Test
    void aNumberIsNoDateThatLooksLikeIt() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "when", "weight").row(2, "L-1", "Egg", "F", "3.1").row(3, "L-2", "Egg", "F", "=3.1.").row(4, "L-3", "Egg", "F", "45385.5")
                .row(5, "L-4", "Egg", "F", "2024").write(book("deliveries.xlsx"));
        mapped.says("tables.yaml", "deliveries:", "  columns: {delivered: {date: when, year: 2024}}").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lotNumber() + " " + lot.receivedAt().text()).containsExactly("L-2 2024-01-03", "L-3 2024-04-03", "L-4 2024-01-01/2024-12-31 (2024)");
        assertThat(mapped.problems).singleElement().satisfies(problem -> assertThat(problem.field() + " " + problem.what()).isEqualTo("D2 (when) The number 3.1 cannot be read as a date."));
    }

    @Test
    void rowsAndCellsNeedNotSayWhereTheyStandAsLongAsTheyFollowEachOther() throws IOException {
        Xlsx.sheet("a").raw("<row><c t=\"inlineStr\"><is><t>lot</t></is></c><c t=\"inlineStr\"><is><t>product</t></is></c></row><row/>"
                + "<row><c t=\"inlineStr\"><is><t>L-1</t></is></c><c t=\"inlineStr\"><is><t>Egg</t></is></c></row>").write(book("deliveries.xlsx"));
        mapped.says("lots.sql", "SELECT lot AS id, product FROM deliveries").read();
        assertThat(mapped.places()).containsExactly("deliveries.xlsx, sheet a:3");
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key() + lot.product()).containsExactly("urn:lotgraph:plant-a:L-1urn:lotgraph:plant-a:Egg");
    }

    @Test
    void aRowOrCellThatFollowsAGapWithoutSayingWhereItStandsIsRefused() throws IOException {
        mapped.says("lots.sql", "SELECT lot AS id, product FROM deliveries");
        Xlsx.sheet("a").row(3, "lot", "product").raw("<row><c t=\"inlineStr\"><is><t>L-1</t></is></c></row>").write(book("deliveries.xlsx"));
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("has a row without a number below numbered ones");
        Xlsx.sheet("a").row(1, "lot", "product").raw("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>Egg</t></is></c><c t=\"inlineStr\"><is><t>?</t></is></c></row>").write(book("deliveries.xlsx"));
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("Row 2 of xl/worksheets/sheet1.xml has a cell without a place");
    }

    @Test
    void aStrictWorkbookIsNamedAsOne() throws IOException {
        Xlsx.sheet("a").strict().row(1, "lot", "product").row(2, "L-1", "Egg").write(book("deliveries.xlsx"));
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessage("This is a Strict Open XML Workbook. Save it as an ordinary Excel workbook (.xlsx), or as CSV.");
    }

    @Test
    void aFileOfAKindThatIsNotReadIsNamed() throws IOException {
        Files.write(book("Deliveries.XLS"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().file()).isEqualTo("Deliveries.XLS");
            assertThat(refused).hasMessage("Files of this kind are not read. Save it as .xlsx or as CSV in UTF-8.");
        });
        refused("deliveries: {file: Deliv*}", "Deliveries.XLS", 0, "Save it as .xlsx");
        Xlsx.sheet("a").row(1, "lot", "product", "supplier", "delivered", "weight").row(2, "L-1", "Egg").write(book("deliveries.xlsx"));
        Files.delete(mapped.mapping.resolve("tables.yaml"));
        mapped.read();
        assertThat(mapped.places()).hasSize(1);
    }
}
