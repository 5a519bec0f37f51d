package org.lotgraph.importers.dump;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Identity;

/** Which texts of a dump are identities in themselves, and which are ids whose meaning ends at their source. */
final class Notations {

    private static final Pattern URI = Pattern.compile("(?i)(urn:[a-z0-9][a-z0-9-]*:|https?://).+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private Notations() {
    }

    static boolean isUri(String text) {
        return URI.matcher(text).matches();
    }

    /** A GS1 identity in any notation, or a URI as it stands; null for an id of the source's own. */
    static @Nullable Identity identity(String text) {
        if (isUri(text)) {
            return Identity.parse(text);
        }
        if (text.length() < 13 && !marked(text)) {
            return null;
        }
        Identity identity = Identity.parse(text);
        return identity.isGs1() ? identity : null;
    }

    /** What is wrong with an identifier that is meant to be one of GS1's, or null. */
    static @Nullable String defect(String text) {
        return text.length() < 13 && !marked(text) ? null : Identity.parse(text).defect();
    }

    /** What an element string begins with: a bracket, a scanner's symbology identifier, FNC1. */
    private static boolean marked(String text) {
        return !text.isEmpty() && "(]^\u001D".indexOf(text.charAt(0)) >= 0;
    }

    /** As {@link #identity}, of an id that a table declares: a bare number is the source's own. */
    static @Nullable Identity declared(String id) {
        return isBare(id) ? null : identity(id);
    }

    /** Digits alone. */
    static boolean isBare(String text) {
        return DIGITS.matcher(text).matches();
    }

    /** Whether a carton's own id is an SSCC. Other digits are not looked at: a declared id is the source's to choose. */
    static boolean isSscc(String id) {
        return id.length() == 18 && isBare(id) && Identity.sscc(id).isGs1();
    }

    /** A product in any notation, a bare GTIN too; null where it is none. */
    static @Nullable Identity product(String text) {
        Identity identity = isBare(text) ? Identity.gtin(text) : Identity.parse(text);
        return identity.isGs1() && identity.gtin() != null ? Identity.gtin(identity.gtin()) : null;
    }

    /** A place in any notation, a bare GLN or a URI too; null where it is none. */
    static @Nullable Identity place(String text) {
        if (isUri(text)) {
            return Identity.place(text);
        }
        Identity identity = isBare(text) ? Identity.place(text) : Identity.parse(text);
        return identity.isGs1() ? identity : null;
    }

    /** A party in any notation, a bare GLN or a URI too; null where it is none. */
    static @Nullable Identity party(String text) {
        if (isUri(text)) {
            return Identity.parse(text);
        }
        Identity identity = isBare(text) ? Identity.party(text) : Identity.parse(text);
        return identity.isGs1() ? identity : null;
    }
}
