package org.lotgraph.importers.plant;

import java.io.IOException;
import java.nio.file.Path;

/** Units, the containers that they stood in one after the other, and the shipments. */
final class Packing {

    private static final int UNITS_A_TOTE = 100;

    private final Plan plan;

    Packing(Plan plan) {
        this.plan = plan;
    }

    void write(Path folder) throws IOException {
        try (Csv units = new Csv(folder, "units.csv", "id,lot,serial,made_at")) {
            for (long unit = 0; unit < plan.units; unit++) {
                units.row(Ids.unit(unit), Ids.finished(plan.batch(unit)), Ids.unit(unit), Csv.instant(plan.made(unit)));
            }
        }
        try (Csv cartons = new Csv(folder, "cartons.csv", "id,kind,sscc")) {
            cartons(cartons);
        }
        try (Csv packing = new Csv(folder, "packing.csv", "item,carton,from,until,quantity")) {
            for (long unit = 0; unit < plan.units; unit++) {
                stays(packing, unit);
            }
            for (long carton = 0; carton < plan.cartons(); carton++) {
                String shipped = plan.isRepacked(carton) ? Ids.repacked(carton) : Ids.carton(carton);
                long pallet = carton / plan.cartonsAPallet;
                packing.row(shipped, Ids.pallet(pallet), Csv.instant(plan.stacked(pallet) - 600), unloaded(pallet), "");
            }
        }
        shipments(folder);
    }

    private void cartons(Csv cartons) throws IOException {
        for (int tote = 0; tote < plan.totes(); tote++) {
            cartons.row(Ids.tote(tote), "tote", "");
        }
        for (long carton = 0; carton < plan.cartons(); carton++) {
            String sscc = Gs1.sscc(1, carton + 1);
            cartons.row(Ids.carton(carton), "carton", plan.has(Faults.MISTYPED_CARTON, carton) ? Gs1.mistyped(sscc) : sscc);
            if (plan.isRepacked(carton)) {
                cartons.row(Ids.repacked(carton), "carton", Gs1.sscc(2, carton + 1));
            }
        }
        for (long pallet = 0; pallet < plan.pallets(); pallet++) {
            cartons.row(Ids.pallet(pallet), "pallet", Gs1.sscc(3, pallet + 1));
        }
    }

    private void stays(Csv packing, long unit) throws IOException {
        long carton = unit / plan.unitsACarton;
        int batch = plan.batch(unit);
        long packed = plan.packed(carton);
        if (plan.totesBefore(batch) >= 0) {
            packing.row(Ids.unit(unit), Ids.tote(tote(unit, batch)), Csv.instant(plan.made(unit) + 60), Csv.instant(packed - 60), "");
        }
        if (plan.isRepacked(carton)) {
            long opened = packed + 7_200;
            packing.row(Ids.unit(unit), Ids.carton(carton), Csv.instant(packed), Csv.instant(opened), "");
            packing.row(Ids.unit(unit), Ids.repacked(carton), Csv.instant(opened), "", "");
        } else {
            packing.row(Ids.unit(unit), Ids.carton(carton), Csv.instant(packed), "", "");
        }
    }

    /** Totes go round: the next batch that waits takes the next ones, and after the last the first again. */
    private int tote(long unit, int batch) {
        return (int) ((plan.totesBefore(batch) + (unit - plan.firstUnit(batch)) / UNITS_A_TOTE) % plan.totes());
    }

    /** When the cartons came off the pallet; every third pallet was never told of again. */
    private String unloaded(long pallet) {
        return pallet % 3 == 2 ? "" : Csv.date(plan.arrived(pallet / 2) + 86_400);
    }

    private void shipments(Path folder) throws IOException {
        try (Csv shipments = new Csv(folder, "shipments.csv", SHIPMENT_COLUMNS);
                Csv items = new Csv(folder, "shipment_items.csv", "shipment,item,quantity,uom")) {
            for (long shipment = 0; shipment < plan.shipments(); shipment++) {
                shipment(shipments, shipment, !plan.isOpen(shipment));
                for (long pallet = shipment * 2; pallet < Math.min(plan.pallets(), shipment * 2 + 2); pallet++) {
                    items.row(Ids.shipment(shipment), Ids.pallet(pallet), "1", "");
                }
            }
        }
    }

    static final String SHIPMENT_COLUMNS = "id,sender,receiver,order,shipped_at,received_at";

    void shipment(Csv shipments, long shipment, boolean received) throws IOException {
        int receiver = (int) ((shipment * 3 + plan.pick(7, shipment, 2)) % Catalogue.RECEIVERS.size());
        shipments.row(Ids.shipment(shipment), Catalogue.PLANT.id(), Catalogue.RECEIVERS.get(receiver).id(), "PO-" + (4_000 + shipment),
                shipment % 5 == 1 ? Csv.date(plan.shipped(shipment)) : Csv.instant(plan.shipped(shipment)),
                received ? Csv.date(plan.arrived(shipment)) : "");
    }
}
