package org.lotgraph.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lotgraph.TestGraph;
import org.lotgraph.item.ItemKind;
import org.lotgraph.ledger.Batch;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.snapshot.Snapshots;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;

/** Pieces that go the same way are reached together, and one of which more is known is not. The answers are those of any trace. */
class BundlesIT {

    private static final int PIECES = 12;
    private static final ItemRef RAW = item("raw", ItemKind.RAW_MATERIAL);
    private static final ItemRef LOT = item("lot", ItemKind.BATCH);
    private static final ItemRef CARTON = item("carton", ItemKind.CARTON);

    private final Graph graph = TestGraph.fresh();
    private final Ledger ledger = new Ledger(graph, Clock.systemUTC());
    private final Snapshots snapshots = new Snapshots(graph, Long.MAX_VALUE, null);

    BundlesIT() {
        ledger.prepare();
        List<Fact> facts = new ArrayList<>(List.of(
                new Fact.Consumed(1, null, RAW, "urn:lotgraph:bundles:run", null, Span.at(1).time(), null, Map.of()),
                new Fact.Produced(2, null, "urn:lotgraph:bundles:run", LOT, null, Span.at(2).time(), null, Map.of())));
        for (int piece = 0; piece < PIECES; piece++) {
            facts.add(new Fact.Yielded(3 + piece, null, LOT, piece(piece), Span.at(3).time(), Map.of()));
            facts.add(new Fact.Packed(30 + piece, null, piece(piece), CARTON, Span.at(4).time(), Span.at(6).time(), null, Map.of()));
        }
        append("pieces", facts);
        snapshots.load();
    }

    @AfterEach
    void close() {
        snapshots.close();
    }

    private static ItemRef item(String name, ItemKind kind) {
        return ItemRef.of("urn:lotgraph:bundles:" + name, kind);
    }

    private static ItemRef piece(int number) {
        return item("piece-" + number, ItemKind.UNIT);
    }

    private void append(String name, List<Fact> facts) {
        ledger.append(new Batch("bundles", name, name, facts));
    }

    private Reach reached() {
        Moment moment = new Moments(graph).latest();
        Adjacency arrays = new SnapshotAdjacency(Objects.requireNonNull(snapshots.at(moment)), new Neo4jAdjacency(graph, null));
        Walk walk = new Walk(arrays, moment, Direction.FORWARD, TraceOptions.DEFAULT);
        walk.run(new Origins(graph, null, new Beginnings(), null).find(List.of(RAW.key()), moment));
        return walk.reach();
    }

    private void assertAllAreListed(int further) {
        Moments moments = new Moments(graph);
        Trace trace = new Tracer(graph, moments, snapshots::at).trace(Direction.FORWARD, List.of(RAW.key()), TraceOptions.DEFAULT, moments.latest());
        assertThat(trace.totals().units()).isEqualTo(PIECES);
        assertThat(trace.items(ItemKind.UNIT, Certainty.CONFIRMED, 0, 2 * PIECES)).hasSize(PIECES);
        assertThat(trace.totals().items()).as("the lot, its pieces and what they lie in").isEqualTo(1 + PIECES + 1 + further);
    }

    @Test
    void piecesOfALotInOneCartonAreReachedTogether() {
        assertThat(reached().bundledPieces()).isEqualTo(PIECES);
        assertAllAreListed(0);
    }

    @Test
    void aPieceThatWasPackedAgainIsNotReachedWithTheOthersUntilACompactionSortedThem() {
        append("again", List.of(new Fact.Packed(50, null, piece(5), item("other", ItemKind.CARTON), Span.at(8).time(), null, null, Map.of())));
        assertThat(reached().bundledPieces()).as("what a bundle is changed").isZero();
        assertAllAreListed(1);
        snapshots.compact();
        assertThat(reached().bundledPieces()).as("those around it").isEqualTo(PIECES - 1);
        assertAllAreListed(1);
    }
}
