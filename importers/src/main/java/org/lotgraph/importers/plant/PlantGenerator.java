package org.lotgraph.importers.plant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Writes a made-up chocolate factory as a dump folder: suppliers, raw lots, two mixing levels, rework and carry-over, serialized
 * units, cartons on pallets, totes that go round, shipments to several countries, and a handful of honest faults.
 */
public final class PlantGenerator {

    private final Plan plan;

    /**
     * A plant; the same units and seed give the same bytes.
     *
     * @throws IllegalArgumentException unless {@code units} is from 1 to 100,000,000
     */
    public PlantGenerator(long units, long seed) {
        this.plan = new Plan(units, seed);
    }

    private PlantGenerator(Plan plan) {
        this.plan = plan;
    }

    /**
     * The same plant without faults and without totes that go round: no container is used twice and every time is known, so that what
     * can be reached over edges is what is affected. For comparisons with what knows no time.
     */
    public static PlantGenerator plain(long units, long seed) {
        return new PlantGenerator(new Plan(units, seed, true));
    }

    /** Writes all tables into the folder, which is made where it is missing; tables that are there already are overwritten. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Csv products = new Csv(folder, "products.csv", "id,name,gtin,uom")) {
            for (Catalogue.Product product : Catalogue.RAW) {
                write(products, product);
            }
            for (Catalogue.Mass mass : Catalogue.MASSES) {
                write(products, mass.product());
            }
            for (Catalogue.Finished finished : Catalogue.FINISHED) {
                write(products, finished.product());
            }
        }
        try (Csv parties = new Csv(folder, "parties.csv", "id,name,role,gln,country,email")) {
            write(parties, Catalogue.PLANT);
            for (Catalogue.Party supplier : Catalogue.SUPPLIERS) {
                write(parties, supplier);
            }
            for (Catalogue.Party receiver : Catalogue.RECEIVERS) {
                write(parties, receiver);
            }
        }
        new Making(plan).write(folder);
        new Packing(plan).write(folder);
    }

    private static void write(Csv products, Catalogue.Product product) throws IOException {
        products.row(product.id(), product.name(), product.gtin(), product.uom());
    }

    private static void write(Csv parties, Catalogue.Party party) throws IOException {
        parties.row(party.id(), party.name(), party.role(), party.gln(), party.country(),
                "quality@" + party.id().toLowerCase(Locale.ROOT) + ".example");
    }
}
