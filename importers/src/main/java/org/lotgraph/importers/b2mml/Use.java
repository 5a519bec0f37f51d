package org.lotgraph.importers.b2mml;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What became of a material in a segment (ISA-95 part 2, material use).
 *
 * @param isInput whether it went in, else it came out
 * @param said    as the message says it; null where it is plainly consumed or produced
 */
record Use(boolean isInput, @Nullable String said) {

    /** Elements that tell of one material. */
    static final Set<String> ACTUALS = Set.of("MaterialActual", "OpMaterialActual", "MaterialConsumedActual", "MaterialProducedActual", "ConsumableActual");

    private static final Set<String> INPUTS = Set.of("consumed", "materialconsumed", "consumable", "destructivesample", "retainedsample", "returnedsample");
    private static final Set<String> OUTPUTS = Set.of("produced", "materialproduced", "byproduct", "byproductproduced", "coproduct", "coproductproduced", "yield",
            "yieldproduced", "scrap", "waste");

    static Use of(Element actual) throws BadElement {
        switch (actual.name()) {
            case "MaterialConsumedActual" -> {
                return new Use(true, null);
            }
            case "MaterialProducedActual" -> {
                return new Use(false, null);
            }
            case "ConsumableActual" -> {
                return new Use(true, "Consumable");
            }
            default -> { }
        }
        Element use = actual.all("MaterialUse").stream().findFirst()
                .orElseThrow(() -> new BadElement(actual, "It is not said whether the material went in or came out.", "Give it a MaterialUse, such as Consumed or Produced."));
        String said = use.text().equalsIgnoreCase("Other") ? use.attributes().getOrDefault("OtherValue", use.text()).strip() : use.text();
        String word = said.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (!INPUTS.contains(word) && !OUTPUTS.contains(word)) {
            throw new BadElement(use, "The MaterialUse is \"" + Values.shortened(said) + "\", which says neither that the material went in nor that it came out.",
                    "Write Consumed, Produced, By-product Produced, Co-product Produced or another use of ISA-95.");
        }
        boolean plain = word.equals("consumed") || word.equals("produced") || word.startsWith("material");
        return new Use(INPUTS.contains(word), plain ? null : said);
    }
}
