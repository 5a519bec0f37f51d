package org.lotgraph.datafolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Who uses a data folder, as locks of the operating system, which end with the process however it ends. {@code lotgraph.lock} is held
 * by the one owner; {@code guests.lock} is shared by the commands that go through the owner's Bolt.
 */
public final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private static final String OWNER = "lotgraph.lock";

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;

    private FolderLock(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** The owner's lock, or null when another process has it. */
    public static @Nullable FolderLock own(Path folder) throws IOException {
        return open(folder.resolve(OWNER), false);
    }

    /** Whether this process has the owner's lock. */
    static boolean isOwnedHere(Path folder) {
        return HELD.contains(folder.resolve(OWNER));
    }

    /** A guest's lock: while it is held, an owner that is only a command waits with its end. Null while an owner is just leaving. */
    static @Nullable FolderLock visit(Path folder) throws IOException {
        return open(folder.resolve("guests.lock"), true);
    }

    /** Waits until no guest is left, or until told to hurry: null then. */
    static @Nullable FolderLock whenAlone(Path folder, BooleanSupplier hurry) throws IOException {
        FolderLock alone = open(folder.resolve("guests.lock"), false);
        while (alone == null && !hurry.getAsBoolean()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            alone = open(folder.resolve("guests.lock"), false);
        }
        return alone;
    }

    /** The operating system drops a process's locks on a file when the process closes any channel on it, so each file is opened once. */
    private static @Nullable FolderLock open(Path file, boolean shared) throws IOException {
        if (!HELD.add(file)) {
            return null;
        }
        FileLock lock = null;
        try {
            if (!Files.exists(file)) {
                createOnce(file);
            }
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock = channel.tryLock(0, Long.MAX_VALUE, shared);
            if (lock != null) {
                return new FolderLock(file, channel, lock);
            }
            channel.close();
            return null;
        } finally {
            if (lock == null) {
                HELD.remove(file);
            }
        }
    }

    private static void createOnce(Path file) throws IOException {
        try {
            OwnerOnly.createFile(file);
        } catch (FileAlreadyExistsException anotherWasFaster) {
            return;
        }
    }

    @Override
    public void close() {
        try (channel) {
            lock.release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
