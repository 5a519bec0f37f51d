package org.lotgraph.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * One import, as it is remembered beside the batches that it appended.
 *
 * @param files         as the user named them
 * @param mapping       the mapping that made facts of tables, or null
 * @param zone          of dates and of times without an offset
 * @param bytesRead     over all passes
 * @param why           one sentence where it was refused, broken off or cancelled
 * @param problems      how many are kept, to be read with {@link ImportLog#problems}
 * @param rejects       files of rows and events that did not come in, below {@code rejectsFolder}
 * @param rejectsFolder where they are, on the machine that imported
 * @param undone        what the undo did; null before
 */
public record Import(String id, Via via, State state, String source, List<String> files, @Nullable String mapping, String zone,
        Instant requestedAt, @Nullable Instant startedAt, @Nullable Instant finishedAt, long bytesRead, long bytesInAll, @Nullable String why,
        Outcome outcome, long problems, List<String> rejects, @Nullable String rejectsFolder, @Nullable Undone undone, @Nullable Instant undoneAt) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);
    private static final int PARTS = 24;
    private static final int NANOS_A_PART = 60;
    /** Seconds, and parts of a second, that the last id was made of. */
    private static long last;

    /** The way it came in. */
    public enum Via {
        UPLOAD, COMMAND_LINE, SAMPLE
    }

    /** How far it is. */
    public enum State {
        /** Waits for those before it. */
        QUEUED,
        RUNNING,
        /** Everything came in. */
        DONE,
        /** Some rows, events or files did not come in; the rest did. */
        REJECTED_SOME,
        /** Nothing came in. */
        REFUSED,
        /** It ended before its end; what it had appended stands. */
        BROKEN_OFF,
        /** Taken out of the queue before it began. */
        CANCELLED,
        /** Its facts are being voided. */
        UNDOING,
        /** Its facts are voided. */
        UNDONE;

        /** Whether nothing more happens by itself. */
        public boolean isFinal() {
            return this != QUEUED && this != RUNNING && this != UNDOING;
        }
    }

    /** What was asked for. */
    public record Asked(String id, Via via, String source, List<String> files, @Nullable String mapping, String zone) {
    }

    /**
     * What came of it so far.
     *
     * @param facts           facts read, by kind ({@code LotDeclared}, …)
     * @param appended        of these, how many were new, or new versions of former ones
     * @param repeated        how many the ledger knew already
     * @param superseded      how many former ones they took the place of
     * @param rejected        rows and events that did not come in
     * @param undeclared      ids used but not declared in its files
     * @param firstUndeclared the first few of them, in words
     * @param firstPosition   of the ledger, before its first fact; null while it has appended nothing
     * @param lastPosition    of the ledger, after its last one
     */
    public record Outcome(SortedMap<String, Long> facts, long appended, long repeated, long superseded, long rejected, long undeclared,
            List<String> firstUndeclared, @Nullable Long firstPosition, @Nullable Long lastPosition) {
    }

    /** A new id. Ids are ordered as the imports were asked for, also within a second, which is told in parts of 60 nanoseconds. */
    public static synchronized String newId(Instant now) {
        long part = now.getEpochSecond() << PARTS | now.getNano() / NANOS_A_PART;
        boolean sameSecond = part >> PARTS == last >> PARTS;
        last = sameSecond ? Math.max(part, last + 1) : part;
        return TIME.format(Instant.ofEpochSecond(last >> PARTS)) + '-' + HexFormat.of().toHexDigits(last, 6);
    }
}
