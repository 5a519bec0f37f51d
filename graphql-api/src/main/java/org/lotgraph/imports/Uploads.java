package org.lotgraph.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.datafolder.FolderLock;
import org.lotgraph.datafolder.OwnerOnly;

/**
 * The folder of uploads, which its owner alone may open: {@code incoming/} for what is on its way, and for each import
 * {@code {id}/files/}, gone once it is over, and {@code {id}/rejects/}.
 */
public final class Uploads implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\\d{8}T\\d{6}-[0-9a-f]{6}");

    private final Path root;
    private final FolderLock lock;

    /** @throws CannotRunException where another Lotgraph keeps its uploads there: each takes away what it does not know */
    Uploads(Path root) throws IOException {
        this.root = root.toAbsolutePath().normalize();
        OwnerOnly.claimFolder(this.root);
        FolderLock owned = FolderLock.own(this.root);
        if (owned == null) {
            throw new CannotRunException("Another Lotgraph keeps its uploads in " + this.root + "; start this one in another folder, or name a folder of its own with LOTGRAPH_IMPORTS_FOLDER.");
        }
        this.lock = owned;
        delete(incoming());
        OwnerOnly.claimFolder(incoming());
    }

    /** Where the parts of a request are kept while they arrive. */
    public Path incoming() {
        return root.resolve("incoming");
    }

    /** A folder of files to import, made anew. */
    public Path begin(String id) throws IOException {
        OwnerOnly.claimFolder(root.resolve(id));
        OwnerOnly.claimFolder(files(id));
        return files(id);
    }

    Path files(String id) {
        return root.resolve(id).resolve("files");
    }

    /** What an import rejected. */
    Path rejects(String id) {
        return root.resolve(id).resolve("rejects");
    }

    /** The files of rejects of an import, to be downloaded. */
    public List<Path> rejected(String id) {
        return Rejected.in(rejects(id));
    }

    /** The name of such a file below the import's rejects. */
    public String name(String id, Path rejected) {
        return rejects(id).relativize(rejected).toString().replace('\\', '/');
    }

    boolean has(String id) {
        return Files.isDirectory(files(id), LinkOption.NOFOLLOW_LINKS);
    }

    /** Free bytes where uploads are kept. */
    public long free() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }

    /** Takes away what was uploaded; what it rejected stays. */
    public void forget(String id) throws IOException {
        delete(files(id));
        if (Rejected.in(rejects(id)).isEmpty()) {
            delete(root.resolve(id));
        }
    }

    void forgetRejects(String id) throws IOException {
        delete(rejects(id));
    }

    /** The ids of all imports that something is kept of. */
    List<String> ids() throws IOException {
        try (Stream<Path> found = Files.list(root)) {
            return found.map(folder -> folder.getFileName().toString()).filter(name -> ID.matcher(name).matches()).sorted().toList();
        }
    }

    @Override
    public void close() {
        lock.close();
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
