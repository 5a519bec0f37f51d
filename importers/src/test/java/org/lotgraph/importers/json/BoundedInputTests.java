package org.lotgraph.importers.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The bytes of a JSON file, no text of which is too long")
class BoundedInputTests {

    private static final long SEED = 20_260_302;
    private static final String USUAL = "abcdefghijklm:,{}[] ";

    @Test
    void eightAtOnceIsAsEachAlone() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            byte[] file = file(random);
            int limit = random.nextInt(1, 60);
            Slow slow = new Slow(file, limit);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (BoundedInput input = new BoundedInput(new ByteArrayInputStream(file), null, limit, bytes -> { })) {
                byte[] piece = new byte[random.nextInt(1, 70)];
                for (int count = input.read(piece); count >= 0; count = input.read(piece)) {
                    out.write(piece, 0, count);
                }
                assertThat(out.toByteArray()).as("seed %d, file %d", SEED, i).isEqualTo(slow.out.toByteArray());
                if (!slow.inText) {
                    assertThat(input.size(0, out.size() + 1)).as("seed %d, file %d", SEED, i).isEqualTo(file.length + 1);
                }
            }
        }
    }

    private static byte[] file(Random random) {
        byte[] file = new byte[random.nextInt(200)];
        int quotes = random.nextInt(2, 60);
        int escapes = random.nextInt(2, 400);
        for (int i = 0; i < file.length; i++) {
            file[i] = random.nextInt(quotes) == 0 ? (byte) '"' : random.nextInt(escapes) == 0 ? (byte) '\\' : random.nextInt(40) == 0 ? (byte) random.nextInt(128, 256)
                    : random.nextInt(40) == 0 ? (byte) 'u' : (byte) USUAL.charAt(random.nextInt(USUAL.length()));
        }
        return file;
    }

    /** What is to be left of a file, byte by byte. */
    private static final class Slow {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final int limit;
        private boolean inText;
        private boolean cut;
        private int length;
        private int escaped;
        private boolean begins;

        Slow(byte[] file, int limit) {
            this.limit = limit;
            for (byte b : file) {
                boolean character = inText ? inText(b) : outside(b);
                cut |= character && length > limit;
                if (!cut) {
                    out.write(b);
                }
            }
        }

        private boolean outside(byte b) {
            inText = b == '"';
            length = 0;
            return false;
        }

        private boolean inText(byte b) {
            length++;
            if (escaped > 0) {
                escaped = begins && b == 'u' ? 4 : escaped - 1;
                begins = false;
                return false;
            }
            if (b == '"') {
                inText = false;
                cut = false;
                return false;
            }
            begins = b == '\\';
            escaped = begins ? 1 : 0;
            return (b & 0xc0) != 0x80;
        }
    }
}
