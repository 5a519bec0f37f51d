package org.lotgraph.snapshot;

/**
 * Pieces that one lot yielded and that lie in one container or shipment, or nowhere: nothing else is told of where they come from or go, so
 * all of them are reached together or not at all, and go on to one place. By far most pieces of a plant are such, and a trace need not look
 * at each of them.
 *
 * <p>A bundle is a run of YIELDED edges of its lot. As soon as anything more becomes known of one of its pieces it is dissolved for good, until
 * a compaction finds what is left of it. A trace under way over what was known before may have taken it, which is right for that trace; so
 * one that is dissolved still says how far it goes.
 */
public final class Bundles {

    static final Bundles NONE = new Bundles(new byte[0]);

    private static final int LENGTH = 0x3F;
    private static final int AT_ONCE = 0x40;
    private static final int DISSOLVED = 0x80;

    /** By edge: where a bundle begins, of how many edges it is. */
    private final byte[] begins;

    private Bundles(byte[] begins) {
        this.begins = begins;
    }

    static Bundles of(Part part, Nodes nodes) {
        byte[] begins = new byte[part.edges()];
        int begin = -1;
        boolean atOnce = false;
        for (int edge = 0, tail = 0; edge < begins.length; edge++) {
            Courtesy.at(edge);
            boolean first = part.out[tail + 1] <= edge || edge == 0;
            while (part.out[tail + 1] <= edge) {
                tail++;
            }
            if (!fits(part, nodes, edge)) {
                begin = -1;
            } else if (first || begin < 0 || edge - begin == LENGTH || into(part, edge) != into(part, begin)) {
                begin = edge;
                atOnce = true;
                begins[begin] = 1 | AT_ONCE;
            } else {
                atOnce &= areSameTimes(part, begin, edge);
                begins[begin] = (byte) (edge - begin + 1 | (atOnce ? AT_ONCE : 0));
            }
        }
        return new Bundles(begins);
    }

    /** The piece has no edge but this one and at most one into a container or shipment, and both stand. */
    private static boolean fits(Part part, Nodes nodes, int edge) {
        int piece = part.target(edge);
        int stays = part.outEnd(piece) - part.outBegin(piece);
        if (part.kind(edge) != Part.YIELDED || part.hasEnded(edge) || !nodes.isPlainPiece(piece) || stays > 1 || part.inEnd(piece) - part.inBegin(piece) > 1) {
            return false;
        }
        int stay = part.outBegin(piece);
        return stays == 0 || (!part.hasEnded(stay) && part.target(stay) != piece
                && (part.kind(stay) == Part.PACKED_IN || part.kind(stay) == Part.SHIPPED_IN));
    }

    /** What the piece lies in and how, or -1. */
    private static long into(Part part, int edge) {
        int piece = part.target(edge);
        int stay = part.outBegin(piece);
        return stay == part.outEnd(piece) ? -1 : (long) part.target(stay) << Byte.SIZE | part.kind(stay);
    }

    private static boolean areSameTimes(Part part, int one, int other) {
        int a = part.outBegin(part.target(one));
        int b = part.outBegin(part.target(other));
        return a == part.outEnd(part.target(one)) || (part.kind[a] == part.kind[b] && (part.time[a] == part.time[b]
                || (part.fromEarliest(a) == part.fromEarliest(b) && part.fromLatest(a, 0) == part.fromLatest(b, 0)
                && part.untilEarliest(a, 0) == part.untilEarliest(b, 0) && part.untilLatest(a) == part.untilLatest(b))));
    }

    /** Of how many edges the bundle is, or was, that begins at this one; 0 where none does. */
    public int length(int edge) {
        return edge < begins.length ? begins[edge] & LENGTH : 0;
    }

    /** Whether the bundle that begins here still is one. */
    public boolean isWhole(int edge) {
        return begins[edge] > 0;
    }

    /** Whether all pieces of the bundle that begins here went in at once and came out at once. */
    public boolean isAtOnce(int edge) {
        return (begins[edge] & AT_ONCE) != 0;
    }

    /** Where the bundle begins that a piece is, or was, in; -1 where there is none. */
    public int find(Part part, int piece) {
        if (begins.length == 0 || part.head(piece) < 0 || part.inEnd(piece) - part.inBegin(piece) != 1) {
            return -1;
        }
        int edge = part.into(part.inBegin(piece));
        int begin = edge;
        while (begin > 0 && edge - begin < LENGTH && length(begin) == 0) {
            begin--;
        }
        return edge - begin < length(begin) ? begin : -1;
    }

    /** Something more is known of a node, which may be a piece in a bundle. */
    void dissolve(Part part, int node) {
        int begin = find(part, node);
        if (begin >= 0) {
            begins[begin] = (byte) (begins[begin] | DISSOLVED);
        }
    }

    long bytes() {
        return begins.length;
    }
}
