package org.lotgraph.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lotgraph.ledger.Telltale.hour;
import static org.lotgraph.ledger.Telltale.kilos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.TestGraph;
import org.lotgraph.TickingClock;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.MasterData;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;

/** What is prepared in files is what an append to a database makes of the same batches, however odd their names and repetitions. */
class BulkLedgerIT {

    private static final int SEEDS = 60;
    private static final int BATCHES = 25;

    @TempDir
    private Path temp;

    @Test
    void aPlantIsTheSameEitherWay() throws IOException {
        same(RowFactsIT.plant(), "the plant");
        List<Batch> twice = new ArrayList<>(RowFactsIT.plant());
        twice.addAll(RowFactsIT.plant());
        same(twice, "the plant, told twice");
    }

    @Test
    void randomRowsAreTheSameEitherWay() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            List<Batch> batches = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                batches.add(batch(random));
            }
            same(batches, "seed " + seed);
        }
    }

    @Test
    void correctedProductsAreTheSameEitherWay() throws IOException {
        for (int seed = 0; seed < SEEDS / 3; seed++) {
            Random random = new Random(seed);
            List<Batch> batches = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                List<Fact> facts = new ArrayList<>();
                for (int line = 2; line < 3 + random.nextInt(4); line++) {
                    ItemRef lot = ItemRef.of("lot " + random.nextInt(3), ItemKind.RAW_MATERIAL);
                    facts.add(random.nextInt(3) > 0
                            ? new Fact.Yielded(line, null, lot, ItemRef.of("unit " + random.nextInt(4), ItemKind.UNIT), null, Map.of())
                            : new Fact.LotDeclared(line, null, lot, maybe(random, r -> name(r, "product")), null, null, null, null, null, null, null,
                                    Timing.TIMELESS, Map.of()));
                }
                batches.add(new Batch(pick(random, "plant", "erp"), "file", "digest " + random.nextInt(9), facts));
            }
            same(batches, "seed " + seed);
        }
    }

    @Test
    void eventsAreRefused() throws IOException {
        try (BulkLedger bulk = new BulkLedger(Files.createTempDirectory(temp, "bulk"), new TickingClock())) {
            Batch events = new Batch("plant", "file", "digest", Told.packed(1, 1, "box", "unit"));
            assertThat(BulkLedger.takes(events)).isFalse();
            assertThatThrownBy(() -> bulk.append(events)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void filesAreGoneOnceClosed() throws IOException {
        Path folder = Files.createTempDirectory(temp, "bulk");
        try (BulkLedger bulk = new BulkLedger(folder, new TickingClock())) {
            RowFactsIT.plant().forEach(bulk::append);
            assertThat(folder).isNotEmptyDirectory();
        }
        assertThat(folder).isEmptyDirectory();
    }

    private void same(List<Batch> batches, String what) throws IOException {
        Ledger ledger = new Ledger(TestGraph.fresh(), new TickingClock());
        ledger.prepare();
        List<Appended> expected = batches.stream().map(ledger::append).toList();
        List<String> graph = GraphDump.of();
        List<String> clocks = clocks();
        try (BulkLedger bulk = new BulkLedger(Files.createTempDirectory(temp, "bulk"), new TickingClock())) {
            assertThat(batches.stream().map(bulk::append).toList()).as(what).isEqualTo(expected);
            SpooledGraph spooled = bulk.graph();
            Loaded.into(spooled);
            assertThat(GraphDump.of()).as(what).isEqualTo(graph).hasSize((int) (spooled.nodeCount() + spooled.edgeCount()));
            assertThat(clocks()).as(what).isEqualTo(clocks);
        }
    }

    private static List<String> clocks() {
        return TestGraph.graph().read("ledger/moment-latest", Map.of()).stream().map(Object::toString).toList();
    }

    // ---- random rows ----

    private static Batch batch(Random random) {
        List<Fact> facts = new ArrayList<>();
        for (int line = 2; line < 3 + random.nextInt(7); line++) {
            facts.add(fact(random, line));
        }
        return new Batch(pick(random, "plant", "erp"), pick(random, "a.csv", "b.csv"), "digest " + random.nextInt(4), facts);
    }

    private static Fact fact(Random random, long line) {
        Map<String, String> attributes = random.nextInt(4) == 0 ? Map.of("shift", pick(random, "1", "\u00e9\u4e2d\"")) : Map.of();
        return switch (random.nextInt(14)) {
            case 0 -> new Fact.ProductDeclared(line, name(random, "product"), maybe(random, r -> name(r, "product")), pick(random, "Milk", "Cream"),
                    null, "KGM", attributes);
            case 1 -> new Fact.PartyDeclared(line, name(random, "party"), maybe(random, r -> name(r, "party")), pick(random, "Mill", "Dairy"), null, null,
                    maybe(random, r -> "DE"), null, attributes);
            case 2 -> new Fact.PlaceDeclared(line, name(random, "site"), pick(random, "North", "South"), null, null, attributes);
            case 3 -> new Fact.LotDeclared(line, null, ref(random, ItemKind.RAW_MATERIAL), maybe(random, r -> name(r, "product")), "7",
                    maybe(random, r -> name(r, "party")), null, kilos(pick(random, "1", "1.0", "2")), maybe(random, BulkLedgerIT::time), null, null,
                    pick(random, Timing.STRICT, Timing.TIMELESS), attributes);
            case 4 -> new Fact.CartonDeclared(line, ref(random, ItemKind.CARTON), pick(random, "tote", "box"), attributes);
            case 5 -> new Fact.ShipmentDeclared(line, null, ref(random, ItemKind.SHIPMENT), maybe(random, r -> name(r, "party")), null, null,
                    maybe(random, BulkLedgerIT::time), maybe(random, BulkLedgerIT::time), attributes);
            case 6 -> new Fact.ProcessDeclared(line, null, name(random, "run"), maybe(random, r -> name(r, "run")), "mix", maybe(random, r -> name(r, "site")),
                    maybe(random, r -> name(r, "kneader")), null, maybe(random, BulkLedgerIT::time), maybe(random, BulkLedgerIT::time),
                    pick(random, Timing.STRICT, Timing.TIMELESS), attributes);
            case 7 -> new Fact.Consumed(line, null, ref(random, ItemKind.RAW_MATERIAL), name(random, "run"), kilos(pick(random, "1", "2")),
                    maybe(random, BulkLedgerIT::time), maybe(random, r -> "1"), attributes);
            case 8 -> new Fact.Produced(line, null, name(random, "run"), ref(random, ItemKind.RAW_MATERIAL), kilos(pick(random, "1", "2")),
                    maybe(random, BulkLedgerIT::time), null, attributes);
            case 9 -> new Fact.Yielded(line, null, ref(random, ItemKind.RAW_MATERIAL), ref(random, ItemKind.UNIT), maybe(random, BulkLedgerIT::time), attributes);
            case 10 -> new Fact.Packed(line, null, ref(random, ItemKind.UNIT), ref(random, ItemKind.CARTON), maybe(random, BulkLedgerIT::time),
                    maybe(random, BulkLedgerIT::time), null, attributes);
            case 11 -> new Fact.Shipped(line, null, ref(random, ItemKind.CARTON), ref(random, ItemKind.SHIPMENT), null, maybe(random, r -> kilos("3")), attributes);
            case 12 -> new Fact.SameAs(line, ref(random, ItemKind.UNIT), ref(random, ItemKind.UNIT), attributes);
            default -> new Fact.AlsoKnownAs(line, MasterData.PARTY, name(random, "party"), name(random, "party"), attributes);
        };
    }

    /** Names of one kind of thing meet those of another now and then. */
    private static ItemRef ref(Random random, ItemKind kind) {
        return new ItemRef(item(random, kind), kind, maybe(random, r -> item(r, kind)), maybe(random, r -> name(r, "product")),
                random.nextInt(6) == 0 ? "Not as it should be." : null);
    }

    private static String item(Random random, ItemKind kind) {
        return (random.nextInt(8) == 0 ? "thing" : kind.name()) + ' ' + random.nextInt(5);
    }

    private static String name(Random random, String kind) {
        return kind + ' ' + random.nextInt(4);
    }

    private static ValidTime time(Random random) {
        return random.nextInt(5) == 0 ? ValidTime.UNKNOWN : hour(random.nextInt(3));
    }

    private static <T> @Nullable T maybe(Random random, Function<Random, T> made) {
        return random.nextBoolean() ? made.apply(random) : null;
    }

    @SafeVarargs
    private static <T> T pick(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
