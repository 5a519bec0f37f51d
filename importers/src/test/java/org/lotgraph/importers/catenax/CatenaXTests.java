package org.lotgraph.importers.catenax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.Taken;
import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

class CatenaXTests {

    private static final String DOOR = """
            {"assetMetaInfo": {"catenaXId": "urn:uuid:door", "digitalTwinType": "partInstance"}, "submodels": [
              {"aspectType": "urn:samm:io.catenax.serial_part:3.0.0#SerialPart", "payload": {"catenaXId": "urn:uuid:door",
               "localIdentifiers": [{"key": "manufacturerId", "value": "BPNL1"}, {"key": "partInstanceId", "value": "S-7"}],
               "manufacturingInformation": {"date": "2022-02-04T14:48:54.000Z", "country": "DEU"},
               "partTypeInformation": {"manufacturerPartId": "22-50", "nameAtManufacturer": "Door"}}},
              {"aspectType": "urn:samm:io.catenax.single_level_bom_as_built:3.0.0#SingleLevelBomAsBuilt", "payload": {"childItems": [
               {"catenaXId": "urn:uuid:paint", "quantity": {"value": 0.50, "unit": "unit:litre"}, "createdOn": "2022-02-05T00:00:00Z",
                "hasAlternatives": true, "businessPartner": "BPNL2"}]}},
              {"aspectType": "urn:samm:io.catenax.single_level_usage_as_built:3.0.0#SingleLevelUsageAsBuilt", "payload": {"parentItems": [
               {"catenaXId": "urn:uuid:car", "isOnlyPotentialParent": false}]}}]}""";
    private static final String PAINT = """
            {"assetMetaInfo": {"catenaXId": "urn:uuid:paint", "digitalTwinType": "partInstance"}, "submodels": [
              {"aspectType": "urn:samm:io.catenax.batch:3.0.0#Batch", "payload": {"catenaXId": "urn:uuid:paint",
               "localIdentifiers": [{"key": "manufacturerId", "value": "BPNL2"}, {"key": "batchId", "value": "L-9"}],
               "manufacturingInformation": {"date": "2022-01-04"}, "partTypeInformation": {"manufacturerPartId": "P"}}},
              {"aspectType": "urn:samm:io.catenax.single_level_usage_as_built:3.0.0#SingleLevelUsageAsBuilt", "payload": {"parentItems": [
               {"catenaXId": "urn:uuid:door"}]}}]}""";
    private static final String PLANNED = """
            {"assetMetaInfo": {"catenaXId": "urn:uuid:type", "digitalTwinType": "partType"}, "submodels": [
              {"aspectType": "urn:samm:io.catenax.part_as_planned:2.0.0#PartAsPlanned", "payload": {"partTypeInformation": {"nameAtManufacturer": "Car"}}},
              {"aspectType": "urn:samm:io.catenax.single_level_bom_as_planned:3.0.0#SingleLevelBomAsPlanned", "payload": {"childItems": [
               {"catenaXId": "urn:uuid:other"}]}}]}""";
    private static final String FILE = "{\"assets\": [\n" + String.join(",\n", DOOR, PAINT, PLANNED) + "]}";
    /** The container of former test data. */
    private static final String FORMER = """
            {"policies": {}, "https://catenax.io/schema/TestDataContainer/1.0.0": [
              {"catenaXId": "urn:uuid:door", "bpnl": "BPNL1",
               "urn:bamm:io.catenax.serial_part_typization:1.0.0#SerialPart": [{"localIdentifiers": [{"key": "manufacturerId", "value": "BPNL1"}],
                "manufacturingInformation": {"date": "2022-02-04T14:48:54"}, "partTypeInformation": {"manufacturerPartId": "22-50"}}],
               "urn:bamm:io.catenax.assembly_part_relationship:1.0.0#SingleLevelBomAsBuilt": [{"childParts": [
                {"childCatenaXId": "urn:uuid:paint", "quantity": {"quantityNumber": 0.5, "measurementUnit": {"lexicalValue": "litre"}},
                 "assembledOn": "2022-02-05T00:00:00Z"}]}]}]}""";

    @Test
    void aSerialPartIsAPieceThatWasCommissioned() throws IOException {
        Taken taken = Taken.of(FILE);

        assertThat(taken.problems).isEmpty();
        assertThat(taken.facts(Fact.Commissioned.class)).singleElement().extracting("item.key", "item.product", "at.text")
                .containsExactly("urn:uuid:door", "urn:bpn:BPNL1:part:22-50", "2022-02-04T14:48:54.000Z");
        assertThat(taken.facts(Fact.Observed.class)).singleElement().extracting(each -> each.told().json()).asString()
                .contains("\"partInstanceId\"", "\"country\":\"DEU\"");
        assertThat(taken.facts(Fact.ProductDeclared.class)).extracting("product", "name").contains(tuple("urn:bpn:BPNL1:part:22-50", "Door"));
    }

    @Test
    void aBatchIsALot() throws IOException {
        assertThat(Taken.of(FILE).facts(Fact.LotDeclared.class)).singleElement().extracting("lot.key", "lotNumber", "owner", "product", "madeAt.text")
                .containsExactly("urn:uuid:paint", "L-9", "urn:bpn:BPNL2", "urn:bpn:BPNL2:part:P", "2022-01-04");
    }

    @ParameterizedTest
    @ValueSource(strings = {FILE_OF_DOOR, FORMER})
    void anAssemblyConsumesTheChildrenAndProducesTheParent(String file) throws IOException {
        Taken taken = Taken.of(file);

        assertThat(taken.facts(Fact.Consumed.class).getFirst()).extracting("item.key", "process", "quantity", "at.text").containsExactly("urn:uuid:paint",
                "urn:uuid:door#assembly", new Quantity(new BigDecimal("0.5"), "litre"), "2022-02-05T00:00:00Z");
        assertThat(taken.facts(Fact.Produced.class).getFirst()).extracting("process", "item.key").containsExactly("urn:uuid:door#assembly", "urn:uuid:door");
    }

    private static final String FILE_OF_DOOR = "{\"assets\": [" + DOOR + "]}";

    @Test
    void whatIsSaidOfALinkIsKeptWithIt() throws IOException {
        assertThat(Taken.of(FILE).facts(Fact.Consumed.class).getFirst().attributes()).isEqualTo(Map.of("hasAlternatives", "true", "businessPartner", "BPNL2"));
    }

    @Test
    void aUsageTellsTheSameAssemblyFromTheOtherSide() throws IOException {
        assertThat(Taken.of(FILE).facts(Fact.Consumed.class)).extracting(each -> each.item().key(), Fact.Consumed::process).containsExactlyInAnyOrder(
                tuple("urn:uuid:paint", "urn:uuid:door#assembly"), tuple("urn:uuid:door", "urn:uuid:car#assembly"));
        assertThat(Taken.of("{\"assets\": [" + PAINT + "]}").facts(Fact.Consumed.class)).extracting(each -> each.item().key(), Fact.Consumed::process)
                .containsExactly(tuple("urn:uuid:paint", "urn:uuid:door#assembly"));
    }

    @Test
    void blanksThatNobodySeesAroundAnIdAreNoPartOfIt() throws IOException {
        Taken taken = Taken.of(FILE.replace("\"urn:uuid:paint\"", "\"\\u00a0urn:uuid:paint\\u200b\""));

        assertThat(taken.facts(Fact.Consumed.class)).extracting(each -> each.item().key()).containsExactlyInAnyOrder("urn:uuid:paint", "urn:uuid:door");
        assertThat(taken.facts(Fact.LotDeclared.class)).singleElement().extracting("lot.key").isEqualTo("urn:uuid:paint");
    }

    @Test
    void whatIsPlannedIsAProductWithoutGenealogy() throws IOException {
        List<Fact> facts = Taken.of("{\"assets\": [" + PLANNED + "]}").facts();

        assertThat(facts).singleElement().isInstanceOfSatisfying(Fact.ProductDeclared.class, product -> {
            assertThat(product.product()).isEqualTo("urn:uuid:type");
            assertThat(product.name()).isEqualTo("Car");
            assertThat(product.attributes()).containsKeys("PartAsPlanned", "SingleLevelBomAsPlanned");
        });
    }

    @Test
    void anAssetOrALinkWithoutIdIsAProblemThatCanBeMended() throws IOException {
        Taken taken = Taken.of("{\"assets\": [{\"submodels\": []},\n" + DOOR.replace("\"catenaXId\": \"urn:uuid:paint\", ", "") + "]}");

        assertThat(taken.problems).extracting(Problem::line, Problem::what).containsExactly(tuple(1L, "The asset has no catenaXId."),
                tuple(2L, "A part that this one is linked to has no catenaXId."));
        assertThat(taken.facts(Fact.Commissioned.class)).hasSize(1);
        String mended = String.valueOf(taken.problems.get(1).row()).replace("{\"quantity\"", "{\"catenaXId\":\"urn:uuid:paint\",\"quantity\"");
        Taken again = Taken.of("{\"assets\": [" + mended + "]}");
        assertThat(again.problems).isEmpty();
        assertThat(again.facts(Fact.Consumed.class)).extracting(Fact.Consumed::process).containsExactly("urn:uuid:door#assembly");
        assertThat(again.facts(Fact.Observed.class)).isEmpty();
    }

    @Test
    void aQuantityThatAFewSignsMakeEndlessIsAProblemOfItsLink() throws IOException {
        Taken taken = Taken.of("{\"assets\": [" + DOOR.replace("0.5", "1e999999999") + "]}");

        assertThat(taken.problems).extracting(Problem::what).containsExactly("The quantity of a part that this one is linked to is a number of more than 1,000 digits.");
        assertThat(taken.facts(Fact.Commissioned.class)).hasSize(1);
        assertThat(taken.facts(Fact.Consumed.class)).extracting(each -> each.item().key()).doesNotContain("urn:uuid:paint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"assets\": {}}", "{\"assets\": [5]}", "{\"assets\": [", "{\"assets\": []} x", "{\"assets\": [{\"a\": 1, \"a\": 2}]}"})
    void whatIsNoFileOfAssetsIsRefusedWithItsPlace(String file) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Taken.of(file));

        assertThat(refused.problem().line()).isEqualTo(1);
        assertThat(refused.problem().what()).endsWith(".");
        assertThat(refused.problem().remedy()).endsWith(".");
    }
}
