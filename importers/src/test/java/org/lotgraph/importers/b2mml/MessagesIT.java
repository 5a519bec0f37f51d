package org.lotgraph.importers.b2mml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.lotgraph.TestGraph;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.importers.Taken;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;
import org.neo4j.graphdb.Transaction;

/** The five messages of a real MES, and one of our own that goes on from them: the order's product, and what was packed of it. */
@EnabledIfEnvironmentVariable(named = "LOTGRAPH_REAL_DATA", matches = ".+", disabledReason = "It names the folder with real data, which is not part of the project")
class MessagesIT {

    private static final Path FOLDER = Path.of(String.valueOf(System.getenv("LOTGRAPH_REAL_DATA")), "b2mml");
    private static final String OUTCOME = """
            <ProductionPerformance xmlns="http://www.mesa.org/xml/B2MML-V0600"><ProductionResponse><ID>53107</ID><SegmentResponse><ID>Filling</ID><MaterialActual>
             <MaterialDefinitionID>SO1215</MaterialDefinitionID><MaterialLotID>SO1215_LOT01</MaterialLotID><MaterialSubLotID>DRUM-1</MaterialSubLotID><MaterialUse>Produced</MaterialUse>
            </MaterialActual></SegmentResponse></ProductionResponse></ProductionPerformance>""";

    private static Taken message(String name) throws IOException {
        return Taken.of(FOLDER.resolve(name));
    }

    private static List<Taken> messages() throws IOException {
        return List.of(message("MAT-20121210170256-CRBN0001.xml"), message("LOT-20121210170718-0001L0001.xml"), message("INV-20121210175555-0001L0001_01.xml"),
                message("PES-20121229115825-53107.xml"), Taken.of(OUTCOME));
    }

    @Test
    void tracesGoFromTheLotThroughItsSublotsToTheProduct() throws IOException {
        Ledger ledger = new Ledger(TestGraph.fresh(), Clock.systemUTC());
        ledger.prepare();
        for (Taken message : messages()) {
            assertThat(message.problems).isEmpty();
            message.batches.forEach(ledger::append);
        }

        assertThat(reached(Direction.FORWARD, "CRBN0001_LOT01")).containsExactlyInAnyOrder("CRBN0001_LOT01_01", "430147330000056734", "SO1215_LOT01", "DRUM-1");
        assertThat(reached(Direction.FORWARD, "CRBN0001_LOT01_01")).isEmpty();
        assertThat(reached(Direction.BACK, "DRUM-1")).containsExactlyInAnyOrder("SO1215_LOT01", "430147330000056734", "CRBN0001_LOT01");
        try (Transaction tx = TestGraph.database().beginTx()) {
            assertThat(tx.findNode(() -> "Item", "key", "urn:lotgraph:test:CRBN0001_LOT01").getAllProperties()).containsEntry("lotNumber", "CRBN0001_LOT01")
                    .containsEntry("expires", "2013-12-08T00:00:00.0Z").containsEntry("product", "urn:lotgraph:test:CRBN0001");
            assertThat(tx.findNode(() -> "Product", "key", "urn:lotgraph:test:CRBN0001").getAllProperties()).containsEntry("name", "Product Courbon0001").containsEntry("uom", "KG");
        }
    }

    @Test
    void toldAgainNothingIsNew() throws IOException {
        Ledger ledger = new Ledger(TestGraph.fresh(), Clock.systemUTC());
        ledger.prepare();
        List<Taken> messages = messages();
        messages.forEach(message -> message.batches.forEach(ledger::append));
        assertThat(messages).allSatisfy(message -> assertThat(message.batches).allSatisfy(batch -> assertThat(ledger.append(batch).appended()).isZero()));
    }

    @Test
    void theScheduleIsRefusedForItSaysWhatIsPlanned() {
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> message("PRO-20121210181416-27942.xml"));

        assertThat(refused.problem().what()).isEqualTo("This is a ProductionSchedule, which says what is planned, not what happened.");
        assertThat(refused.problem().line()).isEqualTo(11);
    }

    @SuppressWarnings("removal")
    private static List<String> reached(Direction direction, String from) {
        Moments moments = new Moments(TestGraph.graph());
        List<String> names = new ArrayList<>();
        try (Transaction tx = TestGraph.database().beginTx()) {
            new Tracer(TestGraph.graph(), moments).trace(direction, List.of("test:" + from), TraceOptions.DEFAULT, moments.latest()).items(null, null, 0, Integer.MAX_VALUE)
                    .forEach(item -> names.add(String.valueOf(tx.getNodeById(item.id()).getProperty("key")).replace("urn:lotgraph:test:", "")));
        }
        return names;
    }
}
