package org.lotgraph.importers.mapping;

import java.io.Serial;

/** Why a cell cannot be read; without a stack: there may be millions. */
final class UnreadableCell extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String remedy;
    private final boolean says;

    /**
     * Says what is wrong.
     *
     * @param says whether there is a row because of it, where nothing else is in it
     */
    UnreadableCell(String where, String what, String remedy, boolean says) {
        super(what, null, false, false);
        this.where = where;
        this.remedy = remedy;
        this.says = says;
    }

    boolean says() {
        return says;
    }

    String where() {
        return where;
    }

    String what() {
        return String.valueOf(getMessage());
    }

    String remedy() {
        return remedy;
    }
}
