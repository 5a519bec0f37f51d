package org.lotgraph.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;

/** Finds what a trace begins at, by any notation of its identity or by a source's id. */
final class Origins {

    private static final int AT_ONCE = 500;

    private final Graph graph;

    Origins(Graph graph) {
        this.graph = graph;
    }

    /**
     * @throws UnknownOriginException naming every text that stands for nothing at all in the graph of today
     */
    List<Origin> find(List<String> texts, Moment moment) {
        List<Wanted> wanted = texts.stream().map(Wanted::new).toList();
        Map<String, List<Record>> found = new HashMap<>();
        ask(wanted, moment, found, Origins::asTheyStand);
        ask(missing(wanted, found), moment, found, Origins::asItems);
        ask(missing(wanted, found), moment, found, Origins::asAnything);
        List<Origin> origins = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Wanted each : wanted) {
            Record best = best(each, found);
            if (best == null) {
                unknown.add(each.text());
            } else {
                origins.add(new Origin(best.get("node").asLong(), (byte) best.get("type").asInt(), strict(best, moment),
                        best.get("key").asString(), best.get("batch").asInt()));
            }
        }
        if (!unknown.isEmpty()) {
            throw new UnknownOriginException(unknown);
        }
        return origins;
    }

    private static List<Wanted> missing(List<Wanted> wanted, Map<String, List<Record>> found) {
        return wanted.stream().filter(each -> best(each, found) == null).toList();
    }

    private void ask(List<Wanted> wanted, Moment moment, Map<String, List<Record>> found, Function<List<Wanted>, Map<String, Object>> names) {
        chunks(wanted).parallelStream().map(chunk -> {
            Map<String, Object> parameters = new HashMap<>(names.apply(chunk));
            parameters.put("batch", moment.batch());
            return graph.read("trace/origins", parameters);
        }).toList().forEach(rows -> rows.forEach(row -> found.computeIfAbsent(row.get("name").asString(), n -> new ArrayList<>(1)).add(row)));
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
    private static Map<String, Object> asTheyStand(List<Wanted> wanted) {
        List<String> bare = bare(wanted);
        return Map.of("keys", uris(bare), "sourceIds", bare, "aliases", List.of(), "others", List.of());
    }

    private static Map<String, Object> asItems(List<Wanted> wanted) {
        return Map.of("keys", uris(names(wanted)), "sourceIds", List.of(), "aliases", bare(wanted), "others", List.of());
    }

    private static Map<String, Object> asAnything(List<Wanted> wanted) {
        List<String> names = names(wanted);
        return Map.of("keys", names, "sourceIds", names, "aliases", names, "others", names);
    }

    private static List<String> bare(List<Wanted> wanted) {
        return wanted.stream().map(Wanted::bare).distinct().toList();
    }

    private static List<String> names(List<Wanted> wanted) {
        return wanted.stream().flatMap(each -> each.names().stream()).distinct().toList();
    }

    /** Those that may be keys, which are URIs. */
    private static List<String> uris(List<String> names) {
        return names.stream().filter(name -> name.indexOf(':') >= 0).toList();
    }

    /** A text with the names under which it may be known, the source's own ids before GS1 readings of a bare number. */
    private static final class Wanted {

        private final String text;
        private final String bare;
        /** Worked out only where the text as it stands names no item. */
        private @Nullable List<String> names;

        Wanted(String text) {
            this.text = text;
            this.bare = text.strip();
        }

        String text() {
            return text;
        }

        String bare() {
            return bare;
        }

        List<String> names() {
            List<String> known = names;
            if (known == null) {
                String own = bare.indexOf(':') < 0 ? bare : "urn:lotgraph:" + bare;
                known = Stream.of(bare, own, Identity.parse(bare).key()).distinct().toList();
                names = known;
            }
            return known;
        }
    }

    private static @Nullable Record best(Wanted wanted, Map<String, List<Record>> found) {
        Record best = better(null, found.getOrDefault(wanted.bare(), List.of()));
        if (best != null && isItem(best)) {
            return best;
        }
        for (String name : wanted.names()) {
            best = better(best, found.getOrDefault(name, List.of()));
        }
        return best;
    }

    private static @Nullable Record better(@Nullable Record known, List<Record> rows) {
        Record best = known;
        for (Record row : rows) {
            if (best == null || (isItem(row) && !isItem(best))) {
                best = row;
            }
        }
        return best;
    }

    private static boolean isItem(Record row) {
        return row.get("type").asInt() < Edge.PROCESS;
    }

    private boolean strict(Record row, Moment moment) {
        if (!row.get("changed").asBoolean(false)) {
            return row.get("strict").asBoolean(false);
        }
        return graph.read("trace/declared", Map.of("nodes", List.of(row.get("node").asLong()), "batch", moment.batch())).stream()
                .anyMatch(told -> told.get("strict").asBoolean(false));
    }
}
