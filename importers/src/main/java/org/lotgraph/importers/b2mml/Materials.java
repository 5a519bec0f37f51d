package org.lotgraph.importers.b2mml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** Material definitions, and lots with what their sublots and assemblies are. */
final class Materials {

    private static final Set<String> GTIN = Set.of("gtin", "ean");
    private static final Set<String> UNIT = Set.of("baseunitofmeasure", "unitofmeasure", "uom");

    private final Telling telling;
    private final LotFacts lots;
    /** What the information is about, where its lots do not say it themselves. */
    private @Nullable String material;

    Materials(Telling telling) {
        this.telling = telling;
        this.lots = new LotFacts(telling.names, telling.zone);
    }

    /** From the start tag to the end tag. */
    void read() {
        switch (telling.xml.name()) {
            case "MaterialInformation" -> information();
            case "MaterialDefinition" -> whole(this::definition);
            case "MaterialSubLot", "MaterialSublot" -> whole(sublot -> telling.tell(sublot, lots.sublot(sublot, null, material)));
            default -> lot();
        }
    }

    private void information() {
        while (telling.child()) {
            String name = telling.xml.name();
            if (name.equals("ID")) {
                whole(id -> material = id.text().isEmpty() ? null : id.text());
            } else if (Message.MATERIALS.contains(name)) {
                read();
            } else {
                telling.xml.skip();
            }
        }
    }

    private interface Reading {
        void of(Element element) throws BadElement;
    }

    private void whole(Reading reading) {
        Element element = kept();
        if (element != null) {
            attempt(element, "", "", reading);
        }
    }

    /** Null where it is too large, which is said. */
    private @Nullable Element kept() {
        String name = telling.xml.name();
        long line = telling.xml.line();
        int column = telling.xml.column();
        Element element = telling.elements.read();
        if (element == null) {
            telling.tooLarge(name, line, column);
        }
        return element;
    }

    private void attempt(Element element, String before, String after, Reading reading) {
        try {
            reading.of(element);
        } catch (BadElement e) {
            StringBuilder row = new StringBuilder(before);
            element.write(row);
            telling.problem(e, row.append(after).toString());
        }
    }

    private void definition(Element definition) throws BadElement {
        material = null;
        String id = LotFacts.id(definition);
        Map<String, String> attributes = new LinkedHashMap<>();
        Values.properties(definition, "MaterialDefinitionProperty", "", attributes);
        String gtin = take(attributes, GTIN);
        String unit = take(attributes, UNIT);
        List<String> classes = definition.texts("MaterialClassID");
        if (!classes.isEmpty()) {
            attributes.put("MaterialClassID", String.join(", ", classes));
        }
        telling.tell(definition, List.of(new Fact.ProductDeclared(definition.line(), telling.names.product(id), null, definition.text("Description"), gtin, unit, attributes)));
    }

    private static @Nullable String take(Map<String, String> attributes, Set<String> names) {
        for (String name : attributes.keySet()) {
            if (names.contains(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                return attributes.remove(name);
            }
        }
        return null;
    }

    /** Sublot by sublot, however many it has; what is said of the lot itself is kept until its end. */
    private void lot() {
        long line = telling.xml.line();
        int column = telling.xml.column();
        List<Element> said = new ArrayList<>();
        boolean parts = false;
        while (telling.child()) {
            Element child = kept();
            if (child == null) {
                continue;
            }
            if (LotFacts.isPart(child)) {
                parts |= part(child, new Element("MaterialLot", line, column, "", Map.of(), said));
            } else {
                said.add(child);
            }
        }
        boolean has = parts;
        attempt(new Element("MaterialLot", line, column, "", Map.of(), said), "", "", lot -> telling.tell(lot, lots.lot(lot, material, has)));
    }

    private boolean part(Element part, Element lot) {
        StringBuilder around = new StringBuilder("<MaterialLot>");
        lot.all("ID", "MaterialDefinitionID").forEach(each -> each.write(around));
        attempt(part, around.toString(), "</MaterialLot>", each -> {
            ItemRef whole = lots.named(lot, material);
            telling.tell(each, each.name().startsWith("Assembly") ? lots.assembled(each, whole) : lots.sublot(each, whole, lots.material(lot, material)));
        });
        return true;
    }
}
