package org.lotgraph.importers.dump;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;

/**
 * How the rows of a dump name what they declare: by the GS1 identity that their columns give, else by their id where that is a GS1
 * identity or a URI, else {@code urn:lotgraph:{source}:{id}}. An id that several tables of items declare is named with its
 * qualifier, {@code urn:lotgraph:{source}:lot:7}.
 */
final class Names {

    private static final int MOST_REMEMBERED = 50_000;

    private final String source;
    private final Declared declared;
    private final Undeclared undeclared = new Undeclared();
    private final Map<Thing, Map<String, Named>> remembered = new EnumMap<>(Thing.class);

    Names(String source, Declared declared) {
        this.source = source;
        this.declared = declared;
        for (Thing thing : Thing.values()) {
            remembered.put(thing, new Latest());
        }
    }

    /** Lots and products are asked for again and again, units once or twice. */
    private static final class Latest extends LinkedHashMap<String, Named> {
        Latest() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Named> eldest) {
            return size() > MOST_REMEMBERED;
        }
    }

    Undeclared undeclared() {
        return undeclared;
    }

    String source() {
        return source;
    }

    String urn(String id) {
        return "urn:lotgraph:" + source + ":" + id;
    }

    /** What an id is named that stands in no table: a site, a piece of equipment. */
    @Nullable String local(@Nullable String id) {
        return id == null ? null : Notations.isUri(id) ? id : urn(id);
    }

    /** The name of a declared id, null where the dump does not declare it. */
    @Nullable Named find(Thing thing, String id) {
        Map<String, Named> latest = remembered.get(thing);
        Named known = latest == null ? null : latest.get(id);
        if (known == null) {
            Cells cells = declared.find(thing, id);
            known = cells == null ? null : named(thing, id, cells);
            if (known != null && latest != null && thing != Thing.UNIT) {
                latest.put(id, known);
            }
        }
        return known;
    }

    /** The kinds of items that the dump declares under that id. */
    List<Thing> things(String id) {
        return declared.things(id);
    }

    /** The name that a row gives to the thing which it declares. The row is read before anything is looked up: that may move it. */
    Named named(Thing thing, String id, Cells cells) {
        return switch (thing) {
            case PRODUCT -> whole(thing, id, cells.peek("gtin"), Identity::gtin);
            case PARTY -> whole(thing, id, cells.peek("gln"), Identity::party);
            case CARTON -> whole(thing, id, sscc(id, cells.peek("sscc")), Identity::sscc);
            case LOT -> {
                String number = cells.peek("lot_number");
                yield piece(thing, id, product(cells.peek("product")), number, Identity::lot);
            }
            case UNIT -> {
                String serial = cells.peek("serial");
                yield piece(thing, id, lot(cells.peek("lot")), serial, Identity::unit);
            }
            case SHIPMENT, PROCESS -> plain(thing, id);
        };
    }

    private static @Nullable String sscc(String id, @Nullable String sscc) {
        return sscc == null && Notations.isSscc(id) ? id : sscc;
    }

    private Named whole(Thing thing, String id, @Nullable String given, Function<String, Identity> parser) {
        if (given == null) {
            return plain(thing, id);
        }
        Identity identity = parser.apply(given);
        String name = name(thing, id);
        return identity.isGs1() ? new Named(identity.key(), name, null, identity.gtin(), identity.defect())
                : new Named(name, null, null, null, defect(identity, given));
    }

    private Named piece(Thing thing, String id, Named of, @Nullable String number, BiFunction<String, String, Identity> parser) {
        String product = thing == Thing.LOT ? of.key().isEmpty() ? null : of.key() : of.product();
        String gtin = of.gtin();
        if (gtin == null || number == null) {
            Named plain = plain(thing, id);
            String defect = plain.defect() != null || gtin != null ? plain.defect() : of.defect();
            return new Named(plain.key(), null, product, gtin, defect);
        }
        Identity identity = parser.apply(gtin, number);
        String name = name(thing, id);
        return identity.isGs1() ? new Named(identity.key(), name, product, gtin, identity.defect())
                : new Named(name, null, product, gtin, defect(identity, number));
    }

    private static String defect(Identity identity, String given) {
        return identity.defect() == null ? given + " is no GS1 identifier" : identity.defect();
    }

    private Named plain(Thing thing, String id) {
        Identity identity = Notations.declared(id);
        if (identity != null) {
            return Named.of(identity);
        }
        return new Named(name(thing, id), null, null, null, Notations.isBare(id) ? null : Notations.defect(id));
    }

    /** The source's own name of a thing. */
    private String name(Thing thing, String id) {
        if (Notations.isUri(id)) {
            return id;
        }
        boolean clash = Thing.ITEMS.contains(thing)
                && Thing.ITEMS.stream().anyMatch(other -> other != thing && declared.find(other, id) != null);
        return urn(clash ? thing.qualifier() + ":" + id : id);
    }

    /** The product that a cell names; one without key where the cell is empty. */
    Named product(@Nullable String id) {
        if (id == null) {
            return Named.local("");
        }
        Named known = find(Thing.PRODUCT, id);
        if (known != null) {
            return known;
        }
        Identity identity = Notations.product(id);
        if (identity == null) {
            undeclared.add(Thing.PRODUCT, id);
            return Named.local(String.valueOf(local(id)));
        }
        return Named.of(identity);
    }

    private Named lot(@Nullable String id) {
        if (id == null) {
            return Named.local("");
        }
        Named known = find(Thing.LOT, id.startsWith("lot:") && declared.find(Thing.LOT, id) == null ? id.substring(4) : id);
        Identity identity = known == null ? Notations.identity(id) : null;
        return known != null ? known : identity == null ? Named.local("") : Named.of(identity);
    }
}
