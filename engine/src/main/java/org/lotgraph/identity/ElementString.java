package org.lotgraph.identity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * All that a text in GS1's notation says: what it names, and every application identifier with its value.
 *
 * @param identity   as {@link Identity#parse} has it
 * @param values     by application identifier, in the order of the text; a GTIN has 14 digits. Empty where the text is none of GS1's
 *                   notations or cannot be taken apart
 * @param defect     one sentence where the text or one of its values has not the form that GS1 gives it, else null
 * @param companions one sentence where the values are right one by one, but an identifier lacks one that must stand beside it, or meets
 *                   one that must not. GS1 judges so over all symbols of a package together
 */
public record ElementString(Identity identity, Map<String, String> values, @Nullable String defect, @Nullable String companions) {

    /** Element strings in brackets or as scanned, Digital Links, EPC URNs, bare GTINs and SSCCs; never throws. */
    public static ElementString read(String text) {
        String stripped = Notation.strip(text);
        Identity identity = Notation.read(stripped);
        try {
            boolean urn = identity.isGs1() && stripped.regionMatches(true, 0, "urn:", 0, 4);
            Elements elements = stripped.length() > Notation.LONGEST ? null : Notation.elements(urn ? identity.key() : stripped);
            if (elements == null) {
                return new ElementString(identity, Map.of(), identity.defect(), null);
            }
            return of(stripped, identity, elements);
        } catch (Malformed e) {
            return new ElementString(identity, Map.of(), Notation.sentence(stripped, e.getMessage()), null);
        }
    }

    private static ElementString of(String text, Identity identity, Elements elements) throws Malformed {
        if (elements.key() != null) {
            elements.identity();
        }
        elements.check();
        String remark = elements.remark();
        String companions = elements.companionFault();
        return new ElementString(identity, Collections.unmodifiableMap(elements.values()), remark == null ? null : Notation.sentence(text, remark),
                companions == null ? null : Notation.sentence(text, companions));
    }

    /**
     * A measure by the three digits that say what it is: {@code 310} is the net weight in kilograms, {@code 392} a price. The fourth
     * digit of the identifier says where the decimal point stands. Null where there is none of that kind, or where its value has not the
     * form that GS1 gives it.
     */
    public @Nullable BigDecimal measure(String stem) {
        for (Map.Entry<String, String> element : values.entrySet()) {
            String ai = element.getKey();
            String value = element.getValue();
            boolean meant = ai.length() == 4 && ai.startsWith(stem) && stem.length() == 3 && ai.charAt(0) == '3';
            ApplicationIdentifier identifier = meant ? Dictionary.GS1.of(ai) : null;
            if (identifier != null && identifier.fault(value) == null) {
                boolean currency = stem.equals("391") || stem.equals("393");
                return new BigDecimal(currency ? value.substring(3) : value).movePointLeft(ai.charAt(3) - '0');
            }
        }
        return null;
    }

    /** A date such as {@code 17}, the expiry; day 00 is the last of the month. Null where there is none. */
    public @Nullable LocalDate date(String ai) {
        String value = values.get(ai);
        return value == null ? null : Dates.last(value);
    }
}
