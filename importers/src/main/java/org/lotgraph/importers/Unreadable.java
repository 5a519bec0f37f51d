package org.lotgraph.importers;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import org.lotgraph.ledger.Problem;

/** What the operating system says against reading a file, in words. */
final class Unreadable {

    private Unreadable() {
    }

    static Problem problem(Path path, IOException cause) {
        return switch (cause) {
            case AccessDeniedException e -> problem(e.getFile(), "This may not be read.", "Give yourself the right to read it.");
            case NoSuchFileException e -> problem(e.getFile(), "This is gone since the import began.", "Put it back, or import again without it.");
            default -> problem(path.toString(), "This cannot be read: " + cause.getMessage() + ".", "Check the disk and the file.");
        };
    }

    private static Problem problem(String file, String what, String remedy) {
        return new Problem(file, 0, null, null, what, remedy, null);
    }
}
