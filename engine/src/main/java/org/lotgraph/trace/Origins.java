package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.identity.Notation;
import org.lotgraph.snapshot.Snapshot;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;

/** Finds what a trace begins at, by any notation of its identity or by a source's id. */
final class Origins {

    private static final int AT_ONCE = 500;
    private static final String OWN = "urn:lotgraph:";

    private final Graph graph;
    private final @Nullable Snapshot snapshot;
    private final Beginnings beginnings;
    /** Where the ledger stood before anything was looked for; null where that is not known without asking. */
    private final @Nullable Moment now;

    /**
     * @param snapshot   that knows lots without asking the graph, or null
     * @param beginnings for all traces
     * @param now        where the ledger stands, or null
     */
    Origins(Graph graph, @Nullable Snapshot snapshot, Beginnings beginnings, @Nullable Moment now) {
        this.graph = graph;
        this.snapshot = snapshot;
        this.beginnings = beginnings;
        this.now = now;
    }

    /**
     * @throws UnknownOriginException naming every text that stands for nothing at all in the graph of today
     */
    List<Origin> find(List<String> texts, Moment moment) {
        List<Wanted> wanted = texts.stream().map(Wanted::new).toList();
        Map<String, List<Named>> found = new HashMap<>();
        ask(wanted, found, chunk -> asItems(chunk, moment));
        ask(missing(wanted, found), found, chunk -> asAnything(chunk, moment));
        List<Origin> origins = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Wanted each : wanted) {
            Named best = best(each, found);
            if (best == null) {
                unknown.add(each.text());
            } else {
                origins.add(new Origin(best.node(), best.type(), best.key(), best.batch()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownOriginException(unknown);
        }
        return origins;
    }

    private static List<Wanted> missing(List<Wanted> wanted, Map<String, List<Named>> found) {
        return wanted.stream().filter(each -> best(each, found) == null).toList();
    }

    private static void ask(List<Wanted> wanted, Map<String, List<Named>> found, Function<List<Wanted>, List<Named>> question) {
        chunks(wanted).parallelStream().map(question).toList()
                .forEach(all -> all.forEach(named -> found.computeIfAbsent(named.name(), n -> new ArrayList<>(1)).add(named)));
    }

    /** So many that several processors have something to look up, where looking up is what a trace begins with. */
    private static List<List<Wanted>> chunks(List<Wanted> wanted) {
        List<List<Wanted>> chunks = new ArrayList<>();
        for (int begin = 0; begin < wanted.size(); begin += AT_ONCE) {
            chunks.add(wanted.subList(begin, Math.min(wanted.size(), begin + AT_ONCE)));
        }
        return chunks;
    }

    /** Most texts are an item's key or a source's id, and those come before all else that a text may stand for; so most are looked up once. */
    private List<Named> asItems(List<Wanted> wanted, Moment moment) {
        List<Named> items = new ArrayList<>();
        List<Wanted> others = new ArrayList<>();
        for (Wanted each : wanted) {
            Named lot = asLot(each, moment);
            if (lot == null) {
                others.add(each);
            } else {
                items.add(lot);
            }
        }
        items.addAll(others.isEmpty() ? List.of() : asStored(others, moment));
        return items;
    }

    /** What the snapshot knows a text for, where no name that comes first can stand in the store: a transaction takes as long as a small trace. */
    private @Nullable Named asLot(Wanted wanted, Moment moment) {
        if (snapshot != null) {
            for (String name : wanted.uris()) {
                Snapshot.Lot lot = snapshot.lot(name);
                if (lot != null) {
                    return Named.of(wanted.bare(), snapshot, lot, moment.batch());
                }
                if (!beginnings.isUnused(Beginnings.of(name), now)) {
                    return null;
                }
            }
        }
        return null;
    }

    private List<Named> asStored(List<Wanted> wanted, Moment moment) {
        List<Named> items = graph.looking(indexes -> {
            NearNames names = new NearNames(indexes, snapshot, moment.batch(), beginning -> beginnings.noteUnused(beginning, now));
            return wanted.stream().flatMap(each -> names.items(each.bare(), each.uris()).stream()).toList();
        });
        return items != null ? items : read(wanted.stream().flatMap(each -> each.uris().stream()).distinct().toList(), List.of(), moment);
    }

    private List<Named> asAnything(List<Wanted> wanted, Moment moment) {
        List<String> names = wanted.stream().flatMap(each -> each.names().stream()).distinct().toList();
        return read(names, names, moment);
    }

    private List<Named> read(List<String> names, List<String> others, Moment moment) {
        return graph.read("trace/origins", Map.of("names", names, "others", others, "batch", moment.batch())).stream().map(Named::of).toList();
    }

    /** A text with the names under which it may be known, the source's own ids before GS1 readings of a bare number. */
    private static final class Wanted {

        private final String text;
        private final String bare;
        /** Worked out only where the text as it stands names no item. */
        private @Nullable List<String> names;

        Wanted(String text) {
            this.text = text;
            this.bare = Notation.strip(text);
        }

        String text() {
            return text;
        }

        String bare() {
            return bare;
        }

        /** Those of its names that come first and may be an item's, which are URIs. */
        List<String> uris() {
            return bare.indexOf(':') < 0 ? List.of() : List.of(bare, OWN + bare);
        }

        List<String> names() {
            List<String> known = names;
            if (known == null) {
                known = Stream.concat(Stream.of(bare), Stream.concat(uris().stream(), Stream.of(Identity.parse(bare).key()))).distinct().toList();
                names = known;
            }
            return known;
        }
    }

    private static @Nullable Named best(Wanted wanted, Map<String, List<Named>> found) {
        Named best = better(null, found.getOrDefault(wanted.bare(), List.of()));
        for (String name : wanted.uris()) {
            best = better(best, found.getOrDefault(name, List.of()));
        }
        if (best != null && best.isItem()) {
            return best;
        }
        for (String name : wanted.names()) {
            best = better(best, found.getOrDefault(name, List.of()));
        }
        return best;
    }

    private static @Nullable Named better(@Nullable Named known, List<Named> all) {
        Named best = known;
        for (Named named : all) {
            if (best == null || (named.isItem() && !best.isItem())) {
                best = named;
            }
        }
        return best;
    }
}
