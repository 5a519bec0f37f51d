package org.lotgraph.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

/** The labels of items: {@code Item} and one for the kind. */
final class Kinds {

    private static final Set<String> LABELS = Arrays.stream(ItemKind.values()).map(ItemKind::label).collect(Collectors.toSet());

    private Kinds() {
    }

    /** The label that a row's fact gives to what it declares, or null where it leaves it open. */
    static @Nullable String declared(Row row) {
        return switch (row.kind()) {
            case "LotDeclared" -> row.from().label.equals(ItemKind.BATCH.label()) ? ItemKind.BATCH.label() : ItemKind.RAW_MATERIAL.label();
            case "CartonDeclared" -> ItemKind.CARTON.label();
            case "ShipmentDeclared" -> ItemKind.SHIPMENT.label();
            case "Yielded" -> ItemKind.UNIT.label();
            default -> null;
        };
    }

    static List<String> labels(String label) {
        return LABELS.contains(label) ? List.of("Item", label) : List.of(label);
    }

    static String kind(List<String> labels) {
        return labels.stream().filter(LABELS::contains).findFirst().orElse("Item");
    }
}
