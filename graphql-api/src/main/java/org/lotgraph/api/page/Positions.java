package org.lotgraph.api.page;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.lotgraph.store.Moment;
import org.lotgraph.store.Moments;
import org.springframework.stereotype.Component;

/** The moments that one request is answered at: one latest moment for all its fields, and those that its cursors carry. */
@Component
public class Positions {

    private final Moments moments;

    Positions(Moments moments) {
        this.moments = moments;
    }

    public Moment latest(GraphQLContext request) {
        return request.computeIfAbsent(Positions.class, key -> moments.latest());
    }

    /** The moment of the cursor, or {@code otherwise}. */
    public Moment of(@Nullable Cursor after, GraphQLContext request, Moment otherwise) {
        return after == null || after.position() == otherwise.position() ? otherwise : at(after, request);
    }

    /** @throws org.lotgraph.api.refusal.RefusedException when the ledger never stood at that position */
    public Moment at(Cursor after, GraphQLContext request) {
        record Asked(long position) {
        }
        Moment moment = request.computeIfAbsent(new Asked(after.position()), key -> moments.atPosition(after.position()));
        if (moment.position() != after.position()) {
            throw Cursor.bad();
        }
        return moment;
    }
}
