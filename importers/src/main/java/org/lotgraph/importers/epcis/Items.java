package org.lotgraph.importers.epcis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private static final String PRODUCT = "https://id.gs1.org/01/";
    /** More would outlive the young, and each collection would copy them. */
    private static final int REMEMBERED = 2_000;
    private static final int LONGEST = 200;

    private final String source;
    private final Map<String, Known> known = HashMap.newHashMap(REMEMBERED);
    private final IdentityReader identities = new IdentityReader();
    private final JsonText json = new JsonText();
    private @Nullable Lot lot;

    Items(String source) {
        this.source = source;
    }

    /** An item with its part in a list; an item that stands there twice in one unit of measure is one, with the sum. */
    record Element(ItemRef item, @Nullable Quantity quantity, Identity identity) {
    }

    /** What a text names, with what of it is asked for over and over. */
    private static final class Known {

        private final Identity identity;
        private final String key;
        /** One text for all notations of the identity, any other as told; as JSON. */
        private final String quoted;
        /** The last that was asked for, where nothing else was to be known of the item. */
        private @Nullable ItemRef ref;
        private @Nullable ItemKind otherwise;

        Known(Identity identity, String key, String quoted) {
            this.identity = identity;
            this.key = key;
            this.quoted = quoted;
        }

        ItemRef ref(ItemKind kind) {
            ItemRef last = ref;
            if (last == null || otherwise != kind) {
                last = Items.ref(identity, key, kind);
                ref = last;
                otherwise = kind;
            }
            return last;
        }
    }

    /** The lot of a product that the last unit was a piece of. */
    private record Lot(String gtin, String number, ItemRef item) {
    }

    /** Events name the same few lots, places and parties over and over, and a unit in several events on end. */
    private Known known(String text) {
        Known before = known.get(text);
        if (before != null) {
            return before;
        }
        if (known.size() == REMEMBERED) {
            known.clear();
        }
        Identity identity = identities.read(text);
        json.quote(identity.scheme() == Scheme.PLAIN ? text : identity.key());
        Known read = new Known(identity, key(identity), json.take());
        if (text.length() <= LONGEST) {
            known.put(text, read);
        }
        return read;
    }

    /** The key of whatever a text identifies. */
    String key(String text) {
        return known(text).key;
    }

    /** One text for all notations of an identity; any other as told. As JSON. */
    String quoted(String text) {
        return known(text).quoted;
    }

    private String key(Identity identity) {
        return identity.scheme() == Scheme.PLAIN ? local(identity.key()) : identity.key();
    }

    /** The key of something that only this source knows. */
    String local(String id) {
        return "urn:lotgraph:" + source + ':' + id;
    }

    ItemRef parent(String text) {
        return known(text).ref(ItemKind.CARTON);
    }

    Element parentElement(String text) {
        return new Element(parent(text), null, known(text).identity);
    }

    ItemRef named(String text, ItemKind kind) {
        return new ItemRef(key(text), kind, null, null, null);
    }

    /** The units of an event are mostly of one lot. */
    ItemRef lot(String gtin, String number) {
        Lot last = lot;
        if (last == null || !last.gtin.equals(gtin) || !last.number.equals(number)) {
            Identity identity = Identity.lot(gtin, number);
            last = new Lot(gtin, number, ref(identity, key(identity), ItemKind.RAW_MATERIAL));
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
        Map<String, Element> found = new LinkedHashMap<>();
        Set<String> serialized = new HashSet<>();
        for (Json epc : event.list(epcs)) {
            Known known = known(epc.plain());
            Identity identity = known.identity;
            if (identity.gtin() != null && identity.scheme() != Scheme.GTIN && identity.scheme() != Scheme.LGTIN) {
                serialized.add(identity.gtin());
            }
            add(found, new Element(known.ref(ItemKind.UNIT), null, identity));
        }
        for (Json element : event.list(quantities)) {
            if (element instanceof Json.Obj object && object.text("epcClass") instanceof String text) {
                Known known = known(text);
                Identity identity = known.identity;
                ItemRef item = known.ref(ItemKind.RAW_MATERIAL);
                if (item.kind() != ItemKind.CLASS || identity.gtin() == null || !serialized.contains(identity.gtin())) {
                    add(found, new Element(item, quantity(object), identity));
                }
            }
        }
        return new ArrayList<>(found.values());
    }

    private static void add(Map<String, Element> found, Element element) {
        String uom = element.quantity() == null ? null : element.quantity().uom();
        String key = uom == null ? element.item().key() : element.item().key() + ' ' + uom;
        found.merge(key, element, (one, other) -> new Element(one.item(), sum(one.quantity(), other.quantity()), one.identity()));
    }

    private static @Nullable Quantity sum(@Nullable Quantity one, @Nullable Quantity other) {
        return one == null || other == null ? null : new Quantity(one.amount().add(other.amount()), one.uom());
    }

    private static @Nullable Quantity quantity(Json.Obj element) {
        return element.get("quantity") instanceof Json.Num number ? new Quantity(Numbers.plain(number.value()), element.text("uom")) : null;
    }

    private static ItemRef ref(Identity identity, String key, ItemKind otherwise) {
        ItemKind kind = identity.kind() == null ? DeclaredKind.of(identity, otherwise) : identity.kind();
        return new ItemRef(key, kind, null, product(identity), identity.defect());
    }

    /** The key of the product that an identity names with its GTIN. */
    static @Nullable String product(Identity identity) {
        return identity.gtin() == null ? null : PRODUCT + identity.gtin();
    }
}
