package org.lotgraph.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.item.ItemKind;

/**
 * A thing of one source has one kind: a row that declares what an earlier row of the source declares as something else is not taken. Within
 * one import the importer tells such ids apart; this is for what was imported before.
 */
final class Clashes {

    /** By the kind of a fact, what it declares an item as. */
    private static final Map<String, String> WORDS = Map.of("LotDeclared", "lot", "Yielded", "unit", "CartonDeclared", "carton", "ShipmentDeclared", "shipment");

    private final Telling telling;

    Clashes(Telling telling) {
        this.telling = telling;
    }

    private record Doubtful(ItemRef item, String word, Set<Node> others) {
    }

    /** The facts that clash with nothing. Their items have been looked up. */
    List<Fact> admit(List<Fact> facts) {
        Map<Fact, Doubtful> doubtful = new IdentityHashMap<>();
        for (Fact fact : facts) {
            ItemRef item = fact.event() == null ? declared(fact) : null;
            if (item != null) {
                String word = String.valueOf(WORDS.get(fact.getClass().getSimpleName()));
                Set<Node> others = others(item, word);
                if (!others.isEmpty()) {
                    doubtful.put(fact, new Doubtful(item, word, others));
                }
            }
        }
        return doubtful.isEmpty() ? facts : admit(facts, doubtful);
    }

    private List<Fact> admit(List<Fact> facts, Map<Fact, Doubtful> doubtful) {
        Map<Long, Set<String>> declared = telling.holdings.declaredAs(doubtful.values().stream().map(Doubtful::others).flatMap(Collection::stream)
                .map(node -> node.id).collect(Collectors.toSet()), telling.source());
        List<Fact> admitted = new ArrayList<>(facts.size());
        for (Fact fact : facts) {
            Doubtful one = doubtful.get(fact);
            String known = one == null ? null : one.others.stream().flatMap(node -> declared.getOrDefault(node.id, Set.of()).stream())
                    .map(WORDS::get).filter(word -> word != null && !word.equals(one.word)).sorted().findFirst().orElse(null);
            if (one == null || known == null) {
                admitted.add(fact);
            } else {
                telling.reject(fact, why(fact, one, known));
            }
        }
        return admitted;
    }

    private static @Nullable ItemRef declared(Fact fact) {
        return switch (fact) {
            case Fact.LotDeclared f -> f.lot();
            case Fact.Yielded f -> f.unit();
            case Fact.CartonDeclared f -> f.carton();
            case Fact.ShipmentDeclared f -> f.shipment();
            default -> null;
        };
    }

    /** The nodes under its names that were taken for something else. */
    private Set<Node> others(ItemRef item, String word) {
        Set<Node> others = new LinkedHashSet<>();
        for (String name : item.alias() == null ? List.of(item.key()) : List.of(item.key(), item.alias())) {
            Node node = telling.things.find(name);
            if (node != null && !node.isPending() && !word(node.label).equals(word)) {
                others.add(node);
            }
        }
        return others;
    }

    private static String word(String label) {
        return Stream.of(ItemKind.values()).anyMatch(kind -> kind.isLot() && kind.label().equals(label)) ? "lot" : label.toLowerCase(Locale.ROOT);
    }

    private Problem why(Fact fact, Doubtful one, String known) {
        String name = one.item.alias() == null ? one.item.key() : one.item.alias();
        String prefix = "urn:lotgraph:" + telling.source() + ":";
        String id = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return new Problem(telling.told.file(), fact.line(), null, "id", "The id %s was imported as a %s before, and is declared as a %s here."
                .formatted(id, known, one.word), "Give the %s another id, such as %s:%s, here and wherever it is meant, or undo the import that declared the %s."
                .formatted(one.word, one.word, id, known), null);
    }
}
