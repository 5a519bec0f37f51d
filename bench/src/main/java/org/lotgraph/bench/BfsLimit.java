package org.lotgraph.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

import org.lotgraph.bench.figures.Held;
import org.lotgraph.trace.Direction;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * What the machine allows: breadth first over int arrays in compressed sparse rows, on one thread. It knows neither times nor certainty
 * nor evidence, keeps nothing, and counts.
 */
final class BfsLimit implements Contender {

    private final Path dump;
    private final Long2IntOpenHashMap numbers = new Long2IntOpenHashMap();
    private final BitSet processes = new BitSet();
    private Sparse downstream = new Sparse(new int[1], new int[0]);
    private Sparse upstream = downstream;
    private int[] queue = {};
    private long touched;

    /** The heads of node {@code n} are {@code heads[begin[n]]} up to {@code heads[begin[n + 1]]}, exclusive. */
    private record Sparse(int[] begin, int[] heads) {

        int ints() {
            return begin.length + heads.length;
        }

        static Sparse of(int nodes, IntArrayList tails, IntArrayList heads) {
            int[] begin = new int[nodes + 2];
            for (int edge = 0; edge < tails.size(); edge++) {
                begin[tails.getInt(edge) + 2]++;
            }
            for (int node = 2; node < begin.length; node++) {
                begin[node] += begin[node - 1];
            }
            int[] sorted = new int[heads.size()];
            for (int edge = 0; edge < tails.size(); edge++) {
                sorted[begin[tails.getInt(edge) + 1]++] = heads.getInt(edge);
            }
            return new Sparse(begin, sorted);
        }
    }

    BfsLimit(Path dump) {
        this.dump = dump;
        numbers.defaultReturnValue(-1);
    }

    @Override
    public Held load() {
        for (Table table : List.of(Table.LOTS, Table.PROCESSES, Table.UNITS, Table.CARTONS, Table.SHIPMENTS)) {
            table.read(dump, row -> {
                int number = number(row.getField("id"));
                processes.set(number, table == Table.PROCESSES);
            });
        }
        IntArrayList tails = new IntArrayList();
        IntArrayList heads = new IntArrayList();
        read(Table.CONSUMPTION, "item", "process", tails, heads);
        read(Table.PRODUCTION, "process", "item", tails, heads);
        read(Table.UNITS, "lot", "id", tails, heads);
        read(Table.PACKING, "item", "carton", tails, heads);
        read(Table.SHIPMENT_ITEMS, "item", "shipment", tails, heads);
        downstream = Sparse.of(numbers.size(), tails, heads);
        upstream = Sparse.of(numbers.size(), heads, tails);
        queue = new int[numbers.size()];
        return new Held(numbers.size(), tails.size(), Integer.BYTES * (long) (downstream.ints() + upstream.ints()));
    }

    private void read(Table table, String tail, String head, IntArrayList tails, IntArrayList heads) {
        table.read(dump, row -> {
            tails.add(number(row.getField(tail)));
            heads.add(number(row.getField(head)));
        });
    }

    private int number(String id) {
        int next = numbers.size();
        int known = numbers.putIfAbsent(hash(id), next);
        return known < 0 ? next : known;
    }

    /** 64 bits: among 20 million ids two are the same once in 100,000 plants, and then the counts would not agree. */
    private static long hash(String id) {
        long hash = id.length();
        for (int i = 0; i < id.length(); i++) {
            hash = (hash ^ id.charAt(i)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    @Override
    public long reached(Direction direction, List<String> origins) {
        Sparse rows = direction == Direction.FORWARD ? downstream : upstream;
        long[] seen = new long[numbers.size() / Long.SIZE + 1];
        int end = 0;
        for (String origin : origins) {
            end = visit(numbers.get(hash(origin)), seen, end);
        }
        long edges = 0;
        int runs = 0;
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            runs += processes.get(node) ? 1 : 0;
            edges += rows.begin[node + 1] - rows.begin[node];
            for (int edge = rows.begin[node]; edge < rows.begin[node + 1]; edge++) {
                end = visit(rows.heads[edge], seen, end);
            }
        }
        touched = edges;
        return end - runs - origins.size();
    }

    private int visit(int node, long[] seen, int end) {
        long bit = 1L << node;
        if ((seen[node >> 6] & bit) != 0) {
            return end;
        }
        seen[node >> 6] |= bit;
        queue[end] = node;
        return end + 1;
    }

    @Override
    public long touched() {
        return touched;
    }

    @Override
    public void close() {
        Arrays.fill(queue, 0);
    }
}
