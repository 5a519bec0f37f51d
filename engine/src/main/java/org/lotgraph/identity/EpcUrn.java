package org.lotgraph.identity;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * EPC URNs (GS1 EPC Tag Data Standard: pure identity, pure identity pattern, class and tag URIs). The company prefix stands apart in
 * them and check digits are left out.
 */
final class EpcUrn {

    private static final String PREFIX = "urn:epc:";
    /** EPC schemes that are no GS1 keys: private URIs to us. */
    private static final Set<String> FOREIGN = Set.of("gid", "usdod", "adi", "bic", "imovn");

    private EpcUrn() {
    }

    /** Null where the text is no EPC URN of a GS1 key. */
    static @Nullable Identity read(String text) throws Malformed {
        if (!text.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
            return null;
        }
        String[] parts = text.substring(PREFIX.length()).split(":", 3);
        String kind = parts[0].toLowerCase(Locale.ROOT);
        if (kind.equals("raw") || kind.equals("pat")) {
            return null;
        }
        if (parts.length < 3) {
            throw new Malformed("an EPC URN is urn:epc:id:, class:, idpat: or tag:, then a scheme, then its components");
        }
        String scheme = parts[1].toLowerCase(Locale.ROOT);
        if (FOREIGN.contains(scheme)) {
            return null;
        }
        return switch (kind) {
            case "id" -> thing(scheme(scheme, false), parts[2]);
            case "class" -> thing(scheme(scheme, true), parts[2]);
            case "idpat" -> EpcPattern.read(scheme(scheme, false), parts[2]);
            case "tag" -> tag(scheme, parts[2]);
            default -> throw new Malformed("urn:epc:" + Notation.brief(parts[0]) + ": is no kind of EPC URN");
        };
    }

    /** Lots alone are named by urn:epc:class:. */
    private static EpcScheme scheme(String name, boolean lot) throws Malformed {
        EpcScheme scheme = EpcScheme.of(name);
        if (scheme == null) {
            throw new Malformed("\"" + Notation.brief(name) + "\" is no EPC scheme");
        }
        if (lot != (scheme == EpcScheme.LGTIN)) {
            throw new Malformed(lot ? "only lgtin stands behind urn:epc:class:" : "a lot is urn:epc:class:lgtin:");
        }
        return scheme;
    }

    /** urn:epc:tag:sgtin-96:3.0614141.112345.400: length of the tag and filter value say nothing about the thing. */
    private static @Nullable Identity tag(String sized, String components) throws Malformed {
        int dash = sized.indexOf('-');
        String name = dash < 0 ? sized : sized.substring(0, dash);
        if (FOREIGN.contains(name)) {
            return null;
        }
        if (dash < 0 || components.indexOf('.') != 1 || Characters.leadingDigits(components) != 1) {
            throw new Malformed("an EPC tag URI is a scheme with its size, then a filter value and the components");
        }
        EpcScheme scheme = scheme(name, false);
        Integer bits = scheme.tags.get(sized.substring(dash + 1));
        if (bits == null) {
            throw new Malformed("\"" + Notation.brief(sized) + "\" is no size of an EPC tag");
        }
        if (components.charAt(0) > '7') {
            throw new Malformed("the filter value " + components.charAt(0) + " is more than 7");
        }
        Identity thing = thing(scheme, components.substring(2));
        if (bits > 0) {
            fits(sized, components.substring(components.lastIndexOf('.') + 1), bits);
        }
        return thing;
    }

    /** Tags of the short sizes hold numbers, and so no zeros before them. */
    private static void fits(String sized, String number, int bits) throws Malformed {
        if (!Characters.DIGITS.holds(number) || number.length() > 1 && number.charAt(0) == '0' || number.length() > 19
                || new BigInteger(number).bitLength() > bits) {
            throw new Malformed("\"" + Notation.brief(number) + "\" is no number that a tag " + sized + " holds");
        }
    }

    static Identity thing(EpcScheme scheme, String components) throws Malformed {
        String[] parts = split(scheme, components, scheme.components());
        String key = key(scheme, parts);
        if (scheme.last == null) {
            return new Elements().put(scheme.type.ai, key).identity();
        }
        String last = unescape(parts[parts.length - 1]);
        if (last.isEmpty()) {
            throw new Malformed("the " + scheme + "'s last component is empty");
        }
        return scheme.last.isEmpty() ? new Elements().put(scheme.type.ai, key + last).identity()
                : new Elements().put(scheme.type.ai, key).put(scheme.last, last).identity();
    }

    /** The key of a kind of thing; the components lack the last. */
    static Identity withoutSerial(EpcScheme scheme, String components) throws Malformed {
        String key = key(scheme, split(scheme, components, scheme.components() - 1));
        return new Elements().put(scheme.type.ai, key).identity();
    }

    /** The last component may hold dots. */
    private static String[] split(EpcScheme scheme, String components, int count) throws Malformed {
        String[] parts = components.split("\\.", count);
        if (parts.length != count) {
            throw new Malformed("the " + scheme + " has too few components, expected " + count);
        }
        return parts;
    }

    /** The key of company prefix and reference, with its check digit. */
    private static String key(EpcScheme scheme, String[] parts) throws Malformed {
        checkPrefix(parts[0]);
        String key = reference(scheme, parts[0], parts[1]);
        if (scheme != EpcScheme.ITIP) {
            return key;
        }
        checkPiece(parts[2]);
        checkPiece(parts[3]);
        return key + parts[2] + parts[3];
    }

    static void checkPrefix(String prefix) throws Malformed {
        if (!Characters.DIGITS.holds(prefix) || prefix.length() < 6 || prefix.length() > 12) {
            throw new Malformed("the company prefix \"" + Notation.brief(prefix) + "\" is not 6 to 12 digits");
        }
    }

    /** An ITIP's piece or total. */
    static void checkPiece(String number) throws Malformed {
        if (number.length() != 2 || !Characters.DIGITS.holds(number)) {
            throw new Malformed("the ITIP's piece or total \"" + Notation.brief(number) + "\" is not 2 digits");
        }
    }

    /** What company prefix and reference are together, with the check digit where there is one. */
    static String reference(EpcScheme scheme, String prefix, String reference) throws Malformed {
        if (scheme.digits == 0) {
            return text(scheme, prefix, unescape(reference));
        }
        if (!Characters.DIGITS.holds(reference) || prefix.length() + reference.length() != scheme.digits) {
            throw new Malformed("the " + scheme + "'s company prefix " + prefix + " and reference \"" + Notation.brief(reference)
                    + "\" are not " + scheme.digits + " digits together");
        }
        // A prefix has at most 12 digits and a scheme that moves one at least 13: the reference has a first.
        String digits = scheme.moved ? reference.charAt(0) + prefix + reference.substring(1) : prefix + reference;
        return CheckDigit.complete(scheme.filler + digits);
    }

    private static String text(EpcScheme scheme, String prefix, String reference) throws Malformed {
        if (reference.isEmpty()) {
            throw new Malformed("the " + scheme + "'s reference is empty");
        }
        return prefix + reference;
    }

    /** Characters that a URN must escape do not stand in it bare (TDS, URI escapes). */
    private static String unescape(String component) throws Malformed {
        for (int i = 0; i < component.length(); i++) {
            if ("\"&/<>?#".indexOf(component.charAt(i)) >= 0) {
                throw new Malformed("\"" + Notation.brief(component) + "\" holds " + component.charAt(i) + ", which an EPC URN must escape");
            }
        }
        String fault = Characters.escapeFault(component);
        if (fault != null) {
            throw new Malformed(fault);
        }
        return Characters.decode(component);
    }
}
