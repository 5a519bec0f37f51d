package org.lotgraph.importers;

import java.util.List;

/** What became of all the paths of one run. */
public record ImportReport(List<Imported> imports) {

    /** 0: everything came in. 1: some rows, events or files did not. 2: all was refused, nothing changed. 3: one was broken off before its end. */
    public int exitCode() {
        if (isBrokenOff()) {
            return 3;
        }
        if (imports.stream().allMatch(imported -> imported.refused() != null)) {
            return 2;
        }
        return imports.stream().anyMatch(imported -> imported.refused() != null || imported.rejected() > 0) ? 1 : 0;
    }

    /** Whether one of them came in up to somewhere: what was told is in, what follows was not even read. */
    public boolean isBrokenOff() {
        return imports.stream().anyMatch(Imported::isBrokenOff);
    }

    /** Rows and events that did not come in. */
    public long rejected() {
        return imports.stream().mapToLong(Imported::rejected).sum();
    }
}
