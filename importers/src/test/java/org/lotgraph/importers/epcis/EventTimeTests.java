package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventTimeTests {

    private static @Nullable Instant byJava(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Test
    void theUsualFormIsReadAsTheGeneralOne() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String fraction = random.nextBoolean() ? "" : "." + "%09d".formatted(random.nextInt(1_000_000_000)).substring(0, 1 + random.nextInt(9));
            String zone = random.nextBoolean() ? "Z" : "%s%02d:%02d".formatted(random.nextBoolean() ? "+" : "-", random.nextInt(20), random.nextInt(62));
            String text = "%04d-%02d-%02dT%02d:%02d:%02d%s%s".formatted(random.nextInt(10_000), random.nextInt(14), random.nextInt(33), random.nextInt(24), random.nextInt(62), random.nextInt(62), fraction, zone);
            assertThat(UsualTime.parse(text)).as("%s of seed %d", text, seed).isEqualTo(byJava(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-01T10:15:00", "2026-03-01T10:15Z", "2026-03-01", "2026-03-01T10:15:00,5Z", "2026-03-01T10:15:00.Z", "2026-03-01T10:15:00.1234567890Z", "2026-03-01T10:15:00+0100",
            "2026-03-01T10:15:00+01", "2026-03-01T10:15:00Z ", "2026-03-01t10:15:00Z", "2026-03-01T10:15:00.5", "2026-03-01T10:15:00+1:00:"})
    void everyOtherFormIsLeftToTheGeneralReading(String text) {
        assertThat(UsualTime.parse(text)).isNull();
    }
}
