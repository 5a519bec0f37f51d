package org.lotgraph.importers.plant;

/** The plant's own numbers; all count from 1. */
final class Ids {

    private Ids() {
    }

    static String raw(int raw) {
        return "RAW-" + Gs1.padded(raw + 1L, 4);
    }

    static String mass(int mass) {
        return "INT-" + Gs1.padded(mass + 1L, 4);
    }

    static String finished(int batch) {
        return "FIN-" + Gs1.padded(batch + 1L, 4);
    }

    static String mixing(int mass) {
        return "MIX-" + Gs1.padded(mass + 1L, 4);
    }

    static String filling(int batch) {
        return "FILL-" + Gs1.padded(batch + 1L, 4);
    }

    static String unit(long unit) {
        return "U-" + Gs1.padded(unit + 1, 5);
    }

    static String carton(long carton) {
        return "C-" + Gs1.padded(carton + 1, 4);
    }

    /** The carton into which the units of another one went. */
    static String repacked(long carton) {
        return carton(carton) + "-R";
    }

    static String pallet(long pallet) {
        return "P-" + Gs1.padded(pallet + 1, 3);
    }

    static String tote(int tote) {
        return "TOTE-" + Gs1.padded(tote + 1L, 2);
    }

    static String shipment(long shipment) {
        return "S-" + Gs1.padded(shipment + 1, 3);
    }
}
