package org.lotgraph.cli;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Item;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Items;
import org.lotgraph.trace.Excluded;
import org.lotgraph.trace.Step;
import org.lotgraph.trace.Trace;
import org.lotgraph.trace.TracedItem;

/** A trace and the names of what it reached, read a page at a time. */
record TraceAnswer(Trace trace, List<String> asked, Items items, @Nullable ItemKind kind) {

    private static final int PAGE = 1_000;

    /** An item reached, with the evidence where it was asked for. */
    record Reached(TracedItem traced, Item item, List<Step> path) {
    }

    /** What only time ruled out: its key, and the edge that did it. */
    record RuledOut(String key, @Nullable ItemKind kind, Step edge) {
    }

    void forEachItem(boolean withPaths, Consumer<Reached> consumer) {
        int all = trace.count(kind, null);
        for (int offset = 0; offset < all; offset += PAGE) {
            List<TracedItem> page = trace.items(kind, null, offset, PAGE);
            Map<Long, Item> named = named(page.stream().map(TracedItem::id).toList());
            List<List<Step>> paths = withPaths ? trace.paths(page) : List.of();
            for (int i = 0; i < page.size(); i++) {
                TracedItem traced = page.get(i);
                consumer.accept(new Reached(traced, named(named, traced.id()), withPaths ? paths.get(i) : List.of()));
            }
        }
    }

    void forEachExcluded(Consumer<RuledOut> consumer) {
        for (int offset = 0; offset < trace.excludedCount(); offset += PAGE) {
            List<Excluded> page = trace.excluded(offset, PAGE);
            Map<Long, Item> named = named(page.stream().map(Excluded::id).toList());
            Map<Long, Step> steps = trace.steps(page.stream().mapToLong(Excluded::edge).toArray());
            for (Excluded excluded : page) {
                Step step = steps.get(excluded.edge());
                Item item = named.get(excluded.id());
                if (step != null) {
                    consumer.accept(new RuledOut(item == null ? String.valueOf(step.process()) : item.key(), excluded.kind(), step));
                }
            }
        }
    }

    List<Item> origins() {
        return List.copyOf(named(trace.origins()).values());
    }

    private Map<Long, Item> named(Collection<Long> ids) {
        return items.byId(ids, trace.moment());
    }

    private static Item named(Map<Long, Item> named, long id) {
        Item item = named.get(id);
        if (item == null) {
            throw new IllegalStateException("a traced item was not found in the store: node " + id);
        }
        return item;
    }
}
