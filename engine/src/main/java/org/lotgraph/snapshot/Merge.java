package org.lotgraph.snapshot;

import java.util.ArrayList;
import java.util.List;

/** Makes one part of several, so that few stay to be looked through. */
final class Merge {

    private Merge() {
    }

    /** While the last part is not much smaller than the one before, they become one; parts before {@code floor} stay as they are. */
    static Snapshot small(Snapshot of, int floor) {
        List<Part> parts = new ArrayList<>(of.parts);
        while (parts.size() > Math.max(floor, 1) + 1 && 2L * parts.getLast().edges() > parts.get(parts.size() - 2).edges()) {
            Part last = parts.removeLast();
            parts.add(all(of, List.of(parts.removeLast(), last)).sparse());
        }
        return parts.size() == of.parts.size() ? of : new Snapshot(parts, of.nodes, of.ends, of.moment());
    }

    /** All edges of some parts of a snapshot, as they are known there. */
    static PartBuilder all(Snapshot of, List<Part> parts) {
        PartBuilder merged = new PartBuilder(parts.stream().mapToInt(Part::edges).sum());
        EdgeTimes times = new EdgeTimes();
        for (Part part : parts) {
            int node = 0;
            for (int edge = 0; edge < part.edges(); edge++) {
                Courtesy.at(edge);
                while (part.out[node + 1] <= edge) {
                    node++;
                }
                times.of(part, edge);
                merged.add(part.tails == null ? node : part.tails[node], part.target(edge), part.kind(edge), part.id(edge), part.batch(edge),
                        part.hasEnded(edge) ? of.endedAt(part, edge) : 0, times);
            }
        }
        return merged;
    }

    /**
     * Puts a part made of all that {@code old} held in the place of those parts, in a later state of it.
     *
     * @param now a later state, whose first parts are those of {@code old}
     */
    static Snapshot replace(Snapshot old, Part whole, Snapshot now) {
        Nodes nodes = now.nodes.unmarked();
        List<Part> parts = new ArrayList<>(List.of(whole));
        for (Part part : now.parts.subList(old.parts.size(), now.parts.size())) {
            parts.add(part);
            for (int edge = 0; edge < part.edges(); edge++) {
                CatchUp.markLater(parts, nodes, part.source(edge));
                CatchUp.markLater(parts, nodes, part.target(edge));
            }
        }
        CatchUp.Ended since = new CatchUp.Ended(new Snapshot(parts, nodes, Snapshot.Ends.NONE, now.moment()));
        for (int i = 0; i < now.ends.edges().length; i++) {
            if (old.ends.batch(now.ends.edges()[i]) == 0) {
                since.keep(now.ends.tails()[i], now.ends.edges()[i], now.ends.batches()[i]);
            }
        }
        return new Snapshot(parts, nodes, since.ends(), now.moment());
    }
}
