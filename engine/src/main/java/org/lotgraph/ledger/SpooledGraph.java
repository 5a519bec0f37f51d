package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.spool.Decoder;

/**
 * A graph in files, to be shown piece by piece, in any order and by several threads at once. Nodes have the ids from 0 on: things, further
 * aliases, declarations, batches, the head.
 */
public final class SpooledGraph {

    /** Some of its nodes or edges; shows them to a visitor. */
    @FunctionalInterface
    public interface Piece {
        void show(GraphVisitor visitor);
    }

    private final SpooledNodes nodes;
    private final SpooledDeclarations declarations;
    private final SpooledEdges edges;
    private final List<Map<String, Object>> batches;
    private final Map<String, Object> head;

    SpooledGraph(SpooledHoldings holdings, List<Map<String, Object>> batches, Map<String, Object> head) {
        this.nodes = holdings.nodes;
        this.declarations = holdings.declarations;
        this.edges = holdings.edges;
        this.batches = batches;
        this.head = head;
    }

    private long firstDeclaration() {
        return nodes.count() + nodes.aliasCount();
    }

    private long firstBatch() {
        return firstDeclaration() + declarations.slices().entries();
    }

    public long nodeCount() {
        return firstBatch() + batches.size() + 1;
    }

    public long edgeCount() {
        return edges.slices().entries() + declarations.slices().entries() + nodes.aliasCount();
    }

    /** All nodes, with ids that grow from piece to piece. */
    public List<Piece> nodes() {
        List<Piece> pieces = new ArrayList<>();
        for (long from = 0; from < nodes.count(); from += Slices.SIZE) {
            long begin = from;
            pieces.add(visitor -> things(begin, Math.min(nodes.count(), begin + Slices.SIZE), visitor));
        }
        pieces.add(this::aliases);
        for (int slice = 0; slice < declarations.slices().count(); slice++) {
            int number = slice;
            pieces.add(visitor -> declarations(number, visitor));
        }
        pieces.add(this::batches);
        return pieces;
    }

    /** All edges. */
    public List<Piece> edges() {
        List<Piece> pieces = new ArrayList<>();
        for (int slice = 0; slice < declarations.slices().count(); slice++) {
            int number = slice;
            pieces.add(visitor -> declares(number, visitor));
        }
        pieces.add(this::names);
        for (int slice = 0; slice < edges.slices().count(); slice++) {
            int number = slice;
            pieces.add(visitor -> edges(number, visitor));
        }
        return pieces;
    }

    private void things(long from, long to, GraphVisitor visitor) {
        Decoder texts = nodes.decoder();
        Decoder said = declarations.decoder();
        for (long id = from; id < to; id++) {
            visitor.node(id, Kinds.labels(nodes.label(id)));
            visitor.property("key", nodes.key(texts, id));
            show("sourceId", nodes.sourceId(texts, id), visitor);
            show("product", nodes.product(texts, id), visitor);
            formerProducts(nodes.formerProducts(texts, id), visitor);
            show("defect", nodes.defect(texts, id), visitor);
            visitor.property("batch", (long) nodes.batch(id));
            if (nodes.declared(id) != 0) {
                declared(id, said, visitor);
            }
            List<Long> making = nodes.making(texts, id);
            if (!making.isEmpty()) {
                visitor.property("making", making.stream().mapToLong(Long::longValue).toArray());
            }
            visitor.end();
        }
    }

    private static void formerProducts(List<SpooledNodes.FormerProduct> former, GraphVisitor visitor) {
        if (!former.isEmpty()) {
            visitor.property("productUntil", former.stream().mapToLong(SpooledNodes.FormerProduct::until).toArray());
            visitor.property("formerProducts", former.stream().map(SpooledNodes.FormerProduct::product).toArray(String[]::new));
        }
    }

    private void declared(long id, Decoder said, GraphVisitor visitor) {
        visitor.property("declared", (long) nodes.declared(id));
        declarations.said(id, said).forEach((name, value) -> {
            if (!name.equals("product")) {
                visitor.property(name, value);
            }
        });
    }

    private static void show(String name, @Nullable Object value, GraphVisitor visitor) {
        if (value != null) {
            visitor.property(name, value);
        }
    }

    private void aliases(GraphVisitor visitor) {
        Decoder texts = nodes.decoder();
        for (long alias = 0; alias < nodes.aliasCount(); alias++) {
            visitor.node(nodes.count() + alias, List.of("Alias"));
            visitor.property("name", nodes.alias(texts, alias));
            visitor.end();
        }
    }

    private void names(GraphVisitor visitor) {
        for (long alias = 0; alias < nodes.aliasCount(); alias++) {
            visitor.edge(nodes.count() + alias, nodes.aliased(alias), "NAMES");
            visitor.end();
        }
    }

    private void declarations(int slice, GraphVisitor visitor) {
        Decoder in = declarations.slices().begin(declarations.decoder(), slice);
        long id = firstDeclaration() + slice * (long) Slices.SIZE;
        for (int left = declarations.slices().size(slice); left > 0; left--) {
            visitor.node(id++, List.of(Tables.DECLARATION));
            declarations.visit(declarations.slices().next(in), visitor);
            visitor.end();
        }
    }

    private void declares(int slice, GraphVisitor visitor) {
        Decoder in = declarations.slices().begin(declarations.decoder(), slice);
        long id = firstDeclaration() + slice * (long) Slices.SIZE;
        for (int left = declarations.slices().size(slice); left > 0; left--) {
            long at = declarations.slices().next(in).at();
            visitor.edge(id++, declarations.thing(at), "DECLARES");
            visitor.end();
            declarations.skip(in);
        }
    }

    private void edges(int slice, GraphVisitor visitor) {
        Decoder in = edges.slices().begin(edges.decoder(), slice);
        for (int left = edges.slices().size(slice); left > 0; left--) {
            edges.visit(edges.slices().next(in), visitor);
        }
    }

    private void batches(GraphVisitor visitor) {
        long id = firstBatch();
        for (Map<String, Object> batch : batches) {
            visitor.node(id++, List.of("LedgerBatch"));
            batch.forEach(visitor::property);
            visitor.end();
        }
        visitor.node(id, List.of("Ledger"));
        head.forEach(visitor::property);
        visitor.end();
    }
}
