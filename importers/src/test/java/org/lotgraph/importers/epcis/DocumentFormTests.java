package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.UNIT_KEY;
import static org.lotgraph.importers.epcis.Events.document;
import static org.lotgraph.importers.epcis.Events.event;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

class DocumentFormTests {

    private static final String EVENT = event("ObjectEvent", "\"action\":\"OBSERVE\",\"epcList\":[\"" + UNIT + "\"]");
    private static final String CONTEXT = "\"@context\":\"https://ref.gs1.org/standards/epcis/epcis-context.jsonld\"";

    static List<String> forms() {
        return List.of(
                document(EVENT),
                '\ufeff' + document(EVENT),
                EVENT,
                "[" + EVENT + "]",
                "{\"eventList\":[" + EVENT + "]}",
                "{\"epcisBody\":{\"eventList\":[" + EVENT + "]},\"type\":\"EPCISDocument\"," + CONTEXT + "}",
                "{" + CONTEXT + ",\"@type\":\"epcis:EPCISDocument\",\"epcisBody\":{\"eventList\":[" + EVENT.replace("\"ObjectEvent\"", "\"epcis:ObjectEvent\"") + "]}}",
                "{" + CONTEXT + ",\"type\":\"EPCISQueryDocument\",\"epcisBody\":{\"queryResults\":{\"queryName\":\"SimpleEventQuery\",\"resultsBody\":{\"eventList\":["
                        + EVENT + "]}}}}",
                "{" + CONTEXT + ",\"type\":\"EPCISQueryDocument\",\"epcisBody\":{\"queryResults\":{\"resultsBody\":{\"eventList\":[" + EVENT
                        + "]},\"queryName\":\"x\"}},\"epcisHeader\":{\"StandardBusinessDocumentHeader\":{\"eventTime\":[1,{}]}}}");
    }

    @ParameterizedTest
    @MethodSource("forms")
    void everyFormTellsTheEvent(String json) throws IOException {
        assertThat(Collected.of(json).facts(Fact.Observed.class)).singleElement().satisfies(observed -> {
            assertThat(observed.participants()).extracting(each -> each.item().key()).containsExactly(UNIT_KEY);
            assertThat(observed.told().key()).isEqualTo(Events.key(EVENT));
        });
    }

    @Test
    void noEventsAreNothingWrong() throws IOException {
        assertThat(Collected.of(document()).batches).isEmpty();
        assertThat(Collected.of("[]").batches).isEmpty();
    }

    @Test
    void eachFactKnowsTheLineItsEventBeginsOn() throws IOException {
        Collected collected = Collected.of("[\n" + EVENT + ",\n\n" + EVENT.replace(UNIT, UNIT + "9") + "]");

        assertThat(collected.facts(Fact.Observed.class)).extracting(Fact.Observed::line).containsExactly(2L, 4L);
    }

    @Test
    void masterDataDeclaresProductsPlacesAndParties() throws IOException {
        Collected collected = Collected.of(document(EVENT).replace("\"epcisBody\"", "\"epcisHeader\":{\"epcisMasterData\":{\"vocabularyList\":["
                + vocabulary("EPCClass", "urn:epc:idpat:sgtin:4012345.011111.*", "descriptionShort", "Yoghurt") + ','
                + vocabulary("location", "urn:epc:id:sgln:4012345.00225.0", "name", "Dairy\\\",{\\\"id\\\":\\\"urn:epcglobal:cbv:mda#countryCode\\\"") + ','
                + vocabulary("party", "urn:acme:party:1", "name", "Acme") + ',' + vocabulary("mine", "urn:acme:x", "name", "x")
                + ",{\"type\":\"urn:epcglobal:epcis:vtype:party\",\"vocabularyElementList\":[{}]}]}},\"epcisBody\""));

        assertThat(collected.facts(Fact.ProductDeclared.class)).singleElement()
                .extracting("product", "gtin", "name").containsExactly("https://id.gs1.org/01/04012345111118", "04012345111118", "Yoghurt");
        assertThat(collected.facts(Fact.PlaceDeclared.class)).singleElement()
                .extracting("place", "gln").containsExactly("https://id.gs1.org/414/4012345002256", "4012345002256");
        assertThat(collected.facts(Fact.PartyDeclared.class)).singleElement().extracting("party", "name").containsExactly("urn:acme:party:1", "Acme");
        assertThat(collected.problems).singleElement().extracting(Problem::row).isEqualTo("{}");
        assertThat(collected.facts(Fact.Observed.class)).hasSize(1);
    }

    @Test
    void aVocabularyMayNameItsTypeLast() throws IOException {
        Collected collected = Collected.of("{\"type\":\"EPCISMasterDataDocument\"," + CONTEXT + ",\"epcisBody\":{\"vocabularyList\":[{\"vocabularyElementList\":"
                + "[{\"id\":\"urn:acme:party:1\"}],\"type\":\"urn:epcglobal:epcis:vtype:Party\"}]}}");

        assertThat(collected.facts()).singleElement().isInstanceOf(Fact.PartyDeclared.class);
    }

    private static String vocabulary(String type, String id, String attribute, String value) {
        return "{\"type\":\"urn:epcglobal:epcis:vtype:" + type + "\",\"vocabularyElementList\":[{\"id\":\"" + id
                + "\",\"attributes\":[{\"id\":\"urn:epcglobal:cbv:mda#" + attribute + "\",\"attribute\":\"" + value + "\"}]}]}";
    }

    @Test
    void batchesAreTheSameEachTimeAndNeverPartAnEvent() throws IOException {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < 9_000; i++) {
            json.append(i == 0 ? "" : ",").append(EVENT.replace("OBSERVE", "ADD").replace(UNIT, UNIT + i));
        }
        Collected once = Collected.of(json.append("]").toString());
        Collected again = Collected.of(json.toString());

        assertThat(once.batches.size()).isGreaterThan(2);
        assertThat(once.batches.equals(again.batches)).as("equal batches").isTrue();
        assertThat(once.batches).extracting(Batch::digest).containsOnly(once.batches.getFirst().digest()).allMatch(digest -> digest.length() == 64);
        assertThat(once.batches.stream().allMatch(batch -> batch.facts().getFirst() instanceof Fact.Observed
                && batch.facts().getLast() instanceof Fact.Commissioned)).as("whole events").isTrue();
        assertThat(once.facts().size()).isEqualTo(18_000);
    }
}
