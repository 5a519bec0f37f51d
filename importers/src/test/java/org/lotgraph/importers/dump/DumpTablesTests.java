package org.lotgraph.importers.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

class DumpTablesTests {

    private static final String GTIN = "09506000134352";
    private static final String PRODUCT = "https://id.gs1.org/01/" + GTIN;
    private static final String GLN = "9506000111117";

    private Told dump = new Told(Path.of("."));

    @BeforeEach
    void open(@TempDir Path folder) {
        dump = new Told(folder);
    }

    @Test
    void aProductIsNamedByItsGtinAndKeepsItsId() throws IOException {
        dump.with("products.csv", "id,name,gtin,uom,colour", "P1,\"Bar, dark\"," + GTIN + ",EA,brown", "P2,,,,").read();
        assertThat(dump.facts()).containsExactly(
                new Fact.ProductDeclared(2, PRODUCT, "urn:lotgraph:plant-a:P1", "Bar, dark", GTIN, "EA", Map.of("colour", "brown")),
                new Fact.ProductDeclared(3, "urn:lotgraph:plant-a:P2", null, null, null, null, Map.of()));
    }

    @Test
    void aPartyIsNamedByItsGln() throws IOException {
        dump.with("parties.csv", "id,name,role,gln,country,email", "ACME,Acme,supplier," + GLN + ",DE,a@acme.example").read();
        assertThat(dump.facts()).containsExactly(new Fact.PartyDeclared(2, "https://id.gs1.org/417/" + GLN, "urn:lotgraph:plant-a:ACME",
                "Acme", "supplier", GLN, "DE", "a@acme.example", Map.of()));
    }

    @Test
    void aLotIsNamedByGtinAndLotNumber() throws IOException {
        dump.with("products.csv", "id,gtin", "P1," + GTIN)
                .with("parties.csv", "id,gln", "ACME," + GLN)
                .with("lots.csv", "id,product,lot_number,owner,supplier,quantity,uom,made_at,received_at,expires_at,timing,shift",
                        "L1,P1,A7,ME,ACME,12.50,KGM,2026-03-01,2026-03-02T10:00,?,STRICT,early")
                .read("Europe/Berlin");
        ZoneId zone = ZoneId.of("Europe/Berlin");
        assertThat(dump.only(Fact.LotDeclared.class)).isEqualTo(new Fact.LotDeclared(2, null,
                new ItemRef(PRODUCT + "/10/A7", ItemKind.RAW_MATERIAL, "urn:lotgraph:plant-a:L1", PRODUCT, null), PRODUCT, "A7",
                "urn:lotgraph:plant-a:ME", "https://id.gs1.org/417/" + GLN, new Quantity(new BigDecimal("12.50"), "KGM"),
                ValidTime.parse("2026-03-01", zone), ValidTime.parse("2026-03-02T10:00", zone), ValidTime.UNKNOWN, Timing.STRICT,
                Map.of("shift", "early")));
        assertThat(dump.undeclared.first()).containsExactly("party ME");
    }

    @Test
    void aLotWithoutGtinIsNamedByItsSource() throws IOException {
        dump.with("lots.csv", "id,product,lot_number", "L1,P9,A7").read();
        Fact.LotDeclared lot = dump.only(Fact.LotDeclared.class);
        assertThat(lot.lot()).isEqualTo(new ItemRef("urn:lotgraph:plant-a:L1", ItemKind.RAW_MATERIAL, null, "urn:lotgraph:plant-a:P9", null));
        assertThat(lot.lotNumber()).isEqualTo("A7");
        assertThat(dump.undeclared).isEqualTo(new DumpImporter.Undeclared(1, List.of("product P9")));
    }

    @Test
    void aProductColumnMayHoldTheGtinItself() throws IOException {
        dump.with("lots.csv", "id,product,lot_number", "L1," + GTIN + ",A7", "L2,urn:epc:idpat:sgtin:9506000.013435.*,A8").read();
        assertThat(dump.facts(Fact.LotDeclared.class)).extracting(fact -> fact.lot().key())
                .containsExactly(PRODUCT + "/10/A7", PRODUCT + "/10/A8");
        assertThat(dump.undeclared.count()).isZero();
    }

    @Test
    void aWrongCheckDigitMakesTheLotOpaqueAndIsReported() throws IOException {
        dump.with("products.csv", "id,gtin", "P1,09506000134353").with("lots.csv", "id,product,lot_number", "L1,P1,A7")
                .with("units.csv", "id,lot,serial", "U1,L1,S1").read();
        ItemRef lot = dump.only(Fact.LotDeclared.class).lot();
        assertThat(lot.key()).isEqualTo("urn:lotgraph:plant-a:L1");
        assertThat(lot.defect()).contains("check digit");
        assertThat(dump.only(Fact.Yielded.class).unit().defect()).contains("check digit");
        assertThat(dump.only(Fact.Yielded.class).attributes()).containsEntry("serial", "S1");
        assertThat(dump.only(Fact.ProductDeclared.class).product()).isEqualTo("urn:lotgraph:plant-a:P1");
    }

    @Test
    void aProcessKeepsWhereAndWhenItRan() throws IOException {
        dump.with("processes.csv", "id,kind,site,equipment,operator,started_at,ended_at,timing", "M1,mix,north,MIX-2,Kim,2026-03-01T08:00:00Z,2026-03-01,").read();
        assertThat(dump.facts()).containsExactly(new Fact.ProcessDeclared(2, null, "urn:lotgraph:plant-a:M1", null, "mix",
                "urn:lotgraph:plant-a:north", "urn:lotgraph:plant-a:MIX-2", "Kim", ValidTime.parse("2026-03-01T08:00:00Z", ZoneOffset.UTC),
                ValidTime.parse("2026-03-01", ZoneOffset.UTC), Timing.TIMELESS, Map.of()));
    }

    @Test
    void aCartonIsNamedByItsSscc() throws IOException {
        dump.with("cartons.csv", "id,kind,sscc", "C1,pallet,106141412345678908", "T1,tote,", "C2,carton,106141412345678909",
                "106141412345678908,,").read();
        assertThat(dump.facts(Fact.CartonDeclared.class)).extracting(fact -> fact.carton().key()).containsExactly(
                "https://id.gs1.org/00/106141412345678908", "urn:lotgraph:plant-a:T1", "urn:lotgraph:plant-a:C2",
                "https://id.gs1.org/00/106141412345678908");
        assertThat(dump.facts(Fact.CartonDeclared.class).get(2).carton().defect()).contains("check digit");
        assertThat(dump.facts(Fact.CartonDeclared.class).get(2).attributes()).containsEntry("sscc", "106141412345678909");
        assertThat(dump.facts(Fact.CartonDeclared.class).getFirst().kind()).isEqualTo("pallet");
    }

    @Test
    void aUnitIsNamedByItsLotsGtinAndItsSerial() throws IOException {
        dump.with("products.csv", "id,gtin", "P1," + GTIN).with("lots.csv", "id,product", "L1,P1")
                .with("units.csv", "id,lot,serial,made_at", "U1,L1,0042,2026-03-03").read();
        assertThat(dump.only(Fact.Yielded.class)).isEqualTo(new Fact.Yielded(2, null,
                new ItemRef("urn:lotgraph:plant-a:L1", ItemKind.RAW_MATERIAL, null, PRODUCT, null),
                new ItemRef(PRODUCT + "/21/0042", ItemKind.UNIT, "urn:lotgraph:plant-a:U1", PRODUCT, null),
                ValidTime.parse("2026-03-03", ZoneOffset.UTC), Map.of("serial", "0042")));
    }

    @Test
    void whatWentInAndCameOutKeepsItsLineQuantityAndTime() throws IOException {
        dump.with("consumption.csv", "process,item,quantity,uom,at,line", "M1,L1,5,KGM,2026-03-01,1", "M1,L1,,KGM,,2")
                .with("production.csv", "process,item,quantity,uom,at,line", "M1,L2,1e2,,?,").read();
        assertThat(dump.facts(Fact.Consumed.class)).containsExactly(
                new Fact.Consumed(2, null, lot("L1"), "urn:lotgraph:plant-a:M1", new Quantity(new BigDecimal("5"), "KGM"),
                        ValidTime.parse("2026-03-01", ZoneOffset.UTC), "1", Map.of()),
                new Fact.Consumed(3, null, lot("L1"), "urn:lotgraph:plant-a:M1", null, null, "2", Map.of("uom", "KGM")));
        assertThat(dump.facts(Fact.Produced.class)).containsExactly(new Fact.Produced(2, null, "urn:lotgraph:plant-a:M1", lot("L2"),
                new Quantity(new BigDecimal("1e2"), null), ValidTime.UNKNOWN, null, Map.of()));
        assertThat(dump.undeclared).isEqualTo(new DumpImporter.Undeclared(3, List.of("process M1", "lot L2", "lot L1")));
    }

    @Test
    void aStayInACartonIsToldWholeEvenIfItEndsBeforeItBegins() throws IOException {
        dump.with("cartons.csv", "id", "C1", "P1").with("packing.csv", "item,carton,from,until,quantity", "U1,C1,2026-03-02,2026-03-01,",
                "C1,P1,,,").read();
        assertThat(dump.problems).isEmpty();
        assertThat(dump.facts(Fact.Packed.class)).containsExactly(
                new Fact.Packed(2, null, ItemRef.of("urn:lotgraph:plant-a:U1", ItemKind.UNIT), carton("C1"),
                        ValidTime.parse("2026-03-02", ZoneOffset.UTC), ValidTime.parse("2026-03-01", ZoneOffset.UTC), null, Map.of()),
                new Fact.Packed(3, null, carton("C1"), carton("P1"), null, null, null, Map.of()));
    }

    @Test
    void aShipmentHasItsTimesAndItsItemsHaveNone() throws IOException {
        dump.with("parties.csv", "id", "S", "R").with("shipments.csv", "id,sender,receiver,order,shipped_at,received_at", "D1,S,R,PO-1,2026-03-04,")
                .with("shipment_items.csv", "shipment,item,quantity,uom", "D1,U1,1,").read();
        ItemRef shipment = ItemRef.of("urn:lotgraph:plant-a:D1", ItemKind.SHIPMENT);
        assertThat(dump.only(Fact.ShipmentDeclared.class)).isEqualTo(new Fact.ShipmentDeclared(2, null, shipment, "urn:lotgraph:plant-a:S",
                "urn:lotgraph:plant-a:R", "PO-1", ValidTime.parse("2026-03-04", ZoneOffset.UTC), null, Map.of()));
        assertThat(dump.only(Fact.Shipped.class)).isEqualTo(new Fact.Shipped(2, null, ItemRef.of("urn:lotgraph:plant-a:U1", ItemKind.UNIT),
                shipment, null, new Quantity(BigDecimal.ONE, null), Map.of()));
    }

    @Test
    void tablesAreToldInTheirOrderInBatchesOfTheirFile() throws IOException {
        dump.with("consumption.csv", "process,item", "M1,L1").with("lots.csv", "id,product", "L1,P1")
                .with("processes.csv", "id", "M1").read();
        assertThat(dump.batches).extracting(batch -> batch.file()).containsExactly("lots.csv", "processes.csv", "consumption.csv");
        assertThat(dump.batches.getFirst().digest()).hasSize(64);
        assertThat(dump.read).isEqualTo(dump.size).isPositive();
    }

    private static ItemRef lot(String id) {
        return ItemRef.of("urn:lotgraph:plant-a:" + id, ItemKind.RAW_MATERIAL);
    }

    private static ItemRef carton(String id) {
        return ItemRef.of("urn:lotgraph:plant-a:" + id, ItemKind.CARTON);
    }
}
