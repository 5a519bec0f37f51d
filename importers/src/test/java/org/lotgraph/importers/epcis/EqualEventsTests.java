package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.event;
import static org.lotgraph.importers.epcis.Events.key;
import static org.lotgraph.importers.epcis.Events.told;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.ledger.Fact;

class EqualEventsTests {

    private static final String OTHER = "urn:epc:id:sgtin:4012345.011111.2";
    private static final String BASE = event("ObjectEvent", "\"action\":\"OBSERVE\",\"epcList\":[\"" + UNIT + "\",\"" + OTHER
            + "\"],\"quantityList\":[{\"epcClass\":\"urn:acme:lot:1\",\"quantity\":10}],\"bizStep\":\"inspecting\",\"acme:list\":[1,2]");

    @Test
    void orderFormAndRecordTimeMakeNoDifference() throws IOException {
        String told = "{\"acme:list\":[1.0,2],\"bizStep\":\"cbv:BizStep-inspecting\",\"quantityList\":[{\"quantity\":1e1,\"epcClass\":\"urn:acme:lot:1\"}],"
                + "\"epcList\":[\"" + OTHER + "\",\"" + UNIT + "\"],\"recordTime\":\"2026-04-01T00:00:00Z\",\"action\":\"OBSERVE\","
                + "\"eventTimeZoneOffset\":\"+01:00\",\"eventTime\":\"2026-03-01T09:00:00.000Z\",\"type\":\"ObjectEvent\",\"disposition\":null}";

        assertThat(key(told)).isEqualTo(key(BASE)).startsWith("urn:lotgraph:event:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OBSERVE/DELETE", "10:00:00/10:00:01", "inspecting/packing", "[1,2]/[2,1]", "10}/11}", "\"+01:00\"/\"+02:00\"",
            "011111.2\"/011111.3\""})
    void everythingElseDoes(String change) throws IOException {
        String[] parts = change.split("/");
        String changed = BASE.replace(parts[0], parts[1]);

        assertThat(changed).isNotEqualTo(BASE);
        assertThat(key(changed)).isNotEqualTo(key(BASE));
    }

    @Test
    void anErrorDeclarationIsTheSameButForItselfAndItsId() throws IOException {
        String declaring = BASE.replace("\"action\"", "\"eventID\":\"urn:uuid:1\",\"errorDeclaration\":{\"declarationTime\":\"2026-04-01T00:00:00Z\"},\"action\"");
        Fact.Observed base = told(Fact.Observed.class, BASE).getFirst();
        List<Fact> facts = told(declaring);

        assertThat(facts).hasSize(2);
        assertThat(facts.get(0)).isInstanceOfSatisfying(Fact.Observed.class, observed -> {
            assertThat(observed.told().key()).isNotEqualTo(base.told().key());
            assertThat(observed.told().declaresSame()).isEqualTo(base.told().declaresSame());
        });
        assertThat(facts.get(1)).isEqualTo(new Fact.Voided(1, ((Fact.Observed) facts.get(0)).told().key(), base.told().declaresSame()));
    }

    @Test
    void anErrorDeclarationTellsNothingElse() throws IOException {
        assertThat(told(event("ObjectEvent", "\"action\":\"ADD\",\"bizStep\":\"shipping\",\"epcList\":[\"" + UNIT
                + "\"],\"errorDeclaration\":{\"declarationTime\":\"2026-04-01T00:00:00Z\"}")))
                .hasOnlyElementsOfTypes(Fact.Observed.class, Fact.Voided.class);
    }

    @Test
    void anEmptyListSaysAsLittleAsNoneButOfChildren() throws IOException {
        String emptied = event("AggregationEvent", "\"action\":\"DELETE\",\"parentID\":\"urn:epc:id:sscc:4012345.0111111111\"");

        assertThat(key(BASE.replace("\"action\"", "\"sourceList\":[],\"action\""))).isEqualTo(key(BASE));
        assertThat(key(emptied.replace("\"action\"", "\"childEPCs\":[],\"action\""))).isNotEqualTo(key(emptied));
    }

    @Test
    void theEventIdIsPartOfTheEvent() throws IOException {
        assertThat(key(BASE.replace("\"action\"", "\"eventID\":\"urn:uuid:1\",\"action\""))).isNotEqualTo(key(BASE));
    }
}
