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
import org.lotgraph.identity.Scheme;
import org.lotgraph.importers.json.Json;
import org.lotgraph.importers.json.Numbers;
import org.lotgraph.item.ItemKind;
import org.lotgraph.item.Quantity;
import org.lotgraph.ledger.ItemRef;

/** From the identifiers of an event to items. Where an identifier leaves open what it names, its place in the event decides. */
final class Items {

    private static final String PRODUCT = "https://id.gs1.org/01/";
    private static final int REMEMBERED = 10_000;
    private static final int LONGEST = 200;

    private final String source;
    private final Map<String, Identity> identities = HashMap.newHashMap(REMEMBERED);

    Items(String source) {
        this.source = source;
    }

    /** An item with its part in a list; an item that stands there twice in one unit of measure is one, with the sum. */
    record Element(ItemRef item, @Nullable Quantity quantity, Identity identity) {
    }

    /** Events name the same few lots, places and parties over and over, and a unit in several events on end. */
    private Identity identity(String text) {
        Identity known = identities.get(text);
        if (known != null) {
            return known;
        }
        if (identities.size() == REMEMBERED) {
            identities.clear();
        }
        Identity read = Identity.parse(text);
        if (text.length() <= LONGEST) {
            identities.put(text, read);
        }
        return read;
    }

    /** The key of whatever a text identifies. */
    String key(String text) {
        return key(identity(text));
    }

    /** One text for all notations of an identity; any other as told. */
    String same(String text) {
        Identity identity = identity(text);
        return identity.scheme() == Scheme.PLAIN ? text : identity.key();
    }

    private String key(Identity identity) {
        return identity.scheme() == Scheme.PLAIN ? local(identity.key()) : identity.key();
    }

    /** The key of something that only this source knows. */
    String local(String id) {
        return "urn:lotgraph:" + source + ':' + id;
    }

    ItemRef parent(String text) {
        return ref(identity(text), ItemKind.CARTON);
    }

    Element parentElement(String text) {
        return new Element(parent(text), null, identity(text));
    }

    ItemRef named(String text, ItemKind kind) {
        return new ItemRef(key(text), kind, null, null, null);
    }

    ItemRef lot(String gtin, String lot) {
        Identity identity = Identity.lot(gtin, lot);
        return ref(identity, ItemKind.RAW_MATERIAL);
    }

    /**
     * What two lists name together. A class that stands beside EPCs of its own GTIN is their sum and makes no item (a gap would be shown
     * where there is none).
     */
    List<Element> elements(Json.Obj event, String epcs, String quantities) {
        Map<String, Element> found = new LinkedHashMap<>();
        Set<String> serialized = new HashSet<>();
        for (Json epc : event.list(epcs)) {
            String text = epc.plain();
            Identity identity = identity(text);
            if (identity.gtin() != null && identity.scheme() != Scheme.GTIN && identity.scheme() != Scheme.LGTIN) {
                serialized.add(identity.gtin());
            }
            add(found, new Element(ref(identity, ItemKind.UNIT), null, identity));
        }
        for (Json element : event.list(quantities)) {
            if (element instanceof Json.Obj object && object.text("epcClass") instanceof String text) {
                Identity identity = identity(text);
                ItemRef item = ref(identity, ItemKind.RAW_MATERIAL);
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

    private ItemRef ref(Identity identity, ItemKind otherwise) {
        ItemKind kind = identity.kind() == null ? DeclaredKind.of(identity, otherwise) : identity.kind();
        return new ItemRef(key(identity), kind, null, product(identity), identity.defect());
    }

    /** The key of the product that an identity names with its GTIN. */
    static @Nullable String product(Identity identity) {
        return identity.gtin() == null ? null : PRODUCT + identity.gtin();
    }
}
