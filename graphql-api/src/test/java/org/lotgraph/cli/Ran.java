package org.lotgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a command did. */
record Ran(int exit, String out, String err) {

    private static final Path JAR = Path.of("target", "lotgraph.jar").toAbsolutePath();

    /** Runs it in this process. */
    static Ran here(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(new PrintWriter(out), new PrintWriter(err), strings(arguments));
        return new Ran(exit, out.toString(), err.toString());
    }

    /** Runs the jar with this machine's Java, as people do. */
    static Ran jar(Path folder, Object... arguments) throws IOException, InterruptedException {
        return of(start(folder, Path.of(System.getProperty("java.home")), arguments), folder);
    }

    static Process start(Path folder, Path javaHome, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(javaHome.resolve("bin/java").toString(), "-Xmx1g", "-jar", JAR.toString()));
        command.addAll(List.of(strings(arguments)));
        return new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
    }

    /** Starts a command in a Java of its own, from the classes of this one. */
    static Process classes(Path folder, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx1g",
                "--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED", "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")), Main.class.getName()));
        command.addAll(List.of(strings(arguments)));
        return new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out.txt").toFile()).redirectError(folder.resolve("err.txt").toFile()).start();
    }

    static Ran of(Process process, Path folder) throws IOException, InterruptedException {
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The command does not end: " + process.info().commandLine());
        }
        return new Ran(process.exitValue(), Files.readString(folder.resolve("out.txt")), withoutJavasOwn(Files.readString(folder.resolve("err.txt"))));
    }

    /** Java 24 and newer warn of what a library of Neo4j's calls; only the launcher script can tell them not to. */
    private static String withoutJavasOwn(String err) {
        return String.join("\n", err.lines().filter(line -> !line.startsWith("WARNING: ")).toList());
    }

    static String[] strings(Object... arguments) {
        return java.util.Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    }

    static void writeLatin1(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
