package org.lotgraph.importers.epcis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.identity.IdentityReader;
import org.lotgraph.identity.Scheme;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.JsonText;
import org.lotgraph.importers.json.Numbers;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.ItemRef;

/** From the identifiers of an event to items. Where an identifier leaves open what it names, its place in the event decides. */
final class Items {

    private static final String GS1 = "https://id.gs1.org/";
    private static final String PRODUCT = GS1 + "01/";
    private static final byte IN_GS1 = 1;
    private static final int LONGEST = 200;

    private final String source;
    private final Recent<Known> known = new Recent<>(this::read);
    private final IdentityReader identities = new IdentityReader();
    private @Nullable Lot lot;
    private @Nullable String lastGtin;
    private @Nullable String lastProduct;

    Items(String source) {
        this.source = source;
    }

    /** An item with its part in a list; an item that stands there twice in one unit of measure is one, with the sum. */
    record Element(ItemRef item, @Nullable Quantity quantity, Identity identity) {

        @Nullable String uom() {
            return quantity == null ? null : quantity.uom();
        }
    }

    /** What a text names, with what of it is asked for over and over. */
    private static final class Known {

        private final Identity identity;
        private final String key;
        /** One text for all notations of the identity, any other as told; as JSON, but for the beginning of GS1's keys. */
        private final byte[] quoted;
        private final @Nullable String product;
        /** The last that was asked for, where nothing else was to be known of the item. */
        private @Nullable ItemRef ref;
        private @Nullable ItemKind otherwise;
        private @Nullable Element element;

        Known(Identity identity, String key, byte[] quoted, @Nullable String product) {
            this.identity = identity;
            this.key = key;
            this.quoted = quoted;
            this.product = product;
        }

        ItemRef ref(ItemKind kind) {
            ItemRef last = ref;
            if (last == null || otherwise != kind) {
                last = Items.ref(identity, key, kind, product);
                ref = last;
                otherwise = kind;
            }
            return last;
        }

        /** As one thing of a list of EPCs. */
        Element element() {
            Element known = element;
            if (known == null) {
                known = new Element(ref(ItemKind.UNIT), null, identity);
                element = known;
            }
            return known;
        }
    }

    /** The lot of a product that the last unit was a piece of. */
    private record Lot(String gtin, String number, ItemRef item) {
    }

    private Known read(String text) {
        Identity identity = identities.read(text);
        return new Known(identity, key(identity), quoted(identity, text), productOf(identity));
    }

    /** The beginning that most keys share is told by a character that no text in JSON has: there is less to hash. */
    private static byte[] quoted(Identity identity, String text) {
        if (identity.scheme() == Scheme.PLAIN) {
            return JsonText.quoted(text);
        }
        String key = identity.key();
        if (!key.startsWith(GS1)) {
            return JsonText.quoted(key);
        }
        byte[] quoted = identity.isGs1() ? unescaped(key) : JsonText.quoted(key.substring(GS1.length()));
        quoted[0] = IN_GS1;
        return quoted;
    }

    /** A key of GS1's is a URI: nothing in it has to be escaped for JSON, or is beyond ASCII. */
    private static byte[] unescaped(String key) {
        byte[] bytes = key.getBytes(StandardCharsets.ISO_8859_1);
        int length = bytes.length - GS1.length();
        byte[] quoted = new byte[length + 2];
        System.arraycopy(bytes, GS1.length(), quoted, 1, length);
        quoted[length + 1] = '"';
        return quoted;
    }

    /** The key of whatever a text identifies. */
    String key(String text) {
        return known.of(text).key;
    }

    /** One text for all notations of an identity; any other as told. As JSON, but for the beginning of GS1's keys. */
    byte[] quoted(String text) {
        return known.of(text).quoted;
    }

    private String key(Identity identity) {
        return identity.scheme() == Scheme.PLAIN ? local(identity.key()) : identity.key();
    }

    /** The key of something that only this source knows. */
    String local(String id) {
        return "urn:lotgraph:" + source + ':' + id;
    }

    ItemRef parent(String text) {
        return known.of(text).ref(ItemKind.CARTON);
    }

    Element parentElement(String text) {
        return new Element(parent(text), null, known.of(text).identity);
    }

    ItemRef named(String text, ItemKind kind) {
        return new ItemRef(key(text), kind, null, null, null);
    }

    /** The units of an event are mostly of one lot. */
    ItemRef lot(String gtin, String number) {
        Lot last = lot;
        if (last == null || !last.gtin.equals(gtin) || !last.number.equals(number)) {
            Identity identity = Identity.lot(gtin, number);
            last = new Lot(gtin, number, ref(identity, key(identity), ItemKind.RAW_MATERIAL, productOf(identity)));
            // A number that no lot has may be as long as an event, and would stay after it.
            lot = number.length() <= LONGEST ? last : null;
        }
        return last.item;
    }

    /**
     * What two lists name together. A class that stands beside EPCs of its own GTIN is their sum and makes no item (a gap would be shown
     * where there is none).
     */
    List<Element> elements(Json.Obj event, String epcs, String quantities) {
        List<Json> single = event.list(epcs);
        List<Json> counted = event.list(quantities);
        Found found = new Found(single.size() + counted.size());
        for (Json epc : single) {
            Known one = known.of(epc.plain());
            found.add(one.key, one.element());
        }
        Set<String> serialized = counted.isEmpty() ? Set.of() : serialized(found.elements);
        for (Json element : counted) {
            if (element instanceof Json.Obj object && object.text("epcClass") instanceof String text) {
                Known one = known.of(text);
                Identity identity = one.identity;
                ItemRef item = one.ref(ItemKind.RAW_MATERIAL);
                if (item.kind() != ItemKind.CLASS || identity.gtin() == null || !serialized.contains(identity.gtin())) {
                    Element counting = new Element(item, quantity(object), identity);
                    found.add(counting.uom() == null ? one.key : one.key + ' ' + counting.uom(), counting);
                }
            }
        }
        return found.elements;
    }

    private static Set<String> serialized(List<Element> elements) {
        Set<String> serialized = new HashSet<>();
        for (Element element : elements) {
            Identity identity = element.identity();
            if (identity.gtin() != null && identity.scheme() != Scheme.GTIN && identity.scheme() != Scheme.LGTIN) {
                serialized.add(identity.gtin());
            }
        }
        return serialized;
    }

    /** Elements in the order they came; of the few that most events have, looking at each is the fastest way to find one again. */
    private static final class Found {

        private static final int FEW = 8;

        private final List<Element> elements;
        private final List<String> names;
        private @Nullable Map<String, Integer> places;

        Found(int most) {
            elements = new ArrayList<>(most);
            names = new ArrayList<>(Math.min(most, FEW));
        }

        void add(String name, Element element) {
            int at = place(name);
            if (at < 0) {
                elements.add(element);
            } else {
                Element one = elements.get(at);
                elements.set(at, new Element(one.item(), sum(one.quantity(), element.quantity()), one.identity()));
            }
        }

        /** Where it stands; negative where it is new. */
        private int place(String name) {
            if (elements.size() < FEW) {
                int at = names.indexOf(name);
                if (at < 0) {
                    names.add(name);
                }
                return at;
            }
            Map<String, Integer> known = places;
            if (known == null) {
                known = new HashMap<>();
                for (int i = 0; i < names.size(); i++) {
                    known.put(names.get(i), i);
                }
                places = known;
            }
            Integer at = known.putIfAbsent(name, elements.size());
            return at == null ? -1 : at;
        }
    }

    private static @Nullable Quantity sum(@Nullable Quantity one, @Nullable Quantity other) {
        return one == null || other == null ? null : new Quantity(one.amount().add(other.amount()), one.uom());
    }

    private static @Nullable Quantity quantity(Json.Obj element) {
        return element.get("quantity") instanceof Json.Num number ? new Quantity(Numbers.plain(number.value()), element.text("uom")) : null;
    }

    private static ItemRef ref(Identity identity, String key, ItemKind otherwise, @Nullable String product) {
        ItemKind kind = identity.kind() == null ? DeclaredKind.of(identity, otherwise) : identity.kind();
        return new ItemRef(key, kind, null, product, identity.defect());
    }

    /** The key of the product that an identity names with its GTIN. */
    static @Nullable String product(Identity identity) {
        return identity.gtin() == null ? null : PRODUCT + identity.gtin();
    }

    /** The same: that of the last, mostly. */
    private @Nullable String productOf(Identity identity) {
        String gtin = identity.gtin();
        if (gtin != null && !gtin.equals(lastGtin)) {
            lastGtin = gtin;
            lastProduct = product(identity);
        }
        return gtin == null ? null : lastProduct;
    }
}
