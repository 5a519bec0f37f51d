package org.lotgraph.importers.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

class ReferencesTests {

    private Told dump = new Told(Path.of("."));

    @BeforeEach
    void open(@TempDir Path folder) {
        dump = new Told(folder);
    }

    private ItemRef consumed(String item) throws IOException {
        dump.with("consumption.csv", "process,item", "M1,\"" + item + "\"").read();
        return dump.only(Fact.Consumed.class).item();
    }

    @Test
    void anIdNamesTheItemOfWhateverTableDeclaresIt() throws IOException {
        dump.with("cartons.csv", "id,sscc", "X,106141412345678908");
        assertThat(consumed("X")).isEqualTo(new ItemRef("https://id.gs1.org/00/106141412345678908", ItemKind.CARTON,
                "urn:lotgraph:plant-a:X", null, null));
    }

    @Test
    void anIdOfTwoTablesIsAProblemThatNamesTheQualifiedForms() throws IOException {
        dump.with("lots.csv", "id,product", "7,P").with("units.csv", "id,lot", "7,lot:7").with("consumption.csv", "process,item", "M1,7").read();
        assertThat(dump.problem().what()).isEqualTo("The id 7 in the column item is both a lot and a unit.");
        assertThat(dump.problem().remedy()).isEqualTo("Write lot:7 or unit:7.");
        assertThat(dump.problem().line()).isEqualTo(2);
        assertThat(dump.problem().row()).isEqualTo("M1,7");
    }

    @Test
    void qualifiedIdsTellTwoTablesApart() throws IOException {
        dump.with("lots.csv", "id,product", "7,P").with("units.csv", "id,lot", "7,7").with("cartons.csv", "id", "C")
                .with("consumption.csv", "process,item", "M1,lot:7", "M1,unit:7", "M1,carton:C").read();
        assertThat(dump.problems).isEmpty();
        assertThat(dump.only(Fact.LotDeclared.class).lot().key()).isEqualTo("urn:lotgraph:plant-a:lot:7");
        assertThat(dump.only(Fact.Yielded.class).unit().key()).isEqualTo("urn:lotgraph:plant-a:unit:7");
        assertThat(dump.only(Fact.Yielded.class).lot().key()).isEqualTo("urn:lotgraph:plant-a:lot:7");
        assertThat(dump.facts(Fact.Consumed.class)).extracting(fact -> fact.item().key()).containsExactly(
                "urn:lotgraph:plant-a:lot:7", "urn:lotgraph:plant-a:unit:7", "urn:lotgraph:plant-a:C");
    }

    @Test
    void aGs1IdentifierNeedsNoDeclaration() throws IOException {
        assertThat(consumed("urn:epc:id:sgtin:9506000.013435.42")).isEqualTo(new ItemRef("https://id.gs1.org/01/09506000134352/21/42",
                ItemKind.UNIT, null, "https://id.gs1.org/01/09506000134352", null));
        assertThat(dump.undeclared.first()).containsExactly("process M1");
    }

    @Test
    void anElementStringAndADigitalLinkAreTheSameLot() throws IOException {
        ItemRef lot = consumed("(01)09506000134352(10)A7");
        assertThat(lot.key()).isEqualTo("https://id.gs1.org/01/09506000134352/10/A7");
        assertThat(lot.kind()).isEqualTo(ItemKind.RAW_MATERIAL);
        dump.batches.clear();
        assertThat(consumed("https://example.com/01/09506000134352/10/A7")).isEqualTo(lot);
    }

    /** A bare number alone is the source's to choose. */
    @Test
    void aDeclaredIdInAnyNotationIsTheLotThatAReferenceMeansByIt() throws IOException {
        String gs = "\u001D";
        for (String id : List.of("(01)09506000134352(10)A7", "]d2010950600013435210A7", "^010950600013435210A7", gs + "010950600013435210A7",
                "010950600013435210A7", "id.gs1.org/01/09506000134352/10/A7", "https://id.gs1.org/01/09506000134352/10/A7")) {
            dump.batches.clear();
            dump.with("lots.csv", "id,product", "\"" + id + "\",P").read();
            assertThat(dump.only(Fact.LotDeclared.class).lot().key()).as(id).isEqualTo("https://id.gs1.org/01/09506000134352/10/A7");
        }
        dump.batches.clear();
        dump.with("lots.csv", "id,product", "09506000134352,P").read();
        assertThat(dump.only(Fact.LotDeclared.class).lot().key()).isEqualTo("urn:lotgraph:plant-a:09506000134352");
    }

    @Test
    void aMalformedIdentifierIsKeptOpaqueAndReported() throws IOException {
        ItemRef item = consumed("(01)09506000134353(10)A7");
        assertThat(item.key()).isEqualTo("urn:lotgraph:plant-a:(01)09506000134353(10)A7");
        assertThat(item.defect()).contains("check digit");
    }

    @Test
    void aDefectIsToldWhateverTheNotation() throws IOException {
        assertThat(consumed("010950600013435310LOT7").defect()).contains("check digit");
        dump.batches.clear();
        dump.with("lots.csv", "id,product", "(01)09506000134353(10)A7,P").read();
        assertThat(dump.only(Fact.LotDeclared.class).lot().defect()).contains("check digit");
    }

    @Test
    void aDefectBesideAGoodKeyIsToldToo() throws IOException {
        dump.with("cartons.csv", "id,sscc", "X,https://id.gs1.org/00/106141412345678908?17=991399").with("packing.csv", "item,carton", "(01)09506000134352(10)A7(17)991399,X").read();
        Fact.Packed packed = dump.only(Fact.Packed.class);
        assertThat(packed.container().key()).isEqualTo("https://id.gs1.org/00/106141412345678908");
        assertThat(packed.container().defect()).contains("month");
        assertThat(packed.item().defect()).contains("month");
    }

    @Test
    void aPrivateUriStandsAsItIs() throws IOException {
        assertThat(consumed("urn:acme:lot:7").key()).isEqualTo("urn:acme:lot:7");
    }

    @Test
    void aShortNumberIsTheSourcesOwnId() throws IOException {
        assertThat(consumed("12345670")).isEqualTo(ItemRef.of("urn:lotgraph:plant-a:12345670", ItemKind.RAW_MATERIAL));
    }

    @Test
    void anUndeclaredItemIsWhatTheColumnTakesItFor() throws IOException {
        dump.with("packing.csv", "item,carton", "X,Y").with("shipment_items.csv", "shipment,item", "Z,X").read();
        Fact.Packed packed = dump.only(Fact.Packed.class);
        assertThat(packed.item().kind()).isEqualTo(ItemKind.UNIT);
        assertThat(packed.container().kind()).isEqualTo(ItemKind.CARTON);
        assertThat(dump.only(Fact.Shipped.class).shipment().kind()).isEqualTo(ItemKind.SHIPMENT);
        assertThat(dump.undeclared.count()).isEqualTo(3);
    }

    @Test
    void theLotAndTheShipmentOfARowAreNoOtherThingThatHasTheirId() throws IOException {
        dump.with("units.csv", "id,lot", "7,7").with("shipment_items.csv", "shipment,item", "7,7").read();
        assertThat(dump.problems).isEmpty();
        assertThat(dump.only(Fact.Yielded.class)).extracting(fact -> fact.lot().key(), fact -> fact.lot().kind(), fact -> fact.unit().key()).containsExactly(
                "urn:lotgraph:plant-a:lot:7", ItemKind.RAW_MATERIAL, "urn:lotgraph:plant-a:7");
        assertThat(dump.only(Fact.Shipped.class)).extracting(fact -> fact.item().key(), fact -> fact.shipment().key()).containsExactly(
                "urn:lotgraph:plant-a:7", "urn:lotgraph:plant-a:shipment:7");
        assertThat(dump.undeclared.count()).isEqualTo(2);
    }

    @Test
    void columnsOfRejectsAreAttributesWhereTheFileIsNoRejects() throws IOException {
        dump.with("lots.csv", "id,product,problem", "L1,P,mould").read();
        assertThat(dump.only(Fact.LotDeclared.class).attributes()).containsEntry("problem", "mould");
    }

    @Test
    void aFileThatIsNoTableIsNamed() throws IOException {
        dump.with("lots.csv", "id,product", "L1,P").with("prodcution.csv", "process,item", "M1,L1").with("Consumption.csv", "process,item", "M1,L1").read();
        assertThat(dump.notes).containsExactly("No table of a dump is called Consumption.csv, so it was not read. Name it as the table it is, such as lots.csv.",
                "No table of a dump is called prodcution.csv, so it was not read. Name it as the table it is, such as lots.csv.");
    }

    @Test
    void aUnitMayBeAContainer() throws IOException {
        dump.with("lots.csv", "id,product", "L,P").with("units.csv", "id,lot", "BOX,L").with("packing.csv", "item,carton", "X,BOX").read();
        assertThat(dump.only(Fact.Packed.class).container().kind()).isEqualTo(ItemKind.UNIT);
    }

    @Test
    void theContainerColumnPrefersContainersSoThatNothingClashes() throws IOException {
        dump.with("lots.csv", "id,product", "7,P").with("cartons.csv", "id", "7").with("packing.csv", "item,carton", "X,7").read();
        assertThat(dump.problems).isEmpty();
        assertThat(dump.only(Fact.Packed.class).container().key()).isEqualTo("urn:lotgraph:plant-a:carton:7");
    }

    @Test
    void aScannedLabelNamesItsItem() throws IOException {
        assertThat(consumed("]C1010950600013435210A7\u001D3714")).extracting(ItemRef::key, ItemRef::kind).containsExactly(
                "https://id.gs1.org/01/09506000134352/10/A7", ItemKind.RAW_MATERIAL);
        assertThat(dump.only(Fact.Consumed.class).item().defect()).contains("(01) and (37)");
        dump.batches.clear();
        assertThat(consumed("]E402345673").kind()).isEqualTo(ItemKind.CLASS);
    }

    @Test
    void blanksAndMarksThatNobodySeesAroundAnIdAreNoPartOfIt() throws IOException {
        dump.with("lots.csv", "id,product", "\u00A0L-1\u200B,P").with("consumption.csv", "process,item", "M1,\"\u2060L-1\u200E\u00A0\"").read();
        assertThat(dump.only(Fact.LotDeclared.class).lot().key()).isEqualTo("urn:lotgraph:plant-a:L-1");
        assertThat(dump.only(Fact.Consumed.class).item().key()).isEqualTo("urn:lotgraph:plant-a:L-1");
    }

    @Test
    void aScannedLabelThatCannotBeReadStaysAndIsReported() throws IOException {
        ItemRef item = consumed("]C1010950600013435310A7");
        assertThat(item.key()).isEqualTo("urn:lotgraph:plant-a:]C1010950600013435310A7");
        assertThat(item.defect()).contains("check digit");
    }
}
