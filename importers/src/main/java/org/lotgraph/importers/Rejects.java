package org.lotgraph.importers;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.lotgraph.ledger.Problem;

/**
 * The rows and events that did not come in, in files that can be mended and imported again: {@code {root}/{n}/{source}/lots.csv}, so
 * that a folder of rejects is a dump of the same name as the one it came from, and no run writes into what another one left.
 */
final class Rejects implements Closeable {

    private static @Nullable Path own;

    private final Path root;
    private final String source;
    private final RejectsFormat format;
    private final Map<String, BufferedWriter> files = new LinkedHashMap<>();
    private @Nullable Path folder;

    Rejects(Path root, String source, RejectsFormat format) {
        this.root = root;
        this.source = source;
        this.format = format;
    }

    /** Where they are; null while there are none. */
    @Nullable Path folder() {
        return folder;
    }

    /** The name of the file of rejects that a problem belongs to. */
    String file(Problem problem) {
        return format.file(problem);
    }

    void write(Problem problem, String name) {
        String row = problem.row();
        if (row == null) {
            return;
        }
        try {
            BufferedWriter file = files.get(name);
            boolean first = file == null;
            if (file == null) {
                file = open(name);
                files.put(name, file);
                file.write(format.opening(name));
            }
            file.write(format.entry(name, problem, row, first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BufferedWriter open(String name) throws IOException {
        Path place = folder == null ? makeFolder() : folder;
        folder = place;
        return Files.newBufferedWriter(place.resolve(name));
    }

    /** In a folder of one's own where the user may not write here: the temporary folder is everybody's, and the rows are not. */
    private Path makeFolder() throws IOException {
        try {
            return makeFolder(root);
        } catch (IOException e) {
            return makeFolder(ownFolder());
        }
    }

    /** One for all that this process rejects, which its owner alone may open. */
    private static synchronized Path ownFolder() throws IOException {
        Path made = own == null || !Files.isDirectory(own) ? Files.createTempDirectory(ImportOptions.REJECTS + "-") : own;
        own = made;
        return made;
    }

    private Path makeFolder(Path in) throws IOException {
        Files.createDirectories(in);
        for (int run = 1; ; run++) {
            Path made = in.resolve(Integer.toString(run));
            try {
                Files.createDirectory(made);
            } catch (FileAlreadyExistsException e) {
                continue;
            }
            return Files.createDirectory(made.resolve(source.replaceAll("[/\\\\]", "_")));
        }
    }

    @Override
    public void close() throws IOException {
        for (Map.Entry<String, BufferedWriter> file : files.entrySet()) {
            try (BufferedWriter writer = file.getValue()) {
                writer.write(format.closing(file.getKey()));
            }
        }
    }
}
