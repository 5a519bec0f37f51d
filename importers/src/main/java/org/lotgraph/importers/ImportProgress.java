package org.lotgraph.importers;

import java.nio.file.Path;

/** Told how far an import is, often and from a thread of its own. */
@FunctionalInterface
public interface ImportProgress {

    /**
     * So far.
     *
     * @param path       one of the paths to import, or a file in it
     * @param bytesRead  over all passes
     * @param bytesInAll over all passes
     */
    void at(Path path, long bytesRead, long bytesInAll);
}
