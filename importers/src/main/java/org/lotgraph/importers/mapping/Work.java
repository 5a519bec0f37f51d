package org.lotgraph.importers.mapping;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** A folder for the length of one import, readable by its owner only. */
public final class Work implements Closeable {

    private @Nullable Path folder;

    /** Made when it is first asked for. */
    Path folder() throws IOException {
        Path made = folder == null ? Files.createTempDirectory("lotgraph-mapping") : folder;
        folder = made;
        return made;
    }

    /** Where the statements write the dump that they give. */
    public Path dump() throws IOException {
        return Files.createDirectories(folder().resolve("dump"));
    }

    @Override
    public void close() throws IOException {
        if (folder == null) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> inside = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : inside) {
                Files.deleteIfExists(path);
            }
        }
    }
}
