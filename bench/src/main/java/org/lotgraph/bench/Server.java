package org.lotgraph.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.lotgraph.cli.Main;

/** Lotgraph as people run it: {@code serve} over a data folder, in a process of its own. */
final class Server implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("http://localhost:(\\d+)/");
    private static final String HEAP = "-Xmx4g";
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Process process;
    private final URI graphql;

    private Server(Process process, URI graphql) {
        this.process = process;
        this.graphql = graphql;
    }

    /** Returns once it says that it is ready. */
    static Server start(Path store) throws IOException {
        Process process = process("serve", "--port", "0", "--data", store.toString());
        BufferedReader said = process.inputReader();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                return new Server(process, URI.create("http://127.0.0.1:" + ready.group(1) + "/graphql"));
            }
        }
        throw new IllegalStateException("The server did not start; what it said stands above");
    }

    /** What the launcher does before the very first start only. */
    static void prepare() throws IOException, InterruptedException {
        if (process("--version").waitFor() != 0) {
            throw new IllegalStateException("The application does not start; what it said stands above");
        }
    }

    /** By the launcher, where this was started beside it; else from the class path. */
    private static Process process(String... arguments) throws IOException {
        String launcher = System.getProperty("lotgraph.launcher");
        return launcher == null ? Jvm.start(HEAP, Main.class, arguments) : Jvm.launch(launcher, HEAP, arguments);
    }

    URI graphql() {
        return graphql;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
