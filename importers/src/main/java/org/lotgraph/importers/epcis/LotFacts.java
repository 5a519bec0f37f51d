package org.lotgraph.importers.epcis;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;
import org.lotgraph.item.Timing;
import org.lotgraph.ledger.Fact;
import org.lotgraph.ledger.ItemRef;

/** What the ILMD says of lots, and which lot a unit is a piece of. */
final class LotFacts {

    private final Items items;
    private final ZoneId zone;

    LotFacts(Items items, ZoneId zone) {
        this.items = items;
        this.zone = zone;
    }

    /** @param process what produced them, or null where they were not made by a transformation */
    void described(Told told, List<Items.Element> elements, @Nullable String process, List<Fact> facts) {
        Ilmd ilmd = Ilmd.of(told.json(), zone);
        if (ilmd.isEmpty() && !isAnyOfALot(elements)) {
            return;
        }
        Set<String> lots = new HashSet<>();
        for (Items.Element element : elements) {
            if (element.item().kind().isLot() && lots.add(element.item().key()) && !ilmd.isEmpty()) {
                facts.add(declared(told, element.item(), element.identity().lot(), ilmd));
            }
        }
        for (Items.Element element : elements) {
            Identity unit = element.identity();
            String number = number(unit, ilmd);
            if (number != null && unit.gtin() != null) {
                yielded(told, items.lot(unit.gtin(), number), number, element.item(), process, ilmd, lots, facts);
            }
        }
    }

    /** Whether any unit's identifier names its lot. */
    private static boolean isAnyOfALot(List<Items.Element> elements) {
        for (Items.Element element : elements) {
            if (number(element.identity(), Ilmd.NONE) != null) {
                return true;
            }
        }
        return false;
    }

    /** The ILMD's lot is that of an SGTIN alone; beside a tobacco packet's serial the identifier itself may name one. */
    private static @Nullable String number(Identity unit, Ilmd ilmd) {
        return switch (unit.scheme()) {
            case SGTIN -> ilmd.lotNumber() != null ? ilmd.lotNumber() : unit.lot();
            case UPUI -> unit.lot();
            default -> null;
        };
    }

    private void yielded(Told told, ItemRef lot, String number, ItemRef unit, @Nullable String process, Ilmd ilmd, Set<String> lots, List<Fact> facts) {
        if (lots.add(lot.key())) {
            facts.add(declared(told, lot, number, ilmd));
            if (process != null) {
                facts.add(new Fact.Produced(told.line(), told.key(), process, lot, null, told.time(), null, Map.of()));
            }
        }
        facts.add(new Fact.Yielded(told.line(), told.key(), lot, unit, told.time(), Map.of()));
    }

    /** A lot's own number is that of its identity; one in the ILMD beside it is an attribute. */
    private static Fact declared(Told told, ItemRef lot, @Nullable String number, Ilmd ilmd) {
        Map<String, String> attributes = new LinkedHashMap<>(ilmd.attributes());
        if (number != null && ilmd.lotNumber() != null && !number.equals(ilmd.lotNumber())) {
            attributes.put("lotNumber", ilmd.lotNumber());
        }
        return new Fact.LotDeclared(told.line(), told.key(), lot, lot.product(), number != null ? number : ilmd.lotNumber(), null, null, null, null,
                null, ilmd.expires(), Timing.TIMELESS, attributes);
    }
}
