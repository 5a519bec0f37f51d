package org.lotgraph.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.item.Histories;
import org.lotgraph.item.HistoryEntry;
import org.lotgraph.item.Item;
import org.lotgraph.item.ItemFilter;
import org.lotgraph.item.Items;
import org.lotgraph.ledger.Appended;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Import;
import org.lotgraph.ledger.ImportLog;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.ledger.Undo;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.lotgraph.trace.Direction;
import org.lotgraph.trace.Total;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TraceOptions;
import org.lotgraph.trace.Tracer;

/** A mill's flour at a bakery and at the shop of both, each firm with names of its own, and a table that says which are one. */
class AliasesIT {

    private static final Map<String, Map<String, String>> DUMPS = new LinkedHashMap<>();

    static {
        DUMPS.put("mill", Map.of(
                "lots.csv", "id,product,supplier\nLOT-7,FLOUR,FARM\n",
                "parties.csv", "id,name,gln\nFARM,Farm,\nSHOP-77,Corner shop,9506000000114\nBAKERY,Bakery,\n",
                "shipments.csv", "id,sender,receiver,shipped_at,received_at\nS1,MILL,BAKERY,2026-03-01,2026-03-02\nS2,MILL,SHOP-77,2026-03-01,2026-03-02\n",
                "shipment_items.csv", "shipment,item,quantity,uom\nS1,LOT-7,400,KGM\nS2,LOT-7,100,KGM\n"));
        DUMPS.put("bakery", Map.of(
                "lots.csv", "id,product,supplier,quantity,uom\nX1,MEHL,M,400,KGM\nBREAD,BROT,,,\n",
                "consumption.csv", "process,item\nBAKE,X1\n",
                "production.csv", "process,item\nBAKE,BREAD\n",
                "shipments.csv", "id,receiver,shipped_at\nT9,9,2026-03-04\n",
                "shipment_items.csv", "shipment,item\nT9,BREAD\n"));
        DUMPS.put("desk", Map.of("aliases.csv", """
                alias,name,kind
                bakery:X1,mill:LOT-7,lot
                bakery:9,9506000000114,party
                bakery:M,mill:FARM,party
                bakery:MEHL,mill:FLOUR,product
                mill:FLOUR,bakery:MEHL,product
                nobody:1,mill:NEVER-DECLARED,carton
                """));
    }

    @TempDir
    private Path folder = Path.of(".");
    private final Graph graph = TestGraph.graph();
    private final Ledger ledger = new Ledger(graph, Clock.systemUTC());

    @BeforeEach
    void empty() {
        TestGraph.fresh();
        ledger.prepare();
    }

    private Imported tell(String source) throws IOException {
        return tell(source, DUMPS.getOrDefault(source, Map.of()));
    }

    private Imported tell(String source, Map<String, String> files) throws IOException {
        return tell(source, files, ledger::append);
    }

    private Imported tell(String source, Map<String, String> files, Function<Batch, Appended> append) throws IOException {
        Path dump = Files.createTempDirectory(folder, source);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(dump.resolve(file.getKey()), file.getValue());
        }
        Imported imported = Imports.run(List.of(dump), new ImportOptions(source, ZoneOffset.UTC, folder.resolve("rejects")), append::apply,
                (at, read, all) -> { }).imports().getFirst();
        assertThat(imported.problems()).isEmpty();
        return imported;
    }

    private Moment now() {
        return new Moments(graph).latest();
    }

    private Trace forward(boolean inMemory, Moment moment, String... from) {
        Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, null);
        if (inMemory) {
            snapshots.load();
        }
        Tracer tracer = inMemory ? new Tracer(graph, new Moments(graph), snapshots::at) : new Tracer(graph, new Moments(graph));
        return tracer.trace(Direction.FORWARD, List.of(from), TraceOptions.DEFAULT, moment);
    }

    private Trace back(String from) {
        return new Tracer(graph, new Moments(graph)).trace(Direction.BACK, List.of(from), TraceOptions.DEFAULT, now());
    }

    /** The item of a name, by all that it is called. */
    private Set<String> one(String name) {
        Item item = Objects.requireNonNull(new Items(graph).named(name, now()));
        Set<String> names = new TreeSet<>(item.aliases());
        names.add(item.key());
        return names;
    }

    private List<String> told(String name) {
        long id = Objects.requireNonNull(new Items(graph).named(name, now())).id();
        return new Histories(graph).of(List.of(id), HistoryEntry.After.NOTHING, 100, now()).get(id).rows().stream().map(HistoryEntry::what).toList();
    }

    private Set<String> reached(Trace trace) {
        Set<String> labels = new TreeSet<>();
        List<Long> ids = trace.items(null, null, 0, 1_000).stream().map(each -> each.id()).toList();
        new Items(graph).byId(ids, now()).values().forEach(item -> labels.add(item.key().replace("urn:lotgraph:", "")));
        return labels;
    }

    /** By how many items in how many shipments; the name of what stands for a party is what people read. */
    private Map<String, String> byName(List<Total> totals, String label) {
        Map<String, String> named = new TreeMap<>();
        totals.forEach(total -> named.put(name(label, total.key()), total.items() + " in " + total.shipments() + " " + total.quantities().stream()
                .map(quantity -> quantity.amount() + " " + quantity.uom()).toList()));
        return named;
    }

    private static String name(String label, String key) {
        try (var tx = TestGraph.database().beginTx()) {
            return String.valueOf(tx.findNode(org.neo4j.graphdb.Label.label(label), "key", key).getProperty("name", key));
        }
    }

    private List<String> found(@Nullable String receiver, @Nullable String supplier) {
        return new Items(graph).find(new ItemFilter(null, null, null, null, supplier, receiver, null, null), "", 100, now()).rows().stream()
                .map(Item::key).map(key -> key.replace("urn:lotgraph:", "")).toList();
    }

    @Test
    void inWhateverOrderTheTablesComeTheAnswerIsOne() throws IOException {
        for (List<String> order : List.of(List.of("mill", "bakery", "desk"), List.of("mill", "desk", "bakery"), List.of("bakery", "mill", "desk"),
                List.of("bakery", "desk", "mill"), List.of("desk", "mill", "bakery"), List.of("desk", "bakery", "mill"))) {
            empty();
            for (String source : order) {
                tell(source);
            }
            for (String name : List.of("bakery:X1", "mill:LOT-7")) {
                assertThat(one(name)).as("%s in %s", name, order).isEqualTo(one("mill:LOT-7"));
                assertThat(told(name)).as("%s in %s", name, order).containsExactlyInAnyOrder("consumed in", "declared", "declared", "same as", "shipped in", "shipped in",
                        "received from", "received from");
                assertThat(reached(back("bakery:BREAD"))).as("%s", order).containsAnyOf("bakery:X1", "mill:LOT-7").hasSize(1);
            }
            for (boolean inMemory : new boolean[] {false, true}) {
                Trace trace = forward(inMemory, now(), "mill:LOT-7");
                assertThat(reached(trace)).as("%s", order).containsExactly("bakery:BREAD", "bakery:T9", "mill:S1", "mill:S2");
                assertThat(byName(trace.byReceiver(), "Party")).as("%s", order).isEqualTo(Map.of("Bakery", "1 in 1 [400 KGM]", "Corner shop", "2 in 2 [100 KGM]"));
                assertThat(forward(inMemory, now(), "bakery:X1").totals()).isEqualTo(trace.totals());
            }
        }
    }

    @Test
    void toldAgainNothingChanges() throws IOException {
        tell("mill");
        tell("bakery");
        Imported first = tell("desk");
        assertThat(first.appended()).isEqualTo(6);
        assertThat(tell("desk").appended()).isZero();
        assertThat(tell("bakery").appended()).isZero();
        assertThat(tell("mill").appended()).isZero();
    }

    @Test
    void undoneTheNamesAreTwoAgain() throws IOException {
        tell("mill");
        tell("bakery");
        ImportLog log = new ImportLog(graph, Clock.systemUTC());
        log.begin(new Import.Asked("desk", Import.Via.UPLOAD, "desk", List.of("aliases.csv"), null, "UTC"));
        tell("desk", DUMPS.getOrDefault("desk", Map.of()), batch -> ledger.append(batch, "desk"));
        assertThat(forward(true, now(), "mill:LOT-7").totals().items()).isEqualTo(4);
        log.state("desk", Import.State.UNDOING, null);
        Undo.run(graph, ledger, Objects.requireNonNull(log.find("desk")), soFar -> { });
        for (boolean inMemory : new boolean[] {false, true}) {
            assertThat(forward(inMemory, now(), "mill:LOT-7").totals().items()).isEqualTo(2);
            assertThat(byName(forward(inMemory, now(), "bakery:X1").byReceiver(), "Party")).containsOnlyKeys("urn:lotgraph:bakery:9");
        }
        assertThat(one("bakery:X1")).doesNotContain("urn:lotgraph:mill:LOT-7");
    }

    @Test
    void beforeTheTableWasToldNobodyKnew() throws IOException {
        tell("mill");
        tell("bakery");
        Moment before = now();
        tell("desk");
        assertThat(reached(forward(false, before, "mill:LOT-7"))).containsExactly("mill:S1", "mill:S2");
        assertThat(reached(forward(true, before, "mill:LOT-7"))).containsExactly("mill:S1", "mill:S2");
        assertThat(forward(true, now(), "mill:LOT-7").totals().items()).isEqualTo(4);
    }

    @Test
    void aRowThatNamesAnotherThingForAnAliasCorrectsTheFormer() throws IOException {
        tell("mill");
        tell("bakery");
        tell("desk");
        Moment wrong = now();
        Imported corrected = tell("desk", Map.of("aliases.csv", "alias,name,kind\nbakery:X1,mill:LOT-8,lot\n"));
        assertThat(corrected.superseded()).isEqualTo(1);
        assertThat(forward(true, now(), "mill:LOT-7").totals().items()).isEqualTo(2);
        assertThat(forward(true, now(), "mill:LOT-8").totals().items()).isEqualTo(2);
        assertThat(forward(true, wrong, "mill:LOT-7").totals().items()).isEqualTo(4);
    }

    @Test
    void whatIsToldUnderEitherNameCountsForTheThingOnce() throws IOException {
        for (String source : DUMPS.keySet()) {
            tell(source);
        }
        tell("field", Map.of("consumption.csv", "process,item\nM,WHEAT\n", "production.csv", "process,item\nM,F7\n",
                "aliases.csv", "alias,name,kind\nF7,mill:LOT-7,lot\n"));
        for (boolean inMemory : new boolean[] {false, true}) {
            Trace trace = forward(inMemory, now(), "field:WHEAT");
            assertThat(trace.totals().batches() + trace.totals().rawMaterials()).isEqualTo(2);
            assertThat(byName(trace.bySupplier(), "Party")).isEqualTo(Map.of("Farm", "1 in 0 [400 KGM]"));
            assertThat(trace.byProduct().stream().mapToLong(Total::items).sum()).isEqualTo(2);
        }
    }

    @Test
    void itemsAreFoundByEitherNameOfAParty() throws IOException {
        for (String source : DUMPS.keySet()) {
            tell(source);
        }
        for (String shop : List.of("bakery:9", "mill:SHOP-77", "9506000000114", "Corner shop", "https://id.gs1.org/417/9506000000114")) {
            assertThat(found(shop, null)).as(shop).containsExactly("bakery:BREAD", "bakery:T9", "mill:LOT-7", "mill:S2");
        }
        assertThat(found(null, "mill:FARM")).containsExactly("bakery:X1", "mill:LOT-7");
    }

    @Test
    void aGlnThatTwoSourcesShareJoinsTheirNames() throws IOException {
        tell("mill");
        tell("bakery");
        tell("bakery", Map.of("parties.csv", "id,name,gln\n9,Shop at the corner,9506000000114\n"));
        for (boolean inMemory : new boolean[] {false, true}) {
            assertThat(byName(forward(inMemory, now(), "bakery:X1").byReceiver(), "Party")).hasSize(1);
            assertThat(byName(forward(inMemory, now(), "bakery:X1", "mill:LOT-7").byReceiver(), "Party").values()).containsExactlyInAnyOrder("1 in 1 [400 KGM]", "2 in 2 [100 KGM]");
        }
    }
}
