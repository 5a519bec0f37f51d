package org.lotgraph;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands a minute later at each reading. */
public final class TickingClock extends Clock {

    private Instant now = Instant.parse("2026-04-01T00:00:00Z");

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    @Override
    public Instant instant() {
        now = now.plusSeconds(60);
        return now;
    }
}
