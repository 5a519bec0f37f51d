package org.lotgraph.identity;

import org.jspecify.annotations.Nullable;

/**
 * North American coupons, AI 8110 (GS1 US, North American Coupon Application Guideline) and AI 8112 (GS1 AI (8112) Coupon Data
 * Specification). Most fields come behind a digit that says how long they are.
 */
final class CouponCode {

    private final String text;
    private final int to;
    private int at;

    private CouponCode(String text, int from, int to) {
        this.text = text;
        this.to = to;
        this.at = from;
    }

    static @Nullable String fault(String text, int from, int to) {
        return new CouponCode(text, from, to).fault(false);
    }

    static @Nullable String offerFault(String text, int from, int to) {
        return new CouponCode(text, from, to).fault(true);
    }

    private @Nullable String fault(boolean offer) {
        if (Characters.DIGITS.foreign(text, at, to) >= 0) {
            return "holds a character other than digits";
        }
        try {
            if (offer) {
                offer();
            } else {
                coupon();
            }
            return at == to ? null : "holds more behind its coupon's last field, \"" + text.substring(at, to) + '"';
        } catch (Malformed e) {
            return e.getMessage();
        }
    }

    private void offer() throws Malformed {
        code("01", "coupon format");
        sized("0123456", 6, "coupon funder");
        take(6, "coupon offer code");
        sized("0123456789", 6, "coupon serial number");
    }

    private void coupon() throws Malformed {
        sized("0123456", 6, "coupon company prefix");
        take(6, "coupon offer code");
        sized("12345", 0, "coupon save value");
        purchase("first");
        String expires = "";
        if (field('1')) {
            code("0123", "coupon's additional purchase rules");
            purchase("second");
            prefixOrNone("second");
        }
        if (field('2')) {
            purchase("third");
            prefixOrNone("third");
        }
        if (field('3')) {
            expires = date("coupon expiration date");
        }
        if (field('4') && date("coupon start date").compareTo(expires) > 0 && !expires.isEmpty()) {
            throw new Malformed("is a coupon that expires before it starts");
        }
        if (field('5')) {
            sized("0123456789", 6, "coupon serial number");
        }
        if (field('6')) {
            sized("1234567", 6, "coupon retailer");
        }
        if (field('9')) {
            code("01256", "coupon save value code");
            code("012", "item that the coupon's save value applies to");
            code("0123456789", "store coupon flag");
            code("01", "coupon's don't-multiply flag");
        }
    }

    private void purchase(String which) throws Malformed {
        sized("12345", 0, which + " purchase requirement");
        code("012349", which + " purchase requirement code");
        take(3, which + " purchase family code");
    }

    private void prefixOrNone(String which) throws Malformed {
        if (!field('9')) {
            sized("0123456", 6, which + " purchase company prefix");
        }
    }

    private boolean field(char mark) {
        boolean there = at < to && text.charAt(at) == mark;
        at += there ? 1 : 0;
        return there;
    }

    private String date(String what) throws Malformed {
        String date = take(6, what);
        if (Dates.date(date, 0, 6, 2, false) != null) {
            throw new Malformed("holds no " + what + ", but " + date);
        }
        return date;
    }

    private void code(String codes, String what) throws Malformed {
        char code = take(1, what).charAt(0);
        if (codes.indexOf(code) < 0) {
            throw new Malformed("has the " + what + " " + code + ", which is none of " + String.join(", ", codes.split("")));
        }
    }

    /** A digit that says how long the field behind it is, less {@code least}. */
    private void sized(String lengths, int least, String what) throws Malformed {
        char length = take(1, "length of the " + what).charAt(0);
        if (lengths.indexOf(length) < 0) {
            throw new Malformed("has a " + what + " of length " + length + ", which is none of " + String.join(", ", lengths.split("")));
        }
        take(length - '0' + least, what);
    }

    private String take(int length, String what) throws Malformed {
        if (to - at < length) {
            throw new Malformed("ends before its " + what + " does");
        }
        at += length;
        return text.substring(at - length, at);
    }
}
