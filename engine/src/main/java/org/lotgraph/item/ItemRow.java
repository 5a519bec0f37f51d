package org.lotgraph.item;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;
import org.neo4j.driver.Value;

/** From what {@code item/items} and its like tell of an item to the item. */
final class ItemRow {

    private ItemRow() {
    }

    static Item item(Function<String, Value> row, Moment moment) {
        List<String> labels = row.apply("labels").asList(Value::asString);
        ItemKind kind = kind(labels, row.apply("made").asBoolean());
        String key = row.apply("key").asString();
        Told told = Told.together(row.apply("told").asList(Value::asMap));
        Common c = new Common(row.apply("id").asLong(), key, kind, aliases(row, key),
                row.apply("product").asString(null), row.apply("defect").asString(null), moment);
        return switch (kind) {
            case RAW_MATERIAL, BATCH -> lot(c, told);
            case UNIT -> new Unit(c.id, key, kind, Names.lastSegment(key), c.aliases, c.product, c.defect, moment);
            case CARTON -> new Carton(c.id, key, kind, Names.lastSegment(key), c.aliases, c.product, c.defect, moment,
                    told.text("cartonKind"));
            case SHIPMENT -> new Shipment(c.id, key, kind, Names.lastSegment(key), c.aliases, c.product, c.defect, moment,
                    told.text("sender"), told.text("receiver"), told.text("order"), told.time("shipped"), told.time("received"));
            case CLASS -> new ItemClass(c.id, key, kind, Names.lastSegment(key), c.aliases, c.product, c.defect, moment);
        };
    }

    private static Lot lot(Common c, Told told) {
        String number = told.text("lotNumber");
        return new Lot(c.id, c.key, c.kind, number != null ? number : Names.lastSegment(c.key), c.aliases, c.product, c.defect, c.seen,
                number, told.text("owner"), told.text("supplier"), told.quantity(), told.time("made"), told.time("received"),
                told.time("expires"), told.timing());
    }

    /** A lot's label says what it is today; whether it was made says what it was then. */
    private static ItemKind kind(List<String> labels, boolean made) {
        for (ItemKind kind : ItemKind.values()) {
            if (labels.contains(kind.label())) {
                return !kind.isLot() ? kind : made ? ItemKind.BATCH : ItemKind.RAW_MATERIAL;
            }
        }
        throw new IllegalStateException("A node is labelled Item and none of its kinds: " + labels);
    }

    private static List<String> aliases(Function<String, Value> row, String key) {
        List<String> aliases = new ArrayList<>();
        String sourceId = row.apply("sourceId").asString(null);
        if (sourceId != null && !sourceId.equals(key)) {
            aliases.add(sourceId);
        }
        row.apply("aliases").asList(Value::asString).stream().filter(alias -> !aliases.contains(alias)).forEach(aliases::add);
        return List.copyOf(aliases);
    }

    private record Common(long id, String key, ItemKind kind, List<String> aliases, @Nullable String product, @Nullable String defect,
            Moment seen) {
    }
}
