package org.lotgraph.datafolder;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Another process that holds a lock on a file until its input ends. */
public final class LockHolder implements AutoCloseable {

    private final Process process;

    private LockHolder(Process process) {
        this.process = process;
    }

    public static LockHolder of(Path file) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = new File(LockHolder.class.getProtectionDomain().getCodeSource().getLocation().getPath()).getPath();
        Process process = new ProcessBuilder(java, "-cp", classes, LockHolder.class.getName(), file.toString()).start();
        if (process.getInputStream().read() != '+') {
            throw new IOException("The lock could not be taken: " + new String(process.getErrorStream().readAllBytes()));
        }
        return new LockHolder(process);
    }

    public static void main(String[] arguments) throws IOException {
        try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            channel.lock();
            System.out.print('+');
            System.out.flush();
            while (System.in.read() >= 0) {
                continue;
            }
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
