package org.lotgraph.importers;

import java.util.List;

/** What became of all the paths of one run. */
public record ImportReport(List<Imported> imports) {

    /** 0: everything came in. 1: some rows, events or files did not. 2: all was refused, nothing changed. */
    public int exitCode() {
        if (imports.stream().allMatch(imported -> imported.refused() != null && imported.facts().isEmpty())) {
            return 2;
        }
        return imports.stream().anyMatch(imported -> imported.refused() != null || imported.rejected() > 0) ? 1 : 0;
    }

    /** Rows and events that did not come in. */
    public long rejected() {
        return imports.stream().mapToLong(Imported::rejected).sum();
    }
}
