package org.lotgraph.importers.foodchainlab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.Taken;
import org.lotgraph.ledger.Fact;

class FoodChainLabTests {

    private static final String FIRST = """
            {"title": "cake",
             "stations": [{"id": "S1", "name": "Mill", "country": "DE", "type": "Processor", "zip": "01683"}, {"id": "S2", "name": "Bakery"},
              {"id": "S3", "name": "Shop"}],
             "deliveries": [{"id": "D1", "name": "Flour", "lot": "7", "datedelivery": "2015-03-10", "source": "S1", "target": "S2", "amount": "2 kg"},
              {"id": "D2", "name": "Cake", "lot": "C", "datedelivery": null, "source": "S2", "target": "S3"},
              {"id": "D3", "name": "Cake", "lot": "C", "source": "S2", "target": "S1"}],
             "deliveriesRelations": [{"id": "0", "source": "D1", "target": "D2"}, {"id": "1", "source": "D1", "target": "D3"}]}
            """;

    private static final String SECOND = """
            {"version": "1.0.0", "data": {"version": "1.0.0",
             "deliveryRelations": {"columnProperties": [{"id": "from", "type": "string"}, {"id": "to", "type": "string"}],
              "data": [[{"id": "from", "value": "D1"}, {"id": "to", "value": "D2"}], [{"id": "from", "value": "D1"}, {"id": "to", "value": "D3"}]]},
             "stations": {"columnProperties": [], "data": [
              [{"id": "ID", "value": "S1"}, {"id": "Name", "value": "Mill"}, {"id": "Country", "value": "DE"}, {"id": "type of business", "value": "Processor"},
               {"id": "zip", "value": "01683"}],
              [{"id": "ID", "value": "S2"}, {"id": "Name", "value": "Bakery"}], [{"id": "ID", "value": "S3"}, {"id": "Name", "value": "Shop"}]]},
             "deliveries": {"columnProperties": [], "data": [
              [{"id": "ID", "value": "D1"}, {"id": "Name", "value": "Flour"}, {"id": "Lot Number", "value": "7"}, {"id": "Date Delivery", "value": "2015-03-10"},
               {"id": "from", "value": "S1"}, {"id": "to", "value": "S2"}, {"id": "amount", "value": "2 kg"}],
              [{"id": "ID", "value": "D2"}, {"id": "Name", "value": "Cake"}, {"id": "Lot Number", "value": "C"}, {"id": "from", "value": "S2"}, {"id": "to", "value": "S3"}],
              [{"id": "ID", "value": "D3"}, {"id": "Name", "value": "Cake"}, {"id": "Lot Number", "value": "C"}, {"id": "from", "value": "S2"}, {"id": "to", "value": "S1"}]]}},
             "tracing": {"nodes": [{"id": "S3", "weight": 0.0, "observed": false}], "deliveries": [{"id": "D1", "weight": 0.0, "observed": false}]},
             "settings": {"view": {"showGis": false}}}
            """;

    @Test
    void aPropertyThatIsCalledContainsMakesNoGroupOfAStation() throws IOException {
        Taken taken = Taken.of(FIRST.replace("\"name\": \"Mill\",", "\"name\": \"Mill\", \"properties\": [{\"name\": \"Contains\", \"value\": \"nuts\"}],"));

        assertThat(taken.facts(Fact.PartyDeclared.class)).extracting("name").contains("Mill");
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void aNetworkWhoseFirstListIsLongIsOneToo(String network) throws IOException {
        Taken taken = Taken.of(network.replaceFirst("\\[(?=\\s*[\\[{]*\"id\": \"(ID|S1)\")", "[" + " ".repeat(9 << 20)));

        assertThat(taken.problems).isEmpty();
        assertThat(taken.facts(Fact.Shipped.class)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {FIRST, SECOND})
    void stationsDeliveriesAndRelationsBecomePartiesShipmentsAndMakings(String network) throws IOException {
        Taken taken = Taken.of(network);

        assertThat(taken.problems).isEmpty();
        assertThat(taken.facts(Fact.PartyDeclared.class)).extracting("party", "name", "role", "country", "attributes").contains(
                tuple("urn:lotgraph:test:S1", "Mill", "Processor", "DE", Map.of("zip", "01683")));
        assertThat(taken.facts(Fact.PlaceDeclared.class)).extracting("place", "name").contains(tuple("urn:lotgraph:test:S2", "Bakery"));
        assertThat(taken.facts(Fact.ShipmentDeclared.class)).extracting("shipment.key", "sender", "receiver", "attributes").contains(
                tuple("urn:lotgraph:test:D1", "urn:lotgraph:test:S1", "urn:lotgraph:test:S2", Map.of("amount", "2 kg")),
                tuple("urn:lotgraph:test:D2", "urn:lotgraph:test:S2", "urn:lotgraph:test:S3", Map.of()));
        assertThat(taken.facts(Fact.ShipmentDeclared.class).getFirst().shippedAt()).extracting("text").isEqualTo("2015-03-10");
        assertThat(taken.facts(Fact.Shipped.class)).extracting(each -> each.item().key(), each -> each.shipment().key()).containsExactly(
                tuple("urn:lotgraph:test:lot:S1|Flour|7", "urn:lotgraph:test:D1"),
                tuple("urn:lotgraph:test:lot:S2|Cake|C", "urn:lotgraph:test:D2"),
                tuple("urn:lotgraph:test:lot:S2|Cake|C", "urn:lotgraph:test:D3"));
        assertThat(taken.facts(Fact.Consumed.class)).singleElement().extracting("item.key", "item.kind.name", "process")
                .hasToString("[urn:lotgraph:test:D1, SHIPMENT, urn:lotgraph:test:making:S2|Cake|C]");
        assertThat(taken.facts(Fact.Produced.class)).singleElement().extracting("process", "item.key")
                .containsExactly("urn:lotgraph:test:making:S2|Cake|C", "urn:lotgraph:test:lot:S2|Cake|C");
        assertThat(taken.facts(Fact.LotDeclared.class)).extracting("lotNumber", "owner", "supplier", "product").containsExactly(
                tuple("7", "urn:lotgraph:test:S1", "urn:lotgraph:test:S1", "urn:lotgraph:test:product:Flour"),
                tuple("C", "urn:lotgraph:test:S2", null, "urn:lotgraph:test:product:Cake"));
    }

    @Test
    void oneLotNumberOfTwoStationsOrProductsIsTwoLots() throws IOException {
        String network = "{\"stations\":[],\"deliveries\":[" + String.join(",", delivery("A", "S1", "Salt", "1"), delivery("B", "S2", "Salt", "1"),
                delivery("C", "S1", "Rice", "1"), delivery("D", "S1", "Salt", "1"), "{\"id\":\"E\",\"source\":\"S1\",\"name\":\"Salt\"}", "{\"id\":\"F\"}")
                + "],\"deliveriesRelations\":[]}";

        assertThat(Taken.of(network).facts(Fact.LotDeclared.class)).extracting(each -> each.lot().key().replace("urn:lotgraph:test:lot:", ""))
                .containsExactly("S1|Salt|1", "S2|Salt|1", "S1|Rice|1", "S1|Salt|E", "null|F|F");
    }

    @Test
    void stationsThatAreShownAsOneStayWhatTheyAre() throws IOException {
        Taken taken = Taken.of("""
                {"elements": {"stations": [{"id": "S1", "name": "Mill", "contains": []}, {"id": "S2", "name": "Mill 2"}, {"id": "S3", "name": "Shop"},
                  {"id": "G1", "name": "Mills", "contains": ["S1", "S2"], "position": {"x": 1}}],
                 "deliveries": [{"id": "D1", "name": "Flour", "lot": "7", "source": "G1", "originalSource": "S1", "target": "S3", "originalTarget": "S3"},
                  {"id": "D2", "name": "Flour", "lot": "7", "source": "G1", "originalSource": "S2", "target": "S3"}]}, "layout": null}
                """);

        assertThat(taken.facts(Fact.PartyDeclared.class)).extracting("name").containsExactly("Mill", "Mill 2", "Shop");
        assertThat(taken.facts(Fact.ShipmentDeclared.class)).extracting("sender", "receiver", "attributes").containsExactly(
                tuple("urn:lotgraph:test:S1", "urn:lotgraph:test:S3", Map.of()), tuple("urn:lotgraph:test:S2", "urn:lotgraph:test:S3", Map.of()));
        assertThat(taken.facts(Fact.LotDeclared.class)).extracting(each -> each.lot().key()).containsExactly("urn:lotgraph:test:lot:S1|Flour|7", "urn:lotgraph:test:lot:S2|Flour|7");
    }

    private static String delivery(String id, String source, String name, String lot) {
        return "{\"id\":\"" + id + "\",\"source\":\"" + source + "\",\"name\":\"" + name + "\",\"lot\":\"" + lot + "\"}";
    }

    @ParameterizedTest
    @CsvSource({"2019-01-22,2019-01-22T00:00:00Z,2019-01-22T23:59:59.999999999Z", "2019-02,2019-02-01T00:00:00Z,2019-02-28T23:59:59.999999999Z",
            "2019,2019-01-01T00:00:00Z,2019-12-31T23:59:59.999999999Z", "9999,,", "9999-12,,", "End 2023,,", "21/1/2019,,", "abcd,,"})
    void aDateMayBeADayAMonthAYearOrUnreadable(String told, String earliest, String latest) throws IOException {
        Fact.ShipmentDeclared shipment = Taken.of(FIRST.replace("2015-03-10", told)).facts(Fact.ShipmentDeclared.class).getFirst();

        assertThat(shipment.shippedAt()).isNotNull().satisfies(time -> {
            assertThat(time.text()).isEqualTo(told);
            assertThat(org.lotgraph.item.ValidTime.instant(time.earliest())).isEqualTo(earliest == null ? null : java.time.Instant.parse(earliest));
            assertThat(org.lotgraph.item.ValidTime.instant(time.latest())).isEqualTo(latest == null ? null : java.time.Instant.parse(latest));
        });
    }

    @Test
    void whatTheTracingMarksIsKept() throws IOException {
        Taken taken = Taken.of(SECOND.replace("\"weight\": 0.0, \"observed\": false}]}", "\"weight\": 1.0, \"observed\": true}]}"));

        assertThat(taken.facts(Fact.ShipmentDeclared.class).getFirst().attributes()).isEqualTo(Map.of("amount", "2 kg", "weight", "1.0", "observed", "true"));
    }

    @Test
    void marksOfAStationAreNoMarksOfADeliveryThatHasItsId() throws IOException {
        String network = SECOND.replace("\"S3\"", "\"D1\"").replace("{\"id\": \"D1\", \"weight\": 0.0, \"observed\": false}], \"deliveries\"",
                "{\"id\": \"D1\", \"weight\": 1.0, \"killContamination\": true}], \"deliveries\"");
        Taken taken = Taken.of(network);

        assertThat(taken.facts(Fact.ShipmentDeclared.class).getFirst().attributes()).isEqualTo(Map.of("amount", "2 kg"));
        assertThat(taken.facts(Fact.PartyDeclared.class)).extracting("party", "attributes").contains(tuple("urn:lotgraph:test:D1", Map.of("weight", "1.0", "killContamination", "true")));
    }

    @Test
    void aSecondStationOfOneIdIsAProblem() throws IOException {
        Taken taken = Taken.of(FIRST.replace("\"S2\", \"name\": \"Bakery\"", "\"S1\", \"name\": \"Bakery\""));

        assertThat(taken.problems).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("There are two stations with the ID 'S1'.");
            assertThat(problem.field() + " " + problem.line()).isEqualTo("stations 2");
            assertThat(problem.row()).contains("Bakery");
        });
        assertThat(taken.facts(Fact.PartyDeclared.class)).extracting("name").containsExactly("Mill", "Shop");
    }

    @Test
    void theSeparatorThatAScannedIdBeginsWithStays() throws IOException {
        Taken taken = Taken.of(FIRST.replace("\"lot\": \"7\"", "\"lot\": \" \\u001d0109506000134352107\\u200b\""));

        assertThat(taken.facts(Fact.LotDeclared.class).getFirst().lotNumber()).isEqualTo("\u001d0109506000134352107");
    }

    @Test
    void aBadRowIsAProblemAndTheRestComesIn() throws IOException {
        Taken taken = Taken.of("""
                {"stations": [{"name": "x"}],
                 "deliveries": [{"name": "x"},
                  {"id": "D1"}, {"id": "D1"}],
                 "deliveriesRelations": [{"source": "D1"},
                  {"source": "D1", "target": "D9"}, {"source": "D0", "target": "D1"}]}""");

        assertThat(taken.problems).extracting("line", "field", "what").containsExactly(
                tuple(1L, "stations", "The station has no ID."),
                tuple(2L, "deliveries", "The delivery has no ID."),
                tuple(3L, "deliveries", "There are two deliveries with the ID 'D1'."),
                tuple(4L, "deliveriesRelations", "The relation lacks one of its two deliveries."),
                tuple(5L, "deliveriesRelations", "The relation is to the delivery 'D9', which the network does not have."));
        assertThat(taken.problems).allSatisfy(problem -> assertThat(problem.remedy()).endsWith("."));
        assertThat(taken.facts(Fact.Shipped.class)).hasSize(1);
        assertThat(taken.facts(Fact.Consumed.class)).hasSize(1);
    }

    @Test
    void theIdOfARelationIsADeliveryOnlyInTheOldestFiles() throws IOException {
        String lacking = FIRST.replace("{\"id\": \"0\", \"source\": \"D1\", \"target\": \"D2\"}", "{\"id\": \"D1\", \"source\": null, \"target\": \"D2\"}");

        assertThat(Taken.of(lacking).problems).extracting("what").containsExactly("The relation lacks one of its two deliveries.");
        assertThat(Taken.of(lacking.replace("\"source\": null, \"target\": \"D2\"", "\"Next\": \"D2\"")).problems).isEmpty();
    }

    @Test
    void rejectsAreANetworkThatCanBeMended() throws IOException {
        Taken taken = Taken.of("{\"stations\":[],\"deliveries\":[{\"name\":\"x\"},{\"name\":\"y\"}],\"deliveriesRelations\":[]}");
        RejectedNetwork format = new RejectedNetwork();
        StringBuilder rejects = new StringBuilder(format.opening(format.file(taken.problems.getFirst())));
        for (int i = 0; i < 2; i++) {
            rejects.append(format.entry(taken.problems.get(i), String.valueOf(taken.problems.get(i).row()), i == 0));
        }
        String mended = rejects.append(format.closing("")).toString().replace("{\"name\":\"x\"", "{\"id\":\"D1\",\"name\":\"x\"");

        assertThat(Taken.of(mended).facts(Fact.Shipped.class)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"stations\":[],\"deliveries\":[{\"id\":\"D1\"}", "{\"stations\":[],\"deliveries\":[5]}", "{\"stations\":[],\"deliveries\":[[5]]}",
            "{\"stations\":[],\"deliveries\":[]}{}", "{\"stations\":[],\"deliveries\":[],}"})
    void whatIsNoNetworkIsRefusedWithItsPlace(String network) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Taken.of(network));

        assertThat(refused.problem().line()).isEqualTo(1);
        assertThat(refused.problem().what()).endsWith(".");
        assertThat(refused.problem().remedy()).endsWith(".");
    }
}
