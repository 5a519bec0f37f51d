package org.lotgraph.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** EPC schemes of GS1 keys (Tag Data Standard, correspondence between EPCs and GS1 keys): how their components make the key. */
enum EpcScheme {
    SGTIN(KeyType.GTIN, 13, true, "", "21", Map.of("96", 38, "198", 0)),
    LGTIN(KeyType.GTIN, 13, true, "", "10", Map.of()),
    UPUI(KeyType.GTIN, 13, true, "", "235", Map.of()),
    ITIP(KeyType.ITIP, 13, true, "", "21", Map.of("110", 38, "212", 0)),
    SSCC(KeyType.SSCC, 17, true, "", null, Map.of("96", 0)),
    SGLN(KeyType.GLN, 12, false, "", "254", Map.of("96", 41, "195", 0)),
    PGLN(KeyType.PGLN, 12, false, "", null, Map.of()),
    GRAI(KeyType.GRAI, 12, false, "0", "", Map.of("96", 38, "170", 0)),
    GDTI(KeyType.GDTI, 12, false, "", "", Map.of("96", 41, "113", 0, "174", 0)),
    SGCN(KeyType.SGCN, 12, false, "", "", Map.of("96", 0)),
    GSRN(KeyType.GSRN, 17, false, "", null, Map.of("96", 0)),
    GSRNP(KeyType.GSRNP, 17, false, "", null, Map.of("96", 0)),
    GSIN(KeyType.GSIN, 16, false, "", null, Map.of()),
    GIAI(KeyType.GIAI, 0, false, "", null, Map.of("96", 62, "202", 0)),
    GINC(KeyType.GINC, 0, false, "", null, Map.of()),
    CPI(KeyType.CPI, 0, false, "", "8011", Map.of("96", 31, "var", 0));

    private static final Map<String, EpcScheme> BY_NAME = new HashMap<>();

    static {
        for (EpcScheme scheme : values()) {
            BY_NAME.put(scheme.name(), scheme);
        }
    }

    final KeyType type;
    /** Of company prefix and reference together, without check digit; 0 where the reference is text. */
    final int digits;
    /** The reference's first digit (indicator, extension) leads the key. */
    final boolean moved;
    /** What leads the key besides. */
    final String filler;
    /** Application identifier of the last component; empty where it goes behind the key, null where there is none. */
    final @Nullable String last;
    /** How its tags are sized (TDS, EPC binary encodings), and how many bits a last component has that must be a number; 0 for text. */
    final Map<String, Integer> tags;

    EpcScheme(KeyType type, int digits, boolean moved, String filler, @Nullable String last, Map<String, Integer> tags) {
        this.type = type;
        this.digits = digits;
        this.moved = moved;
        this.filler = filler;
        this.last = last;
        this.tags = tags;
    }

    static @Nullable EpcScheme of(String name) {
        return BY_NAME.get(name.toUpperCase(Locale.ROOT));
    }

    /** How many components it has; an ITIP's piece and total are two. */
    int components() {
        return (last == null ? 2 : 3) + (this == ITIP ? 2 : 0);
    }
}
