package org.lotgraph.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import org.lotgraph.bench.figures.Json;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.ledger.Ledger;
import org.lotgraph.store.Graph;
import org.neo4j.cli.AdminTool;

/**
 * What loading costs at least: {@code neo4j-admin database import full} of files that somebody prepared, with the same nodes, edges and
 * properties as Lotgraph's graph, and then the same constraints and indexes.
 */
final class AdminImport {

    private static final String DATABASE = "neo4j";

    private AdminImport() {
    }

    /** {@code memory.json import|schema|export} and what that needs; NEO4J_HOME names the folder of the new store. */
    public static void main(String[] arguments) throws Exception {
        Jvm.hush();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Json.write(Path.of(arguments[0]), Memory.peak())));
        switch (arguments[1]) {
            case "export" -> export(Path.of(arguments[2]), Path.of(arguments[3]));
            case "schema" -> schema(Path.of(arguments[2]));
            default -> AdminTool.main(imported(Json.read(Path.of(arguments[2]), String[].class)));
        }
        System.exit(0);
    }

    private static String[] imported(String[] files) {
        List<String> command = new ArrayList<>(List.of("database", "import", "full", DATABASE, "--id-type=integer", "--overwrite-destination=true"));
        command.addAll(List.of(files));
        return command.toArray(String[]::new);
    }

    private static void export(Path store, Path files) throws Exception {
        try (PlainNeo4j neo4j = PlainNeo4j.start(store)) {
            Json.write(files.resolve("arguments.json"), GraphFiles.write(neo4j.service().database(DATABASE), files));
        }
    }

    private static void schema(Path home) {
        try (PlainNeo4j neo4j = PlainNeo4j.start(home)) {
            new Ledger(new Graph(neo4j.driver(), DATABASE), Clock.systemUTC()).prepare();
        }
    }
}
