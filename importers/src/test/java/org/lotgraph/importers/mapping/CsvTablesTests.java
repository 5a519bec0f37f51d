package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;

/** CSV as spreadsheet programs and people write it. */
class CsvTablesTests {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;

    @BeforeEach
    void mapping() throws IOException {
        mapped = new MappedFolder(folder).says("lots.sql", "SELECT lot AS id, product, supplier FROM deliveries");
    }

    private List<String> lots() {
        return mapped.all(Fact.LotDeclared.class).stream().map(lot -> lot.lot().key() + " " + lot.product() + " " + lot.supplier()).map(each -> each.replace("urn:lotgraph:plant-a:", "")).toList();
    }

    @Test
    void aRowOfTooManyFieldsUnderALayoutIsAProblemAndTellsNothingToThoseBelow() throws IOException {
        mapped.with("deliveries.csv", "Deliveries,,", "Charge,Ware,Von", "L-1,Egg,Farm", "L-2,Egg, white,Dairy", "L-3,Egg,", "L-4,Egg,Mill,,", "L-5,Egg", "L-6,Egg,").says("tables.yaml", """
                deliveries:
                  header: 2
                  columns: {lot: Charge, product: Ware, supplier: {column: Von, fill: down}}
                """).read();
        assertThat(lots()).containsExactly("L-1 Egg Farm", "L-4 Egg Mill", "L-5 Egg Mill", "L-6 Egg Mill");
        assertThat(mapped.problems).extracting(problem -> problem.file() + ':' + problem.line() + ' ' + problem.what()).containsExactly(
                "deliveries.csv:4 Row 4 has 4 fields, but the header 3.", "deliveries.csv:5 Row 4 has 4 fields, but the header 3.");
        assertThat(mapped.problems.getFirst().row()).isEqualTo("L-2,Egg, white,Dairy");
    }

    @Test
    void theFirstRowBelowTheHeaderMayHaveTooManyFieldsToo() throws IOException {
        mapped.with("deliveries.csv", "lot,product,supplier", "L-1,Egg, white,Farm", "L-2,Egg,Farm").says("tables.yaml", "deliveries: {header: 1}").read();
        assertThat(lots()).containsExactly("L-2 Egg Farm");
        assertThat(mapped.problems).extracting(problem -> problem.line()).containsExactly(2L);
    }

    @Test
    void whereThereIsNoHeaderNothingSaysHowManyFieldsThereAre() throws IOException {
        mapped.with("deliveries.csv", "L-1,Egg,Farm", "L-2,Egg,Farm,cold").says("tables.yaml", "deliveries: {header: none, columns: {lot: A, product: B, supplier: C}}").read();
        assertThat(lots()).containsExactly("L-1 Egg Farm", "L-2 Egg Farm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lot,product,supplier,Stück", "Stück,lot,product,supplier"})
    void aHeaderThatIsNotUtf8IsRefusedAndNoRowTakenForIt(String header) throws IOException {
        Files.write(mapped.tables.resolve("deliveries.csv"), (header + "\nL-1,Egg,Farm,1\nL-2,Egg,Farm,1\n").getBytes(WINDOWS));
        notUtf8(1);
    }

    @Test
    void soIsATitleAboveTheHeader() throws IOException {
        Files.write(mapped.tables.resolve("deliveries.csv"), "Für alle\nlot,product,supplier\nL-1,Egg,Farm\n".getBytes(WINDOWS));
        mapped.says("tables.yaml", "deliveries: {header: 2}");
        notUtf8(1);
    }

    private void notUtf8(long line) {
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.problem().file() + ':' + refused.problem().line()).isEqualTo("deliveries.csv:" + line);
            assertThat(refused).hasMessage("The header, or a line above it, is not UTF-8 text. Save the file as CSV in UTF-8.");
        });
    }

    @Test
    void aRowThatIsNotUtf8IsAProblemOfItsOwn() throws IOException {
        Files.write(mapped.tables.resolve("deliveries.csv"), "lot,product,supplier\nL-1,Müsli,Farm\nL-2,Egg,Farm\n".getBytes(WINDOWS));
        mapped.says("tables.yaml", "deliveries: {header: 1}").read();
        assertThat(lots()).containsExactly("L-2 Egg Farm");
        assertThat(mapped.problems).extracting(problem -> problem.line()).containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Deliveries, all of them, as of 3.4.2024", "\"Deliveries, all\nof them, as of\", 3.4.2024", "Reel 3\" wide, 5, 7, 9"})
    void aTitleDoesNotSayWhatSeparatesTheColumns(String title) throws IOException {
        long header = title.lines().count() + 1;
        mapped.with("deliveries.csv", title, "lot;product;supplier", "L-1;Egg;Farm, Mill & Co").says("tables.yaml", "deliveries: {header: " + header + "}").read();
        assertThat(lots()).containsExactly("L-1 Egg Farm, Mill & Co");
        assertThat(mapped.problems).isEmpty();
    }

    @Test
    void aLineThatSaysTheSeparatorIsObeyed() throws IOException {
        mapped.with("deliveries.csv", "\uFEFFsep=;", "lot;product,supplier;supplier", "L-1;Egg, white;Farm", "L-2;Egg");
        mapped.says("lots.sql", "SELECT lot AS id, \"product,supplier\" AS product, supplier FROM deliveries").read();
        assertThat(lots()).containsExactly("L-1 Egg, white Farm");
        assertThat(mapped.places()).containsExactly("deliveries.csv:3");
        assertThat(mapped.problems).extracting(problem -> problem.line()).containsExactly(4L);
    }

    @Test
    void anEmptyFileAmongSeveralHasNoRowsAndAloneIsAMistake() throws IOException {
        mapped.with("a.csv", "lot,product,supplier", "L-1,Egg,Farm").with("b.csv", "").with("c.csv", "lot,product,supplier", "L-2,Egg,Farm");
        for (String layout : List.of("file: '?.csv'", "file: '?.csv', header: 1", "file: '?.csv', header: 1, columns: {lot: lot}")) {
            mapped.says("tables.yaml", "deliveries: {" + layout + "}").read();
            assertThat(lots()).as(layout).containsExactly("L-1 Egg Farm", "L-2 Egg Farm");
        }
        mapped.says("tables.yaml", "deliveries: {file: b.csv, header: 1}");
        assertThatThrownBy(mapped::read).isInstanceOf(RefusedException.class).hasMessageContaining("The table is empty");
    }

    @Test
    void whatNobodySeesAroundAnIdIsNoPartOfIt() throws IOException {
        mapped.with("deliveries.csv", "lot,product,supplier", "\u00A0L-1\u200B,\u2060Egg\u200E,\uFEFFFarm\u00A0").read();
        assertThat(lots()).containsExactly("L-1 Egg Farm");
    }

    @Test
    void theSeparatorThatAScannedIdBeginsWithStaysInAnEventLogToo() throws IOException {
        mapped.with("log.json", "{\"objectTypes\": [{\"name\": \"lot\"}], \"eventTypes\": [], \"objects\": [{\"id\": \"\\u001d0109506000134352107\\u00a0\", \"type\": \"lot\"}], \"events\": []}")
                .says("lots.sql", "SELECT ocel_id AS id, 'P' AS product FROM object").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.lot().key()).containsExactly("https://id.gs1.org/01/09506000134352/10/7");
    }

    @Test
    void aBadCellOfACalculationCanBeAProblemOfItsRow() throws IOException {
        mapped.with("deliveries.csv", "lot,product,supplier,tons", "L-1,Egg,Farm,1.5", "L-2,Egg,Farm,much")
                .says("lots.sql", "SELECT lot AS id, product, supplier, COALESCE(CAST(TRY_CAST(tons AS DECIMAL(18, 3)) * 1000 AS VARCHAR), tons) AS quantity FROM deliveries").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.quantity().amount().intValueExact()).containsExactly(1500);
        assertThat(mapped.problems).extracting(problem -> problem.file() + ':' + problem.line() + ' ' + problem.what()).containsExactly("deliveries.csv:3 The quantity \"much\" is not a number.");
    }
}
