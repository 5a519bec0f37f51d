package org.lotgraph.api.item;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.lotgraph.item.Histories;
import org.lotgraph.item.HistoryEntry;
import org.lotgraph.item.Item;
import org.lotgraph.item.Items;
import org.lotgraph.item.Page;
import org.lotgraph.store.Moment;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whatever the number of items on a page: one read a moment and field. */
@Component
class ItemLoaders {

    static final String CONTENTS = "contents";
    static final String CONTAINERS = "containers";
    static final String HISTORY = "history";

    ItemLoaders(BatchLoaderRegistry registry, Items items, Histories histories) {
        registry.forTypePair(ItemKey.class, Item.class)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> items(keys, items)));
        ItemLoaders.<Items.Inside, Item>pages(registry, CONTENTS,
                (ids, page) -> items.contents(ids, page.from(), page.size(), page.moment()));
        ItemLoaders.<Items.Inside, Item>pages(registry, CONTAINERS,
                (ids, page) -> items.containers(ids, page.from(), page.size(), page.moment()));
        ItemLoaders.<HistoryEntry.After, HistoryEntry>pages(registry, HISTORY,
                (ids, page) -> histories.of(ids, page.from(), page.size(), page.moment()));
    }

    private interface Reader<F, T> {
        Map<Long, Page<T>> read(List<Long> items, PageOf<F> page);
    }

    private static <F, T> void pages(BatchLoaderRegistry registry, String name, Reader<F, T> reader) {
        registry.<PageOf<F>, Page<T>>forName(name)
                .registerMappedBatchLoader((keys, environment) -> Mono.fromCallable(() -> pages(keys, reader)));
    }

    private static <F, T> Map<PageOf<F>, Page<T>> pages(Set<PageOf<F>> keys, Reader<F, T> reader) {
        Map<PageOf<F>, Page<T>> pages = new HashMap<>();
        keys.stream().collect(groupingBy(PageOf::shared)).forEach((shared, alike) -> {
            Map<Long, Page<T>> read = reader.read(alike.stream().map(PageOf::item).toList(), shared);
            alike.forEach(key -> pages.put(key, read.getOrDefault(key.item(), Page.empty())));
        });
        return pages;
    }

    private static Map<ItemKey, Item> items(Set<ItemKey> keys, Items items) {
        Map<ItemKey, Item> found = new HashMap<>();
        Map<Moment, List<Long>> byMoment = keys.stream().collect(groupingBy(ItemKey::moment, mapping(ItemKey::id, toList())));
        byMoment.forEach((moment, ids) -> items.byId(ids, moment).forEach((id, item) -> found.put(new ItemKey(id, moment), item)));
        return found;
    }
}
