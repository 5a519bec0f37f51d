package org.lotgraph.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import it.unimi.dsi.fastutil.longs.LongArrayList;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;
import org.lotgraph.spool.Decoder;
import org.lotgraph.spool.Encoder;
import org.lotgraph.spool.HashIndex;
import org.lotgraph.spool.MappedBytes;

/** Items, processes and master data with their names: 88 bytes a node, and the names themselves once each. Ids count from 0. */
final class SpooledNodes implements AutoCloseable {

    private static final List<String> LABELS = Stream.concat(Arrays.stream(ItemKind.values()).map(ItemKind::label),
            Stream.of("Process", "Product", "Party", "Place", "Equipment")).toList();
    private static final int SIZE = 88;
    private static final int SOURCE_ID = 8;
    private static final int PRODUCT = 16;
    private static final int BATCH = 24;
    private static final int DECLARED = 28;
    private static final int DECLARATION = 32;
    private static final int LAST_ROW = 40;
    private static final int MAKING = 48;
    private static final int PRODUCED = 56;
    private static final int LAST_PIECE = 64;
    private static final int LAST_LOT = 72;
    private static final int FORMER_PRODUCTS = 80;
    private static final int LABEL_SHIFT = 56;
    private static final int MOST_PRODUCTS_KEPT = 100_000;

    // What a number in the index of names points at: a node by its key, by its first alias, or a further alias.
    private static final int BY_KEY = 0;
    private static final int BY_SOURCE_ID = 1;
    private static final int BY_ALIAS = 2;

    private final MappedBytes nodes;
    private final MappedBytes texts;
    private final MappedBytes aliases;
    private final HashIndex names;
    private final Encoder encoder = new Encoder();
    private final Decoder decoder;
    private final Map<String, Long> products = new HashMap<>();
    private final long seed = new SecureRandom().nextLong();
    private long count;
    private long aliasCount;

    SpooledNodes(Path folder) {
        this.nodes = new MappedBytes(folder.resolve("nodes"));
        this.texts = new MappedBytes(folder.resolve("texts"));
        this.aliases = new MappedBytes(folder.resolve("aliases"));
        this.names = new HashIndex(folder, "names");
        this.decoder = new Decoder(texts);
        texts.reserve(1);
    }

    long count() {
        return count;
    }

    long aliasCount() {
        return aliasCount;
    }

    // ---- names ----

    /** Items are one space of names, whatever their kind. */
    private long hash(String label, byte[] name) {
        return HashIndex.hash(seed + (ItemKind.values().length > LABELS.indexOf(label) ? 0 : label.hashCode()), name);
    }

    private long find(String space, String name, int by) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return find(space, bytes, hash(space, bytes), by);
    }

    private long find(String space, byte[] name, long hash, int by) {
        return names.find(hash, number -> isMeant(number, space, name, by));
    }

    /** The items that these are keys of, -1 where there is none. */
    long[] byKeys(List<String> keys) {
        return find(keys, BY_KEY);
    }

    /** Those that these are the first aliases of. */
    long[] bySourceIds(List<String> names) {
        return find(names, BY_SOURCE_ID);
    }

    private long[] find(List<String> all, int by) {
        byte[][] bytes = new byte[all.size()][];
        long[] found = new long[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = all.get(i).getBytes(StandardCharsets.UTF_8);
            found[i] = hash("Item", bytes[i]);
        }
        names.lookAhead(found);
        for (int i = 0; i < bytes.length; i++) {
            long number = find("Item", bytes[i], found[i], by);
            found[i] = number < 0 ? -1 : node(number);
        }
        return found;
    }

    private boolean isMeant(long number, String space, byte[] bytes, int by) {
        return (number & 3) == by && isOf(space, node(number)) && isText(text(number), bytes);
    }

    private boolean isOf(String space, long node) {
        String label = label(node);
        return space.equals(label) || space.equals("Item") && LABELS.indexOf(label) < ItemKind.values().length;
    }

    private long node(long number) {
        long at = number >>> 2;
        return (number & 3) == BY_ALIAS ? aliases.getLong(at * 16 + 8) : at;
    }

    private static long place(long id) {
        return MappedBytes.place(id, SIZE);
    }

    private long text(long number) {
        long at = number >>> 2;
        return switch ((int) (number & 3)) {
            case BY_KEY -> keyAt(at);
            case BY_SOURCE_ID -> nodes.getLong(place(at) + SOURCE_ID);
            default -> aliases.getLong(at * 16);
        };
    }

    private boolean isText(long at, byte[] bytes) {
        return decoder.seek(at).count() == bytes.length && texts.equals(decoder.at(), bytes);
    }

    /** The node of that key, or -1; all items are asked for as {@code Item}. */
    long byKey(String space, String key) {
        long found = find(space, key, BY_KEY);
        return found < 0 ? -1 : node(found);
    }

    /** All nodes of that first alias, in the order of the statements: by batch, then by key. */
    LongArrayList bySourceIds(String space, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        LongArrayList found = new LongArrayList(1);
        names.find(hash(space, bytes), number -> {
            if (isMeant(number, space, bytes, BY_SOURCE_ID)) {
                found.add(node(number));
            }
            return false;
        });
        found.sort((one, other) -> batch(one) != batch(other) ? Integer.compare(batch(one), batch(other)) : key(decoder, one).compareTo(key(decoder, other)));
        return found;
    }

    long byAlias(String name) {
        long found = find("Item", name, BY_ALIAS);
        return found < 0 ? -1 : node(found);
    }

    private void index(String label, String name, long at, int by) {
        names.add(hash(label, name.getBytes(StandardCharsets.UTF_8)), at << 2 | by);
    }

    private long write(@Nullable String text) {
        return text == null ? 0 : encoder.clear().put(text).appendTo(texts);
    }

    // ---- writing ----

    void create(Node node, int batch) {
        long id = count++;
        long at = nodes.reserve(SIZE);
        long key = encoder.clear().put(node.key).put(node.defect == null ? "" : node.defect).appendTo(texts);
        nodes.putLong(at, key | (long) LABELS.indexOf(node.label) << LABEL_SHIFT);
        nodes.putInt(at + BATCH, batch);
        node.id = id;
        index(node.label, node.key, id, BY_KEY);
        if (node.sourceId != null) {
            name(id, node.label, node.sourceId);
        }
        if (node.product != null) {
            nodes.putLong(place(id) + PRODUCT, product(node.product));
        }
    }

    void name(long id, String label, String sourceId) {
        nodes.putLong(place(id) + SOURCE_ID, write(sourceId));
        index(label, sourceId, id, BY_SOURCE_ID);
    }

    void alias(long id, String name) {
        long at = aliases.reserve(16);
        aliases.putLong(at, write(name));
        aliases.putLong(at + 8, id);
        index("Item", name, aliasCount++, BY_ALIAS);
    }

    /** Lets a node be of another product; what it was of before its batch stays known. */
    void product(long id, String product, int batch) {
        String former = product(decoder, id);
        if (batch(id) < batch && !product.equals(former)) {
            List<FormerProduct> all = new ArrayList<>(formerProducts(decoder, id));
            all.add(new FormerProduct(batch, former == null ? "" : former));
            encoder.clear().count(all.size());
            all.forEach(each -> encoder.count(each.until).put(each.product));
            nodes.putLong(place(id) + FORMER_PRODUCTS, encoder.appendTo(texts));
        }
        nodes.putLong(place(id) + PRODUCT, product(product));
    }

    private long product(String product) {
        if (products.size() == MOST_PRODUCTS_KEPT) {
            products.clear();
        }
        return products.computeIfAbsent(product, this::write);
    }

    void declared(long id, int batch) {
        nodes.putInt(place(id) + DECLARED, batch);
    }

    void declaration(long id, long last) {
        nodes.putLong(place(id) + DECLARATION, last + 1);
    }

    /** The last row of a shipment. */
    void lastRow(long shipment, long edge) {
        nodes.putLong(place(shipment) + LAST_ROW, edge + 1);
    }

    /** The last edge that tells a piece of this lot. */
    void lastPiece(long lot, long edge) {
        nodes.putLong(place(lot) + LAST_PIECE, edge + 1);
    }

    /** The last edge that tells a lot of this unit. */
    void lastLot(long unit, long edge) {
        nodes.putLong(place(unit) + LAST_LOT, edge + 1);
    }

    void produced(long lot, int more) {
        nodes.putLong(place(lot) + PRODUCED, nodes.getLong(place(lot) + PRODUCED) + more);
    }

    void kind(long id, String label) {
        nodes.putLong(place(id), keyAt(id) | (long) LABELS.indexOf(label) << LABEL_SHIFT);
    }

    /** The batches in which a lot's making became known or ceased to be. */
    void making(long id, List<Long> batches) {
        encoder.clear().count(batches.size());
        batches.forEach(encoder::count);
        nodes.putLong(place(id) + MAKING, batches.isEmpty() ? 0 : encoder.appendTo(texts));
    }

    // ---- reading ----

    private long keyAt(long id) {
        return nodes.getLong(place(id)) & (1L << LABEL_SHIFT) - 1;
    }

    String label(long id) {
        return LABELS.get((int) (nodes.getLong(place(id)) >>> LABEL_SHIFT));
    }

    String key(Decoder in, long id) {
        return in.seek(keyAt(id)).text();
    }

    @Nullable String sourceId(Decoder in, long id) {
        return text(in, nodes.getLong(place(id) + SOURCE_ID));
    }

    @Nullable String defect(Decoder in, long id) {
        in.seek(keyAt(id)).skipText();
        String defect = in.text();
        return defect.isEmpty() ? null : defect;
    }

    @Nullable String product(Decoder in, long id) {
        return text(in, nodes.getLong(place(id) + PRODUCT));
    }

    /** A product that something was taken to be of, empty for none, and the batch that told of another one. */
    record FormerProduct(long until, String product) {
    }

    List<FormerProduct> formerProducts(Decoder in, long id) {
        long at = nodes.getLong(place(id) + FORMER_PRODUCTS);
        List<FormerProduct> former = new ArrayList<>();
        for (long left = at == 0 ? 0 : in.seek(at).count(); left > 0; left--) {
            former.add(new FormerProduct(in.count(), in.text()));
        }
        return former;
    }

    private static @Nullable String text(Decoder in, long at) {
        return at == 0 ? null : in.seek(at).text();
    }

    int batch(long id) {
        return nodes.getInt(place(id) + BATCH);
    }

    /** 0 where nothing declares it. */
    int declared(long id) {
        return nodes.getInt(place(id) + DECLARED);
    }

    /** The last declaration of it, -1 where there is none. */
    long declaration(long id) {
        return nodes.getLong(place(id) + DECLARATION) - 1;
    }

    long lastRow(long shipment) {
        return nodes.getLong(place(shipment) + LAST_ROW) - 1;
    }

    long lastPiece(long lot) {
        return nodes.getLong(place(lot) + LAST_PIECE) - 1;
    }

    long lastLot(long unit) {
        return nodes.getLong(place(unit) + LAST_LOT) - 1;
    }

    boolean isProduced(long lot) {
        return nodes.getLong(place(lot) + PRODUCED) > 0;
    }

    List<Long> making(Decoder in, long id) {
        long at = nodes.getLong(place(id) + MAKING);
        if (at == 0) {
            return List.of();
        }
        List<Long> batches = new ArrayList<>();
        for (long left = in.seek(at).count(); left > 0; left--) {
            batches.add(in.count());
        }
        return batches;
    }

    /** The name and the item of a further alias. */
    String alias(Decoder in, long number) {
        return in.seek(aliases.getLong(number * 16)).text();
    }

    long aliased(long number) {
        return aliases.getLong(number * 16 + 8);
    }

    Decoder decoder() {
        return new Decoder(texts);
    }

    @Override
    public void close() {
        try (nodes; texts; aliases; names) {
            products.clear();
        }
    }
}
