package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lotgraph.importers.epcis.Events.UNIT;
import static org.lotgraph.importers.epcis.Events.document;
import static org.lotgraph.importers.epcis.Events.event;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

class RefusalTests {

    private static final String ITEM = "\"epcList\":[\"" + UNIT + "\"]";
    private static final String GOOD = event("ObjectEvent", "\"action\":\"ADD\"," + ITEM);
    private static final String QUANTITY = "{\"epcClass\":\"urn:acme:lot:9\",\"quantity\":1}";

    private static Arguments bad(String event, String field, String what) {
        return Arguments.of(event, field, what);
    }

    static List<Arguments> events() {
        return List.of(
                bad(GOOD.replace("\"type\":\"ObjectEvent\",", ""), "", "no type"),
                bad(GOOD.replace("ObjectEvent", "QuantityEvent"), ".type", "'QuantityEvent'"),
                bad(GOOD.replace("eventTime\"", "acme:time\""), "", "no eventTime"),
                bad(GOOD.replace("eventTimeZoneOffset", "acme:offset"), "", "no eventTimeZoneOffset"),
                bad(GOOD.replace("2026-03-01T", "2026-02-30T"), ".eventTime", "no ISO 8601"),
                bad(GOOD.replace("2026-03-01T10:00:00+01:00", "01/03/2026 10:00"), ".eventTime", "no ISO 8601"),
                bad(GOOD.replace("2026-03-01T10:00:00+01:00", "?"), ".eventTime", "no ISO 8601"),
                bad(GOOD.replace("\"2026-03-01T10:00:00+01:00\"", "1772355600"), ".eventTime", "should be a text"),
                bad(GOOD.replace("Offset\":\"+01:00", "Offset\":\"CET"), ".eventTimeZoneOffset", "no offset"),
                bad(GOOD.replace("\"action\":\"ADD\",", ""), "", "no action"),
                bad(GOOD.replace("ADD", "Add"), ".action", "'Add'"),
                bad(GOOD.replace(ITEM, "\"bizStep\":\"shipping\""), "", "no epcList or quantityList"),
                bad(GOOD.replace(ITEM, ITEM + ",\"childEPCs\":[]"), ".childEPCs", "No ObjectEvent has a member"),
                bad(GOOD.replace(ITEM, "\"epclist\":[]"), ".epclist", "No ObjectEvent has a member"),
                bad(GOOD.replace(ITEM, "\"epcList\":\"" + UNIT + "\""), ".epcList", "should be a list"),
                bad(GOOD.replace(ITEM, "\"epcList\":[5]"), ".epcList[0]", "should be a text"),
                bad(GOOD.replace(ITEM, ITEM + ",\"bizStep\":\"shiping\""), ".bizStep", "'shiping'"),
                bad(GOOD.replace(ITEM, ITEM + ",\"disposition\":\"in_transport\""), ".disposition", "'in_transport'"),
                bad(GOOD.replace(ITEM, ITEM + ",\"persistentDisposition\":{\"set\":[\"verified\"]}"), ".persistentDisposition.set[0]", "'verified'"),
                bad(GOOD.replace(ITEM, ITEM + ",\"sourceList\":[{\"type\":\"place\",\"source\":\"urn:a:b\"}]"), ".sourceList[0].type", "'place'"),
                bad(GOOD.replace(ITEM, ITEM + ",\"ilmd\":{\"lotNumber\":\"L1\"}"), ".ilmd.lotNumber", "no namespace"),
                bad(GOOD.replace(ITEM, ITEM + ",\"bizTransactionList\":[{\"type\":\"po\"}]"), ".bizTransactionList[0]", "no bizTransaction"),
                bad(GOOD.replace(ITEM, ITEM + ",\"readPoint\":{}"), ".readPoint", "no id"),
                bad(GOOD.replace(ITEM, ITEM + ",\"errorDeclaration\":true"), ".errorDeclaration", "no object"),
                bad(GOOD.replace(ITEM, "\"quantityList\":[{\"quantity\":1}]"), ".quantityList[0]", "no epcClass"),
                bad(GOOD.replace(ITEM, "\"quantityList\":[" + QUANTITY.replace(":1", ":\"1\"") + "]"), ".quantityList[0].quantity", "no number"),
                bad(GOOD.replace(ITEM, "\"quantityList\":[" + QUANTITY.replace("}", ",\"weight\":1}") + "]"), ".quantityList[0].weight", "no member 'weight'"),
                bad(GOOD.replace(ITEM, ITEM + ",\"@context\":{\"" + "p".repeat(201) + "\":\"urn:a\"}"), ".@context", "more than 200 characters"),
                bad(GOOD.replace(ITEM, ITEM + ",\"@context\":[{\"p\":\"urn:" + "a".repeat(201) + "\"}]"), ".@context", "more than 200 characters"),
                bad(event("AggregationEvent", "\"action\":\"ADD\",\"childEPCs\":[\"urn:a:b\"]"), "", "no parentID"),
                bad(event("AggregationEvent", "\"action\":\"DELETE\",\"childEPCs\":[\"urn:a:b\"]"), "", "no parentID"),
                bad(event("AggregationEvent", "\"action\":\"ADD\",\"parentID\":\"urn:a:c\""), "", "no childEPCs or childQuantityList"),
                bad(event("AssociationEvent", "\"action\":\"OBSERVE\",\"childEPCs\":[\"urn:a:b\"]"), "", "no parentID"),
                bad(event("TransactionEvent", "\"action\":\"ADD\"," + ITEM), "", "no bizTransactionList"),
                bad(event("TransformationEvent", "\"inputQuantityList\":[" + QUANTITY + "]"), "", "no outputEPCList or outputQuantityList"),
                bad(event("TransformationEvent", "\"outputQuantityList\":[" + QUANTITY + "]"), "", "no inputEPCList or inputQuantityList"),
                bad(event("TransformationEvent", "\"transformationID\":\"urn:a:b\""), "", "no inputs and no outputs"));
    }

    @ParameterizedTest
    @MethodSource("events")
    void oneBadEventRefusesTheWholeDocument(String event, String field, String what) {
        Problem problem = refused(document(GOOD, event));

        assertThat(problem.what()).contains(what).endsWith(".");
        assertThat(problem.field()).isEqualTo("epcisBody.eventList[1]" + field);
        assertThat(problem.remedy()).endsWith(".");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isGreaterThan(document(GOOD).length() - 5);
    }

    static List<Arguments> documents() {
        return List.of(
                bad("", "0", "The file is empty."),
                bad(" \n\t", "0", "The file is empty but for blanks."),
                bad(document(GOOD).substring(0, 200), "1", "The file ends in the middle of the document: it was cut off."),
                bad(document(GOOD).replaceAll("}$", ""), "1", "The file ends in the middle of the document: it was cut off."),
                bad("{\n// a comment\n}", "2", "The file is no JSON: it holds a comment."),
                bad("{\n\"a\":\n\"x\u0000\"}", "3", "There is a NUL byte here."),
                bad("{\n\u0000}", "2", "There is a NUL byte here."),
                bad("{\"a\" 1}", "1", "The file is no JSON: Unexpected character ('1' (code 49))."),
                bad("[" + "[".repeat(300), "1", "This is no event."),
                bad(GOOD.replace(ITEM, ITEM + ",\"acme:deep\":" + "[".repeat(300)), "1", "The document is nested more than 200 levels deep."),
                bad(GOOD.replace(ITEM, ITEM + ",\"acme:n\":" + "1".repeat(2_000)), "1", "There is a number of more than 1,000 digits."),
                bad(document(GOOD) + "\n{}", "2", "Something follows the end of the document."),
                bad("\n" + document(GOOD.replace(ITEM, ITEM + ',' + ITEM)), "2", "The member 'epcList' stands twice in one object."),
                bad("{\"type\":\"EPCISDocument\",\"type\":\"EPCISDocument\"}", "1", "The member 'type' stands twice in one object."),
                bad("42", "1", "The file is JSON, but no EPCIS document."),
                bad("{\"a\":1}", "1", "The file is JSON, but no EPCIS document."),
                bad("[1]", "1", "This is no event."),
                bad("{\"eventList\":{}}", "1", "This should be a list of events."),
                bad(document(GOOD).replaceFirst("\"@context\":\\[[^\\]]*],", ""), "1", "The document has no @context, so its words have no meaning."),
                bad(document(GOOD).replaceFirst("EPCISDocument", "Letter"), "1", "The document's type is \"Letter\", which EPCIS does not know."),
                bad(document(GOOD).replaceFirst("\"@context\":\\[", "$0{" + IntStream.range(0, 1_001).mapToObj(i -> "\"p" + i + "\":\"urn:a:" + i + "\"").collect(Collectors.joining(",")) + "},"), "1",
                        "The @context declares more than 1,000 prefixes."),
                bad("{\"@context\":\"x\",\"type\":\"EPCISDocument\",\"epcisBody\":{}}", "1", "The document holds no list of events."),
                bad("{\"@context\":\"x\",\"GE_eventTime\":\"2026-01-01\"}", "1", "This is a stored query, not a document with events."),
                bad("{\"name\":\"mine\",\"query\":{\"eventType\":[\"ObjectEvent\"]}}", "1", "This is a stored query, not a document with events."));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void badInputGetsOneClearSentence(String json, String line, String what) {
        Problem problem = refused(json);

        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.line()).isEqualTo(Long.parseLong(line));
        assertThat(problem.remedy()).isNotBlank();
    }

    @Test
    void latin1AndUtf16AreNotUtf8() {
        String text = GOOD.replace(ITEM, ITEM + ",\"acme:colour\":\"grün\"");

        assertThat(refused(text.getBytes(StandardCharsets.ISO_8859_1)).what()).isEqualTo("There is a byte here that is no UTF-8 text.");
        assertThat(refused(text.getBytes(StandardCharsets.UTF_16)).what()).isEqualTo("The file is not UTF-8 text: it looks like UTF-16.");
        assertThat(refused(text.getBytes(StandardCharsets.UTF_16LE)).what()).isEqualTo("The file is not UTF-8 text: it looks like UTF-16.");
    }

    @Test
    void aMissingFileIsAnIoMatter() {
        Assertions.assertThatThrownBy(() -> Collected.of(Path.of("nowhere.json"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatIsNotAtStakeIsNotJudged() throws IOException {
        String lenient = GOOD.replace(ITEM, ITEM + ",\"eventID\":\"7\",\"bizStep\":\"acme:dancing\",\"disposition\":\"https://acme.example/d\","
                + "\"bizTransactionList\":[{\"type\":\"slip\",\"bizTransaction\":\"9\"}],\"sensorElementList\":[{\"sensorReport\":[{\"value\":1}]}],"
                + "\"quantityList\":[{\"epcClass\":\"urn:acme:lot:9\"}],\"readPoint\":\"urn:acme:gate\",\"bizLocation\":null,\"acme:x\":{\"y\":1}");

        assertThat(Collected.of(lenient).facts(Fact.Observed.class)).hasSize(1);
    }

    private static Problem refused(String json) {
        return refused(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(byte[] content) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Collected.of(content));
        assertThat(refused).isNotNull();
        return refused.problem();
    }
}
