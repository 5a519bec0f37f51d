package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lotgraph.importers.epcis.Events.LOT;
import static org.lotgraph.importers.epcis.Events.LOT_KEY;
import static org.lotgraph.importers.epcis.Events.PALLET;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.XmlEvents.EPC;
import static org.lotgraph.importers.epcis.XmlEvents.GOOD;
import static org.lotgraph.importers.epcis.XmlEvents.TIME;
import static org.lotgraph.importers.epcis.XmlEvents.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.ledger.Fact;

/** Each particular of the XML notation, beside the JSON that says the same. */
class XmlEventTests {

    private static final String QUANTITY = "<quantityElement><epcClass>" + LOT + "</epcClass><quantity>10.50</quantity><uom>KGM</uom></quantityElement>";
    private static final String QUANTITY_JSON = "{\"epcClass\":\"" + LOT + "\",\"quantity\":10.5,\"uom\":\"KGM\"}";
    private static final String ITEM = "\"epcList\":[\"" + UNIT + "\"]";
    private static final String SHIPPING = "<bizStep>urn:epcglobal:cbv:bizstep:shipping</bizStep>";
    private static final String LISTS = "<bizTransactionList><bizTransaction type=\"urn:epcglobal:cbv:btt:desadv\">\n urn:acme:desadv:1 </bizTransaction>"
            + "<bizTransaction>urn:acme:other</bizTransaction></bizTransactionList>";
    private static final String LISTS_JSON = ",\"bizTransactionList\":[{\"type\":\"desadv\",\"bizTransaction\":\"urn:acme:desadv:1\"},{\"bizTransaction\":\"urn:acme:other\"}]";
    private static final String PARTIES = "<sourceList><source type=\"urn:epcglobal:cbv:sdt:owning_party\">urn:epc:id:pgln:4012345.00225</source></sourceList>"
            + "<destinationList><destination type=\"urn:epcglobal:cbv:sdt:location\">urn:epc:id:sgln:0614141.00777.0</destination></destinationList>";
    private static final String PARTIES_JSON = ",\"sourceList\":[{\"type\":\"owning_party\",\"source\":\"urn:epc:id:pgln:4012345.00225\"}],"
            + "\"destinationList\":[{\"type\":\"location\",\"destination\":\"urn:epc:id:sgln:0614141.00777.0\"}]";
    private static final String SENSOR = "<sensorElementList><sensorElement><sensorMetadata time=\"2026-03-01T09:00:00Z\" acme:by=\"me\"/>"
            + "<sensorReport type=\"gs1:Temperature\" value=\"26.0\" uom=\"CEL\" booleanValue=\"true\"/><acme:batch>7</acme:batch></sensorElement></sensorElementList>";
    private static final String SENSOR_JSON = ",\"sensorElementList\":[{\"sensorMetadata\":{\"time\":\"2026-03-01T10:00:00.000+01:00\",\"acme:by\":\"me\"},"
            + "\"sensorReport\":[{\"type\":\"Temperature\",\"value\":26,\"uom\":\"CEL\",\"booleanValue\":true}],\"acme:batch\":7}]";
    private static final String DISPOSITIONS = "<persistentDisposition><unset>urn:epcglobal:cbv:disp:damaged</unset><set>urn:epcglobal:cbv:disp:active</set>"
            + "<set>urn:epcglobal:cbv:disp:recalled</set></persistentDisposition>";
    private static final String DISPOSITIONS_JSON = ",\"persistentDisposition\":{\"set\":[\"active\",\"recalled\"],\"unset\":[\"damaged\"]}";
    private static final String ILMD = "<ilmd><cbvmda:lotNumber>L1</cbvmda:lotNumber><acme:grade><acme:of>A</acme:of><acme:of>1</acme:of></acme:grade></ilmd>";
    private static final String ILMD_JSON = ",\"ilmd\":{\"cbvmda:lotNumber\":\"L1\",\"acme:grade\":{\"acme:of\":[\"A\",\"1\"]}}";
    private static final String ERROR = "<errorDeclaration><declarationTime>2026-04-01T00:00:00Z</declarationTime>"
            + "<reason>urn:epcglobal:cbv:er:incorrect_data</reason><correctiveEventIDs><correctiveEventID>urn:uuid:2</correctiveEventID></correctiveEventIDs>"
            + "</errorDeclaration>";
    private static final String ERROR_JSON = ",\"errorDeclaration\":{\"declarationTime\":\"2026-04-01T00:00:00.0Z\",\"reason\":\"incorrect_data\","
            + "\"correctiveEventIDs\":[\"urn:uuid:2\"]}";

    private static Arguments twins(String type, int version, String elements, String members) {
        return Arguments.of(version, XmlEvents.event(type, elements), Events.event(type, members));
    }

    static List<Arguments> twins() {
        String object = "\"action\":\"ADD\"," + ITEM;
        String shipped = object + ",\"bizStep\":\"shipping\"";
        String parent = "<parentID>" + PALLET + "</parentID>";
        String parentJson = "\"parentID\":\"" + PALLET + "\",\"action\":\"ADD\",";
        String runs = "<inputQuantityList>" + QUANTITY + "</inputQuantityList><outputEPCList><epc>" + UNIT + "</epc></outputEPCList>";
        String runsJson = "\"inputQuantityList\":[" + QUANTITY_JSON + "],\"outputEPCList\":[\"" + UNIT + "\"]";
        return List.of(
                twins("ObjectEvent", 2, EPC + "<action>ADD</action>" + SHIPPING + LISTS + PARTIES, shipped + LISTS_JSON + PARTIES_JSON),
                twins("ObjectEvent", 1, EPC + "<action>ADD</action>" + SHIPPING + LISTS + "<extension>" + PARTIES + "</extension>",
                        shipped + LISTS_JSON + PARTIES_JSON),
                twins("ObjectEvent", 2, EPC + "<action>ADD</action>" + SENSOR + DISPOSITIONS + ILMD, object + SENSOR_JSON + DISPOSITIONS_JSON + ILMD_JSON),
                twins("ObjectEvent", 1, EPC + "<action>ADD</action><extension>" + ILMD + "<extension>" + SENSOR + DISPOSITIONS + "</extension></extension>",
                        object + SENSOR_JSON + DISPOSITIONS_JSON + ILMD_JSON),
                twins("ObjectEvent", 1, "<baseExtension><eventID>urn:uuid:1</eventID>" + ERROR + "</baseExtension>" + EPC + "<action>ADD</action>",
                        object + ",\"eventID\":\"urn:uuid:1\"" + ERROR_JSON),
                twins("ObjectEvent", 1, "<epcList/><action>OBSERVE</action><extension><quantityList>" + QUANTITY + "</quantityList></extension>",
                        "\"action\":\"OBSERVE\",\"quantityList\":[" + QUANTITY_JSON + "]"),
                twins("ObjectEvent", 2, "<epcList/><action>OBSERVE</action><quantityList>" + QUANTITY + "</quantityList>",
                        "\"epcList\":[],\"action\":\"OBSERVE\",\"quantityList\":[" + QUANTITY_JSON + "]"),
                twins("AggregationEvent", 1, parent + "<childEPCs /><action>DELETE</action><extension />", "\"parentID\":\"" + PALLET + "\",\"action\":\"DELETE\""),
                twins("AggregationEvent", 2, parent + "<childEPCs/><action>DELETE</action>", "\"parentID\":\"" + PALLET + "\",\"childEPCs\":[],\"action\":\"DELETE\""),
                twins("AggregationEvent", 2, parent + "<childEPCs><epc>" + UNIT + "</epc></childEPCs><action>ADD</action><childQuantityList>" + QUANTITY
                        + "</childQuantityList>", parentJson + "\"childEPCs\":[\"" + UNIT + "\"],\"childQuantityList\":[" + QUANTITY_JSON + "]"),
                twins("AggregationEvent", 1, parent + "<childEPCs><epc>" + UNIT + "</epc></childEPCs><action>ADD</action><extension><childQuantityList>"
                        + QUANTITY + "</childQuantityList></extension>",
                        parentJson + "\"childEPCs\":[\"" + UNIT + "\"],\"childQuantityList\":[" + QUANTITY_JSON + "]"),
                twins("TransactionEvent", 2, LISTS + EPC + "<action>ADD</action>", object + LISTS_JSON),
                twins("TransformationEvent", 2, runs + "<transformationID>urn:acme:run:7</transformationID>", runsJson + ",\"transformationID\":\"urn:acme:run:7\""));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void xmlTellsTheFactsThatJsonTells(int version, String xml, String json) throws IOException {
        Collected told = Collected.of(XmlEvents.of(version, xml));

        assertThat(told.problems).isEmpty();
        assertThat(SameFacts.of(told)).isEqualTo(SameFacts.of(Collected.of(Events.document(json).replace("context.jsonld\"",
                "context.jsonld\",{\"acme\":\"https://acme.example/\"}"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<extension><TransformationEvent>%s</TransformationEvent></extension>",
            "<extension><extension><TransformationEvent>%s</TransformationEvent></extension></extension>", "<TransformationEvent>%s</TransformationEvent>"})
    void typesThatEarlierVersionsHadNotStandInExtensions(String event) throws IOException {
        String inside = TIME + "<inputEPCList><epc>" + UNIT + "</epc></inputEPCList><outputQuantityList>" + QUANTITY + "</outputQuantityList>";

        assertThat(Collected.of(XmlEvents.of(1, GOOD, event.formatted(inside))).facts(Fact.Produced.class)).singleElement()
                .extracting(each -> each.item().key()).isEqualTo(LOT_KEY);
    }

    @Test
    void aQuantityEventObservesAQuantity() throws IOException {
        String told = "<QuantityEvent>" + TIME + "<epcClass>" + LOT + "</epcClass><quantity>5</quantity>" + SHIPPING + "</QuantityEvent>";
        Collected collected = Collected.of(XmlEvents.of(1, told));

        assertThat(collected.facts(Fact.Shipped.class)).singleElement().extracting("item.key", "quantity.amount").asString().isEqualTo("[" + LOT_KEY + ", 5]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<epcis:ObjectEvent xmlns:epcis=\"urn:epcglobal:epcis:xsd:1\">%s</epcis:ObjectEvent>", "<ObjectEvent>%s</ObjectEvent>",
            "<EventList><ObjectEvent>%s</ObjectEvent></EventList>",
            "<EPCISDocument xmlns=\"urn:epcglobal:epcis:xsd:1\"><EPCISBody><EventList><ObjectEvent>%s</ObjectEvent></EventList></EPCISBody></EPCISDocument>",
            "<q:EPCISQueryDocument xmlns:q=\"urn:epcglobal:epcis-query:xsd:1\"><EPCISBody><q:QueryResults><queryName>x</queryName><resultsBody><EventList>"
                    + "<ObjectEvent>%s</ObjectEvent></EventList></resultsBody></q:QueryResults></EPCISBody></q:EPCISQueryDocument>",
            "<!-- a note --><?note x?><q:QueryResults xmlns:q=\"urn:epcglobal:epcis-query:xsd:2\"><resultsBody><EventList><ObjectEvent>%s</ObjectEvent></EventList>"
                    + "</resultsBody></q:QueryResults>"})
    void everyFormTellsTheEvent(String form) throws IOException {
        Collected collected = Collected.of(form.formatted(TIME + EPC + "<action>ADD</action>"));

        assertThat(collected.facts(Fact.Observed.class)).singleElement()
                .extracting(each -> each.told().key()).isEqualTo(Events.key(Events.event("ObjectEvent", "\"action\":\"ADD\"," + ITEM)));
    }

    @Test
    void theEncodingIsTheOneThatTheFileDeclares() throws IOException {
        String told = document(GOOD.replace("</epcList>", "</epcList><!-- ü -->").replace("</ObjectEvent>", "<acme:colour>grün</acme:colour></ObjectEvent>"));

        assertThat(Collected.of(told.replace("1.0\"?", "1.0\" encoding=\"ISO-8859-1\"?").getBytes(StandardCharsets.ISO_8859_1)).facts(Fact.Observed.class))
                .isEqualTo(Collected.of(told).facts(Fact.Observed.class));
        assertThat(Collected.of(told.getBytes(StandardCharsets.UTF_16)).facts(Fact.Observed.class)).isEqualTo(Collected.of(told).facts(Fact.Observed.class));
    }

    @Test
    void whatTheGraphDoesNotUseStaysInTheEventWithWhatItsPrefixesStandFor() throws IOException {
        String event = GOOD.replace("</ObjectEvent>", "<acme:a x=\"1\">2</acme:a><b xmlns=\"urn:b\">3</b><acme:b xmlns:acme=\"https://other.example/\"/></ObjectEvent>");

        assertThat(Collected.of(document(event)).facts(Fact.Observed.class).getFirst().told().json()).endsWith(
                "\"acme:a\":{\"x\":\"1\",\"@value\":\"2\"},\"urn:b#b\":\"3\",\"https://other.example/b\":\"\","
                        + "\"@context\":[{\"acme\":\"https://acme.example/\"}]}");
    }

    @Test
    void prefixesMakeNoDifferenceButWhatTheyStandForDoes() throws IOException {
        String event = GOOD.replace("</ObjectEvent>", "<acme:a>1</acme:a></ObjectEvent>");
        String key = key(event);

        assertThat(key(event.replace("acme:a", "a:a").replace("<ObjectEvent>", "<ObjectEvent xmlns:a=\"https://acme.example\">"))).isEqualTo(key);
        assertThat(key(event.replace("<ObjectEvent>", "<ObjectEvent xmlns:acme=\"https://other.example\">"))).isNotEqualTo(key);
    }

    private static String key(String event) throws IOException {
        return Collected.of(document(event)).facts(Fact.Observed.class).getFirst().told().key();
    }

    @Test
    void masterDataStandInTheHeaderOrInADocumentOfTheirOwn() throws IOException {
        String vocabularies = "<VocabularyList><Vocabulary type=\"urn:epcglobal:epcis:vtype:EPCClass\"><VocabularyElementList>"
                + "<VocabularyElement id=\"urn:epc:idpat:sgtin:4012345.011111.*\"><attribute id=\"urn:epcglobal:cbv:mda#descriptionShort\">Yoghurt</attribute>"
                + "<children><id>urn:acme:x</id></children></VocabularyElement><VocabularyElement/></VocabularyElementList></Vocabulary></VocabularyList>";
        String header = XmlEvents.of(1, GOOD).replace("<EPCISBody>", "<EPCISHeader><s:StandardBusinessDocumentHeader xmlns:s=\"urn:s\"><s:EventList/>"
                + "</s:StandardBusinessDocumentHeader><extension><EPCISMasterData>" + vocabularies + "</EPCISMasterData></extension></EPCISHeader><EPCISBody>");
        String alone = "<m:EPCISMasterDataDocument xmlns:m=\"urn:epcglobal:epcis-masterdata:xsd:1\"><EPCISBody>" + vocabularies
                + "</EPCISBody></m:EPCISMasterDataDocument>";
        for (String told : List.of(header, alone)) {
            Collected collected = Collected.of(told);
            assertThat(collected.facts(Fact.ProductDeclared.class)).singleElement().extracting("product", "name")
                    .containsExactly("https://id.gs1.org/01/04012345111118", "Yoghurt");
            assertThat(collected.problems).singleElement().extracting("row").isEqualTo("{}");
        }
        assertThat(Collected.of(header).facts(Fact.Observed.class)).hasSize(1);
    }
}
