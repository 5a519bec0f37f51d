package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.item.ValidTime;
import org.lotgraph.trace.Window;

class TimesTests {

    @Test
    void knownAtIsAnInstantOrTheEndOfADay() {
        assertThat(Times.knownAt("2026-03-01T06:00+02:00")).isEqualTo("2026-03-01T04:00:00Z");
        assertThat(Times.knownAt("2026-03-01T06:00")).isEqualTo("2026-03-01T06:00:00Z");
        assertThat(Times.knownAt("2026-03-01")).isEqualTo("2026-03-01T23:59:59.999999999Z");
    }

    @Test
    void windowIsHalfOpenAndItsDaysAreWhole() {
        assertThat(Times.window("2026-03-01T00:00Z/2026-03-02T00:00Z")).isEqualTo(new Window(nanos("2026-03-01T00:00:00Z"), nanos("2026-03-02T00:00:00Z")));
        assertThat(Times.window("2026-03-01/2026-03-01")).isEqualTo(new Window(nanos("2026-03-01T00:00:00Z"), nanos("2026-03-02T00:00:00Z")));
    }

    @Test
    void windowMayBeOpenOnOneSide() {
        assertThat(Times.window("2026-03-01/")).isEqualTo(new Window(nanos("2026-03-01T00:00:00Z"), ValidTime.END));
        assertThat(Times.window("/2026-03-01T00:00Z")).isEqualTo(new Window(ValidTime.BEGINNING, nanos("2026-03-01T00:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-13-01", "2026-02-30", "?", "20", "2026-03-01T25:00Z", "1"})
    void otherTextsAreNoTimes(String text) {
        assertThatThrownBy(() -> Times.knownAt(text)).isInstanceOf(CannotRunException.class).hasMessageContaining("is no time");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "2026-03-01", "2026-03-02/2026-03-01", "a/b", "2026-03-01/2026-03-02/2026-03-03", "2026-03-01T00:00Z/2026-03-01T00:00Z"})
    void otherTextsAreNoWindows(String text) {
        assertThatThrownBy(() -> Times.window(text)).isInstanceOf(CannotRunException.class).hasMessageContaining("--window");
    }

    private static long nanos(String instant) {
        return ValidTime.nanos(Instant.parse(instant));
    }
}
