package org.lotgraph.importers.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads one value into memory, as long as it keeps within bounds. */
public final class JsonTree {

    /** However short they are: a list of four million numbers costs more memory than 64 MB of text. */
    public static final int MOST_VALUES = 4_000_000;

    private final JsonParser parser;
    private final BoundedInput input;
    private long end;
    private int values;
    private long size;

    public JsonTree(JsonParser parser, BoundedInput input) {
        this.parser = parser;
        this.input = input;
    }

    /**
     * The value that the parser stands on, or null where it is larger than {@code budget} bytes or {@link #MOST_VALUES}; the parser stands
     * on its last token afterwards.
     */
    public @Nullable Json read(long budget) {
        int depth = parser.streamReadContext().getNestingDepth();
        long start = parser.currentTokenLocation().getByteOffset();
        boolean nested = parser.currentToken().isStructStart();
        end = input.taken() + budget;
        values = 0;
        try {
            Json value = value(parser.currentToken());
            size = input.size(start, parser.currentLocation().getByteOffset());
            return size > budget ? null : value;
        } catch (TooLargeException e) {
            while (nested && parser.streamReadContext().getNestingDepth() >= depth) {
                parser.nextToken();
            }
            size = input.size(start, parser.currentLocation().getByteOffset());
            return null;
        }
    }

    /** How many bytes of the file the last value took. */
    public long size() {
        return size;
    }

    private Json value(JsonToken token) {
        if (input.taken() > end || ++values > MOST_VALUES) {
            throw new TooLargeException();
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> new Json.Text(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(number());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            default -> Json.Null.NULL;
        };
    }

    /** One whose exponent no number of Java's has gets the farthest there is: no rule takes either. */
    private BigDecimal number() {
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException e) {
            String text = parser.getString().toLowerCase(Locale.ROOT);
            return new BigDecimal(text.startsWith("-") ? BigInteger.ONE.negate() : BigInteger.ONE, text.contains("e-") ? Integer.MAX_VALUE : -Integer.MAX_VALUE);
        }
    }

    private Json object() {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (members.put(name, value(parser.nextToken())) != null) {
                throw new DuplicateException(name);
            }
        }
        return new Json.Obj(members);
    }

    private Json list() {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.END_ARRAY) {
            return new Json.Arr(List.of());
        }
        List<Json> elements = new ArrayList<>();
        for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return new Json.Arr(elements);
    }

    private static final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLargeException() {
            super(null, null, false, false);
        }
    }

    /** JSON leaves open which of two equal names counts; a genealogy must not depend on it. */
    public static final class DuplicateException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public DuplicateException(String name) {
            super(name, null, false, false);
        }
    }
}
