package org.lotgraph.importers;

import java.util.List;

/** What became of all the paths of one run. */
public record ImportReport(List<Imported> imports) {

    /** 0: everything came in. 1: some rows, events or files did not, or an import was broken off before its end. 2: all was refused, nothing changed. */
    public int exitCode() {
        if (imports.stream().allMatch(imported -> imported.refused() != null && !imported.isBrokenOff())) {
            return 2;
        }
        return imports.stream().anyMatch(imported -> imported.refused() != null || imported.rejected() > 0) ? 1 : 0;
    }

    /** Rows and events that did not come in. */
    public long rejected() {
        return imports.stream().mapToLong(Imported::rejected).sum();
    }
}
