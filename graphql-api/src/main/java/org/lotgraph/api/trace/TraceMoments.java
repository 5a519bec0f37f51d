package org.lotgraph.api.trace;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.schema.DataFetchingFieldSelectionSet;
import org.jspecify.annotations.Nullable;
import org.lotgraph.api.page.Cursor;
import org.lotgraph.api.page.Positions;
import org.lotgraph.api.refusal.Refusal;
import org.lotgraph.api.refusal.RefusedException;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.springframework.stereotype.Component;

/** The moment that a trace is answered at: that of the cursors given to its lists, else the one asked for, else the latest. */
@Component
class TraceMoments {

    private final Moments moments;
    private final Positions positions;

    TraceMoments(Moments moments, Positions positions) {
        this.moments = moments;
        this.positions = positions;
    }

    Moment of(TraceOptionsInput options, DataFetchingFieldSelectionSet lists, GraphQLContext request) {
        Moment asked = asked(options, request);
        Cursor cursor = cursor(lists);
        if (cursor == null) {
            return asked != null ? asked : positions.latest(request);
        }
        Moment moment = positions.at(cursor, request);
        boolean stillAhead = options.knownAt() != null && options.knownAt().toInstant().isAfter(moment.clock());
        if (asked != null && !asked.equals(moment) && !stillAhead) {
            throw Cursor.bad();
        }
        return moment;
    }

    private @Nullable Moment asked(TraceOptionsInput options, GraphQLContext request) {
        if (options.knownAt() != null && options.knownAtPosition() != null) {
            throw new RefusedException(Refusal.KNOWN_AT_CONFLICT,
                    "Both knownAt and knownAtPosition are given: ask by the ledger's clock or by its position.");
        }
        if (options.knownAt() != null) {
            return moments.atClock(options.knownAt().toInstant());
        }
        if (options.knownAtPosition() == null) {
            return null;
        }
        long latest = positions.latest(request).position();
        if (options.knownAtPosition() < 0 || options.knownAtPosition() > latest) {
            throw new RefusedException(Refusal.BAD_ARGUMENT, "knownAtPosition is " + options.knownAtPosition()
                    + ": the ledger goes from 0 to " + latest + ".");
        }
        return moments.atPosition(options.knownAtPosition());
    }

    private static @Nullable Cursor cursor(DataFetchingFieldSelectionSet lists) {
        Set<String> given = lists.getImmediateFields().stream().map(field -> field.getArguments().get("after"))
                .filter(Objects::nonNull).map(String::valueOf).collect(Collectors.toSet());
        Cursor found = null;
        for (String text : given) {
            Cursor cursor = Cursor.read(text);
            if (found != null && found.position() != cursor.position()) {
                throw new RefusedException(Refusal.BAD_CURSOR, "The cursors in this trace come from different positions of the ledger: "
                        + "go on with each of them in a trace of its own.");
            }
            found = cursor;
        }
        return found;
    }
}
