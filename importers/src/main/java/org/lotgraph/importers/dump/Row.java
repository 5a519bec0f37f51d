package org.lotgraph.importers.dump;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.lotgraph.identity.Notation;

/** One row of a CSV file as bytes; belongs to its {@link Rows} and changes with their next one. */
public final class Row {

    /** Fields beyond this many are counted, not kept: no table is that wide. */
    private static final int WIDEST = 4096;

    /** What makes a row unreadable. */
    public enum Damage { NONE, BROKEN_QUOTE, TOO_LONG, NUL, NOT_UTF8 }

    private final byte separator;

    private int[] froms = new int[32];
    private int[] ends = new int[32];
    private boolean[] quotes = new boolean[32];
    private int fields;
    private byte[] buffer = new byte[0];
    private int start;
    private int length;
    private long line;
    private long offset;
    private int lineBreaks;
    private Damage damage = Damage.NONE;

    Row(byte separator) {
        this.separator = separator;
    }

    void begin(long line, long offset) {
        this.line = line;
        this.offset = offset;
        this.fields = 0;
        this.length = 0;
        this.lineBreaks = 0;
        this.damage = Damage.NONE;
    }

    void field(int from, int end, boolean quoted) {
        if (fields < WIDEST) {
            if (fields == froms.length) {
                froms = Arrays.copyOf(froms, fields * 2);
                ends = Arrays.copyOf(ends, fields * 2);
                quotes = Arrays.copyOf(quotes, fields * 2);
            }
            froms[fields] = from;
            ends[fields] = end;
            quotes[fields] = quoted;
        }
        fields++;
    }

    void brokenQuote() {
        damage = Damage.BROKEN_QUOTE;
    }

    void tooLong() {
        damage = Damage.TOO_LONG;
    }

    /** All of the row is in the buffer now. */
    void end(byte[] buffer, int start, int length) {
        this.buffer = buffer;
        this.start = start;
        this.length = length;
        boolean nul = false;
        boolean ascii = true;
        for (int i = start; i < start + length; i++) {
            byte b = buffer[i];
            nul |= b == 0;
            ascii &= b >= 0;
            if (b == '\n' || (b == '\r' && (i + 1 == start + length || buffer[i + 1] != '\n'))) {
                lineBreaks++;
            }
        }
        if (damage == Damage.NONE) {
            damage = nul ? Damage.NUL : ascii || decoded() != null ? Damage.NONE : Damage.NOT_UTF8;
        }
    }

    int lineBreaksInside() {
        return lineBreaks;
    }

    /** 1-based line on which the row starts. */
    public long line() {
        return line;
    }

    /** Where in the file the row starts. */
    long offset() {
        return offset;
    }

    public int fields() {
        return fields;
    }

    public Damage damage() {
        return damage;
    }

    /** Nothing but commas, as spreadsheets leave them below a table. */
    boolean isBlank() {
        if (damage != Damage.NONE) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            byte b = buffer[start + i];
            if (b != separator && b != ' ') {
                return false;
            }
        }
        return true;
    }

    /** A field without its quotes and without white space around it; of a row without damage. */
    public String text(int field) {
        int from = start + froms[field];
        int to = start + ends[field];
        if (quotes[field]) {
            String inside = Notation.strip(new String(buffer, from + 1, to - from - 2, StandardCharsets.UTF_8));
            return inside.indexOf('"') < 0 ? inside : inside.replace("\"\"", "\"");
        }
        while (from < to && buffer[from] == ' ') {
            from++;
        }
        while (to > from && buffer[to - 1] == ' ') {
            to--;
        }
        return Notation.strip(new String(buffer, from, to - from, StandardCharsets.UTF_8));
    }

    /**
     * The row as it stands in the file, from that field on; null where it is too long to keep. Bytes that are no UTF-8 are shown as
     * ISO 8859-1, a character each.
     */
    public @Nullable String raw(int fromField) {
        if (damage == Damage.TOO_LONG) {
            return null;
        }
        int skipped = fromField == 0 || fromField > fields ? 0 : ends[fromField - 1] + 1;
        Charset charset = damage == Damage.NOT_UTF8 || decoded() == null ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        return new String(buffer, start + skipped, Math.max(0, length - skipped), charset);
    }

    /** The first field whose bytes are no UTF-8. */
    int undecodable() {
        for (int i = 0; i < Math.min(fields, WIDEST); i++) {
            if (decoded(start + froms[i], ends[i] - froms[i]) == null) {
                return i;
            }
        }
        return 0;
    }

    private @Nullable String decoded() {
        return decoded(start, length);
    }

    private @Nullable String decoded(int from, int count) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(buffer, from, count)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
