package org.lotgraph.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.cypher.Statements;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** How a Neo4j user keeps a graph up to date from CSV files: MERGE by id, 10,000 rows a transaction, over Bolt. It knows no ledger. */
final class Merges {

    private static final int ROWS_A_TRANSACTION = 10_000;
    private static final List<String> CONSTRAINTS = List.of("lot", "process", "unit", "carton", "shipment");

    private final Driver driver;

    private Merges(Driver driver) {
        this.driver = driver;
    }

    /** {@code turn.json}, the folder of the store, and that of the dump that comes into it. */
    public static void main(String[] arguments) {
        Jvm.hush();
        try (PlainNeo4j neo4j = PlainNeo4j.start(Path.of(arguments[1]))) {
            Merges merges = new Merges(neo4j.driver());
            merges.constrain();
            long begin = System.nanoTime();
            merges.merge(Path.of(arguments[2]));
            Json.write(Path.of(arguments[0]), new Appends.Turn((System.nanoTime() - begin) / 1e9, Memory.peak()));
        }
        System.exit(0);
    }

    private void constrain() {
        try (Session session = driver.session()) {
            CONSTRAINTS.forEach(name -> session.run(Statements.named("bench/constraint-" + name)).consume());
        }
    }

    private void merge(Path dump) {
        for (Table table : Table.values()) {
            if (Files.exists(table.file(dump))) {
                List<Map<String, String>> batch = new ArrayList<>();
                table.read(dump, row -> {
                    batch.add(row.getFieldsAsMap());
                    if (batch.size() == ROWS_A_TRANSACTION) {
                        send(table, batch);
                    }
                });
                send(table, batch);
            }
        }
    }

    private void send(Table table, List<Map<String, String>> batch) {
        if (!batch.isEmpty()) {
            Map<String, Object> parameters = Map.of("rows", List.copyOf(batch));
            try (Session session = driver.session()) {
                session.executeWriteWithoutResult(tx -> tx.run(Statements.named("bench/merge-" + table.label().replace('_', '-')), parameters).consume());
            }
            batch.clear();
        }
    }
}
