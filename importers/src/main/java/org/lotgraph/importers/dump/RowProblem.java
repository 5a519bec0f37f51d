package org.lotgraph.importers.dump;

import org.jspecify.annotations.Nullable;

/** Why one row does not come in; thrown while it is read, caught where the next row begins. Without a stack: there may be millions. */
final class RowProblem extends Exception {

    private final @Nullable String field;
    private final String remedy;

    RowProblem(@Nullable String field, String what, String remedy) {
        super(what, null, false, false);
        this.field = field;
        this.remedy = remedy;
    }

    @Nullable String field() {
        return field;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
