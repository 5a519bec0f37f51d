package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lotgraph.importers.epcis.Events.LOT;
import static org.lotgraph.importers.epcis.Events.LOT_KEY;
import static org.lotgraph.importers.epcis.Events.PALLET;
import static org.lotgraph.importers.epcis.Events.PALLET_KEY;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.UNIT_KEY;
import static org.lotgraph.importers.epcis.Events.document;
import static org.lotgraph.importers.epcis.Events.event;
import static org.lotgraph.importers.epcis.Events.key;
import static org.lotgraph.importers.epcis.Events.told;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Fact;

class EventFactsTests {

    private static final String KILO = "[{\"epcClass\":\"" + LOT + "\",\"quantity\":10.50,\"uom\":\"KGM\"}]";

    @Test
    void theObservationComesFirstAndKeepsTheEventAsItStood() throws IOException {
        List<Fact> facts = told(event("ObjectEvent", "\"action\": \"OBSERVE\", \"epcList\":[\"" + UNIT + "\"],\"quantityList\":" + KILO
                + ",\"bizStep\":\"urn:epcglobal:cbv:bizstep:inspecting\",\"disposition\":\"https://ref.gs1.org/cbv/Disp-active\","
                + "\"readPoint\":{\"id\":\"urn:epc:id:sgln:4012345.00011.987\"},\"bizLocation\":{\"id\":\"urn:acme:hall:7\"},"
                + "\"sensorElementList\":[{\"sensorReport\":[{\"value\":2.0}]}],\"acme:colour\":\"gr\\u00fcn\""));

        assertThat(facts).singleElement().isInstanceOfSatisfying(Fact.Observed.class, observed -> {
            assertThat(observed.line()).isEqualTo(1);
            assertThat(observed.told()).extracting("type", "action", "bizStep", "disposition", "readPoint", "bizLocation", "eventId")
                    .containsExactly("ObjectEvent", "OBSERVE", "inspecting", "active", "https://id.gs1.org/414/4012345000115/254/987", "urn:acme:hall:7", null);
            assertThat(observed.told().time()).isEqualTo(ValidTime.at(Instant.parse("2026-03-01T09:00:00Z"), Events.TIME));
            assertThat(observed.told().json()).contains("\"sensorElementList\":[{\"sensorReport\":[{\"value\":2.0}]}],\"acme:colour\":\"grün\"}");
            assertThat(observed.participants()).extracting(each -> each.item().key(), Fact.Participant::role, Fact.Participant::quantity).containsExactly(
                    tuple(UNIT_KEY, "epc", null), tuple(LOT_KEY, "epc", new Quantity(new BigDecimal("10.5"), "KGM")));
        });
    }

    @Test
    void addCommissionsUnitsAndLotsAndNothingElseDoes() throws IOException {
        String members = "\"epcList\":[\"" + UNIT + "\"],\"quantityList\":" + KILO;

        assertThat(told(Fact.Commissioned.class, event("ObjectEvent", "\"action\":\"ADD\"," + members)))
                .extracting(each -> each.item().key(), each -> each.item().kind(), Fact.Commissioned::quantity)
                .containsExactly(tuple(UNIT_KEY, ItemKind.UNIT, null),
                        tuple(LOT_KEY, ItemKind.RAW_MATERIAL, new Quantity(new BigDecimal("10.5"), "KGM")));
        assertThat(told(Fact.Commissioned.class, event("ObjectEvent", "\"action\":\"OBSERVE\"," + members),
                event("ObjectEvent", "\"action\":\"DELETE\"," + members))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cbvmda:lotNumber", "acme:lotNumber", "urn:epcglobal:cbv:mda#lotNumber"})
    void aLotNumberInTheIlmdYieldsTheSerials(String field) throws IOException {
        List<Fact> facts = told(event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"" + UNIT + "\",\"" + PALLET + "\"],\"ilmd\":{\"" + field
                + "\":\"L1\",\"cbvmda:itemExpirationDate\":\"2027-01-31\",\"cbvmda:countryOfOrigin\":\"FR\"}"));

        assertThat(facts).filteredOn(Fact.Yielded.class::isInstance).singleElement().isInstanceOfSatisfying(Fact.Yielded.class, yielded -> {
            assertThat(yielded.lot().key()).isEqualTo(LOT_KEY);
            assertThat(yielded.unit().key()).isEqualTo(UNIT_KEY);
        });
        assertThat(facts).filteredOn(Fact.LotDeclared.class::isInstance).singleElement().isInstanceOfSatisfying(Fact.LotDeclared.class, lot -> {
            assertThat(lot.lot().key()).isEqualTo(LOT_KEY);
            assertThat(lot.lotNumber()).isEqualTo("L1");
            assertThat(lot.expiresAt()).extracting(ValidTime::text).isEqualTo("2027-01-31");
            assertThat(lot.attributes()).isEqualTo(Map.of("cbvmda:countryOfOrigin", "FR"));
        });
    }

    @Test
    void aLotBesideAPacketsSerialYieldsThePacket() throws IOException {
        List<Fact> facts = told(event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"https://id.gs1.org/01/04012345111118/235/XYZ?10=L1\"]"));

        assertThat(facts).filteredOn(Fact.Yielded.class::isInstance).singleElement().isInstanceOfSatisfying(Fact.Yielded.class, yielded -> {
            assertThat(yielded.lot().key()).isEqualTo("https://id.gs1.org/01/04012345111118/10/L1");
            assertThat(yielded.unit().key()).isEqualTo("https://id.gs1.org/01/04012345111118/235/XYZ");
        });
    }

    @Test
    void aLotNumberBesideALotIsAnAttribute() throws IOException {
        List<Fact> facts = told(event("ObjectEvent", "\"action\":\"ADD\",\"quantityList\":" + KILO + ",\"ilmd\":{\"cbvmda:lotNumber\":\"OTHER\"}"));

        assertThat(facts).noneMatch(Fact.Yielded.class::isInstance);
        assertThat(facts).filteredOn(Fact.LotDeclared.class::isInstance).singleElement().isInstanceOfSatisfying(Fact.LotDeclared.class, lot -> {
            assertThat(lot.lotNumber()).isEqualTo("L1");
            assertThat(lot.attributes()).isEqualTo(Map.of("lotNumber", "OTHER"));
        });
    }

    @Test
    void aTransformationConsumesAndProduces() throws IOException {
        String event = event("TransformationEvent", "\"inputEPCList\":[\"" + UNIT + "\"],\"inputQuantityList\":" + KILO
                + ",\"outputEPCList\":[\"urn:epc:id:sgtin:4012345.033333.7\"],\"outputQuantityList\":[{\"epcClass\":\"urn:acme:lot:9\"}],"
                + "\"bizStep\":\"commissioning\",\"bizLocation\":{\"id\":\"urn:acme:hall:7\"}");
        List<Fact> facts = told(event);
        String process = key(event);

        assertThat(facts).filteredOn(Fact.ProcessDeclared.class::isInstance).singleElement().isInstanceOfSatisfying(Fact.ProcessDeclared.class,
                told -> assertThat(told).extracting("process", "kind", "site").containsExactly(process, "commissioning", "urn:acme:hall:7"));
        assertThat(facts).filteredOn(Fact.Consumed.class::isInstance).map(Fact.Consumed.class::cast)
                .extracting(Fact.Consumed::process, each -> each.item().key(), Fact.Consumed::quantity)
                .containsExactly(tuple(process, UNIT_KEY, null), tuple(process, LOT_KEY, new Quantity(new BigDecimal("10.5"), "KGM")));
        assertThat(facts).filteredOn(Fact.Produced.class::isInstance).map(Fact.Produced.class::cast)
                .extracting(Fact.Produced::process, each -> each.item().key(), each -> each.item().kind())
                .containsExactly(tuple(process, "https://id.gs1.org/01/04012345333336/21/7", ItemKind.UNIT),
                        tuple(process, "urn:acme:lot:9", ItemKind.RAW_MATERIAL));
    }

    @Test
    void aTransformationIdIsTheProcessOverAllItsEvents() throws IOException {
        String in = "\"inputQuantityList\":" + KILO;
        String out = "\"outputQuantityList\":[{\"epcClass\":\"urn:acme:lot:9\"}]";

        assertThat(told(Fact.ProcessDeclared.class,
                event("TransformationEvent", in + ",\"transformationID\":\"urn:epc:id:gdti:0614141.12345.400\""),
                event("TransformationEvent", out + ",\"transformationID\":\"urn:epc:id:gdti:0614141.12345.400\""),
                event("TransformationEvent", in + ',' + out + ",\"transformationID\":\"run-7\"")))
                .extracting(Fact.ProcessDeclared::process)
                .containsExactly("urn:epc:id:gdti:0614141.12345.400", "urn:epc:id:gdti:0614141.12345.400", "urn:lotgraph:test:run-7");
    }

    @Test
    void aTransformationWithALotNumberProducesTheLotThatYieldsTheUnits() throws IOException {
        String event = event("TransformationEvent", "\"inputQuantityList\":[{\"epcClass\":\"urn:acme:lot:9\"}],\"outputEPCList\":[\"" + UNIT
                + "\",\"urn:epc:id:sgtin:4012345.011111.2\"],\"ilmd\":{\"cbvmda:lotNumber\":\"L1\"}");
        List<Fact> facts = told(event);

        assertThat(facts).filteredOn(Fact.Produced.class::isInstance).extracting(each -> ((Fact.Produced) each).item().key()).contains(LOT_KEY);
        assertThat(facts).filteredOn(Fact.Yielded.class::isInstance).hasSize(2).allMatch(each -> ((Fact.Yielded) each).lot().key().equals(LOT_KEY));
    }

    @Test
    void aClassBesideSerialsOfItsOwnGtinIsTheirSum() throws IOException {
        String sum = "{\"epcClass\":\"urn:epc:idpat:sgtin:4012345.011111.*\",\"quantity\":1}";
        String other = "{\"epcClass\":\"urn:epc:idpat:sgtin:4012345.099999.*\",\"quantity\":4}";
        List<Fact.Observed> observed = told(Fact.Observed.class,
                event("ObjectEvent", "\"action\":\"OBSERVE\",\"epcList\":[\"" + UNIT + "\"],\"quantityList\":[" + sum + ',' + other + "]"));

        assertThat(observed.getFirst().participants()).extracting(each -> each.item().kind()).containsExactly(ItemKind.UNIT, ItemKind.CLASS);
        assertThat(told(Fact.Produced.class, event("TransformationEvent", "\"inputEPCList\":[\"" + UNIT + "\"],\"outputQuantityList\":[" + sum + "]")))
                .as("inputs and outputs are two lists").singleElement().extracting(each -> each.item().kind()).isEqualTo(ItemKind.CLASS);
    }

    @Test
    void whatAnIdentifierLeavesOpenItsPlaceInTheEventDecides() throws IOException {
        List<Fact.Observed> observed = told(Fact.Observed.class, event("AggregationEvent", "\"action\":\"ADD\",\"parentID\":\"urn:epc:id:sgln:4012345.00011.987\","
                + "\"childEPCs\":[\"urn:acme:7\",\"" + PALLET + "\",\"piece 8\"],\"childQuantityList\":[{\"epcClass\":\"urn:acme:lot:9\"}]"));

        assertThat(observed.getFirst().participants()).extracting(each -> each.item().key(), each -> each.item().kind()).containsExactly(
                tuple("https://id.gs1.org/414/4012345000115/254/987", ItemKind.CARTON), tuple("urn:acme:7", ItemKind.UNIT),
                tuple(PALLET_KEY, ItemKind.CARTON), tuple("urn:lotgraph:test:piece 8", ItemKind.UNIT), tuple("urn:acme:lot:9", ItemKind.RAW_MATERIAL));
    }

    @Test
    void aMalformedIdentifierComesInAsItIsWithItsDefect() throws IOException {
        List<Fact.Observed> observed = told(Fact.Observed.class,
                event("ObjectEvent", "\"action\":\"OBSERVE\",\"epcList\":[\"urn:epc:id:sscc:08600031303.0004\"]"));

        assertThat(observed.getFirst().participants()).singleElement().satisfies(each -> {
            assertThat(each.item().key()).isEqualTo("urn:epc:id:sscc:08600031303.0004");
            assertThat(each.item().kind()).isEqualTo(ItemKind.CARTON);
            assertThat(each.item().defect()).isNotBlank();
        });
    }

    @Test
    void theSameItemTwiceInOneListIsOneWithTheSum() throws IOException {
        String twice = "[{\"epcClass\":\"" + LOT + "\",\"quantity\":10,\"uom\":\"KGM\"},{\"epcClass\":\"" + LOT + "\",\"quantity\":5,\"uom\":\"KGM\"},"
                + "{\"epcClass\":\"" + LOT + "\",\"quantity\":3}]";
        List<Fact.Consumed> consumed = told(Fact.Consumed.class,
                event("TransformationEvent", "\"inputQuantityList\":" + twice + ",\"outputEPCList\":[\"" + UNIT + "\"]"));

        assertThat(consumed).extracting(Fact.Consumed::quantity).containsExactly(new Quantity(new BigDecimal("15"), "KGM"), new Quantity(new BigDecimal("3"), null));
        assertThat(consumed).extracting(Fact.Consumed::natural).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quantityList", "inputQuantityList"})
    void anEventWithANegativeQuantityIsAProblemAndKeepsNoOtherOut(String list) throws IOException {
        String quantities = "\"" + list + "\":[{\"epcClass\":\"" + LOT + "\",\"quantity\":2},{\"epcClass\":\"" + LOT + "\",\"quantity\":-0.5,\"uom\":\"KGM\"}]";
        String bad = list.equals("quantityList") ? event("ObjectEvent", "\"action\":\"ADD\"," + quantities)
                : event("TransformationEvent", quantities + ",\"outputEPCList\":[\"" + UNIT + "\"]");
        Collected collected = Collected.of(document(bad, event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"" + UNIT + "\"]")));
        assertThat(collected.facts(Fact.Observed.class)).hasSize(1);
        assertThat(collected.problems).singleElement().satisfies(problem -> {
            assertThat(problem.what()).isEqualTo("The event gives a negative quantity.");
            assertThat(problem.field()).isEqualTo("epcisBody.eventList[0]." + list + "[1].quantity");
            assertThat(problem.remedy()).endsWith(".");
            assertThat(problem.row()).as("the rejects file gets the event as it was").isEqualTo(bad);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1E-999999999", "1e99999999999", "1e-99999999999", "-0e2147483647", "1e1001"})
    void aNumberThatAFewSignsMakeEndlessIsAProblemAndKeepsNoOtherOut(String number) throws IOException {
        String lot = event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"" + UNIT + "\"],\"ilmd\":{\"cbvmda:lotNumber\":" + number + "}");
        String quantity = event("ObjectEvent", "\"action\":\"ADD\",\"quantityList\":[{\"epcClass\":\"" + LOT + "\",\"quantity\":" + number + "}]");
        Collected collected = Collected.of(document(lot, event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"" + UNIT + "\"],\"ilmd\":{\"cbvmda:lotNumber\":1e3}"), quantity));
        assertThat(collected.facts(Fact.Observed.class)).hasSize(1);
        assertThat(collected.problems).extracting(problem -> problem.field()).containsExactly("epcisBody.eventList[0].ilmd.cbvmda:lotNumber", "epcisBody.eventList[2].quantityList[0].quantity");
        assertThat(collected.problems).allSatisfy(problem -> {
            assertThat(problem.what()).isEqualTo("The event gives a number of more than 1,000 digits.");
            assertThat(String.valueOf(problem.row()).length()).isLessThan(1_000);
        });
    }

    @Test
    void theLargestExponentThatJavaHasKeepsNoEventOut() throws IOException {
        Collected collected = Collected.of(document(event("ObjectEvent", "\"action\":\"ADD\",\"epcList\":[\"" + UNIT + "\"],\"example:level\":100e2147483647"),
                event("ObjectEvent", "\"action\":\"OBSERVE\",\"epcList\":[\"" + UNIT + "\"]")));
        assertThat(collected.facts(Fact.Observed.class)).hasSize(2);
        assertThat(collected.problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cbv:BizStep-shippping, shippping", "https://ref.gs1.org/cbv/BizStep-nonsense, nonsense", "cbv:BIZSTEP-shipping, cbv:BIZSTEP-shipping",
            "urn:epcglobal:cbv:bizstep:shiped, shiped"})
    void aWordThatCbvDoesNotListIsTakenWhereItHasAPrefixAndShipsNothing(String told, String kept) throws IOException {
        Collected collected = Collected.of(document(event("ObjectEvent", "\"action\":\"OBSERVE\",\"epcList\":[\"" + UNIT + "\"],\"bizStep\":\"" + told
                + "\",\"disposition\":\"cbv:DISP-\"")));
        assertThat(collected.problems).isEmpty();
        assertThat(collected.facts()).singleElement().isInstanceOfSatisfying(Fact.Observed.class, observed -> {
            assertThat(observed.told().bizStep()).isEqualTo(kept);
            assertThat(observed.told().disposition()).isEqualTo("cbv:DISP-");
        });
    }
}
