package org.lotgraph.api.page;

import org.jspecify.annotations.Nullable;
import org.lotgraph.api.refusal.Refusal;
import org.lotgraph.api.refusal.RefusedException;

/** How much of which list is wanted, and after what. */
public record PageRequest(ListId list, int size, @Nullable Cursor after) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST_SIZE = 1000;

    /** @throws RefusedException when the size is out of bounds, or the cursor is not one of this list */
    public static PageRequest of(ListId list, @Nullable Integer first, @Nullable String after) {
        int size = first == null ? DEFAULT_SIZE : first;
        if (size < 0) {
            throw new RefusedException(Refusal.BAD_ARGUMENT, "first is " + size + ": ask for 0 to " + LARGEST_SIZE + " entries.");
        }
        if (size > LARGEST_SIZE) {
            throw new RefusedException(Refusal.PAGE_TOO_LARGE, "first is " + size + ": a page has at most " + LARGEST_SIZE
                    + " entries. Ask for fewer and go on with after: pageInfo.endCursor.");
        }
        return new PageRequest(list, size, after == null ? null : list.read(after));
    }

    /** How many entries lie before the page, in a list whose cursors count. */
    int offset() {
        try {
            return after == null ? 0 : Math.max(0, Integer.parseInt(after.mark()));
        } catch (NumberFormatException notOurs) {
            throw Cursor.bad();
        }
    }
}
