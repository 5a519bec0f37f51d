package org.lotgraph.importers.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

class AliasesTests {

    private Told dump = new Told(Path.of("."));

    @BeforeEach
    void open(@TempDir Path folder) {
        dump = new Told(folder);
    }

    private Fact.SameAs items(String row) throws IOException {
        dump.with("aliases.csv", "alias,name,kind", row).read();
        return dump.only(Fact.SameAs.class);
    }

    private Fact.AlsoKnownAs masterData(String row) throws IOException {
        dump.with("aliases.csv", "alias,name,kind", row).read();
        return dump.only(Fact.AlsoKnownAs.class);
    }

    private String problem(String row) throws IOException {
        dump.with("aliases.csv", "alias,name,kind", row).read();
        return dump.problem().what();
    }

    @Test
    void anIdOfAnotherSourceIsNamedWithIt() throws IOException {
        assertThat(items("bakery:X1,mill:LOT-7,lot")).isEqualTo(new Fact.SameAs(2, ItemRef.of("urn:lotgraph:bakery:X1", ItemKind.RAW_MATERIAL),
                ItemRef.of("urn:lotgraph:mill:LOT-7", ItemKind.RAW_MATERIAL), Map.of()));
    }

    @Test
    void anIdThatStandsInTwoTablesIsWrittenWithItsKind() throws IOException {
        dump.with("lots.csv", "id,product", "7,P").with("units.csv", "id,lot", "7,lot:7");
        assertThat(items("lot:7,mill:LOT-7,lot").alias().key()).isEqualTo("urn:lotgraph:plant-a:lot:7");
    }

    @Test
    void aGs1IdentityInAnyNotationSaysTheKind() throws IOException {
        assertThat(items("bakery:X1,(01)09506000134352(10)AB,").name()).isEqualTo(new ItemRef("https://id.gs1.org/01/09506000134352/10/AB",
                ItemKind.RAW_MATERIAL, null, "https://id.gs1.org/01/09506000134352", null));
    }

    @Test
    void aBareNumberIsReadAsTheKindSays() throws IOException {
        assertThat(masterData("bakery:FLOUR,9506000134352,product").name()).isEqualTo("https://id.gs1.org/01/09506000134352");
    }

    @Test
    void aGlnIsWhatTheKindTakesItFor() throws IOException {
        assertThat(masterData("bakery:9,9506000000114,party")).extracting(Fact.AlsoKnownAs::kind, Fact.AlsoKnownAs::name)
                .containsExactly(MasterData.PARTY, "https://id.gs1.org/417/9506000000114");
        dump.with("aliases.csv", "alias,name,kind", "bakery:9,9506000000114,place");
        Told again = new Told(dump.folder).read();
        assertThat(again.only(Fact.AlsoKnownAs.class).name()).isEqualTo("https://id.gs1.org/414/9506000000114");
    }

    @Test
    void anIdOfThisDumpIsNamedAsItsTableNamesIt() throws IOException {
        dump.with("products.csv", "id,gtin", "P,09506000134352").with("lots.csv", "id,product,lot_number", "L7,P,AB");
        assertThat(items("bakery:X1,L7,").name().key()).isEqualTo("https://id.gs1.org/01/09506000134352/10/AB");
    }

    @Test
    void unknownColumnsAreKept() throws IOException {
        dump.with("aliases.csv", "alias,name,kind,said by", "b:1,a:1,place,Ada").read();
        assertThat(dump.only(Fact.AlsoKnownAs.class).attributes()).containsEntry("said by", "Ada");
    }

    @Test
    void aUnitIsNoCarton() throws IOException {
        assertThat(problem("(01)09506000134352(21)5,106141412345678908,")).isEqualTo(
                "(01)09506000134352(21)5 and 106141412345678908 cannot be one thing: a unit is no carton.");
    }

    @Test
    void whatCannotBeToldIsAskedFor() throws IOException {
        assertThat(problem("a:1,b:1,")).isEqualTo("Nothing says what a:1 and b:1 are.");
        assertThat(dump.problem().remedy()).isEqualTo("Write in the column kind one of lot, unit, carton, shipment, product, party, place.");
    }

    @Test
    void aKindThatThereIsNotIsAProblem() throws IOException {
        assertThat(problem("a:1,b:1,thing")).isEqualTo("The kind thing is not known.");
    }

    @Test
    void nothingIsItsOwnAlias() throws IOException {
        assertThat(problem("a:1,urn:lotgraph:a:1,lot")).isEqualTo("a:1 and urn:lotgraph:a:1 are one name already: urn:lotgraph:a:1.");
    }
}
