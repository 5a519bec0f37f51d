package org.lotgraph.importers.plant;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Lots, the runs that make them, and what goes in and comes out. */
final class Making {

    private static final long DAY = 86_400;

    private final Plan plan;

    Making(Plan plan) {
        this.plan = plan;
    }

    void write(Path folder) throws IOException {
        try (Csv lots = new Csv(folder, "lots.csv", "id,product,lot_number,owner,supplier,quantity,uom,made_at,received_at,expires_at,timing")) {
            lots(lots);
        }
        try (Csv processes = new Csv(folder, "processes.csv", "id,kind,site,equipment,operator,started_at,ended_at,timing")) {
            processes(processes);
        }
        try (Csv consumption = new Csv(folder, "consumption.csv", "process,item,quantity,uom,at,line")) {
            for (int mass = 0; mass < plan.batches; mass++) {
                intoMass(consumption, mass);
            }
            for (int batch = 0; batch < plan.batches; batch++) {
                intoFinished(consumption, batch);
            }
        }
        try (Csv production = new Csv(folder, "production.csv", "process,item,quantity,uom,at,line")) {
            for (int lot = 0; lot < plan.batches; lot++) {
                production.row(Ids.mixing(lot), Ids.mass(lot), Long.toString(plan.massQuantity()), "KGM", Csv.instant(plan.mixed(lot)), "1");
                production.row(Ids.filling(lot), Ids.finished(lot), Long.toString(made(lot)), "EA", Csv.instant(plan.filled(lot)), "1");
            }
        }
    }

    private void lots(Csv lots) throws IOException {
        for (int raw = 0; raw < plan.batches; raw++) {
            boolean known = !plan.has(Faults.UNKNOWN_ORIGIN, raw);
            // Seven times a mass lasts for the 28 masses that can draw on it.
            long quantity = plan.has(Faults.OVERUSED, raw) ? 10 : plan.massQuantity() * 7;
            lots.row(Ids.raw(raw), Catalogue.RAW.get(Plan.rawProduct(raw)).id(), "R26-" + Gs1.padded(raw + 1L, 4), Catalogue.PLANT.id(),
                    known ? Catalogue.SUPPLIERS.get(Plan.rawProduct(raw)).id() : "", Long.toString(quantity), "KGM", "",
                    known ? Csv.date(plan.received(raw)) : "", Csv.date(plan.received(raw) + 360 * DAY), "");
        }
        for (int mass = 0; mass < plan.batches; mass++) {
            lots.row(Ids.mass(mass), Catalogue.MASSES.get(Plan.massProduct(mass)).product().id(), "M26-" + Gs1.padded(mass + 1L, 4),
                    Catalogue.PLANT.id(), "", Long.toString(plan.massQuantity()), "KGM", Csv.instant(plan.mixed(mass)), "",
                    Csv.date(plan.mixed(mass) + 60 * DAY), "");
        }
        for (int batch = 0; batch < plan.batches; batch++) {
            lots.row(Ids.finished(batch), Catalogue.FINISHED.get(Plan.finishedProduct(batch)).product().id(),
                    "F26-" + Gs1.padded(batch + 1L, 4), Catalogue.PLANT.id(), "", Long.toString(made(batch)), "EA",
                    Csv.date(plan.filled(batch)), "", Csv.date(plan.filled(batch) + 270 * DAY), "");
        }
    }

    private void processes(Csv processes) throws IOException {
        for (int mass = 0; mass < plan.batches; mass++) {
            processes.row(Ids.mixing(mass), plan.reworkOf(mass) < 0 ? "mix" : "rework", Catalogue.SITE,
                    one(Catalogue.MIXERS, mass), one(Catalogue.OPERATORS, plan.pick(4, mass, 5)),
                    Csv.instant(plan.mixed(mass) - 7_200), Csv.instant(plan.mixed(mass)), "");
        }
        for (int batch = 0; batch < plan.batches; batch++) {
            processes.row(Ids.filling(batch), "fill", Catalogue.SITE, one(Catalogue.LINES, batch),
                    one(Catalogue.OPERATORS, plan.pick(5, batch, 5)), Csv.instant(plan.filled(batch) - 3_600),
                    Csv.instant(plan.filled(batch) + plan.unitsOf(batch)), "");
        }
    }

    /** The units, and what was melted down again before it became one. */
    private long made(int batch) {
        return plan.unitsOf(batch) + (plan.isReworked(batch) ? 1 : 0);
    }

    private void intoMass(Csv consumption, int mass) throws IOException {
        List<Integer> lots = plan.rawLotsOf(mass);
        long when = plan.mixed(mass) - 5_400;
        int line = 1;
        for (int raw : lots) {
            // Some clerks note the day only, and one in fifty nothing that can be read.
            int clerk = plan.clerk(mass, line);
            String at = clerk == 0 ? "?" : clerk < 12 ? Csv.date(when) : Csv.instant(when + line * 120L);
            consumption.row(Ids.mixing(mass), Ids.raw(raw), Long.toString(plan.massQuantity() / lots.size()), "KGM", at, Integer.toString(line++));
        }
        if (plan.hasCarryOver(mass)) {
            consumption.row(Ids.mixing(mass), Ids.mass(mass - 1), "2", "KGM", Csv.instant(when), Integer.toString(line++));
        }
        if (plan.reworkOf(mass) >= 0) {
            consumption.row(Ids.mixing(mass), Ids.finished(plan.reworkOf(mass)), "1", "EA", Csv.date(when), Integer.toString(line++));
        }
        if (plan.has(Faults.WITH_UNDECLARED, mass)) {
            consumption.row(Ids.mixing(mass), Faults.UNDECLARED, "5", "KGM", Csv.date(when), Integer.toString(line));
        }
    }

    private void intoFinished(Csv consumption, int batch) throws IOException {
        List<Integer> masses = plan.massesOf(batch);
        String share = Long.toString(Math.max(1, plan.unitsOf(batch) / masses.size()));
        int line = 1;
        for (int mass : masses) {
            long when = plan.has(Faults.CONSUMED_BEFORE_PRODUCED, batch) ? plan.mixed(mass) - DAY : plan.filled(batch) - 3_000;
            consumption.row(Ids.filling(batch), Ids.mass(mass), share, "KGM", Csv.instant(when), Integer.toString(line++));
        }
    }

    private static String one(List<String> names, int index) {
        return names.get(index % names.size());
    }
}
