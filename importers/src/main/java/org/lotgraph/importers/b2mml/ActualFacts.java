package org.lotgraph.importers.b2mml;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.Quantity;
import org.lotgraph.item.ValidTime;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** From one material of a segment to what went into the run, or came out of it. */
final class ActualFacts {

    private static final String SUBLOT = "MaterialSubLotID";
    private static final String SUBLOT_TOO = "MaterialSublotID";

    private final Names names;
    private final ZoneId zone;

    ActualFacts(Names names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    List<Fact> of(Element actual, Level level) throws BadElement {
        String run = level.run();
        if (run == null) {
            throw new BadElement(actual, "The response that this is told in has no ID, and names no request, before its segments.", "Give it an ID of its own.");
        }
        Use use = Use.of(actual);
        List<Fact> facts = new ArrayList<>();
        List<ItemRef> items = items(actual, use.isInput(), facts);
        Quantity whole = Values.quantity(actual);
        Map<String, String> attributes = attributes(actual, level, use, items.size() > 1 ? whole : null);
        Quantity each = items.size() > 1 ? null : whole;
        ValidTime at = level.time(zone);
        for (ItemRef item : items) {
            String part = part(level, item);
            facts.add(use.isInput() ? new Fact.Consumed(actual.line(), null, item, names.local(run), each, at, part, attributes)
                    : new Fact.Produced(actual.line(), null, names.local(run), item, each, at, part, attributes));
        }
        return facts;
    }

    /** A response told again replaces what it told before; what another one tells stands beside it. */
    private static @Nullable String part(Level level, ItemRef item) {
        String segment = level.segment();
        int count = level.count(item.key() + '\n' + segment);
        String response = level.responseId();
        String part = (response == null ? "" : response) + (segment == null ? "" : '/' + segment) + (count == 0 ? "" : "/" + (count + 1));
        return part.isEmpty() ? null : part;
    }

    /** What goes in is the sublot, where one is named; what comes out is the lot, of which the sublot is split off. */
    private List<ItemRef> items(Element actual, boolean input, List<Fact> facts) throws BadElement {
        List<String> materials = actual.texts("MaterialDefinitionID");
        String material = materials.size() == 1 ? materials.getFirst() : null;
        List<ItemRef> lots = actual.texts("MaterialLotID").stream().map(id -> names.lot(id, material)).toList();
        List<ItemRef> sublots = actual.texts(SUBLOT, SUBLOT_TOO).stream().map(id -> names.sublot(id, material)).toList();
        if (lots.size() == 1) {
            sublots.forEach(sublot -> LotFacts.split(actual.line(), lots.getFirst(), sublot, facts));
        }
        List<ItemRef> items = new ArrayList<>(lots.size() == 1 && input && !sublots.isEmpty() ? List.of() : lots);
        items.addAll(lots.size() == 1 && !input ? List.of() : sublots);
        if (items.isEmpty()) {
            materials.forEach(each -> items.add(names.anyOf(each)));
        }
        if (items.isEmpty()) {
            actual.texts("MaterialClassID").forEach(each -> items.add(names.anyOfClass(each)));
        }
        if (items.isEmpty()) {
            throw new BadElement(actual, "It names no material: neither lot nor sublot, definition nor class.", "Give it the MaterialLotID of what went in or came out.");
        }
        if (items.size() == 1) {
            for (Element part : actual.all("AssemblyActual")) {
                Quantity quantity = Values.quantity(part);
                List<ItemRef> parts = items(part, true, facts);
                parts.forEach(each -> LotFacts.assembly(part.line(), each, parts.size() == 1 ? quantity : null, items.getFirst(), facts));
            }
        }
        return items;
    }

    private static Map<String, String> attributes(Element actual, Level level, Use use, @Nullable Quantity ofAll) {
        Map<String, String> attributes = new LinkedHashMap<>();
        put(attributes, "segment", level.segment());
        put(attributes, "use", use.said());
        put(attributes, "sublot", use.isInput() ? null : String.join(", ", actual.texts(SUBLOT, SUBLOT_TOO)));
        put(attributes, "quantityOfAll", ofAll == null ? null : ofAll.amount().toPlainString() + (ofAll.uom() == null ? "" : ' ' + ofAll.uom()));
        for (String name : List.of("Description", "StorageLocation", "Location", "HierarchyScope")) {
            put(attributes, name, String.join(", ", actual.all(name).stream().map(Element::plain).toList()));
        }
        Values.properties(actual, actual.name().equals("OpMaterialActual") ? "MaterialActualProperty" : actual.name() + "Property", "", attributes);
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            attributes.put(name, value);
        }
    }
}
