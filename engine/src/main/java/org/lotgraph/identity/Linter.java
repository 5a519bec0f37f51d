package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;

/** One of GS1's syntax tests: what a component of an application identifier's value must hold beyond its characters and length. */
@FunctionalInterface
interface Linter {

    /** What is wrong with {@code text} from {@code from} to before {@code to}, as the end of a sentence that begins with it; else null. */
    @Nullable String fault(String text, int from, int to);

    /** By the name that the dictionary has for it; those of earlier releases of the dictionary too. */
    static Linter named(String name) {
        return switch (name) {
            case "csum" -> CheckDigit.TEST;
            case "csumalpha" -> CheckPair::fault;
            case "gcppos1", "key" -> Linter::prefix;
            case "gcppos2", "keyoff1" -> (text, from, to) -> prefix(text, from + 1, to);
            case "nonzero" -> (text, from, to) -> zeros(text, from, to) ? "holds a zero where none may be" : null;
            case "zero" -> (text, from, to) -> zeros(text, from, to) ? null : "does not begin with the filler 0";
            case "nozeroprefix" -> (text, from, to) -> text.charAt(from) == '0' ? "begins with 0" : null;
            case "hasnondigit" -> (text, from, to) -> Characters.DIGITS.foreign(text, from, to) < 0 ? "holds digits only" : null;
            case "hyphen" -> (text, from, to) -> text.substring(from, to).chars().allMatch(c -> c == '-') ? null : "ends in something other than -";
            case "yesno" -> (text, from, to) -> oneOf("01", text, from, to, "0 or 1");
            case "winding" -> (text, from, to) -> oneOf("019", text, from, to, "the winding direction 0, 1 or 9");
            case "iso5218" -> (text, from, to) -> oneOf("0129", text, from, to, "the ISO/IEC 5218 code 0, 1, 2 or 9");
            case "importeridx" -> (text, from, to) -> to == from + 1 && Characters.FILE_SAFE.holds(text.substring(from, to)) ? null
                    : "does not end in an importer index, which is a letter, digit, - or _";
            case "pcenc" -> Linter::percent;
            case "pieceoftotal" -> Linter::pieces;
            case "posinseqslash" -> Linter::position;
            case "latitude" -> (text, from, to) -> within(text, from, to, 1_800_000_000L, "latitude");
            case "longitude" -> (text, from, to) -> within(text, from, to, 3_600_000_000L, "longitude");
            case "iban" -> Iban::fault;
            case "couponcode" -> CouponCode::fault;
            case "couponposoffer" -> CouponCode::offerFault;
            case "yymmdd", "yymmd0", "yyyymmdd", "yyyymmd0", "yymmddhh", "hh", "hhmi", "hhmm", "mi", "mm", "mmoptss", "ss" -> Dates.linter(name);
            case "iso3166", "iso3166999", "iso3166list", "iso3166alpha2", "iso4217", "packagetype", "mediatype" -> CodeLists.linter(name);
            default -> throw new IllegalArgumentException("the dictionary names the test " + name + ", which is not known here");
        };
    }

    /** A company prefix has at least four digits; which ones are allocated, GS1 alone knows. */
    private static @Nullable String prefix(String text, int from, int to) {
        return to - from < 4 || Characters.DIGITS.foreign(text, from, from + 4) >= 0 ? "does not begin with a company prefix" : null;
    }

    private static boolean zeros(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '0') {
                return false;
            }
        }
        return true;
    }

    private static @Nullable String oneOf(String codes, String text, int from, int to, String words) {
        return to == from + 1 && codes.indexOf(text.charAt(from)) >= 0 ? null : "holds \"" + text.substring(from, to) + "\" instead of " + words;
    }

    private static @Nullable String percent(String text, int from, int to) {
        for (int i = text.indexOf('%', from); i >= 0 && i < to; i = text.indexOf('%', i + 3)) {
            if (i + 2 >= to || Character.digit(text.charAt(i + 1), 16) < 0 || Character.digit(text.charAt(i + 2), 16) < 0) {
                return "holds a % that two hexadecimal digits do not follow";
            }
        }
        return null;
    }

    /** Piece and total in one length. */
    private static @Nullable String pieces(String text, int from, int to) {
        int middle = from + (to - from) / 2;
        if ((to - from) % 2 != 0) {
            return "does not give piece and total in one length";
        }
        String piece = text.substring(from, middle);
        String total = text.substring(middle, to);
        return zeros(text, from, middle) || piece.compareTo(total) > 0 ? "names piece " + piece + " of " + total : null;
    }

    /** {@code position/end}, neither with a leading zero. */
    private static @Nullable String position(String text, int from, int to) {
        int slash = text.indexOf('/', from);
        boolean formed = slash > from && slash < to - 1 && Characters.DIGITS.foreign(text, from, slash) < 0
                && Characters.DIGITS.foreign(text, slash + 1, to) < 0 && text.charAt(from) != '0' && text.charAt(slash + 1) != '0';
        if (!formed) {
            return "is no position and end such as 2/3";
        }
        int shorter = Integer.compare(slash - from, to - slash - 1);
        return shorter > 0 || shorter == 0 && text.substring(from, slash).compareTo(text.substring(slash + 1, to)) > 0
                ? "is a position behind the end" : null;
    }

    private static @Nullable String within(String text, int from, int to, long most, String what) {
        boolean digits = to - from == 10 && Characters.DIGITS.foreign(text, from, to) < 0;
        return digits && Long.parseLong(text, from, to, 10) <= most ? null : "holds no " + what + " from 0 to " + most;
    }
}
