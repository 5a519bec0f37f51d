package org.lotgraph.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What did not come in, as files: {@code {folder}/{n}/{source}/lots.csv}. */
final class Rejected {

    private Rejected() {
    }

    /** The files in these folders of rejects, below the folder that holds them all. */
    static List<String> files(List<Path> folders) {
        return folders.stream().flatMap(folder -> in(folder).stream().map(file -> relative(folder, file))).toList();
    }

    private static String relative(Path folder, Path file) {
        return String.valueOf(folder.getParent().getParent().relativize(file)).replace('\\', '/');
    }

    /** Where they all are; null where there are none. */
    static @Nullable String folder(List<Path> folders) {
        return folders.isEmpty() ? null : folders.getFirst().toAbsolutePath().normalize().getParent().getParent().toString();
    }

    /** All files below a folder; links are none. */
    static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
