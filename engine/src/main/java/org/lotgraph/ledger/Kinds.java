package org.lotgraph.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.lotgraph.item.ItemKind;

/** The labels of items: {@code Item} and one for the kind. */
final class Kinds {

    private static final Set<String> LABELS = Arrays.stream(ItemKind.values()).map(ItemKind::label).collect(Collectors.toSet());

    private Kinds() {
    }

    static List<String> labels(String label) {
        return LABELS.contains(label) ? List.of("Item", label) : List.of(label);
    }

    static String kind(List<String> labels) {
        return labels.stream().filter(LABELS::contains).findFirst().orElse("Item");
    }
}
