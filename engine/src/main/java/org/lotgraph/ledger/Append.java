package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** The steps of one append, in bulk: look up what is named, compare with what stands, write what is news, derive what follows from it. */
final class Append {

    private final Telling telling;
    private final Edges edges;
    private final Declarations declarations;
    private final Touched touched = new Touched();

    Append(Telling telling) {
        this.telling = telling;
        this.edges = new Edges(telling);
        this.declarations = new Declarations(telling);
    }

    void run() {
        for (List<Fact> segment : Segments.of(telling.told.facts())) {
            telling.beginSegment();
            tell(segment);
            new Packing(telling).derive(touched);
            new Shipping(telling).derive(touched);
            telling.things.followProducts(touched.pieces, touched.declared);
            if (!touched.lots.isEmpty()) {
                telling.holdings.markMade(touched.lots);
            }
            touched.clear();
        }
    }

    private void tell(List<Fact> facts) {
        Events events = new Events(telling, facts);
        List<Fact> admitted = events.admit(facts);
        Mentions mentions = mentions(events, admitted);
        mentions.find(telling.things);
        List<Fact> taken = new Clashes(telling).admit(admitted);
        (taken.size() == admitted.size() ? mentions : mentions(events, taken)).settle(telling.things);
        events.name();
        Versions versions = new Versions(telling);
        List<Row> rows = rows(taken, versions);
        Set<Node> shipments = standing(rows);
        rows.forEach(events::concerns);
        telling.things.create();
        events.write();
        write(rows.stream().filter(versions::isNews).toList(), versions, shipments);
        new Voids(telling, declarations, touched).apply(events.declaringNews(), events.declaringAgain());
    }

    private static Mentions mentions(Events events, List<Fact> facts) {
        Mentions mentions = new Mentions();
        events.news().forEach(mentions::add);
        facts.forEach(mentions::add);
        return mentions;
    }

    private List<Row> rows(List<Fact> facts, Versions versions) {
        Tables tables = new Tables(telling);
        Canonical canonical = new Canonical(telling.things);
        List<Row> rows = new ArrayList<>(facts.size());
        List<Fact> told = new ArrayList<>(facts);
        told.addAll(telling.things.same());
        telling.things.same().clear();
        for (Fact fact : told) {
            Row row = tables.row(canonical.of(fact));
            if (row != null) {
                rows.add(row);
                product(row);
            }
        }
        versions.known(Tables.DECLARATION, declarations.known(rows.stream().filter(Append::isDeclaration).toList()));
        edges.known(rows.stream().filter(row -> !isDeclaration(row)).toList(), versions);
        return rows;
    }

    /** A lot is of the product that is declared of it; a unit of its lot's. Here of those that are about to be made. */
    private static void product(Row row) {
        if (row.kind().equals("LotDeclared") && row.from().isPending() && row.properties().get("product") instanceof String product) {
            row.from().product = product;
        } else if (row.table().equals("YIELDED") && Edges.to(row).isPending() && row.from().product != null) {
            Edges.to(row).product = row.from().product;
        }
    }

    /** Lots that are of another product than before, with all their units, and units that are of another one than their lot. */
    private void products(List<Row> news) {
        news.stream().filter(row -> row.kind().equals("LotDeclared")).forEach(row -> product(row.from(), (String) row.properties().get("product")));
        news.stream().filter(row -> row.table().equals("YIELDED") && !Objects.equals(Edges.to(row).product, row.from().product))
                .forEach(row -> touched.pieces.add(Edges.to(row).id));
    }

    /** Who declares no product may have taken the place of somebody who did. */
    private void product(Node lot, @Nullable String product) {
        if (product == null ? !telling.things.isMade(lot.id) : !product.equals(lot.product)) {
            lot.product = product == null ? lot.product : product;
            touched.declared.add(lot.id);
        }
    }

    /** The shipments declared here that were there before: rows may travel in them already. */
    private static Set<Node> standing(List<Row> rows) {
        Set<Node> shipments = new HashSet<>();
        rows.stream().filter(row -> row.kind().equals("ShipmentDeclared") && !row.isNew()).forEach(row -> shipments.add(row.from()));
        return shipments;
    }

    private void write(List<Row> news, Versions versions, Set<Node> shipments) {
        kinds(news);
        declarations.write(news.stream().filter(Append::isDeclaration).toList());
        declarations.end(versions.endedDeclarations());
        telling.holdings.endEdges(versions.endedEdges());
        edges.followTimesOf(shipments);
        edges.write(news.stream().filter(row -> !isDeclaration(row)).toList());
        news.forEach(row -> touched.add(row, telling));
        products(news);
        if (telling.holds("SeenInside")) {
            touched.addStays(news);
        }
    }

    /** An item first named by somebody who could not know what it is becomes what it is declared to be. */
    private void kinds(List<Row> news) {
        Map<Node, String> wrong = new LinkedHashMap<>();
        for (Row row : news) {
            Node thing = row.table().equals("YIELDED") ? Edges.to(row) : row.from();
            String kind = Kinds.declared(row);
            if (kind != null && row.event() == null && !thing.label.equals(kind)) {
                wrong.put(thing, kind);
            }
        }
        wrong.keySet().forEach(thing -> telling.touches.node(thing.id));
        telling.holdings.kind(wrong);
    }

    private static boolean isDeclaration(Row row) {
        return row.table().equals(Tables.DECLARATION);
    }
}
