package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lotgraph.importers.epcis.XmlEvents.EPC;
import static org.lotgraph.importers.epcis.XmlEvents.GOOD;
import static org.lotgraph.importers.epcis.XmlEvents.document;
import static org.lotgraph.importers.epcis.XmlEvents.event;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Problem;

class XmlRefusalTests {

    private static final String SENTENCE = ".*\\.";

    static List<Arguments> events() {
        return List.of(
                Arguments.of(GOOD.replace("ObjectEvent", "ObjectEvnt"), ".type", "The event's type is 'ObjectEvnt', which EPCIS does not know."),
                Arguments.of(GOOD.replaceAll("<eventTime>.*</eventTime>", ""), "", "The event has no eventTime."),
                Arguments.of(GOOD.replaceAll("<eventTime>.*</eventTime>", "<eventTime/>"), "", "The event has no eventTime."),
                Arguments.of(GOOD.replace("ADD", "CREATE"), ".action", "The action is 'CREATE', which EPCIS does not know."),
                Arguments.of(GOOD.replace("<action>", "<madeUp>x</madeUp><action>"), ".madeUp", "No ObjectEvent has a member 'madeUp'."),
                Arguments.of("<ObjectEvent><action>ADD</action>" + XmlEvents.TIME + EPC + "</ObjectEvent>", ".eventTime",
                        "The action stands before the eventTime."),
                Arguments.of(GOOD.replace("<action>", EPC + "<action>"), ".epcList", "The element 'epcList' stands twice here."),
                Arguments.of(GOOD.replace("</epc>", "</epc><eps>urn:a:b</eps>"), ".epcList[1]",
                        "This list has an element 'eps', where EPCIS has only epc."),
                Arguments.of(GOOD.replace("</epc>", "</epc><epc/>"), ".epcList[1]", "This should be a text, but is \"\"."),
                Arguments.of(GOOD.replace("</action>", "</action><ilmd><lotNumber>1</lotNumber></ilmd>"), ".ilmd.lotNumber",
                        "The ILMD field 'lotNumber' has no namespace."),
                Arguments.of(event("ObjectEvent", "<action>ADD</action><quantityList><quantityElement><epcClass>urn:a:b</epcClass><quantity>1,5</quantity>"
                        + "</quantityElement></quantityList>"), ".quantityList[0].quantity", "The quantity is \"1,5\", which is no number."),
                Arguments.of(GOOD.replace("</action>", "</action><sourceList><source type=\"place\">urn:a:b</source></sourceList>"), ".sourceList[0].type",
                        "CBV 2.0 has no word 'place' for this."),
                Arguments.of(GOOD.replace("</action>", "</action><readPoint/>"), ".readPoint", "The readPoint has no id."));
    }

    @ParameterizedTest
    @MethodSource("events")
    void oneBadEventRefusesTheWholeDocument(String event, String field, String what) {
        String before = document(GOOD + "\n");
        Problem problem = refused(before.replace("</EventList>", event + "\n</EventList>"));

        assertThat(problem.what()).isEqualTo(what);
        assertThat(problem.remedy()).matches(SENTENCE);
        assertThat(problem.field()).isEqualTo("epcisBody.eventList[1]" + field);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isPositive();
    }

    private static Arguments bad(String document, int line, String what) {
        return Arguments.of(document, line, what);
    }

    static List<Arguments> documents() {
        String bomb = "<!DOCTYPE a [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>\n";
        String external = "<!DOCTYPE a [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>\n";
        String dtd = "The file has a document type declaration, which is never followed.";
        return List.of(
                bad(document(GOOD.replace("ADD", "&c;")).replace("\n", "\n" + bomb), 2, dtd),
                bad(document(GOOD.replace("ADD", "&a;")).replace("\n", "\n" + external), 2, dtd),
                bad("<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>", 1, dtd),
                bad("<!DOCTYPE a PUBLIC \"a\" \"file:///dev/zero\"><a/>", 1, dtd),
                bad(document(GOOD.replace("ADD", "&c;")), 2, "The text names an entity that XML does not know."),
                bad(document(GOOD).replace("<acme", "").replace("schemaVersion=\"2.0\"", "schemaVersion=\"&c;\""), 2, "The text names an entity that XML does not know."),
                bad(document(GOOD.replace("ADD", "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"/etc/passwd\"/>")), 2,
                        "An XInclude asks for another file, which is never read."),
                bad(document(GOOD.replace("</action>", "</action>" + "<acme:a>".repeat(300))), 2, "The document is nested more than 200 levels deep."),
                bad(document(GOOD).substring(0, 400), 2, "The file ends in the middle of the document: it was cut off."),
                bad(document(GOOD).replace("</EPCISBody>", "</EPCISbody>"), 2, null),
                bad(document(GOOD.replace("<action>", "<gdst:a>1</gdst:a><action>")), 2, null),
                bad(document(GOOD) + "<a/>", 2, "Something follows the end of the document."),
                bad(document(GOOD).replace(":epcis:xsd:", ":pcis:xsd:"), 2,
                        "The root EPCISDocument is of the namespace 'urn:epcglobal:pcis:xsd:2', which is none of EPCIS's."),
                bad("\n<letter>Dear all</letter>", 2, "The file is XML, but no EPCIS document: its root is letter."),
                bad("<epcis:EPCISDocument xmlns:epcis=\"urn:epcglobal:epcis:xsd:2\"><EPCISBody/></epcis:EPCISDocument>", 1, "The document holds no list of events."),
                bad("<q:EPCISQueryDocument xmlns:q=\"urn:epcglobal:epcis-query:xsd:1\"><EPCISBody>\n<q:Poll/></EPCISBody></q:EPCISQueryDocument>", 1,
                        "This is a stored query, not a document with events."),
                bad("<a" + " a=\"x\"".repeat(2) + "/>", 1, null),
                bad("<a>" + '\0' + "</a>", 1, null),
                bad("<", 1, "The file ends in the middle of the document: it was cut off."),
                bad("<a b=\"" + "x".repeat(2 << 20) + "\"/>", 1, "An attribute here is longer than 1 MB."),
                bad("<a " + String.join(" ", java.util.stream.IntStream.range(0, 2_000).mapToObj(i -> "a" + i + "=\"\"").toList()) + "/>", 1,
                        "An element here has more than 1000 attributes."),
                bad("<a" + "x".repeat(5 << 20) + "/>", 1, "A tag here is longer than 4 MB."));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void badInputGetsOneClearSentence(String xml, int line, @org.jspecify.annotations.Nullable String what) {
        Problem problem = refused(xml);

        assertThat(problem.what()).matches(SENTENCE).doesNotContain("Exception").doesNotContain("\n").hasSizeLessThan(200);
        assertThat(what == null ? problem.what() : what).isEqualTo(problem.what());
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.remedy()).matches(SENTENCE);
    }

    @Test
    void latin1IsNotUtf8() {
        byte[] told = document(GOOD.replace("<action>", "<acme:a>grün</acme:a><action>")).getBytes(StandardCharsets.ISO_8859_1);

        assertThat(refused(told).what()).isEqualTo("There is a byte here that is no text in the encoding that the file declares.");
    }

    private static Problem refused(String xml) {
        return refused(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static Problem refused(byte[] content) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Collected.of(content));
        assertThat(refused).isNotNull();
        return refused.problem();
    }
}
