package org.lotgraph.identity;

import java.util.Locale;

/** EPC pure identity patterns, urn:epc:idpat:…: all things of a kind, as quantity lists name them. */
final class EpcPattern {

    static final String PREFIX = "urn:epc:idpat:";

    private EpcPattern() {
    }

    /** A pattern whose last component alone is open is the key without its serial; a wider one is a class of its own. */
    static Identity read(EpcScheme scheme, String components) throws Malformed {
        if (components.indexOf('*') < 0) {
            return EpcUrn.thing(scheme, components);
        }
        String closed = components.endsWith(".*") ? components.substring(0, components.length() - 2) : components;
        if (closed.indexOf('*') < 0 && hasType(scheme.type)) {
            return EpcUrn.withoutSerial(scheme, closed);
        }
        for (String part : components.split("\\.", -1)) {
            if (!part.equals("*") && (part.isEmpty() || part.indexOf('*') >= 0 || !Characters.TEXT.holds(part))) {
                throw new Malformed("\"" + Notation.brief(part) + "\" is no component of a pattern");
            }
        }
        return new Identity(PREFIX + scheme.name().toLowerCase(Locale.ROOT) + ':' + components, Scheme.valueOf(scheme.name()), null,
                null, null, null);
    }

    /** Keys that name a kind of thing while they lack the serial. */
    private static boolean hasType(KeyType type) {
        return switch (type) {
            case GTIN, ITIP, GRAI, GDTI, SGCN, CPI -> true;
            case SSCC, GIAI, GSRN, GSRNP, GSIN, GINC, GMN, GLN, PGLN, PAYMENT -> false;
        };
    }
}
