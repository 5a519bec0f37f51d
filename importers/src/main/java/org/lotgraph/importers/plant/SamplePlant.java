package org.lotgraph.importers.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The plant that ships with Lotgraph, in two steps: what the records said first, and what was posted late. Both are dumps of the one
 * source {@link #SOURCE}.
 */
public final class SamplePlant {

    /** The source of both steps. */
    public static final String SOURCE = "sample-plant";
    /** The folders, in the order in which they are imported. */
    public static final String FIRST = "1-plant";
    public static final String LATE = "2-late-posting";

    private static final long UNITS = 200;
    private static final long SEED = 7;
    /** Hazelnuts: they belong into praline only. */
    static final int LOT = 13;
    /** A dark mass, which should have none of them. */
    static final int LATE_MASS = 12;

    private SamplePlant() {
    }

    /** Writes both folders into the given one. */
    public static void write(Path folder) throws IOException {
        new PlantGenerator(UNITS, SEED).write(folder.resolve(FIRST));
        Plan plan = new Plan(UNITS, SEED);
        Path late = Files.createDirectories(folder.resolve(LATE));
        try (Csv consumption = new Csv(late, "consumption.csv", "process,item,quantity,uom,at,line,remark")) {
            consumption.row(Ids.mixing(LATE_MASS), Ids.raw(LOT), "3", "KGM", Csv.date(plan.mixed(LATE_MASS)), "9",
                    "Found in the mixer's log, posted late");
        }
        try (Csv shipments = new Csv(late, "shipments.csv", Packing.SHIPMENT_COLUMNS)) {
            for (long shipment = 0; shipment < plan.shipments(); shipment++) {
                if (plan.isOpen(shipment)) {
                    new Packing(plan).shipment(shipments, shipment, true);
                }
            }
        }
    }
}
