package org.lotgraph.item;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Graph;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** The reader of single items. Whatever the number of items asked for, each method takes a constant number of statements. */
public final class Items {

    private final Graph graph;

    public Items(Graph graph) {
        this.graph = graph;
    }

    /** The item of that name (any notation of its key, an alias, {@code source:id}), or null where none was known at the moment. */
    public @Nullable Item named(String name, Moment moment) {
        List<String> names = Names.of(name);
        return graph.read("item/named", Map.of("names", names, "batch", moment.batch())).stream()
                .min(Comparator.comparingInt(row -> names.indexOf(row.get("name").asString())))
                .map(likeliest -> ItemRow.item(likeliest::get, moment)).orElse(null);
    }

    /** By internal id; an id that is no item, or none yet at the moment, is missing. */
    public Map<Long, Item> byId(Collection<Long> ids, Moment moment) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Record> rows = graph.read("item/items", Map.of("ids", List.copyOf(Set.copyOf(ids)), "batch", moment.batch()));
        return rows.stream().map(row -> ItemRow.item(row::get, moment)).collect(toMap(Item::id, Function.identity()));
    }

    /** Items that meet the filter, by key; {@code afterKey} is the last key of the page before, or empty. */
    public Page<Item> find(ItemFilter filter, String afterKey, int size, Moment moment) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("after", afterKey);
        parameters.put("limit", size + 1);
        parameters.put("batch", moment.batch());
        parameters.put("labels", labels(filter.kind()));
        parameters.put("made", filter.kind() == null || !filter.kind().isLot() ? null : filter.kind() == ItemKind.BATCH);
        parameters.put("text", filter.text() == null ? null : filter.text().strip().toLowerCase(java.util.Locale.ROOT));
        parameters.put("lotNumber", filter.lotNumber());
        parameters.put("keyOfLot", filter.lotNumber() == null ? null : Names.endOfLotKey(filter.lotNumber()));
        parameters.put("product", keys(MasterData.PRODUCT, filter.product(), moment));
        parameters.put("supplier", keys(MasterData.PARTY, filter.supplier(), moment));
        parameters.put("receiver", keys(MasterData.PARTY, filter.receiver(), moment));
        parameters.put("place", keys(MasterData.PLACE, filter.place(), moment));
        parameters.put("madeFrom", filter.madeBetween() == null ? null : filter.madeBetween().from());
        parameters.put("madeUntil", filter.madeBetween() == null ? null : filter.madeBetween().until());
        List<Long> ids = graph.read("item/find", parameters).stream().map(row -> row.get("id").asLong()).toList();
        return page(ids, size, byId(ids, moment));
    }

    /** What is directly inside each container at a time, by key; see {@link #containers} for the parameters. */
    public Map<Long, Page<Item>> contents(Collection<Long> ids, Inside inside, int size, Moment moment) {
        return inside("item/contents", ids, inside, size, moment);
    }

    /** What each of the items is directly inside at a time, by key. */
    public Map<Long, Page<Item>> containers(Collection<Long> ids, Inside inside, int size, Moment moment) {
        return inside("item/containers", ids, inside, size, moment);
    }

    /**
     * A part of what is inside.
     *
     * @param at       nanoseconds since the epoch
     * @param anyTime  contents of a shipment, whenever they travelled in it
     * @param afterKey the last key of the page before, or empty
     */
    public record Inside(long at, boolean anyTime, String afterKey) {
    }

    private Map<Long, Page<Item>> inside(String statement, Collection<Long> ids, Inside inside, int size, Moment moment) {
        Map<String, Object> parameters = Map.of("ids", List.copyOf(ids), "batch", moment.batch(), "at", inside.at(),
                "anyTime", inside.anyTime(), "after", inside.afterKey(), "limit", size + 1,
                "beginning", ValidTime.BEGINNING, "end", ValidTime.END);
        Map<Long, List<Long>> inOrder = new LinkedHashMap<>();
        Set<Long> all = new LinkedHashSet<>();
        for (Record row : graph.read(statement, parameters)) {
            List<Long> found = row.get("ids").asList(Value::asLong);
            inOrder.put(row.get("wanted").asLong(), found);
            all.addAll(found);
        }
        Map<Long, Item> items = byId(all, moment);
        Map<Long, Page<Item>> pages = new HashMap<>();
        ids.forEach(id -> pages.put(id, page(inOrder.getOrDefault(id, List.of()), size, items)));
        return pages;
    }

    private static Page<Item> page(List<Long> ids, int size, Map<Long, Item> items) {
        List<Item> inOrder = new ArrayList<>();
        ids.stream().filter(items::containsKey).map(items::get).forEach(inOrder::add);
        return Page.of(inOrder, size);
    }

    private static @Nullable List<String> labels(@Nullable ItemKind kind) {
        if (kind == null) {
            return null;
        }
        return kind.isLot() ? List.of(ItemKind.RAW_MATERIAL.label(), ItemKind.BATCH.label()) : List.of(kind.label());
    }

    private @Nullable List<String> keys(MasterData kind, @Nullable String name, Moment moment) {
        return name == null ? null : new Synonyms(graph).keys(kind, Names.of(name), moment.batch());
    }
}
