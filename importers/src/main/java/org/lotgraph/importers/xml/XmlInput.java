package org.lotgraph.importers.xml;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.security.MessageDigest;
import java.util.function.LongConsumer;

import org.jspecify.annotations.Nullable;

/** The bytes of an XML file; ends the reading at a tag that is longer than memory should have to hold. Feeds the digest. */
final class XmlInput extends FilterInputStream {

    static final int LONGEST_TAG = 4 << 20;

    private static final int TEXT = -1;
    private static final int OPENED = -2;
    private static final int COMMENT_OR_DATA = -3;
    private static final int DECLARATION = -4;

    private final @Nullable MessageDigest digest;
    private final LongConsumer progress;
    private long taken;
    /** One of the above, or how long the tag is so far. */
    private int state = TEXT;

    XmlInput(InputStream in, @Nullable MessageDigest digest, LongConsumer progress) {
        super(in);
        this.digest = digest;
        this.progress = progress;
    }

    /** A tag is too long. */
    static final class TagTooLongException extends IOException {

        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = in.read(buffer, offset, length);
        if (count > 0) {
            if ((taken >> 20) != ((taken + count) >> 20)) {
                progress.accept(taken + count);
            }
            taken += count;
            if (digest != null) {
                digest.update(buffer, offset, count);
            }
            for (int i = offset; i < offset + count; i++) {
                step(buffer[i]);
            }
        }
        return count;
    }

    /** UTF-16 has zero bytes between its letters; they count, which only makes the bound tighter. */
    private void step(byte b) throws TagTooLongException {
        if (state >= 0) {
            state = b == '>' ? TEXT : state + 1;
            if (state > LONGEST_TAG) {
                throw new TagTooLongException();
            }
        } else if (state == TEXT) {
            state = b == '<' ? OPENED : TEXT;
        } else if (state == OPENED && b != 0) {
            state = b == '!' ? DECLARATION : b == '?' ? COMMENT_OR_DATA : 0;
        } else if (state == DECLARATION && b != 0) {
            state = b == '-' || b == '[' ? COMMENT_OR_DATA : 0;
        } else if (state == COMMENT_OR_DATA && b == '>') {
            state = TEXT;
        }
    }
}
