package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files larger than memory, and a JVM of its own to read each, whose heap is what the bound says. */
final class Large {

    static final long MEGABYTE = 1L << 20;

    private Large() {
    }

    interface Content {
        void to(Writer out) throws IOException;
    }

    static Path write(Path folder, Content content) throws IOException {
        Path file = folder.resolve("large");
        try (Writer out = Files.newBufferedWriter(file)) {
            content.to(out);
        }
        return file;
    }

    static void repeat(Writer out, String text, long bytes) throws IOException {
        for (long done = 0; done < bytes; done += text.length()) {
            out.write(text);
        }
    }

    /** What {@link CountingMain} prints. */
    static List<String> imported(Path file, int megabytes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + megabytes + "m", "-cp",
                System.getProperty("java.class.path"), CountingMain.class.getName(), file.toString()).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
