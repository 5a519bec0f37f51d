package org.lotgraph.api.refusal;

import java.util.List;

import org.springframework.http.MediaType;

/** Whether an answer is sent as a stream of events. */
public final class EventStream {

    private static final List<MediaType> ONCE = List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

    private EventStream() {
    }

    /** Whoever takes JSON as well gets JSON. */
    public static boolean isAsked(List<MediaType> accepted) {
        return !accepted.isEmpty() && accepted.stream().noneMatch(wanted -> ONCE.stream().anyMatch(wanted::isCompatibleWith));
    }
}
