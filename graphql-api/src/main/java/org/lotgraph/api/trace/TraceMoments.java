package org.lotgraph.api.trace;

import java.util.List;

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
        List<Cursor> given = Cursor.in(lists);
        if (given.isEmpty()) {
            return asked != null ? asked : positions.latest(request);
        }
        Cursor cursor = given.getFirst();
        if (given.stream().anyMatch(other -> other.position() != cursor.position())) {
            throw new RefusedException(Refusal.BAD_CURSOR, "The cursors in this trace come from different positions of the ledger: "
                    + "go on with each of them in a trace of its own.");
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
}
