package org.lotgraph.importers.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigDecimal;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Reads objects as nearly all of them are written, in a third of the time of a parser that reads all the others, too. Names, and short texts and
 * numbers that came before, are not made again. What it is not sure of it leaves to {@link JsonTree}. Each thread has its own.
 */
public final class UsualJson {

    /** Bytes that have to be there behind those of the object, whatever they are. */
    public static final int BEHIND = Long.BYTES;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x80 * ONES;
    private static final long QUOTES = '"' * ONES;
    private static final long ESCAPES = '\\' * ONES;
    private static final long BLANKS = ' ' * ONES;
    private static final long MIXER = 0x9e37_79b9_7f4a_7c15L;
    private static final int DEEPEST = 32;
    private static final int MOST_SHAPES = 1_000;
    /** More would not stay near the processor. */
    private static final int REMEMBERED_BITS = 10;
    private static final int LONGEST_REMEMBERED = 64;
    /** Of a remembered value its length, its bytes, and others behind them. */
    private static final int REMEMBERED_BYTES = 80;
    private static final int MOST_DIGITS = 18;
    /** With more, Java writes a number with an exponent. */
    private static final int MOST_PLACES = 6;
    private static final char MALFORMED = '\ufffd';

    private final Unusual unusual = new Unusual();
    /** What stood before: three arrays that stay near the processor, rather than objects each of which is somewhere. */
    private final long[] hashes = new long[1 << REMEMBERED_BITS];
    private final byte[] told = new byte[REMEMBERED_BYTES << REMEMBERED_BITS];
    private final Json[] meant = new Json[1 << REMEMBERED_BITS];
    private final JsonText json = JsonText.ofMany();
    private Shape none = new Shape();
    private int shapes;
    private Json[] values = new Json[256];
    private int top;
    private byte[] in = {};
    private int at;
    private int end;
    private int depth;
    private byte[] out = {};
    private int written;
    /** Whether what is written is as {@link JsonText} would write it. */
    private boolean same;
    private boolean ascii;
    private boolean negatives;
    private boolean overLines;
    private Json.@Nullable Obj object;

    private static final class Unusual extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusual() {
            super(null, null, false, false);
        }
    }

    /**
     * The object that begins at a place, null where there is none, or it is written in an unusual way.
     *
     * @param to where it ends at the latest, at least {@link #BEHIND} before the end of the bytes
     */
    public Json.@Nullable Obj read(byte[] bytes, int from, int to) {
        in = bytes;
        at = from;
        end = to;
        top = 0;
        depth = 0;
        written = 0;
        same = true;
        ascii = true;
        negatives = false;
        overLines = false;
        object = null;
        if (out.length < to - from + 2 * BEHIND) {
            out = new byte[Math.max(to - from + 2 * BEHIND, 2 * out.length)];
        }
        if (shapes > MOST_SHAPES) {
            none = new Shape();
            shapes = 0;
        }
        try {
            object = next() == '{' && object() instanceof Json.Obj read ? read : null;
            return object;
        } catch (Unusual e) {
            return null;
        }
    }

    /** Behind the last object. */
    public int end() {
        return at;
    }

    /** Whether the last object was written over several lines. */
    public boolean wasOverLines() {
        return overLines;
    }

    /** Whether any number in the last object is negative; none has more than 18 digits. */
    public boolean hasNegatives() {
        return negatives;
    }

    /** The last object without needless blanks, as {@link Json#compact} writes it. */
    public String compact() {
        if (same) {
            return new String(out, 0, written, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        }
        return json.write(Objects.requireNonNull(object)).take();
    }

    /** Steps over blanks and gives what follows. */
    private int next() {
        byte[] bytes = in;
        int i = at;
        byte b = bytes[i];
        while (b <= ' ') {
            if (b != ' ') {
                passUnprinted(b);
            }
            if (i >= end) {
                throw unusual;
            }
            b = bytes[++i];
        }
        if (i >= end) {
            throw unusual;
        }
        at = i;
        return b;
    }

    private void passUnprinted(byte b) {
        if (b != '\n' && b != '\r' && b != '\t') {
            throw unusual;
        }
        overLines |= b != '\t';
    }

    private Json value() {
        byte b = in[at];
        return switch (b) {
            case '"' -> text();
            case '{' -> object();
            case '[' -> list();
            case 't' -> literal("true", new Json.Bool(true));
            case 'f' -> literal("false", new Json.Bool(false));
            case 'n' -> literal("null", Json.Null.NULL);
            default -> number();
        };
    }

    private void push(Json value) {
        if (top == values.length) {
            values = Arrays.copyOf(values, 2 * top);
        }
        values[top++] = value;
    }

    private Json[] pop(int base) {
        Json[] taken = Arrays.copyOfRange(values, base, top);
        top = base;
        return taken;
    }

    private void begin() {
        if (++depth > DEEPEST) {
            throw unusual;
        }
        out[written++] = in[at++];
    }

    /** The end of an object or list, or a comma, behind which another value is to follow. */
    private boolean ends(char with) {
        int b = next();
        if (b != with && b != ',') {
            throw unusual;
        }
        at++;
        out[written++] = (byte) b;
        if (b == ',') {
            next();
            return false;
        }
        depth--;
        return true;
    }

    private Json object() {
        begin();
        Shape shape = none;
        int base = top;
        if (next() == '}') {
            ends('}');
            return new Json.Obj(new ShapedMembers(shape, pop(base)));
        }
        do {
            shape = named(shape);
            if (next() != ':') {
                throw unusual;
            }
            at++;
            out[written++] = ':';
            next();
            push(value());
        } while (!ends('}'));
        return new Json.Obj(new ShapedMembers(shape, pop(base)));
    }

    private Shape named(Shape shape) {
        byte[] bytes = in;
        int from = at;
        for (Shape each : shape.next()) {
            int to = from + each.length();
            if (to < end && copiesSame(bytes, from, each.quoted(), each.length())) {
                written += each.length();
                ascii &= each.isAscii();
                at = to;
                return each;
            }
        }
        if (bytes[from] != '"') {
            throw unusual;
        }
        boolean former = same;
        same = true;
        String name = text().value();
        boolean plain = same;
        same &= former;
        if (shape.size() == Shape.MOST_NAMES || shape.has(name)) {
            throw unusual;
        }
        Shape known = shape.with(name);
        if (known != null) {
            return known;
        }
        shapes++;
        return shape.with(name, plain);
    }

    private Json list() {
        begin();
        if (next() == ']') {
            ends(']');
            return new Json.Arr(List.of());
        }
        int base = top;
        do {
            push(value());
        } while (!ends(']'));
        return new Json.Arr(Arrays.asList(pop(base)));
    }

    private Json literal(String word, Json value) {
        for (int i = 0; i < word.length(); i++) {
            if (in[at + i] != word.charAt(i)) {
                throw unusual;
            }
            out[written++] = in[at + i];
        }
        at += word.length();
        return value;
    }

    /** Stands on the quote before it, and behind the one after it then. */
    private Json.Text text() {
        byte[] bytes = in;
        byte[] copy = out;
        int from = at + 1;
        int i = from;
        int to = written;
        copy[to++] = '"';
        long before = '"';
        long last;
        while (true) {
            long eight = (long) EIGHT.get(bytes, i);
            EIGHT.set(copy, to, eight);
            to += Long.BYTES;
            long odd = odd(eight);
            if (odd != 0) {
                int count = Long.numberOfTrailingZeros(odd) >>> 3;
                i += count;
                last = eight & ~(-1L << (count << 3));
                break;
            }
            before = eight;
            i += Long.BYTES;
            if (i > end) {
                throw unusual;
            }
        }
        if (i >= end) {
            throw unusual;
        }
        if (bytes[i] != '"') {
            return oddText(from);
        }
        at = i + 1;
        written += at - from + 1;
        // Identifiers differ in their last bytes.
        long hash = mixed(mixed(mixed('"', before), last), i - from);
        if (remembered(hash, from, i) instanceof Json.Text known) {
            return known;
        }
        return remember(hash, from, i, new Json.Text(new String(bytes, from, i - from, StandardCharsets.ISO_8859_1)));
    }

    /** Whether the eight bytes from there on are no quotes, escapes or control characters, and none beyond ASCII. */
    static boolean isPlain(byte[] bytes, int from) {
        return odd((long) EIGHT.get(bytes, from)) == 0;
    }

    /** The highest bit of the first byte that is a quote, an escape, a control character or beyond ASCII, perhaps of some after it, too. */
    private static long odd(long eight) {
        long quotes = eight ^ QUOTES;
        long escapes = eight ^ ESCAPES;
        return (quotes - ONES & ~quotes | escapes - ONES & ~escapes | eight - BLANKS & ~eight | eight) & HIGH;
    }

    private static long mixed(long hash, long more) {
        long mixed = (hash ^ more) * MIXER;
        return mixed ^ mixed >>> 29;
    }

    private @Nullable Json remembered(long hash, int from, int to) {
        int at = (int) (hash >>> Long.SIZE - REMEMBERED_BITS);
        int length = at * REMEMBERED_BYTES;
        return hashes[at] == hash && told[length] == to - from && same(in, from, told, length + 1, to - from) ? meant[at] : null;
    }

    private <J extends Json> J remember(long hash, int from, int to, J value) {
        if (to - from <= LONGEST_REMEMBERED) {
            int at = (int) (hash >>> Long.SIZE - REMEMBERED_BITS);
            int length = at * REMEMBERED_BYTES;
            hashes[at] = hash;
            told[length] = (byte) (to - from);
            System.arraycopy(in, from, told, length + 1, to - from);
            meant[at] = value;
        }
        return value;
    }

    /** Eight bytes at once, and so to the end of the last eight; texts are too short for anything that has to begin. */
    private static boolean same(byte[] one, int from, byte[] other, int otherFrom, int length) {
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            if ((long) EIGHT.get(one, from + i) != (long) EIGHT.get(other, otherFrom + i)) {
                return false;
            }
        }
        return sameEnd((long) EIGHT.get(one, from + i), (long) EIGHT.get(other, otherFrom + i), length - i);
    }

    private static boolean sameEnd(long one, long other, int bytes) {
        return ((one ^ other) & ~(-1L << (bytes << 3))) == 0;
    }

    /** Writes them, too, as far as they are the same. */
    private boolean copiesSame(byte[] bytes, int from, byte[] name, int length) {
        byte[] copy = out;
        int to = written;
        int i = 0;
        for (; i + Long.BYTES <= length; i += Long.BYTES) {
            long eight = (long) EIGHT.get(name, i);
            if ((long) EIGHT.get(bytes, from + i) != eight) {
                return false;
            }
            EIGHT.set(copy, to + i, eight);
        }
        long end = (long) EIGHT.get(name, i);
        EIGHT.set(copy, to + i, end);
        return sameEnd((long) EIGHT.get(bytes, from + i), end, length - i);
    }

    /** With escapes, or beyond ASCII. */
    private Json.Text oddText(int from) {
        boolean escaped = false;
        int i = from;
        while (in[i] != '"') {
            if (in[i] == '\\') {
                escaped = true;
                i++;
            } else if (in[i] >= 0 && in[i] < ' ') {
                throw unusual;
            }
            if (++i >= end) {
                throw unusual;
            }
        }
        System.arraycopy(in, from - 1, out, written, i - from + 2);
        written += i - from + 2;
        at = i + 1;
        String text = new String(in, from, i - from, StandardCharsets.UTF_8);
        if (text.indexOf(MALFORMED) >= 0) {
            throw unusual;
        }
        ascii = false;
        same &= !escaped;
        return new Json.Text(escaped ? unescaped(text) : text);
    }

    private String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            i++;
            switch (text.charAt(i)) {
                case '"', '\\', '/' -> plain.append(text.charAt(i));
                case 'b' -> plain.append('\b');
                case 'f' -> plain.append('\f');
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    plain.append(unit(text, i + 1));
                    i += 4;
                }
                default -> throw unusual;
            }
        }
        return plain.toString();
    }

    private char unit(String text, int from) {
        int unit = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < text.length() && text.charAt(i) < 128 ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw unusual;
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    /** As nearly all are: without an exponent, and of as many digits as fit into a long. */
    private Json number() {
        byte[] bytes = in;
        int from = at;
        boolean negative = bytes[from] == '-';
        negatives |= negative;
        int i = negative ? from + 1 : from;
        int first = i;
        long number = 0;
        while (isDigit(bytes[i])) {
            number = 10 * number + bytes[i] - '0';
            i++;
            if (i - first > MOST_DIGITS) {
                throw unusual;
            }
        }
        int whole = i - first;
        if (whole == 0 || whole > 1 && bytes[first] == '0') {
            throw unusual;
        }
        int places = 0;
        if (bytes[i] == '.') {
            i++;
            while (isDigit(bytes[i])) {
                number = 10 * number + bytes[i] - '0';
                i++;
                if (whole + ++places > MOST_DIGITS) {
                    throw unusual;
                }
            }
            if (places == 0) {
                throw unusual;
            }
        }
        if (i >= end) {
            throw unusual;
        }
        same &= places <= MOST_PLACES && !(negative && number == 0);
        System.arraycopy(bytes, from, out, written, i - from);
        written += i - from;
        at = i;
        long hash = mixed(mixed(negative ? '-' : '0', number), places);
        if (remembered(hash, from, i) instanceof Json.Num known) {
            return known;
        }
        return remember(hash, from, i, new Json.Num(BigDecimal.valueOf(negative ? -number : number, places)));
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }
}
