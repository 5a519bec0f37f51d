package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of one append, in bulk: look up what is named, compare with what stands, write what is news. */
final class Append {

    private final Telling telling;
    private final Edges edges;
    private final Declarations declarations;

    Append(Telling telling) {
        this.telling = telling;
        this.edges = new Edges(telling);
        this.declarations = new Declarations(telling);
    }

    void run() {
        tell(telling.told.facts());
    }

    private void tell(List<Fact> facts) {
        Mentions mentions = new Mentions();
        facts.forEach(mentions::add);
        mentions.lookUp(telling.things);
        Versions versions = new Versions(telling);
        List<Row> rows = rows(facts, versions);
        telling.things.create();
        rows = rows.stream().filter(versions::isNews).toList();
        List<Row> told = rows.stream().filter(row -> row.table().equals(Tables.DECLARATION)).toList();
        List<Row> drawn = rows.stream().filter(row -> !row.table().equals(Tables.DECLARATION)).toList();
        declarations.write(told);
        declarations.end(versions.endedDeclarations());
        edges.end(versions.endedEdges());
        edges.followTimesOf(told.stream().filter(row -> row.kind().equals("ShipmentDeclared")).map(Row::from).toList());
        edges.write(drawn);
        made(rows);
    }

    private List<Row> rows(List<Fact> facts, Versions versions) {
        Tables tables = new Tables(telling.source(), telling.things);
        Canonical canonical = new Canonical(telling.things);
        List<Row> rows = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Row row = tables.row(canonical.of(fact));
            if (row != null) {
                rows.add(row);
                products(row);
            }
        }
        telling.things.same().forEach((one, other) -> rows.add(tables.same(one, other)));
        versions.known(Tables.DECLARATION, declarations.known(rows.stream().filter(row -> row.table().equals(Tables.DECLARATION)).toList()));
        edges.known(rows.stream().filter(row -> !row.table().equals(Tables.DECLARATION)).toList(), versions);
        return rows;
    }

    /** A lot is of the product that is declared of it; a unit of its lot's. */
    private void products(Row row) {
        if (row.kind().equals("LotDeclared") && row.properties().get("product") instanceof String product) {
            telling.things.product(row.from(), product);
        } else if (row.table().equals("YIELDED")) {
            telling.things.product(Edges.to(row), row.from().product);
        }
    }

    private void made(List<Row> rows) {
        List<Long> lots = new ArrayList<>();
        for (Row row : rows) {
            if (row.table().equals("PRODUCED")) {
                lots.add(Edges.to(row).id);
            } else if (row.kind().equals("LotDeclared")) {
                lots.add(row.from().id);
            }
        }
        if (!lots.isEmpty()) {
            telling.tx.run("ledger/mark-made", Map.of("ids", lots.stream().distinct().toList(), "batch", telling.batch));
        }
    }
}
