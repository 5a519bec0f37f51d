package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.GraphVisitor;
import org.lotgraph.ledger.SpooledGraph;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;

/** A graph as the bulk importer reads it: with its own node ids, piece by piece, each piece in the thread that asks for it. */
final class GraphInput implements Input {

    /** Only for judging whether memory and ids suffice. */
    private static final int BYTES_A_NODE = 200;
    private static final int BYTES_AN_EDGE = 120;
    private static final int PROPERTIES = 8;

    private final SpooledGraph graph;
    private final BulkLoad.Progress progress;
    private final AtomicLong passed = new AtomicLong();
    private final List<SpooledGraph.Piece> nodes;
    private final List<SpooledGraph.Piece> edges;

    GraphInput(SpooledGraph graph, BulkLoad.Progress progress) {
        this.graph = graph;
        this.progress = progress;
        this.nodes = graph.nodes();
        this.edges = graph.edges();
    }

    @Override
    public InputIterable nodes(Collector bad) {
        return () -> new Pieces(nodes);
    }

    @Override
    public InputIterable relationships(Collector bad) {
        return () -> new Pieces(edges);
    }

    @Override
    public IdType idType() {
        return IdType.ACTUAL;
    }

    @Override
    public ReadableGroups groups() {
        return ReadableGroups.EMPTY;
    }

    @Override
    public Estimates validateAndEstimate(PropertySizeCalculator size, int threads) {
        return Input.knownEstimates(graph.nodeCount(), graph.edgeCount(), graph.nodeCount() * PROPERTIES, graph.edgeCount() * PROPERTIES,
                graph.nodeCount() * BYTES_A_NODE, graph.edgeCount() * BYTES_AN_EDGE, graph.nodeCount() * 2);
    }

    @Override
    public boolean containsVectorData() {
        return false;
    }

    private final class Pieces implements InputIterator {

        private final Iterator<SpooledGraph.Piece> left;

        Pieces(List<SpooledGraph.Piece> pieces) {
            this.left = pieces.iterator();
        }

        @Override
        public InputChunk newChunk() {
            return new Chunk();
        }

        @Override
        public synchronized boolean next(InputChunk chunk) {
            long inAll = nodes.size() + (long) edges.size();
            // The loader may read its input more than once.
            progress.at(Math.min(passed.getAndIncrement(), inAll), inAll);
            boolean more = left.hasNext();
            ((Chunk) chunk).piece = more ? left.next() : null;
            return more;
        }

        @Override
        public void close() {
            // The pieces are the graph's.
        }
    }

    /** All of a piece is shown at once; Neo4j's visitors take one entity after the other. */
    private static final class Chunk implements InputChunk {

        private SpooledGraph.@Nullable Piece piece;

        @Override
        public boolean next(InputEntityVisitor visitor) {
            SpooledGraph.Piece shown = piece;
            piece = null;
            if (shown == null) {
                return false;
            }
            shown.show(new Shown(visitor));
            return true;
        }

        @Override
        public void close() {
            piece = null;
        }
    }

    private record Shown(InputEntityVisitor visitor) implements GraphVisitor {

        @Override
        public void node(long id, List<String> labels) {
            visitor.reset();
            visitor.id(id);
            visitor.labels(labels.toArray(String[]::new));
        }

        @Override
        public void edge(long from, long to, String type) {
            visitor.reset();
            visitor.startId(from);
            visitor.endId(to);
            visitor.type(type);
        }

        @Override
        public void property(String name, Object value) {
            visitor.property(name, value, false);
        }

        @Override
        public void end() {
            try {
                visitor.endOfEntity();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
