package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Every item, process and piece of master data that some facts speak of, in the order of the telling. */
final class Mentions {

    private final List<ItemRef> items = new ArrayList<>();
    private final Map<String, Map<String, Set<String>>> others = new HashMap<>();

    /** Looks up the items. */
    void find(Things things) {
        things.find(items);
    }

    /** Makes all known that are spoken of; the items have been looked up. */
    void settle(Things things) {
        things.items(items);
        others.forEach(things::others);
    }

    void add(Fact fact) {
        switch (fact) {
            case Fact.ProductDeclared f -> other("Product", f.product(), f.alias());
            case Fact.PartyDeclared f -> other("Party", f.party(), f.alias());
            case Fact.PlaceDeclared f -> other("Place", f.place(), null);
            case Fact.LotDeclared f -> {
                item(f.lot());
                other("Product", f.product(), null);
                other("Party", f.owner(), null);
                other("Party", f.supplier(), null);
            }
            case Fact.CartonDeclared f -> item(f.carton());
            case Fact.ShipmentDeclared f -> {
                item(f.shipment());
                other("Party", f.sender(), null);
                other("Party", f.receiver(), null);
            }
            case Fact.ProcessDeclared f -> {
                other("Process", f.process(), f.alias());
                other("Place", f.site(), null);
                other("Equipment", f.equipment(), null);
            }
            case Fact.Consumed f -> through(f.process(), f.item());
            case Fact.Produced f -> through(f.process(), f.item());
            case Fact.Yielded f -> items(f.lot(), f.unit());
            case Fact.Commissioned f -> item(f.item());
            case Fact.Packed f -> items(f.item(), f.container());
            case Fact.Unpacked f -> items(f.item(), f.container());
            case Fact.SeenInside f -> items(f.item(), f.container());
            case Fact.Shipped f -> items(f.item(), f.shipment());
            case Fact.Received f -> items(f.item(), f.shipment(), f.own());
            case Fact.Observed f -> observed(f);
            case Fact.SameAs f -> items(f.alias(), f.name());
            case Fact.AlsoKnownAs f -> {
                other(f.kind().label(), f.alias(), null);
                other(f.kind().label(), f.name(), null);
            }
            case Fact.Voided f -> { }
        }
    }

    private void observed(Fact.Observed fact) {
        fact.participants().forEach(participant -> item(participant.item()));
        other("Place", fact.told().readPoint(), null);
        other("Place", fact.told().bizLocation(), null);
    }

    private void through(String process, ItemRef item) {
        other("Process", process, null);
        item(item);
    }

    private void items(@Nullable ItemRef... refs) {
        for (ItemRef ref : refs) {
            if (ref != null) {
                item(ref);
            }
        }
    }

    private void item(ItemRef ref) {
        items.add(ref);
        other("Product", ref.product(), null);
    }

    private void other(String label, @Nullable String key, @Nullable String alias) {
        if (key != null) {
            Set<String> aliases = others.computeIfAbsent(label, any -> new LinkedHashMap<>()).computeIfAbsent(key, any -> new LinkedHashSet<>(2));
            if (alias != null) {
                aliases.add(alias);
            }
        }
    }
}
