package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

/** What docs/importing/spreadsheets.md advises for tables that are not one row a delivery. */
class ReportersTests {

    @TempDir
    private Path folder = Path.of(".");
    private MappedFolder mapped;

    @BeforeEach
    void mapping() throws IOException {
        mapped = new MappedFolder(folder);
    }

    private Path book(String name) {
        return mapped.tables.resolve(name);
    }

    private String shipped() {
        StringBuilder all = new StringBuilder();
        mapped.all(Fact.Shipped.class).forEach(each -> all.append(each.item().key()).append(" in ").append(each.shipment().key()).append(each.quantity() == null ? "" : " " + each.quantity().amount()).append('\n'));
        return all.toString().replace("urn:lotgraph:plant-a:", "");
    }

    @Test
    void rowsOfSeveralReportersHaveIdsThatSayWhose() throws IOException {
        for (String reporter : new String[] {"north", "south"}) {
            Xlsx.sheet("a").row(1, "lot", "product").row(2, reporter + " 1", "Egg").write(book(reporter + ".xlsx"));
        }
        mapped.says("tables.yaml", "deliveries:", "  file: \"*.xlsx\"").says("shipments.sql", "SELECT source_file || ':' || source_row AS id FROM deliveries")
                .says("shipment_items.sql", "SELECT source_file || ':' || source_row AS shipment, lot AS item FROM deliveries").read();
        assertThat(mapped.problems).isEmpty();
        assertThat(shipped()).isEqualTo("north 1 in north.xlsx, sheet a:2\nsouth 1 in south.xlsx, sheet a:2\n");
        assertThat(mapped.places()).contains("north.xlsx, sheet a:2", "south.xlsx, sheet a:2");
    }

    @Test
    void aSheetForEachRecipientSaysInATitleWhoItIs() throws IOException {
        Xlsx.sheet("Customer 1").row(1, "Recipient:", "School 04").row(3, "lot", "product").row(4, "L-1", "Egg").row(5, "L-2", "Egg")
                .next("Customer 2").row(1, "Recipient:", "School 05").row(3, "lot", "product").row(4, "L-1", "Egg").write(book("south.xlsx"));
        mapped.says("tables.yaml", """
                deliveries: {file: south.xlsx, sheet: Customer *, header: 3}
                titles: {file: south.xlsx, sheet: Customer *, header: none, last: 1, columns: {recipient: B}}
                """).says("shipments.sql", """
                SELECT d.source_file || ':' || d.source_row AS id, t.recipient AS receiver
                FROM deliveries d JOIN titles t ON t.source_file = d.source_file
                """).read();
        assertThat(mapped.all(Fact.ShipmentDeclared.class)).extracting(each -> (each.shipment().key() + " to " + each.receiver()).replace("urn:lotgraph:plant-a:", ""))
                .containsExactlyInAnyOrder("south.xlsx, sheet Customer 1:4 to School 04", "south.xlsx, sheet Customer 1:5 to School 04", "south.xlsx, sheet Customer 2:4 to School 05");
        assertThat(mapped.places()).containsExactlyInAnyOrder("south.xlsx, sheet Customer 1:4", "south.xlsx, sheet Customer 1:5", "south.xlsx, sheet Customer 2:4");
    }

    @Test
    void recipientsInColumnsBecomeRows() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "School 04", "School 05", "School 06").row(2, "L-1", "5", null, "7").row(3, "L-2", null, "2.5").write(book("matrix.xlsx"));
        mapped.says("shipment_items.sql", """
                SELECT lot || ' to ' || recipient AS shipment, lot AS item, amount AS quantity, source_file, source_row AS source_line
                FROM (UNPIVOT matrix ON COLUMNS(* EXCLUDE (lot, source_file, source_row)) INTO NAME recipient VALUE amount)
                """).read();
        assertThat(shipped()).isEqualTo("L-1 in L-1 to School 04 5\nL-1 in L-1 to School 06 7\nL-2 in L-2 to School 05 2.5\n");
        assertThat(mapped.places()).containsExactly("matrix.xlsx, sheet a:2", "matrix.xlsx, sheet a:2", "matrix.xlsx, sheet a:3");
    }

    @Test
    void severalLotsInOneCellAreTakenApart() throws IOException {
        Xlsx.sheet("a").row(1, "made", "of").row(2, "C-1", "L-1; L-2;L-3").row(3, "C-2", "L-1").write(book("recipes.xlsx"));
        mapped.says("consumption.sql", "SELECT made AS process, trim(lot) AS item FROM (SELECT made, unnest(string_split(of, ';')) AS lot FROM recipes)").read();
        assertThat(mapped.all(Fact.Consumed.class)).extracting(each -> each.item().key().replace("urn:lotgraph:plant-a:", "")).containsExactly("L-1", "L-2", "L-3", "L-1");
        assertThat(mapped.places()).containsExactly("recipes.xlsx, sheet a:2", "recipes.xlsx, sheet a:2", "recipes.xlsx, sheet a:2", "recipes.xlsx, sheet a:3");
    }

    @Test
    void anAmountWithItsUnitInOneCellIsANumberAndAUnit() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "amount").row(2, "L1", "2,5 kg").row(3, "L2", "1.200 kg").row(4, "L3", "1.234,5 l").row(5, "L4", "12kg").row(6, "L5", "7").row(7, "L6", "2 x 5 kg").row(8, "L7", "ca. 20 Kisten")
                .row(9, "L8", "2.5 kg").row(10, "L9", "10-12 kg").write(book("lots.xlsx"));
        mapped.says("tables.yaml", "lots: {decimal: comma, columns: {lot: lot, amount: {number: amount, unit: uom}}}").says("lots.sql", "SELECT lot AS id, 'P' AS product, amount AS quantity, uom FROM lots").read();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.quantity() == null ? "" : lot.quantity().amount() + " " + lot.quantity().uom()).containsExactly("2.5 kg", "1200 kg", "1234.5 l", "12 kg", "7 null");
        assertThat(mapped.problems).extracting(Problem::what).containsExactly("\"2 x 5 kg\" is no number with a unit behind it.", "\"ca. 20 Kisten\" is no number with a unit behind it.",
                "\"2.5 kg\" is no number with a unit behind it.", "\"10-12 kg\" is no number with a unit behind it.");
    }

    @Test
    void anAmountThatIsNoneLeavesItsRowInWhereItMayBeUnknown() throws IOException {
        Xlsx.sheet("a").row(1, "lot", "amount").row(2, "L1", "ca. 20 Kisten").row(3, "L2", "3 boxes").write(book("lots.xlsx"));
        mapped.says("tables.yaml", "lots: {columns: {amount: {number: amount, unit: uom, unreadable: unknown}}}").says("lots.sql", "SELECT lot AS id, 'P' AS product, amount AS quantity, uom FROM lots").read();
        assertThat(mapped.problems).isEmpty();
        assertThat(mapped.all(Fact.LotDeclared.class)).extracting(lot -> lot.quantity() == null ? "" : lot.quantity().amount() + " " + lot.quantity().uom()).containsExactly("", "3 boxes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{lot: lot, uom: amount, amount: {number: amount, unit: uom}}", "{amount: {date: amount, unit: uom}}", "{amount: {column: amount, unit: uom}}"})
    void aUnitThatIsNoColumnOfItsOwnIsRefused(String columns) throws IOException {
        Xlsx.sheet("a").row(1, "lot", "amount").row(2, "L1", "3 kg").write(book("lots.xlsx"));
        mapped.says("tables.yaml", "lots:", "  columns: " + columns).says("lots.sql", "SELECT lot AS id, 'P' AS product FROM lots");
        assertThatThrownBy(mapped::read).isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.problem().file() + ':' + refused.problem().line()).endsWith("tables.yaml:2"));
    }
}
