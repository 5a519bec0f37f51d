package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lotgraph.importers.epcis.Events.PALLET;
import static org.lotgraph.importers.epcis.Events.PALLET_KEY;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.UNIT_KEY;
import static org.lotgraph.importers.epcis.Events.event;
import static org.lotgraph.importers.epcis.Events.key;
import static org.lotgraph.importers.epcis.Events.told;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.ledger.Fact;

class MovementTests {

    private static final String ITEM = "\"action\":\"OBSERVE\",\"epcList\":[\"" + UNIT + "\"],";
    private static final String ENDS = ",\"sourceList\":[{\"type\":\"location\",\"source\":\"urn:epc:id:sgln:4012345.00225.0\"},"
            + "{\"type\":\"possessing_party\",\"source\":\"urn:acme:carrier\"},{\"type\":\"https://ref.gs1.org/cbv/SDT-owning_party\","
            + "\"source\":\"urn:epc:id:pgln:4012345.00225\"}],\"destinationList\":[{\"type\":\"location\",\"destination\":\"urn:epc:id:sgln:0614141.00777.0\"}]";

    private static String document(String type, String id) {
        return ",\"bizTransactionList\":[{\"type\":\"po\",\"bizTransaction\":\"urn:acme:po:1\"},{\"type\":\"" + type + "\",\"bizTransaction\":\"" + id + "\"}]";
    }

    @ParameterizedTest
    @ValueSource(strings = {"desadv", "bol", "urn:epcglobal:cbv:btt:desadv", "https://ref.gs1.org/cbv/BTT-bol", "cbv:BTT-desadv"})
    void theDocumentIsTheShipment(String type) throws IOException {
        String id = "urn:epcglobal:cbv:bt:0614141073467:1152";
        List<Fact> facts = told(event("ObjectEvent", ITEM + "\"bizStep\":\"shipping\"" + ENDS + document(type, id)),
                event("ObjectEvent", ITEM + "\"bizStep\":\"receiving\"" + document(type, id)));

        assertThat(facts).filteredOn(Fact.ShipmentDeclared.class::isInstance).singleElement().extracting("shipment.key", "sender", "receiver", "shippedAt.text")
                .containsExactly(id, "https://id.gs1.org/417/4012345002256", "https://id.gs1.org/414/0614141007776", Events.TIME);
        assertThat(facts).filteredOn(Fact.Shipped.class::isInstance).singleElement().extracting("item.key", "shipment.key", "at.text")
                .containsExactly(UNIT_KEY, id, Events.TIME);
        assertThat(facts).filteredOn(Fact.Received.class::isInstance).singleElement().extracting("item.key", "shipment.key", "own", "at.text")
                .containsExactly(UNIT_KEY, id, null, Events.TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"shipping", "urn:epcglobal:cbv:bizstep:shipping", "https://ref.gs1.org/cbv/BizStep-shipping", "cbv:BizStep-shipping"})
    void withoutDocumentTheShippingEventIsTheShipment(String step) throws IOException {
        String event = event("ObjectEvent", ITEM + "\"bizStep\":\"" + step + "\"");

        assertThat(told(Fact.Shipped.class, event)).singleElement().extracting(each -> each.shipment().key()).isEqualTo(key(event));
    }

    @Test
    void aBareDocumentNumberNeedsTheSender() throws IOException {
        String with = event("ObjectEvent", ITEM + "\"bizStep\":\"shipping\"" + ENDS + document("desadv", "4711"));
        String without = event("ObjectEvent", ITEM + "\"bizStep\":\"shipping\"" + document("desadv", "4711"));

        assertThat(told(Fact.Shipped.class, with)).singleElement().extracting(each -> each.shipment().key())
                .isEqualTo("urn:lotgraph:shipment:https://id.gs1.org/417/4012345002256:4711");
        assertThat(told(Fact.Shipped.class, without)).singleElement().extracting(each -> each.shipment().key()).isEqualTo(key(without));
    }

    @Test
    void theDespatchAdviceComesBeforeTheBillOfLading() throws IOException {
        String both = ",\"bizTransactionList\":[{\"type\":\"bol\",\"bizTransaction\":\"urn:acme:bol:1\"},{\"type\":\"desadv\",\"bizTransaction\":\"urn:acme:desadv:1\"}]";

        assertThat(told(Fact.Shipped.class, event("ObjectEvent", ITEM + "\"bizStep\":\"shipping\"" + both)))
                .singleElement().extracting(each -> each.shipment().key()).isEqualTo("urn:acme:desadv:1");
    }

    @Test
    void aReceiptWithoutDocumentIsItsOwnShipmentOnlyWithBothEnds() throws IOException {
        String ends = event("ObjectEvent", ITEM + "\"bizStep\":\"receiving\"" + ENDS);
        String none = event("ObjectEvent", ITEM + "\"bizStep\":\"receiving\"");

        assertThat(told(Fact.Received.class, ends)).singleElement().extracting("shipment", "own.key").containsExactly(null, key(ends));
        assertThat(told(Fact.ShipmentDeclared.class, ends)).singleElement().extracting(each -> each.shipment().key()).isEqualTo(key(ends));
        assertThat(told(Fact.Received.class, none)).singleElement().extracting("shipment", "own").containsExactly(null, null);
        assertThat(told(Fact.ShipmentDeclared.class, none)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"ADD", "OBSERVE"})
    void ofAnAggregationTheParentTravels(String action) throws IOException {
        assertThat(told(Fact.Shipped.class, event("AggregationEvent", "\"parentID\":\"" + PALLET + "\",\"childEPCs\":[\"" + UNIT + "\"],\"action\":\"" + action
                + "\",\"bizStep\":\"shipping\""))).extracting(each -> each.item().key()).containsExactly(PALLET_KEY);
    }

    @Test
    void ofATransactionEverythingNamedTravels() throws IOException {
        List<Fact.Shipped> shipped = told(Fact.Shipped.class, event("TransactionEvent", ITEM + "\"parentID\":\"" + PALLET + "\",\"bizStep\":\"shipping\""
                + document("desadv", "urn:acme:desadv:1")));

        assertThat(shipped).extracting(each -> each.item().key(), each -> each.shipment().key())
                .containsExactly(tuple(PALLET_KEY, "urn:acme:desadv:1"), tuple(UNIT_KEY, "urn:acme:desadv:1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"void_shipping", "departing", "acme:shipping", "loading"})
    void noOtherStepMovesAnything(String step) throws IOException {
        assertThat(told(event("ObjectEvent", ITEM + "\"bizStep\":\"" + step + "\"" + ENDS))).singleElement().isInstanceOf(Fact.Observed.class);
    }
}
