package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

import org.jspecify.annotations.Nullable;

/**
 * What {@code lotgraph.properties} says.
 *
 * @param neo4j    version of the Neo4j that last wrote the store
 * @param password of the user neo4j, generated with the folder
 * @param port     where the owner's Bolt listens on loopback; 0 while none does
 * @param owner    process id of the Lotgraph that owns the folder, or was the last to; 0 where none did yet
 */
record FolderProperties(String neo4j, String password, int port, long owner) {

    static final String FILE = "lotgraph.properties";
    private static final int FORMAT = 1;

    static FolderProperties fresh(String neo4j) {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        return new FolderProperties(neo4j, Base64.getUrlEncoder().withoutPadding().encodeToString(random), 0, 0);
    }

    FolderProperties ownedBy(long process, String version) {
        return new FolderProperties(version, password, 0, process);
    }

    FolderProperties servedAt(int bolt) {
        return new FolderProperties(neo4j, password, bolt, owner);
    }

    static FolderProperties read(Path folder) {
        Properties read = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve(FILE), StandardCharsets.UTF_8)) {
            read.load(in);
            int format = Integer.parseInt(read.getProperty("format", ""));
            if (format > FORMAT) {
                throw new CannotRunException("The data folder " + folder + " has format " + format + " and was written by a newer Lotgraph; this one reads format "
                        + FORMAT + ": use the newer Lotgraph, or another folder with --data.");
            }
            String password = read.getProperty("password", "");
            if (format < 1 || password.isBlank()) {
                throw damaged(folder, null);
            }
            return new FolderProperties(read.getProperty("neo4j", "0"), password, Integer.parseInt(read.getProperty("bolt.port", "0")),
                    Long.parseLong(read.getProperty("owner", "0")));
        } catch (IllegalArgumentException e) {
            throw damaged(folder, e);
        } catch (IOException e) {
            throw new CannotRunException("The file " + folder.resolve(FILE) + " cannot be read (" + OwnerOnly.reason(e)
                    + "); use the account that made it, or another folder with --data.", e);
        }
    }

    private static CannotRunException damaged(Path folder, @Nullable Throwable cause) {
        String sentence = "The file " + folder.resolve(FILE) + " is damaged: it needs a format, a password and whole numbers for bolt.port and owner; restore it from a backup.";
        return cause == null ? new CannotRunException(sentence) : new CannotRunException(sentence, cause);
    }

    /** Replaces the file as a whole: another process reads the former or the new one. */
    void write(Path folder) {
        Properties written = new Properties();
        written.setProperty("format", Integer.toString(FORMAT));
        written.setProperty("neo4j", neo4j);
        written.setProperty("password", password);
        written.setProperty("bolt.port", Integer.toString(port));
        written.setProperty("owner", Long.toString(owner));
        Path made = folder.resolve(FILE + ".new");
        try {
            Files.deleteIfExists(made);
            OwnerOnly.createFile(made);
            try (Writer out = Files.newBufferedWriter(made, StandardCharsets.UTF_8)) {
                written.store(out, "A Lotgraph data folder: kept by the application, not for editing");
            }
            Files.move(made, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
