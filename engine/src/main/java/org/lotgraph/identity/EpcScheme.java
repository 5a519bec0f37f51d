package org.lotgraph.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** EPC schemes of GS1 keys (Tag Data Standard, correspondence between EPCs and GS1 keys): how their components make the key. */
enum EpcScheme {
    SGTIN(KeyType.GTIN, 13, true, "", "21"),
    LGTIN(KeyType.GTIN, 13, true, "", "10"),
    UPUI(KeyType.GTIN, 13, true, "", "235"),
    ITIP(KeyType.ITIP, 13, true, "", "21"),
    SSCC(KeyType.SSCC, 17, true, "", null),
    SGLN(KeyType.GLN, 12, false, "", "254"),
    PGLN(KeyType.PGLN, 12, false, "", null),
    GRAI(KeyType.GRAI, 12, false, "0", ""),
    GDTI(KeyType.GDTI, 12, false, "", ""),
    SGCN(KeyType.SGCN, 12, false, "", ""),
    GSRN(KeyType.GSRN, 17, false, "", null),
    GSRNP(KeyType.GSRNP, 17, false, "", null),
    GSIN(KeyType.GSIN, 16, false, "", null),
    GIAI(KeyType.GIAI, 0, false, "", null),
    GINC(KeyType.GINC, 0, false, "", null),
    CPI(KeyType.CPI, 0, false, "", "8011");

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

    EpcScheme(KeyType type, int digits, boolean moved, String filler, @Nullable String last) {
        this.type = type;
        this.digits = digits;
        this.moved = moved;
        this.filler = filler;
        this.last = last;
    }

    static @Nullable EpcScheme of(String name) {
        return BY_NAME.get(name.toUpperCase(Locale.ROOT));
    }

    /** How many components it has; an ITIP's piece and total are two. */
    int components() {
        return (last == null ? 2 : 3) + (this == ITIP ? 2 : 0);
    }
}
