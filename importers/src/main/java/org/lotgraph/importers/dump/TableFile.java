package org.lotgraph.importers.dump;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.ledger.Problem;

/** One table of a dump, open for reading: from the start for its facts, and anywhere for what an id of it means. */
final class TableFile implements Closeable {

    private static final int STREAM_WINDOW = 1 << 18;
    /** Neighbouring ids are mostly asked one after the other, so that a window serves many. */
    private static final int LOOKUP_WINDOW = 1 << 13;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Table table;
    private final Path path;
    private final ZoneId zone;
    private final Header header;
    private final long size;
    private final long firstOffset;
    private final long firstLine;
    private @Nullable Rows lookup;
    private @Nullable Cells lookupCells;

    private TableFile(Table table, Path path, ZoneId zone, Header header, long size, long firstOffset, long firstLine) {
        this.table = table;
        this.path = path;
        this.zone = zone;
        this.header = header;
        this.size = size;
        this.firstOffset = firstOffset;
        this.firstLine = firstLine;
    }

    /**
     * Opens the table and checks its header; null where the folder has no such file, or where the path is a file of another name.
     *
     * @throws RefusedException when it is no plain file, or its header is not that of the table
     */
    static @Nullable TableFile open(Table table, Path dump, ZoneId zone) throws IOException {
        Path path = table.in(dump);
        if (path == null || !Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(new Problem(table.file(), 0, null, null, "This is a link or a folder, not a file.",
                    "Put the file itself into the dump folder.", null));
        }
        try (Rows rows = new Rows(path, LOOKUP_WINDOW)) {
            rows.seek(hasByteOrderMark(path) ? BYTE_ORDER_MARK.length : 0, 1);
            Header header = Header.of(table, rows.next());
            return new TableFile(table, path, zone, header, Files.size(path), rows.offset(), rows.line());
        }
    }

    private static boolean hasByteOrderMark(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        }
    }

    Table table() {
        return table;
    }

    /** The header as it stands in the file. */
    String headerText() throws IOException {
        try (Rows rows = new Rows(path, LOOKUP_WINDOW)) {
            rows.seek(hasByteOrderMark(path) ? BYTE_ORDER_MARK.length : 0, 1);
            Row row = rows.next();
            return row == null ? "" : String.valueOf(row.raw(header.rejectColumns()));
        }
    }

    Header header() {
        return header;
    }

    long size() {
        return size;
    }

    /** The rows below the header, from the first on. */
    Rows rows() throws IOException {
        Rows rows = new Rows(path, STREAM_WINDOW);
        rows.seek(firstOffset, firstLine);
        return rows;
    }

    Cells cells(Row row) {
        return new Cells(header, zone, row);
    }

    /** The cells of the row at that offset, valid until the next such call. */
    @Nullable Cells at(long offset) throws IOException {
        Row row = rowAt(offset);
        return row == null || !isReadable(row) ? null : lookupCells;
    }

    /** The text of the row at that offset, without its place. */
    @Nullable String saidAt(long offset) throws IOException {
        Row row = rowAt(offset);
        return row == null ? null : row.raw(header.leadingColumns());
    }

    /** The row at that offset as it goes to the rejects; any thread may ask. */
    @Nullable String rawAt(long offset) throws IOException {
        try (Rows rows = new Rows(path, LOOKUP_WINDOW)) {
            rows.seek(offset, 0);
            Row row = rows.next();
            return row == null ? null : row.raw(header.rejectColumns());
        }
    }

    private @Nullable Row rowAt(long offset) throws IOException {
        if (lookup == null) {
            lookup = new Rows(path, LOOKUP_WINDOW);
            lookupCells = cells(lookup.row());
        }
        lookup.seek(offset, 0);
        return lookup.next();
    }

    boolean isReadable(Row row) {
        return row.damage() == Row.Damage.NONE && row.fields() == header.columns();
    }

    /** Hash and number of lines of the content. */
    Content content(Progress progress) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[STREAM_WINDOW];
        long lines = 1;
        byte before = 0;
        try (InputStream in = Files.newInputStream(path)) {
            for (int count = in.read(buffer); count > 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                for (int i = 0; i < count; i++) {
                    byte b = buffer[i];
                    if (b == '\r' || (b == '\n' && before != '\r')) {
                        lines++;
                    }
                    before = b;
                }
                progress.passed(count);
            }
        }
        return new Content(HexFormat.of().formatHex(digest.digest()), lines);
    }

    record Content(String digest, long lines) {
    }

    /** Told of bytes passed. */
    @FunctionalInterface
    interface Progress {
        void passed(long bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (lookup != null) {
            lookup.close();
        }
    }
}
