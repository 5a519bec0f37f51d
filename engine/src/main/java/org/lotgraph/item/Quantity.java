package org.lotgraph.item;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** An amount with its unit of measure as the source gave it (UN/ECE Rec. 20 codes such as KGM in EPCIS); null unit: pieces or unsaid. */
public record Quantity(BigDecimal amount, @Nullable String uom) {
}
