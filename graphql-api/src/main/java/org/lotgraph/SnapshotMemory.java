package org.lotgraph;

import org.lotgraph.datafolder.CannotRunException;
import org.springframework.util.unit.DataSize;

/** How much memory the snapshot may take: a share of the heap ({@code 40%}), a size ({@code 2GB}), or {@code 0} for none. */
final class SnapshotMemory {

    private static final int WHOLE = 100;

    private SnapshotMemory() {
    }

    /** @throws CannotRunException when it is neither */
    static long bytes(String text) {
        try {
            if (text.endsWith("%")) {
                int share = Integer.parseInt(text.substring(0, text.length() - 1).strip());
                if (share >= 0 && share <= WHOLE) {
                    return Runtime.getRuntime().maxMemory() / WHOLE * share;
                }
            } else {
                long bytes = DataSize.parse(text).toBytes();
                if (bytes >= 0) {
                    return bytes;
                }
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new CannotRunException("lotgraph.snapshot.memory is " + text + "; give a share of the heap such as 40%, a size such as 2GB, or 0 for none.");
    }
}
