package org.lotgraph.importers.b2mml;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.Timing;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/**
 * What is told of lots. A sublot is split off its lot, an assembly made of what it lists; both are processes under names that every message
 * gives them.
 */
final class LotFacts {

    private static final Set<String> EXPIRY = Set.of("expirydate", "expirationdate", "expiry", "expiration", "bestbefore", "bestbeforedate", "usebydate", "shelflifeexpirationdate");
    private static final List<String> KEPT = List.of("Description", "Status", "Disposition", "StorageLocation", "Location", "HierarchyScope");

    private final Names names;
    private final ZoneId zone;

    LotFacts(Names names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    static String id(Element element) throws BadElement {
        String id = element.text("ID");
        if (id == null) {
            throw new BadElement(element, "The " + element.name() + " has no ID.", "Give it the one by which other messages name it, as its first element.");
        }
        return id;
    }

    static boolean isPart(Element child) {
        return child.name().equalsIgnoreCase("MaterialSubLot") || child.name().startsWith("Assembly") && child.name().toLowerCase(Locale.ROOT).contains("lot");
    }

    @Nullable String material(Element lot, @Nullable String otherwise) {
        String own = lot.text("MaterialDefinitionID");
        return own == null ? otherwise : own;
    }

    ItemRef named(Element lot, @Nullable String material) throws BadElement {
        return names.lot(id(lot), material(lot, material));
    }

    /** @param hasParts whether it was told of already by what it consists of: then an ID alone says no more, and must not replace what was said before */
    List<Fact> lot(Element lot, @Nullable String material, boolean hasParts) throws BadElement {
        ItemRef ref = named(lot, material);
        boolean bare = lot.children().stream().allMatch(child -> child.name().equals("ID") || isPart(child));
        return bare && hasParts ? List.of() : List.of(declared(lot, ref));
    }

    private Fact declared(Element lot, ItemRef ref) throws BadElement {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String name : KEPT) {
            String said = String.join(", ", lot.all(name).stream().map(Element::plain).filter(text -> !text.isEmpty()).toList());
            if (!said.isEmpty()) {
                attributes.put(name, said);
            }
        }
        // What is there now, not what was made or received: consuming would seem to exceed it.
        Quantity quantity = Values.quantity(lot);
        if (quantity != null) {
            attributes.put("Quantity", quantity.amount().toPlainString() + (quantity.uom() == null ? "" : ' ' + quantity.uom()));
        }
        Values.properties(lot, "MaterialLotProperty", "", attributes);
        ValidTime expires = expires(attributes);
        return new Fact.LotDeclared(lot.line(), null, ref, ref.product(), id(lot), null, null, null, null, null, expires, Timing.TIMELESS, attributes);
    }

    private @Nullable ValidTime expires(Map<String, String> attributes) {
        for (Map.Entry<String, String> each : attributes.entrySet()) {
            if (EXPIRY.contains(each.getKey().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                return Values.time(each.getValue(), zone);
            }
        }
        return null;
    }

    /** @param whole the lot or sublot that it is part of; null: the one that it names itself, if any */
    List<Fact> sublot(Element sublot, @Nullable ItemRef whole, @Nullable String material) throws BadElement {
        ItemRef ref = names.sublot(id(sublot), material);
        String lot = sublot.text("MaterialLotID");
        ItemRef parent = whole == null && lot != null ? names.lot(lot, material) : whole;
        List<Fact> facts = new ArrayList<>();
        if (parent != null) {
            split(sublot.line(), parent, ref, facts);
        }
        facts.add(declared(sublot, ref));
        for (Element part : sublot.children()) {
            if (isPart(part)) {
                facts.addAll(part.name().startsWith("Assembly") ? assembled(part, ref) : sublot(part, ref, material));
            }
        }
        return facts;
    }

    static void split(long line, ItemRef whole, ItemRef part, List<Fact> facts) {
        if (!whole.key().equals(part.key())) {
            made(line, whole.key() + "#sublots", "split", whole, null, part, facts);
        }
    }

    private static void made(long line, String process, String kind, ItemRef input, @Nullable Quantity quantity, ItemRef output, List<Fact> facts) {
        facts.add(new Fact.ProcessDeclared(line, null, process, null, kind, null, null, null, null, null, Timing.TIMELESS, Map.of()));
        facts.add(new Fact.Consumed(line, null, input, process, quantity, null, null, Map.of()));
        facts.add(new Fact.Produced(line, null, process, output, null, null, null, Map.of()));
    }

    static void assembly(long line, ItemRef part, @Nullable Quantity quantity, ItemRef whole, List<Fact> facts) {
        if (!whole.key().equals(part.key())) {
            made(line, whole.key() + "#assembly", "assembling", part, quantity, whole, facts);
        }
    }

    /** A lot or sublot that a lot was assembled of: named by its text, or with all that is to say of it. */
    List<Fact> assembled(Element part, ItemRef whole) throws BadElement {
        List<Fact> facts = new ArrayList<>();
        boolean sub = part.name().toLowerCase(Locale.ROOT).contains("sublot");
        if (part.children().isEmpty()) {
            if (part.text().isEmpty()) {
                throw new BadElement(part, "The " + part.name() + " names no lot.", "Give it the ID of the lot that was built in.");
            }
            assembly(part.line(), sub ? names.sublot(part.text(), null) : names.lot(part.text(), null), null, whole, facts);
            return facts;
        }
        ItemRef ref = sub ? names.sublot(id(part), null) : named(part, null);
        assembly(part.line(), ref, null, whole, facts);
        facts.addAll(sub ? sublot(part, null, null) : lot(part, null, true));
        return facts;
    }
}
