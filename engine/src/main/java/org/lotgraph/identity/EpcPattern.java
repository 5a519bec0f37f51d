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
        check(scheme, components.split("\\.", -1));
        return new Identity(PREFIX + scheme.name().toLowerCase(Locale.ROOT) + ':' + components, Scheme.valueOf(scheme.name()), null,
                null, null, null);
    }

    /** Behind an open component all are open, and those before it are as in the pure identity (TDS, EPC pure identity patterns). */
    private static void check(EpcScheme scheme, String[] parts) throws Malformed {
        if (parts.length != scheme.components()) {
            throw new Malformed("the pattern of a " + scheme + " has " + parts.length + " components, expected " + scheme.components());
        }
        int closed = 0;
        while (!parts[closed].equals("*")) {
            if (parts[closed].indexOf('*') >= 0) {
                throw new Malformed("\"" + Notation.brief(parts[closed]) + "\" is no component of a pattern");
            }
            closed++;
        }
        for (int i = closed; i < parts.length; i++) {
            if (!parts[i].equals("*")) {
                throw new Malformed("\"" + Notation.brief(parts[i]) + "\" stands behind a * in the pattern");
            }
        }
        if (closed > 0) {
            EpcUrn.checkPrefix(parts[0]);
        }
        if (closed > 1) {
            EpcUrn.reference(scheme, parts[0], parts[1]);
        }
        if (closed > 2) {
            EpcUrn.checkPiece(parts[2]);
        }
    }

    /** Keys that name a kind of thing while they lack the serial. */
    private static boolean hasType(KeyType type) {
        return switch (type) {
            case GTIN, ITIP, GRAI, GDTI, SGCN, CPI -> true;
            case SSCC, GIAI, GSRN, GSRNP, GSIN, GINC, GMN, GLN, PGLN, PAYMENT -> false;
        };
    }
}
