package org.lotgraph.trace;

/** Exact numbers of what was reached, origins not counted; {@code possible} says how many of them are only POSSIBLE. */
public record TraceTotals(int items, int rawMaterials, int batches, int units, int cartons, int shipments, int classes, Possible possible) {

    /** Of each, how many are only POSSIBLE. */
    public record Possible(int items, int rawMaterials, int batches, int units, int cartons, int shipments, int classes) {
    }

    /** @param all and {@code possible}: counts by ordinal of {@link org.lotgraph.item.ItemKind} */
    static TraceTotals of(int[] all, int[] possible) {
        return new TraceTotals(sum(all), all[0], all[1], all[2], all[3], all[4], all[5],
                new Possible(sum(possible), possible[0], possible[1], possible[2], possible[3], possible[4], possible[5]));
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }
}
