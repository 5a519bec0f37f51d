package org.lotgraph.importers.plant;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is made of what, and when, computed anew wherever it is needed: nothing of the plant is kept, so that its size costs no memory.
 *
 * <p>Every 200 units one raw lot, one mass and one finished batch; a raw lot goes into some four to five masses, a mass into as many
 * finished batches, so that one raw lot ends in some 4,000 units, whatever the size of the plant.
 */
final class Plan {

    private static final int UNITS_A_BATCH = 200;
    private static final int FEWEST_BATCHES = 24;
    private static final Instant BEGIN = Instant.parse("2026-01-05T06:00:00Z");
    private static final long HOUR = 3_600;
    private static final long DAY = 24 * HOUR;
    private static final long HORIZON = 90 * DAY;

    final long units;
    final int batches;
    final int unitsACarton;
    final int cartonsAPallet;
    private final long seed;
    private final boolean plain;

    Plan(long units, long seed) {
        this(units, seed, false);
    }

    /** @param plain no faults, no container used twice, every time known */
    Plan(long units, long seed, boolean plain) {
        if (units < 1 || units > 100_000_000) {
            throw new IllegalArgumentException("A plant has from 1 to 100,000,000 units, not " + units);
        }
        this.units = units;
        this.seed = seed;
        this.plain = plain;
        this.batches = (int) Math.max(FEWEST_BATCHES, units / UNITS_A_BATCH);
        this.unitsACarton = (int) Math.max(4, Math.min(40, units / batches / 2));
        this.cartonsAPallet = isSmall() ? 3 : 10;
    }

    /** A small plant shows everything at once; in a large one the odd things are as rare as in life. */
    boolean isSmall() {
        return batches < 200;
    }

    /** Whether that one has the fault that {@link Faults} gives to one of its kind. */
    boolean has(int fault, long index) {
        return !plain && fault == index;
    }

    /** One of {@code bound} numbers, always the same for the same plant, question and index. */
    int pick(int question, long index, int bound) {
        long z = seed + 0x9E3779B97F4A7C15L * (index * 64 + question + 1);
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(z ^ z >>> 31, bound);
    }

    // ---- times, in seconds since 1970 ----

    private long time(long batch) {
        return BEGIN.getEpochSecond() + batch * (HORIZON / batches) / 60 * 60;
    }

    /** Three days before it may be used; the first lot of each kind is there from the beginning. */
    long received(int raw) {
        return time(raw < Catalogue.RAW.size() ? 0 : raw) - (3 + raw % 2) * DAY;
    }

    long mixed(int mass) {
        return time(mass) + pick(1, mass, 50) * 60L;
    }

    /** Two days after the masses: even the first batch finds one of each kind. */
    long filled(int batch) {
        return time(batch + Catalogue.MASSES.size()) + 2 * DAY + pick(2, batch, 50) * 60L;
    }

    long made(long unit) {
        int batch = batch(unit);
        return filled(batch) + unit - firstUnit(batch);
    }

    long packed(long carton) {
        return made(Math.min(units, (carton + 1) * unitsACarton) - 1) + HOUR;
    }

    long stacked(long pallet) {
        return packed(Math.min(cartons(), (pallet + 1) * cartonsAPallet) - 1) + 5 * HOUR;
    }

    long shipped(long shipment) {
        return stacked(Math.min(pallets() - 1, shipment * 2 + 1)) + DAY;
    }

    long arrived(long shipment) {
        return shipped(shipment) + (2 + pick(3, shipment, 9)) * DAY;
    }

    // ---- how many ----

    long cartons() {
        return (units + unitsACarton - 1) / unitsACarton;
    }

    long pallets() {
        return (cartons() + cartonsAPallet - 1) / cartonsAPallet;
    }

    long shipments() {
        return (pallets() + 1) / 2;
    }

    long firstUnit(int batch) {
        return (batch * units + batches - 1) / batches;
    }

    int batch(long unit) {
        return (int) (unit * batches / units);
    }

    long unitsOf(int batch) {
        return firstUnit(batch + 1) - firstUnit(batch);
    }

    /** Kilograms of a mass that are mixed in one go; enough for every batch that draws on it. */
    long massQuantity() {
        return Math.max(40, units / batches * 8);
    }

    // ---- what goes into what ----

    static int rawProduct(int raw) {
        return raw % Catalogue.RAW.size();
    }

    static int massProduct(int mass) {
        return mass % Catalogue.MASSES.size();
    }

    static int finishedProduct(int batch) {
        return batch % Catalogue.FINISHED.size();
    }

    /** Raw lots of the last weeks, one for each ingredient. */
    List<Integer> rawLotsOf(int mass) {
        List<Integer> lots = new ArrayList<>();
        for (int ingredient : Catalogue.MASSES.get(massProduct(mass)).ingredients()) {
            lots.add(earlier(mass, ingredient, Catalogue.RAW.size(), pick(10 + ingredient, mass, isSmall() ? 2 : 4)));
        }
        return lots;
    }

    /** Masses of the last days, several lots of one kind where the recipe wants it. */
    List<Integer> massesOf(int batch) {
        List<Integer> lots = new ArrayList<>();
        int kinds = Catalogue.MASSES.size();
        int back = pick(20, batch, isSmall() ? 2 : 6);
        for (int kind : Catalogue.FINISHED.get(finishedProduct(batch)).masses()) {
            int lot = earlier(batch, kind, kinds, back++);
            if (!lots.contains(lot)) {
                lots.add(lot);
            }
        }
        return lots;
    }

    /** The lot of that kind, so many lots of the kind back from {@code index}; the first one where there are not so many. */
    private static int earlier(int index, int kind, int kinds, int back) {
        int lot = index - Math.floorMod(index - kind, kinds) - back * kinds;
        return Math.max(lot, kind);
    }

    /** Whether what was left in the mixer of the mass before went into this one. */
    boolean hasCarryOver(int mass) {
        return mass > 0 && mass % (isSmall() ? 11 : 100) == 10;
    }

    /** The finished batch that was partly melted down again into this mass, or -1. */
    int reworkOf(int mass) {
        int batch = mass - reworkLag();
        return mass % (isSmall() ? 16 : 200) == 13 && batch >= 0 ? batch : -1;
    }

    /** Whether some of the batch was melted down again: it was made beyond the units. */
    boolean isReworked(int batch) {
        int mass = batch + reworkLag();
        return mass < batches && reworkOf(mass) == batch;
    }

    /** What is melted down was filled days ago. */
    private int reworkLag() {
        return 5 + (int) (3 * DAY / (HORIZON / batches));
    }

    /** How many batches waited in totes before this one, or -1 where it did not wait. */
    int totesBefore(int batch) {
        int every = isSmall() ? 6 : 50;
        return !plain && batch % every == 3 ? batch / every : -1;
    }

    int totes() {
        return plain ? 0 : isSmall() ? 2 : 12;
    }

    /** Whether the carton was opened and its units put into another one. */
    boolean isRepacked(long carton) {
        return !plain && carton % (isSmall() ? 12 : 500) == 7;
    }

    /** Whether nobody has confirmed the receipt yet. */
    boolean isOpen(long shipment) {
        return !plain && shipment % 4 == 2;
    }

    /** One of fifty clerks; the first of them is not employed in a plain plant. */
    int clerk(int mass, int line) {
        int clerk = pick(6, mass * 8L + line, 50);
        return plain ? Math.max(1, clerk) : clerk;
    }
}
