package org.lotgraph.importers.b2mml;

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
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.Problem;

class B2mmlTests {

    private static final String NAMESPACE = "http://www.mesa.org/xml/B2MML-V0600";
    private static final String LOT = """
            <MaterialLot><ID>LOT-1</ID><MaterialDefinitionID>SUGAR</MaterialDefinitionID><Status>Valid</Status>
             <MaterialLotProperty><ID>ExpiryDate</ID><Value><ValueString>2027-12-08</ValueString></Value></MaterialLotProperty>
             <MaterialSubLot><ID>BAG-1</ID><Quantity><QuantityString>24.910</QuantityString><UnitOfMeasure>KG</UnitOfMeasure></Quantity></MaterialSubLot>
             <StorageLocation>Hall 2</StorageLocation><Quantity><QuantityString>1.0E3</QuantityString><UnitOfMeasure>KG</UnitOfMeasure></Quantity></MaterialLot>""";
    private static final String MIXING = """
            <SegmentResponse><ID>Mixing</ID><ActualStartTime>2026-03-01T08:00:00Z</ActualStartTime><ActualEndTime>2026-03-01T09:00:00Z</ActualEndTime>
             <PersonnelActual><PersonID>P-7</PersonID></PersonnelActual><EquipmentActual><EquipmentID>MIXER-1</EquipmentID></EquipmentActual>
             <MaterialActual><MaterialDefinitionID>SUGAR</MaterialDefinitionID><MaterialLotID>LOT-1</MaterialLotID><MaterialSubLotID>BAG-1</MaterialSubLotID>
              <MaterialUse> consumed </MaterialUse><Quantity><QuantityString>0.41</QuantityString><UnitOfMeasure>KG</UnitOfMeasure></Quantity></MaterialActual>
             <MaterialActual><MaterialDefinitionID>SYRUP</MaterialDefinitionID><MaterialLotID>B-9</MaterialLotID><MaterialUse>Co-Product Produced</MaterialUse></MaterialActual>
            </SegmentResponse>""";

    private static String performance(String inside) {
        return "<ProductionPerformance xmlns=\"" + NAMESPACE + "\"><ProductionResponse><ID>R-1</ID>" + inside + "</ProductionResponse></ProductionPerformance>";
    }

    private static String information(String inside) {
        return "<MaterialInformation xmlns=\"" + NAMESPACE + "\">" + inside + "</MaterialInformation>";
    }

    private static String transaction(String root, String inside) {
        return "<" + root + " xmlns=\"" + NAMESPACE + "\"><ApplicationArea><Sender/></ApplicationArea><DataArea>" + inside + "</DataArea></" + root + ">";
    }

    @Test
    void aLotIsDeclaredWithWhatIsSaidOfIt() throws IOException {
        Fact.LotDeclared lot = Taken.of(information(LOT)).facts(Fact.LotDeclared.class).getLast();

        assertThat(lot.lot().key()).isEqualTo("urn:lotgraph:test:LOT-1");
        assertThat(lot.product()).isEqualTo("urn:lotgraph:test:SUGAR");
        assertThat(lot.lotNumber()).isEqualTo("LOT-1");
        assertThat(lot.expiresAt()).isNotNull().extracting("text").isEqualTo("2027-12-08");
        assertThat(lot.attributes()).isEqualTo(Map.of("Status", "Valid", "StorageLocation", "Hall 2", "Quantity", "1000 KG", "ExpiryDate", "2027-12-08"));
    }

    @Test
    void aSublotIsSplitOffItsLot() throws IOException {
        Taken taken = Taken.of(information(LOT));

        assertThat(taken.facts(Fact.Consumed.class)).extracting(fact -> fact.item().key(), Fact.Consumed::process)
                .containsExactly(tuple("urn:lotgraph:test:LOT-1", "urn:lotgraph:test:LOT-1#sublots"));
        assertThat(taken.facts(Fact.Produced.class)).extracting(Fact.Produced::process, fact -> fact.item().key(), fact -> fact.item().product())
                .containsExactly(tuple("urn:lotgraph:test:LOT-1#sublots", "urn:lotgraph:test:BAG-1", "urn:lotgraph:test:SUGAR"));
    }

    @Test
    void aMessageOfSublotsAloneLeavesWhatWasSaidOfTheLot() throws IOException {
        Taken taken = Taken.of(information("<MaterialLot><ID>LOT-1</ID><MaterialSubLot><ID>BAG-1</ID></MaterialSubLot></MaterialLot>"
                + "<MaterialSubLot><ID>BAG-2</ID><MaterialLotID>LOT-1</MaterialLotID></MaterialSubLot>"));

        assertThat(taken.facts(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::lotNumber).containsExactly("BAG-1", "BAG-2");
        assertThat(taken.facts(Fact.Produced.class)).extracting(Fact.Produced::process).containsOnly("urn:lotgraph:test:LOT-1#sublots");
    }

    @Test
    void anAssemblyIsMadeOfTheLotsThatItLists() throws IOException {
        Taken taken = Taken.of(information("<MaterialLot><ID>CAR</ID><AssemblyLotID><ID>DOOR</ID><Status>Valid</Status></AssemblyLotID><AssemblyLotID>WHEEL</AssemblyLotID></MaterialLot>"));

        assertThat(taken.problems).isEmpty();
        assertThat(taken.facts(Fact.Consumed.class)).extracting(fact -> fact.item().key(), Fact.Consumed::process).containsExactly(
                tuple("urn:lotgraph:test:DOOR", "urn:lotgraph:test:CAR#assembly"), tuple("urn:lotgraph:test:WHEEL", "urn:lotgraph:test:CAR#assembly"));
        assertThat(taken.facts(Fact.Produced.class)).extracting(fact -> fact.item().key()).containsOnly("urn:lotgraph:test:CAR");
        assertThat(taken.facts(Fact.LotDeclared.class)).extracting(Fact.LotDeclared::lotNumber).containsExactly("DOOR");
    }

    @Test
    void aResponseIsARunOfWhatItsSegmentsConsumedAndProduced() throws IOException {
        Taken taken = Taken.of(performance(MIXING));
        Fact.Consumed consumed = taken.facts(Fact.Consumed.class).getLast();

        assertThat(consumed.item().key()).isEqualTo("urn:lotgraph:test:BAG-1");
        assertThat(consumed.process()).isEqualTo("urn:lotgraph:test:R-1");
        assertThat(consumed.quantity()).isNotNull().hasToString("Quantity[amount=0.41, uom=KG]");
        assertThat(consumed.at()).isNotNull().extracting("text").isEqualTo("2026-03-01T08:00:00Z/2026-03-01T09:00:00Z");
        assertThat(consumed.attributes()).isEqualTo(Map.of("segment", "Mixing"));
        assertThat(taken.facts(Fact.Produced.class).getLast()).satisfies(produced -> {
            assertThat(produced.process()).isEqualTo("urn:lotgraph:test:R-1");
            assertThat(produced.item().key()).isEqualTo("urn:lotgraph:test:B-9");
            assertThat(produced.attributes()).containsEntry("use", "Co-Product Produced");
        });
        assertThat(taken.facts(Fact.ProcessDeclared.class)).extracting(Fact.ProcessDeclared::process, Fact.ProcessDeclared::kind, Fact.ProcessDeclared::equipment, Fact.ProcessDeclared::operator)
                .containsExactly(tuple("urn:lotgraph:test:LOT-1#sublots", "split", null, null),
                        tuple("urn:lotgraph:test:R-1", null, "urn:lotgraph:test:MIXER-1", "P-7"), tuple("urn:lotgraph:test:R-1", "production", null, null));
    }

    @Test
    void responsesToOneRequestAreOneRun() throws IOException {
        String response = "<ProductionResponse><ID>%s</ID><ProductionRequestID>ORDER</ProductionRequestID><SegmentResponse><MaterialActual><MaterialLotID>%s</MaterialLotID>"
                + "<MaterialUse>%s</MaterialUse></MaterialActual></SegmentResponse></ProductionResponse>";
        Taken taken = Taken.of("<ProductionPerformance xmlns=\"" + NAMESPACE + "\">" + response.formatted("R-1", "A", "Consumed") + response.formatted("R-2", "B", "Produced")
                + "</ProductionPerformance>");

        assertThat(taken.facts(Fact.Consumed.class)).extracting(Fact.Consumed::process, Fact.Consumed::part).containsExactly(tuple("urn:lotgraph:test:ORDER", "R-1"));
        assertThat(taken.facts(Fact.Produced.class)).extracting(Fact.Produced::process, Fact.Produced::part).containsExactly(tuple("urn:lotgraph:test:ORDER", "R-2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://www.wbf.org/xml/B2MML-V0401", "http://www.mesa.org/xml/B2MML-V0401", "http://www.mesa.org/xml/B2MML-V0500", "http://www.mesa.org/xml/B2MML-V0700",
            "http://www.mesa.org/xml/B2MML"})
    void everyVersionIsReadBareAndAsATransaction(String namespace) throws IOException {
        String bare = performance(MIXING).replace(NAMESPACE, namespace);
        String wrapped = transaction("ProcessProductionPerformance", "<Process/>" + performance(MIXING).replace(" xmlns=\"" + NAMESPACE + "\"", "")).replace(NAMESPACE, namespace);

        assertThat(Taken.of(bare).facts()).hasSize(7);
        assertThat(Taken.of(wrapped).facts()).isEqualTo(Taken.of(bare).facts());
    }

    @ParameterizedTest
    @CsvSource({"OperationsPerformance,OperationsResponse,OpMaterialActual", "OperationsPerformance,OperationsResponse,MaterialActual", "WorkPerformance,JobResponse,MaterialActual"})
    void operationsAndWorkAreRead(String performance, String response, String actual) throws IOException {
        String inside = "<%s><ID>R-1</ID><SegmentResponse><ID>Mixing</ID><%s><MaterialLotID>A</MaterialLotID><MaterialUse>By-product</MaterialUse></%s></SegmentResponse></%s>"
                .formatted(response, actual, actual, response);
        String around = response.equals("JobResponse") ? "<WorkResponse><ID>W</ID>" + inside + "</WorkResponse>" : inside;

        assertThat(Taken.of("<" + performance + " xmlns=\"" + NAMESPACE + "\">" + around + "</" + performance + ">").facts(Fact.Produced.class))
                .extracting(Fact.Produced::process, produced -> produced.item().key()).containsExactly(tuple("urn:lotgraph:test:R-1", "urn:lotgraph:test:A"));
    }

    @Test
    void theElementsOfFormerVersionsSayTheUseThemselves() throws IOException {
        Taken taken = Taken.of(performance("<SegmentResponse><MaterialConsumedActual><MaterialLotID>A</MaterialLotID></MaterialConsumedActual>"
                + "<ConsumableActual><MaterialClassID>OIL</MaterialClassID></ConsumableActual><MaterialProducedActual><MaterialDefinitionID>P</MaterialDefinitionID></MaterialProducedActual></SegmentResponse>"));

        assertThat(taken.facts(Fact.Consumed.class)).extracting(fact -> fact.item().key(), fact -> fact.item().kind()).containsExactly(
                tuple("urn:lotgraph:test:A", ItemKind.RAW_MATERIAL), tuple("urn:lotgraph:test:material-class:OIL", ItemKind.CLASS));
        assertThat(taken.facts(Fact.Produced.class)).extracting(fact -> fact.item().key(), fact -> fact.item().kind())
                .containsExactly(tuple("urn:lotgraph:test:material:P", ItemKind.CLASS));
    }

    @Test
    void aMaterialThatIsAGtinMakesItsLotsGs1Identities() throws IOException {
        Fact.LotDeclared lot = Taken.of(information("<MaterialLot><ID>A7</ID><MaterialDefinitionID>09506000134352</MaterialDefinitionID></MaterialLot>")).facts(Fact.LotDeclared.class).getFirst();

        assertThat(lot.lot().key()).isEqualTo("https://id.gs1.org/01/09506000134352/10/A7");
        assertThat(lot.lot().alias()).isEqualTo("urn:lotgraph:test:A7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <MaterialLotID>A</MaterialLotID>                                                                | It is not said whether the material went in or came out.
            <MaterialLotID>A</MaterialLotID><MaterialUse>Lent</MaterialUse>                                 | The MaterialUse is "Lent", which says neither that the material went in nor that it came out.
            <MaterialUse>Consumed</MaterialUse>                                                             | It names no material: neither lot nor sublot, definition nor class.
            <MaterialLotID>A</MaterialLotID><MaterialUse>Consumed</MaterialUse><Quantity><QuantityString>1,5</QuantityString></Quantity>         | The quantity is "1,5", which is no number.
            <MaterialLotID>A</MaterialLotID><MaterialUse>Consumed</MaterialUse><Quantity><QuantityString>1E999999999</QuantityString></Quantity> | The quantity is "1E999999999", which is no number.
            <MaterialLotID>A</MaterialLotID><MaterialUse>Consumed</MaterialUse><Quantity><QuantityString>-1</QuantityString></Quantity>          | The quantity is negative: -1.
            """)
    void aBadMaterialIsAProblemThatCanBeMended(String inside, String what) throws IOException {
        Taken taken = Taken.of(performance("\n<SegmentResponse><ID>S &amp; T</ID>\n<MaterialActual>" + inside + "</MaterialActual>\n<MaterialProducedActual><MaterialLotID>B</MaterialLotID></MaterialProducedActual></SegmentResponse>"));

        assertThat(taken.facts(Fact.Produced.class)).hasSize(1);
        assertThat(taken.problems).extracting(Problem::line, Problem::what).containsExactly(tuple(3L, what));
        Problem problem = taken.problems.getFirst();
        String row = String.valueOf(problem.row());
        assertThat(row).isEqualTo("<ProductionResponse><ID>R-1</ID><SegmentResponse><ID>S &amp; T</ID><MaterialActual>" + inside + "</MaterialActual></SegmentResponse></ProductionResponse>");
        RejectedElements rejects = new RejectedElements();
        String file = rejects.file(problem);
        String mended = row.replaceAll("<MaterialUse>.*</MaterialUse>|<Quantity>.*</Quantity>|<MaterialLotID>.*</MaterialLotID>", "")
                .replace("</MaterialActual>", "<MaterialLotID>A</MaterialLotID><MaterialUse>Consumed</MaterialUse></MaterialActual>");
        Taken again = Taken.of(rejects.opening(file) + rejects.entry(problem, mended, true) + rejects.closing(file));
        assertThat(again.problems).isEmpty();
        assertThat(again.facts(Fact.Consumed.class)).extracting(Fact.Consumed::process, Fact.Consumed::part).containsExactly(tuple("urn:lotgraph:test:R-1", "R-1/S & T"));
    }

    @Test
    void aLotOrAResponseWithoutIdIsAProblem() throws IOException {
        Taken lots = Taken.of(information("<MaterialLot><Status>Valid</Status></MaterialLot>\n<MaterialLot><ID>A</ID></MaterialLot>"));
        Taken response = Taken.of(performance("<SegmentResponse><MaterialConsumedActual><MaterialLotID>A</MaterialLotID></MaterialConsumedActual></SegmentResponse>").replace("<ID>R-1</ID>", ""));

        assertThat(lots.problems).extracting(Problem::what, Problem::row).containsExactly(tuple("The MaterialLot has no ID.", "<MaterialLot><Status>Valid</Status></MaterialLot>"));
        assertThat(lots.facts(Fact.LotDeclared.class)).hasSize(1);
        assertThat(response.problems).extracting(Problem::what).containsExactly("The response that this is told in has no ID, and names no request, before its segments.");
        assertThat(response.facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            SyncProductionSchedule      | <Sync/><ProductionSchedule/>      | This is a ProductionSchedule, which says what is planned, not what happened.
            SyncPersonnelInformation    | <Sync/><PersonnelInformation/>    | This is a PersonnelInformation, which tells nothing of where material went.
            GetMaterialLot              | <Get/><MaterialLot/>              | The message says Get: it asks, answers or takes back, and tells nothing that happened.
            CancelProductionPerformance | <Cancel/><ProductionPerformance/> | The message says Cancel: it asks, answers or takes back, and tells nothing that happened.
            SyncMaterialLot | <Sync><ActionCriteria><ActionExpression actionCode='Delete'/></ActionCriteria></Sync><MaterialLot/> | The message deletes what it names.
            SyncMaterialLot             | <Sync/>                           | This is a message without content, which tells nothing of where material went.
            """)
    void whatTellsNothingIsRefusedAsSuch(String root, String inside, String what) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> Taken.of(transaction(root, inside)));

        assertThat(refused.problem().what()).isEqualTo(what);
        assertThat(refused.problem().line()).isEqualTo(1);
        assertThat(refused.problem().remedy()).endsWith(".");
    }

    @Test
    void aScheduleBesideAPerformanceIsAProblemOfItsOwn() throws IOException {
        Taken taken = Taken.of(transaction("SyncProductionPerformance", "<Sync/><ProductionSchedule/>" + performance(MIXING)));

        assertThat(taken.problems).extracting(Problem::what).containsExactly("This is a ProductionSchedule, which says what is planned, not what happened.");
        assertThat(taken.facts(Fact.Consumed.class)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE a [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;">]>     | The file has a document type declaration, which is never followed.
            <!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/passwd">]>         | The file has a document type declaration, which is never followed.
            """)
    void entitiesAreRefused(String declaration, String what) {
        String message = declaration + "\n" + performance(MIXING);
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> new B2mml().read(file(message), "message.xml", "test", java.time.ZoneOffset.UTC, new Taken()));

        assertThat(refused.problem().what()).isEqualTo(what);
    }

    private static java.nio.file.Path file(String content) throws IOException {
        return java.nio.file.Files.writeString(java.nio.file.Files.createTempFile("message", ".xml"), content);
    }

    @Test
    void aFileThatWasCutOffIsRefused() {
        assertThat(catchThrowableOfType(RefusedException.class, () -> Taken.of(performance(MIXING).substring(0, 700))).problem().what())
                .isEqualTo("The file ends in the middle of the document: it was cut off.");
    }
}
