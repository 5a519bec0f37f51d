package org.lotgraph.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

    /** Where the last component goes: behind the key, or under an application identifier. */
    private static final String BEHIND = "";

    /**
     * @param digits   of company prefix and reference together, without check digit; 0 where the reference is text
     * @param moved    the reference's first digit (indicator, extension) leads the key
     * @param filler   what leads the key besides
     * @param last     where the last component goes; null where there is none
     */
    private record Form(KeyType type, int digits, boolean moved, String filler, @Nullable String last) {

        int count() {
            return (last == null ? 2 : 3) + (type == KeyType.ITIP ? 2 : 0);
        }
    }

    private static final Map<String, Form> FORMS = new HashMap<>();

    static {
        FORMS.put("sgtin", new Form(KeyType.GTIN, 13, true, "", "21"));
        FORMS.put("lgtin", new Form(KeyType.GTIN, 13, true, "", "10"));
        FORMS.put("upui", new Form(KeyType.GTIN, 13, true, "", "235"));
        FORMS.put("itip", new Form(KeyType.ITIP, 13, true, "", "21"));
        FORMS.put("sscc", new Form(KeyType.SSCC, 17, true, "", null));
        FORMS.put("sgln", new Form(KeyType.GLN, 12, false, "", "254"));
        FORMS.put("pgln", new Form(KeyType.PGLN, 12, false, "", null));
        FORMS.put("grai", new Form(KeyType.GRAI, 12, false, "0", BEHIND));
        FORMS.put("gdti", new Form(KeyType.GDTI, 12, false, "", BEHIND));
        FORMS.put("sgcn", new Form(KeyType.SGCN, 12, false, "", BEHIND));
        FORMS.put("gsrn", new Form(KeyType.GSRN, 17, false, "", null));
        FORMS.put("gsrnp", new Form(KeyType.GSRNP, 17, false, "", null));
        FORMS.put("gsin", new Form(KeyType.GSIN, 16, false, "", null));
        FORMS.put("giai", new Form(KeyType.GIAI, 0, false, "", null));
        FORMS.put("ginc", new Form(KeyType.GINC, 0, false, "", null));
        FORMS.put("cpi", new Form(KeyType.CPI, 0, false, "", "8011"));
    }

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
        return switch (kind) {
            case "id" -> FOREIGN.contains(scheme) ? null : thing(scheme, form(scheme, !scheme.equals("lgtin")), parts[2]);
            case "class" -> thing(scheme, form(scheme, scheme.equals("lgtin")), parts[2]);
            case "tag" -> tag(scheme, parts[2]);
            case "idpat" -> FOREIGN.contains(scheme) ? null : EpcPattern.read(scheme, form(scheme, !scheme.equals("lgtin")).type, parts[2]);
            default -> throw new Malformed("urn:epc:" + Notation.brief(parts[0]) + ": is no kind of EPC URN");
        };
    }

    private static String name(String scheme) {
        return scheme.toUpperCase(Locale.ROOT);
    }

    private static Form form(String scheme, boolean here) throws Malformed {
        Form form = FORMS.get(scheme);
        if (form == null || !here) {
            throw new Malformed(form == null ? "\"" + Notation.brief(scheme) + "\" is no EPC scheme"
                    : scheme.equals("lgtin") ? "a lot is urn:epc:class:lgtin:" : "only lgtin is a urn:epc:class:");
        }
        return form;
    }

    /** urn:epc:tag:sgtin-96:3.0614141.112345.400: length of the tag and filter value say nothing about the thing. */
    private static @Nullable Identity tag(String scheme, String components) throws Malformed {
        int dash = scheme.indexOf('-');
        String name = dash < 0 ? scheme : scheme.substring(0, dash);
        if (FOREIGN.contains(name)) {
            return null;
        }
        int dot = components.indexOf('.');
        if (dash < 0 || dot != 1) {
            throw new Malformed("an EPC tag URI is a scheme with its size, then a filter value and the components");
        }
        return thing(name, form(name, true), components.substring(2));
    }

    static Identity thing(String scheme, String components) throws Malformed {
        return thing(scheme, form(scheme, true), components);
    }

    private static Identity thing(String scheme, Form form, String components) throws Malformed {
        String[] parts = split(scheme, components, form.count());
        String key = key(scheme, form, parts);
        if (form.last == null) {
            return new Elements().put(form.type.ai, key).identity();
        }
        String last = unescape(parts[parts.length - 1]);
        if (last.isEmpty()) {
            throw new Malformed("the " + name(scheme) + "'s last component is empty");
        }
        return form.last.equals(BEHIND) ? new Elements().put(form.type.ai, key + last).identity()
                : new Elements().put(form.type.ai, key).put(form.last, last).identity();
    }

    /** The key of a kind of thing; the components lack the last. */
    static Identity withoutSerial(String scheme, String components) throws Malformed {
        Form form = form(scheme, true);
        String key = key(scheme, form, split(scheme, components, form.count() - 1));
        return new Elements().put(form.type.ai, key).identity();
    }

    /** The last component may hold dots. */
    private static String[] split(String scheme, String components, int count) throws Malformed {
        String[] parts = components.split("\\.", count);
        if (parts.length != count) {
            throw new Malformed("the " + name(scheme) + " has " + parts.length + " components, expected " + count);
        }
        return parts;
    }

    /** The key of company prefix and reference, with its check digit. */
    private static String key(String scheme, Form form, String[] parts) throws Malformed {
        String prefix = parts[0];
        if (!Characters.DIGITS.holds(prefix) || prefix.length() < 6 || prefix.length() > 12) {
            throw new Malformed("the company prefix \"" + Notation.brief(prefix) + "\" is not 6 to 12 digits");
        }
        String reference = form.digits == 0 ? unescape(parts[1]) : parts[1];
        if (form.digits == 0 && reference.isEmpty()) {
            throw new Malformed("the " + name(scheme) + "'s reference is empty");
        }
        if (form.digits == 0) {
            return prefix + reference;
        }
        if (!Characters.DIGITS.holds(reference) || prefix.length() + reference.length() != form.digits
                || form.moved && reference.isEmpty()) {
            throw new Malformed("the " + name(scheme) + "'s company prefix " + prefix + " and reference \"" + Notation.brief(reference)
                    + "\" are not " + form.digits + " digits together");
        }
        String digits = form.moved ? reference.charAt(0) + prefix + reference.substring(1) : prefix + reference;
        return CheckDigit.complete(form.filler + digits) + (form.type == KeyType.ITIP ? parts[2] + parts[3] : "");
    }

    /** Characters that a URN must escape do not stand in it bare (TDS, URI escapes). */
    private static String unescape(String component) throws Malformed {
        for (int i = 0; i < component.length(); i++) {
            if ("\"&/<>?#".indexOf(component.charAt(i)) >= 0) {
                throw new Malformed("\"" + Notation.brief(component) + "\" holds " + component.charAt(i) + ", which an EPC URN must escape");
            }
        }
        return Characters.decode(component);
    }
}
