package org.lotgraph.snapshot;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;

/**
 * The nodes of the genealogy by number, in the order in which the snapshot met them, which is that of their ids but for a few. Written by
 * one, read by many: what is written over is either of no moment to an earlier reader, or told by {@code declared} to have changed since.
 */
final class Nodes {

    private static final int TYPE = 7;
    private static final int STRICT = 1 << 3;
    private static final int EVER_STRICT = 1 << 4;
    private static final int LATER = 1 << 5;
    private static final int DETAILS = 1 << 6;
    private static final int LOT = 1;
    private static final int PIECE = ItemKind.UNIT.ordinal();

    final Names names;
    final LotNames lots;
    Details details;
    private Ids ids;
    private byte[] flags;
    private int[] subject;
    private int[] declared;
    private int size;
    /** So many of the ids, from the first on, ascend; the others are looked up here. */
    private int ascending;
    private final Long2IntOpenHashMap others;
    private volatile int latestDeclared;
    /** Some piece is, or was declared, what the bundles reckon that none is. */
    private volatile boolean oddPieces;

    /** @param edges as many as names of lots may be kept beside */
    Nodes(int capacity, long edges) {
        this(new Names(), new LotNames(edges), new Ids(capacity), new byte[capacity], new int[capacity], new int[capacity], 0, new Details(new int[0], new int[0], new int[0]));
    }

    Nodes(Names names, LotNames lots, Ids ids, byte[] flags, int[] subject, int[] declared, int size, Details details) {
        this(names, lots, ids, flags, subject, declared, size, details, new Long2IntOpenHashMap(), 0);
        others.defaultReturnValue(-1);
        for (int i = 0; i < size; i++) {
            name(i, ids.get(i));
            latestDeclared = Math.max(latestDeclared, declared[i]);
        }
    }

    private Nodes(Names names, LotNames lots, Ids ids, byte[] flags, int[] subject, int[] declared, int size, Details details, Long2IntOpenHashMap others,
            int ascending) {
        this.names = names;
        this.lots = lots;
        this.ids = ids;
        this.flags = flags;
        this.subject = subject;
        this.declared = declared;
        this.size = size;
        this.details = details;
        this.others = others;
        this.ascending = ascending;
    }

    private void name(int number, long id) {
        if (ascending == number && (number == 0 || ids.get(number - 1) < id)) {
            ascending = number + 1;
        } else {
            others.put(id, number);
        }
    }

    /** The same nodes in no more room than they need, with their details. */
    Nodes trimmed(Details table) {
        return new Nodes(names, lots, ids.copy(size), Arrays.copyOf(flags, size), Arrays.copyOf(subject, size), Arrays.copyOf(declared, size), size, table);
    }

    /** The same nodes, of which none is marked to have edges in a later part. This one stays as it is, for those who still read it. */
    Nodes unmarked() {
        Nodes nodes = new Nodes(names, lots, ids, Arrays.copyOf(unmarkedFlags(size), flags.length), subject.clone(), declared.clone(), size, details.compacted(), others,
                ascending);
        nodes.latestDeclared = latestDeclared;
        nodes.oddPieces = oddPieces;
        return nodes;
    }

    byte[] unmarkedFlags(int count) {
        byte[] clean = Arrays.copyOf(flags, count);
        for (int i = 0; i < count; i++) {
            clean[i] &= ~LATER;
        }
        return clean;
    }

    int size() {
        return size;
    }

    int number(long id) {
        synchronized (others) {
            int known = others.isEmpty() ? -1 : others.get(id);
            return known < 0 ? search(id) : known;
        }
    }

    private int search(long id) {
        int low = 0;
        int high = ascending - 1;
        while (low <= high) {
            int middle = low + high >>> 1;
            long there = ids.get(middle);
            if (there == id) {
                return middle;
            }
            if (there < id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Takes in what is told of a node, new or not; returns its number. */
    int tell(NodeRow row) {
        int known = size > 0 && ascending == size && ids.get(size - 1) < row.id() ? -1 : number(row.id());
        int number = known < 0 ? add(row.id()) : known;
        name(number, row);
        oddPieces |= known >= 0 && isPlainPiece(number) && (row.type() != PIECE || row.everStrict());
        subject[number] = names.number(row.subject());
        declared[number] = row.declared();
        latestDeclared = Math.max(latestDeclared, row.declared());
        if (row.hasDetails() || (flags[number] & DETAILS) != 0) {
            details.tell(number, Details.row(row, names));
        }
        flags[number] = (byte) (row.type() | (row.strict() ? STRICT : 0) | (row.everStrict() ? EVER_STRICT : 0) | flags[number] & LATER
                | (row.hasDetails() || (flags[number] & DETAILS) != 0 ? DETAILS : 0));
        return number;
    }

    /** As {@link #tell}, for the first load: nodes come in ascending order and their details go to a table. */
    void load(NodeRow row, Details.Builder table) {
        int number = add(row.id());
        name(number, row);
        subject[number] = names.number(row.subject());
        declared[number] = row.declared();
        latestDeclared = Math.max(latestDeclared, row.declared());
        flags[number] = (byte) (row.type() | (row.strict() ? STRICT : 0) | (row.everStrict() ? EVER_STRICT : 0) | (row.hasDetails() ? DETAILS : 0));
        if (row.hasDetails()) {
            table.add(number, Details.row(row, names));
        }
    }

    private void name(int number, NodeRow row) {
        if (row.key() != null) {
            lots.add(new Snapshot.Lot(number, row.key(), row.batch()), row.sourceId());
        }
    }

    private int add(long id) {
        if (size == flags.length) {
            int room = Math.max(64, size + (size >> 1));
            ids = ids.copy(room);
            flags = Arrays.copyOf(flags, room);
            subject = Arrays.copyOf(subject, room);
            declared = Arrays.copyOf(declared, room);
        }
        ids.set(size, id);
        synchronized (others) {
            name(size, id);
        }
        return size++;
    }

    long id(int number) {
        return ids.get(number);
    }

    /** Whether ids ascend with numbers all the way. */
    boolean isAscending() {
        return ascending == size;
    }

    /** Ordinal of the kind that the node had at a batch; 6 a process, 7 equipment. */
    byte type(int number, int batch) {
        int type = flags[number] & TYPE;
        if (type > LOT) {
            return (byte) type;
        }
        Details.Found found = details(number);
        return (byte) (found != null && found.isMade(batch) ? 1 : 0);
    }

    Details.@Nullable Found details(int number) {
        return (flags[number] & DETAILS) == 0 ? null : details.find(number);
    }

    boolean isStrict(int number) {
        return (flags[number] & STRICT) != 0;
    }

    /** Whether it is, or by some declaration was, STRICT. */
    boolean wasStrict(int number) {
        return (flags[number] & EVER_STRICT) != 0;
    }

    /** Whether it is a piece and was never declared STRICT. */
    boolean isPlainPiece(int number) {
        return (flags[number] & (TYPE | EVER_STRICT)) == PIECE;
    }

    boolean hasPlainPieces() {
        return !oddPieces;
    }

    boolean hasLater(int number) {
        return (flags[number] & LATER) != 0;
    }

    void markLater(int number) {
        flags[number] |= LATER;
    }

    int subject(int number) {
        return subject[number];
    }

    int declared(int number) {
        return declared[number];
    }

    int latestDeclared() {
        return latestDeclared;
    }

    Ids ids() {
        return ids;
    }

    int[] subjects() {
        return subject;
    }

    int[] declarations() {
        return declared;
    }

    long bytes() {
        return ids.bytes() + flags.length + 4L * (subject.length + declared.length) + details.bytes() + names.bytes() + lots.bytes() + 20L * others.size();
    }
}
