package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A folder that holds one embedded store: its properties, its lock, and Neo4j's own files below {@code neo4j/}. */
final class DataFolder {

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /** The folder at a path, made where {@code access} allows it. */
    static DataFolder at(Path given, Access access, String neo4j) {
        Path path = given.toAbsolutePath().normalize();
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new CannotRunException("The data folder " + path + " is a file; name a folder with --data.");
        }
        if (!Files.exists(path.resolve(FolderProperties.FILE))) {
            if (access == Access.READ) {
                throw new CannotRunException("There is no Lotgraph data in " + path + "; import something first, or name another folder with --data.");
            }
            make(path, neo4j);
        }
        refuseNewerNeo4j(path, FolderProperties.read(path).neo4j(), neo4j);
        return new DataFolder(path);
    }

    private static void make(Path path, String neo4j) {
        try {
            if (Files.isDirectory(path) && !isFree(path)) {
                throw new CannotRunException("The folder " + path + " holds other files and no " + FolderProperties.FILE
                        + "; name an empty or new folder with --data.");
            }
            OwnerOnly.claimFolder(path);
            FolderProperties.fresh(neo4j).write(path);
        } catch (IOException | UncheckedIOException e) {
            throw notWritable(path, e);
        }
    }

    /** Empty, but for what a start that was killed may have left. */
    private static boolean isFree(Path path) throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith(FolderProperties.FILE));
        }
    }

    static CannotRunException notWritable(Path path, Exception e) {
        IOException reason = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : (IOException) e;
        return new CannotRunException("The data folder " + path + " cannot be written (" + OwnerOnly.reason(reason)
                + "); mend that, or name another folder with --data.", reason);
    }

    private static void refuseNewerNeo4j(Path path, String stored, String bundled) {
        if (Version.parse(stored).compareTo(Version.parse(bundled)) > 0) {
            throw new CannotRunException("The data folder " + path + " was written by Neo4j " + stored + ", and this Lotgraph bundles the older " + bundled
                    + ": use the newer Lotgraph, or another folder with --data.");
        }
    }

    Path path() {
        return path;
    }

    Path neo4j() {
        return path.resolve("neo4j");
    }

    FolderProperties properties() {
        return FolderProperties.read(path);
    }

    void write(FolderProperties properties) {
        try {
            properties.write(path);
        } catch (UncheckedIOException e) {
            throw notWritable(path, e);
        }
    }
}
