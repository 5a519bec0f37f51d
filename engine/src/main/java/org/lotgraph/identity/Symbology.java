package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;

/** What a scanner sends behind a symbology identifier (ISO/IEC 15424; GS1 General Specifications, 5.1.3). */
final class Symbology {

    /** A composite symbol's second message. */
    private static final String COMPOSITE = "|]e0";

    private Symbology() {
    }

    /** {@code symbology} without its bracket. Null where GS1 gives the data no meaning. */
    static @Nullable Elements read(String symbology, String data) throws Malformed {
        return switch (symbology) {
            case "C1", "e0", "d2", "Q3", "J1" -> ElementScan.marked(data);
            case "E0" -> composite(data, 13);
            case "E4" -> composite(data, 8);
            case "E3" -> data.length() == 15 || data.length() == 18 ? retail(data.substring(0, 13), 13) : retail(data, 13);
            case "I0", "I1" -> data.length() == 14 && Characters.DIGITS.holds(data) ? retail(data, 14) : null;
            default -> null;
        };
    }

    private static Elements composite(String data, int digits) throws Malformed {
        int second = data.indexOf(COMPOSITE);
        if (second < 0) {
            return retail(data, digits);
        }
        Elements elements = retail(data.substring(0, second), digits);
        return ElementScan.raw(data, second + COMPOSITE.length(), elements);
    }

    private static Elements retail(String data, int digits) throws Malformed {
        Elements elements = new Elements();
        String gtin = digits == 13 && data.length() == 8 ? unsuppressed(data) : data;
        if (!Characters.DIGITS.holds(data) || gtin.length() != digits && !(gtin.length() == 12 && digits == 13)) {
            throw new Malformed("the symbol's data \"" + Notation.brief(data) + "\" is not " + digits + " digits");
        }
        if (data.length() != digits && gtin.equals(data)) {
            elements.remark("the symbol's data has " + data.length() + " digits, expected " + digits);
        }
        return elements.put("01", KeyType.padded(gtin));
    }

    /** UPC-E, of which some scanners send the eight digits as they are printed (General Specifications, 5.2.2.4.2). */
    private static String unsuppressed(String upcE) {
        String company = upcE.substring(1, 3);
        char last = upcE.charAt(6);
        String digits = switch (last) {
            case '0', '1', '2' -> company + last + "0000" + upcE.substring(3, 6);
            case '3' -> upcE.substring(1, 4) + "00000" + upcE.substring(4, 6);
            case '4' -> upcE.substring(1, 5) + "00000" + upcE.charAt(5);
            default -> upcE.substring(1, 6) + "0000" + last;
        };
        return upcE.charAt(0) + digits + upcE.charAt(7);
    }
}
