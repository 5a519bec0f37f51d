package org.lotgraph.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the ledger holds, as one append sees and changes it: the rules of an append stand above it, once, whether the graph is in a
 * database or is being prepared for one.
 */
interface Holdings {

    /** A node under the name that was asked for; {@code product} of items only. */
    record Known(String name, long id, String label, String key, @Nullable String sourceId, @Nullable String product) {
    }

    /** A live declaration or edge; {@code batch} is the one whose file told it. */
    record Version(long id, long fact, long content, int batch) {
    }

    /** What one declaration says of a thing, under the names that the thing has for it. */
    record Saying(long thing, boolean live, Map<String, Object> properties) {
    }

    // ---- nodes by their names ----

    List<Known> itemsByKey(Collection<String> keys);

    /** By first alias or by a later one. */
    List<Known> itemsByName(Collection<String> names);

    /** Processes or master data by key or first alias, the former first. */
    List<Known> othersByName(String label, Collection<String> names);

    /** Makes these nodes and gives them their ids. */
    void create(List<Node> nodes);

    /** Gives items further names beside their first alias. */
    void alias(Map<String, Node> names);

    /** Writes the first alias of nodes that had none. */
    void name(Collection<Node> nodes);

    /** Writes the product of items that had none. */
    void product(Collection<Node> items);

    /**
     * Lets units be of the product that their lot is of, the one told last where several have one, unless their own is declared.
     *
     * @param units these, and
     * @param lots  all that are of these lots
     * @return the product of those that were of another one
     */
    Map<Long, String> followProducts(Collection<Long> units, Collection<Long> lots);

    /** Changes the kind of items that nothing declared before. */
    void kind(Map<Node, String> items);

    /** As what rows of a source that stand declare these items: the kinds of the facts. */
    Map<Long, Set<String>> declaredAs(Collection<Long> items, String source);

    // ---- declarations ----

    List<Version> declarations(Collection<Long> facts);

    void declare(List<Row> declarations);

    /** Draws what a process ran on, for declarations that name equipment. */
    void runOn(List<Row> declarations);

    /** Lays properties over what things say of themselves; null takes one away. */
    void say(Map<Long, Map<String, Object>> properties);

    /** Ends declarations, with what their processes ran on; returns the things they were of. */
    List<Long> endDeclarations(List<Long> declarations);

    /** All declarations of these things, ended ones too, in the order of the telling. */
    List<Saying> declarationsOf(List<Long> things);

    // ---- edges ----

    /** Live edges of that type between the ends of these rows, under the same facts; of YIELDED, between any lot and the unit; of aliases, between the alias and anything. */
    List<Version> edges(String type, List<Row> rows);

    void draw(List<Row> edges);

    /** Rows that ship name no times of their own: the shipment's hold. */
    void drawShipped(List<Row> edges);

    void endEdges(List<Long> edges);

    /** Gives the rows of these shipments a new version where the shipment's times are others now. */
    void followShipments(List<Long> shipments);

    /** Makes a batch of a lot that something makes, and raw material of one that nothing does. */
    void markMade(Collection<Long> lots);

    // ---- batches ----

    /** The hash of the file's content that a former batch was told by. */
    String digest(int batch);
}
