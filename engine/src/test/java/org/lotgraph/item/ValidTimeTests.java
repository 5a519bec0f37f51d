package org.lotgraph.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidTimeTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "2026-02-30T10:00", "2026-02-30T10:00:00Z", "2026-13-01 10:00", "2026-03-01T24:30Z", "1/3/2026", "2026-03-01T10", ""})
    void aTimeThatDoesNotExistIsNotMovedToOneThatDoes(String text) {
        assertThatThrownBy(() -> ValidTime.parse(text, ZoneOffset.UTC)).isInstanceOf(DateTimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01T10:15, 2026-03-01T09:15:00Z", "2026-03-01 10:15:30.5, 2026-03-01T09:15:30.5Z", "2026-03-01T10:15:30Z, 2026-03-01T10:15:30Z",
            "2026-03-01T10:15:30.1234567+00:00, 2026-03-01T10:15:30.1234567Z", "2026-03-01T10:15:30+0200, 2026-03-01T08:15:30Z",
            "2026-03-01T10:15:00-0500, 2026-03-01T15:15:00Z", "2026-03-01 10:15:00+00, 2026-03-01T10:15:00Z", "2026-03-01 10:15-05, 2026-03-01T15:15:00Z",
            "2026-03-01T10:15:00-05:30, 2026-03-01T15:45:00Z"})
    void aTimeWithoutOffsetIsOfTheZone(String text, Instant instant) {
        assertThat(ValidTime.parse(text, ZoneId.of("Europe/Berlin"))).isEqualTo(ValidTime.at(instant, text));
    }

    @ParameterizedTest
    @CsvSource({"2026-10-25T02:30:00, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z", "2026-03-29T02:30:00, 2026-03-29T00:30:00Z, 2026-03-29T01:30:00Z"})
    void aTimeThatComesTwiceOrNotAtAllIsARange(String text, Instant earliest, Instant latest) {
        assertThat(ValidTime.parse(text, ZoneId.of("Europe/Berlin"))).isEqualTo(ValidTime.between(ValidTime.nanos(earliest), ValidTime.nanos(latest), text));
    }
}
