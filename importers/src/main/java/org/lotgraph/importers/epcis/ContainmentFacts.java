package org.lotgraph.importers.epcis;

import java.util.List;
import java.util.Map;

import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** What is inside what: aggregations and associations alike (EPCIS 2.0, 7.4.3 and 7.4.6). */
final class ContainmentFacts {

    private ContainmentFacts() {
    }

    static void add(Told told, List<Items.Element> children, ItemRef container, List<Fact> facts) {
        switch (told.action()) {
            case "ADD" -> {
                for (Items.Element child : children) {
                    facts.add(new Fact.Packed(told.line(), told.key(), child.item(), container, told.time(), null, child.quantity(), Map.of()));
                }
            }
            case "DELETE" -> unpacked(told, children, container, facts);
            default -> {
                for (Items.Element child : children) {
                    facts.add(new Fact.SeenInside(told.line(), told.key(), child.item(), container, told.time(), child.quantity()));
                }
            }
        }
    }

    /** Where no list is there at all, everything came out; an empty list names nobody. */
    private static void unpacked(Told told, List<Items.Element> children, ItemRef container, List<Fact> facts) {
        if (!told.json().has("childEPCs") && !told.json().has("childQuantityList")) {
            facts.add(new Fact.Unpacked(told.line(), told.key(), null, container, told.time(), null));
        }
        for (Items.Element child : children) {
            facts.add(new Fact.Unpacked(told.line(), told.key(), child.item(), container, told.time(), child.quantity()));
        }
    }
}
