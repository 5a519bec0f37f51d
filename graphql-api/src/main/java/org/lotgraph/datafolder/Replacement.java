package org.lotgraph.datafolder;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A store that is made beside the one of a data folder and takes its place once it is whole. At any moment the folders' names say
 * what is to be done after a kill: {@code neo4j.importing} is none yet, {@code neo4j.imported} is whole and takes its place.
 */
final class Replacement {

    private final DataFolder folder;

    Replacement(DataFolder folder) {
        this.folder = folder;
    }

    /** Where it is made. */
    Path underWay() {
        return folder.path().resolve("neo4j.importing");
    }

    private Path whole() {
        return folder.path().resolve("neo4j.imported");
    }

    /** Ends what a killed process began: puts a whole store in its place, removes one that is not. Returns whether one was removed. */
    boolean recover() throws IOException {
        if (Files.exists(whole())) {
            takePlace();
        }
        boolean removed = Files.exists(underWay());
        delete(underWay());
        return removed;
    }

    /** An empty place for the new store. */
    Path begin() throws IOException {
        delete(underWay());
        return Files.createDirectory(underWay());
    }

    /** From here on the new store is the folder's, whatever happens. Nothing may have it open. */
    void commit() throws IOException {
        sync(underWay());
        Files.move(underWay(), whole(), StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder.path());
        takePlace();
    }

    private void takePlace() throws IOException {
        if (Files.exists(folder.neo4j())) {
            delete(underWay());
            Files.move(folder.neo4j(), underWay(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(whole(), folder.neo4j(), StandardCopyOption.ATOMIC_MOVE);
        syncFolder(folder.path());
        delete(underWay());
    }

    /** Everything below reaches the disk before the name changes that says so. */
    private static void sync(Path root) throws IOException {
        for (Path path : below(root)) {
            if (Files.isDirectory(path)) {
                syncFolder(path);
            } else {
                try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    /** Some systems know no such thing for folders. */
    private static void syncFolder(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notKnownHere) {
            return;
        }
    }

    static void delete(Path root) throws IOException {
        if (Files.exists(root)) {
            for (Path path : below(root)) {
                Files.delete(path);
            }
        }
    }

    /** What is inside a folder before the folder itself. */
    private static List<Path> below(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
