package org.lotgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.cypher.Statements;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** How a Neo4j user keeps a graph up to date from CSV files: MERGE by id, 10,000 rows a transaction, over Bolt. It knows no ledger. */
final class Merges {

    private static final int ROWS_A_TRANSACTION = 10_000;
    private static final List<String> CONSTRAINTS = List.of("lot", "process", "unit", "carton", "shipment");

    /** What it is told: what is in the store before, and what then comes. */
    record Call(Path home, Path before, Path then) {
    }

    private final Driver driver;

    private Merges(Driver driver) {
        this.driver = driver;
    }

    /** {@code call.json load.json} */
    public static void main(String[] arguments) {
        Jvm.hush();
        Call call = Json.read(Path.of(arguments[0]), Call.class);
        try (PlainNeo4j neo4j = PlainNeo4j.start(call.home())) {
            Merges merges = new Merges(neo4j.driver());
            merges.constrain();
            merges.merge(call.before());
            long begin = System.nanoTime();
            long rows = merges.merge(call.then());
            Json.write(Path.of(arguments[1]), new Load("cypher-merge", Load.IN_USE, rows, (System.nanoTime() - begin) / 1e9, Memory.peak(), 0));
        }
        System.exit(0);
    }

    private void constrain() {
        try (Session session = driver.session()) {
            CONSTRAINTS.forEach(name -> session.run(Statements.named("bench/constraint-" + name)).consume());
        }
    }

    private long merge(Path dump) {
        long[] rows = {0};
        for (Table table : Table.values()) {
            if (Files.exists(table.file(dump))) {
                List<Map<String, String>> batch = new ArrayList<>();
                table.read(dump, row -> {
                    batch.add(row.getFieldsAsMap());
                    if (batch.size() == ROWS_A_TRANSACTION) {
                        rows[0] += send(table, batch);
                    }
                });
                rows[0] += send(table, batch);
            }
        }
        return rows[0];
    }

    private int send(Table table, List<Map<String, String>> batch) {
        int rows = batch.size();
        if (rows > 0) {
            Map<String, Object> parameters = Map.of("rows", List.copyOf(batch));
            try (Session session = driver.session()) {
                session.executeWriteWithoutResult(tx -> tx.run(Statements.named("bench/merge-" + table.label().replace('_', '-')), parameters).consume());
            }
            batch.clear();
        }
        return rows;
    }
}
