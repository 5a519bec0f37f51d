package org.lotgraph.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.lotgraph.bench.figures.Load;

/**
 * Loading into a store in use: a plant of which the last quarter of the units comes later, with the tables of lots and cartons exported
 * again as a whole, as exports are.
 */
final class InUse {

    private static final Plant LARGEST = Plant.named("0.4M");
    private static final List<Table> REPEATED = List.of(Table.LOTS, Table.CARTONS);

    private final Plant plant;
    private final Path folder;

    /** @param asked the plant of the run; of a large one the figure would be the same */
    InUse(Plant asked, Path folder) {
        this.plant = asked.units() < LARGEST.units() ? asked : LARGEST;
        this.folder = folder;
    }

    List<Load> run(Path plants) throws IOException, InterruptedException {
        Path dump = plant.dump(plants);
        Path before = folder.resolve("before");
        Path then = folder.resolve("then");
        split(dump, before, then);
        Path store = folder.resolve("store");
        LotgraphImport.into(store, before, Table.rows(before), folder, "-Xmx2g");
        Load lotgraph = Appends.into(store, then, folder).load("lotgraph", Load.IN_USE, Table.rows(then));
        merge(before);
        return List.of(lotgraph, merge(then).load("cypher-merge", Load.IN_USE, Table.rows(then)));
    }

    private Appends.Turn merge(Path dump) throws IOException, InterruptedException {
        Path turn = folder.resolve("turn.json");
        Jvm.run("-Xmx2g", Merges.class, turn.toString(), folder.resolve("neo4j").toString(), dump.toString());
        return Appends.Turn.read(turn);
    }

    private void split(Path dump, Path before, Path then) throws IOException {
        Files.createDirectories(before);
        Files.createDirectories(then);
        for (String master : List.of("products.csv", "parties.csv")) {
            Files.copy(dump.resolve(master), before.resolve(master), StandardCopyOption.REPLACE_EXISTING);
        }
        long cut = plant.units() * 3 / 4;
        for (Table table : Table.values()) {
            switch (table) {
                // Of packing, a row for each unit, then those of the cartons.
                case UNITS, PACKING -> cut(table, dump, before, then, cut, plant.units());
                default -> Files.copy(table.file(dump), table.file(before), StandardCopyOption.REPLACE_EXISTING);
            }
            if (REPEATED.contains(table)) {
                Files.copy(table.file(dump), table.file(then), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** The rows from {@code from} up to {@code until}, exclusive, come later. */
    private static void cut(Table table, Path dump, Path before, Path then, long from, long until) throws IOException {
        try (BufferedReader rows = Files.newBufferedReader(table.file(dump));
                BufferedWriter early = Files.newBufferedWriter(table.file(before));
                BufferedWriter late = Files.newBufferedWriter(table.file(then))) {
            String header = rows.readLine() + "\n";
            early.write(header);
            late.write(header);
            long number = 0;
            for (String row = rows.readLine(); row != null; row = rows.readLine(), number++) {
                boolean isLate = number >= from && number < until;
                (isLate ? late : early).write(row + "\n");
            }
        }
    }
}
