package org.lotgraph.spool;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappedBytesTests {

    @TempDir
    private Path folder = Path.of(".");

    /** A chunk does not end where an entry of 88 bytes does: more entries than fit into one begin anew in the next. */
    @ParameterizedTest
    @ValueSource(ints = {88, 64, (MappedBytes.CHUNK - 1) / 2})
    void everyEntryIsFoundByItsNumberInWhateverChunkItLies(int length) {
        try (MappedBytes file = new MappedBytes(folder.resolve("entries"))) {
            long count = MappedBytes.CHUNK / length + 3L;
            for (long number = 0; number < count; number++) {
                long at = file.reserve(length);
                assertThat(MappedBytes.place(number, length)).isEqualTo(at);
                file.putLong(at, number);
            }
            for (long number = 0; number < count; number += Math.max(1, count / 1_000)) {
                assertThat(file.getLong(MappedBytes.place(number, length))).isEqualTo(number);
            }
            assertThat(file.getLong(MappedBytes.place(count - 1, length))).isEqualTo(count - 1);
        }
    }

    @Test
    void whatWouldReachOverTheEndOfAChunkBeginsTheNextOne() {
        try (MappedBytes file = new MappedBytes(folder.resolve("bytes"))) {
            file.reserve(MappedBytes.CHUNK - 7L);
            assertThat(file.append(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}, 8)).isEqualTo(MappedBytes.CHUNK);
        }
    }
}
