package org.lotgraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Java machines of their own, so that nobody runs in another's heap or compiled code. */
final class Jvm {

    private static final int WARNS_OF_UNSAFE = 24;
    private static final Path LARGE_PAGES = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
    private static final Pattern LARGE_PAGES_GIVEN = Pattern.compile("\\[(always|madvise)]");

    /** Where flight recordings go; null where there are none. */
    private static @Nullable Path recordings;

    private Jvm() {
    }

    /** The drivers' own log goes where Lotgraph's goes, which is nowhere as long as nothing is wrong. */
    static void hush() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    /** From now on each has its flight recorded into this folder. */
    static void record(Path folder) {
        recordings = folder;
    }

    private static List<String> recording(String name) {
        Path folder = recordings;
        return folder == null ? List.of() : List.of("-XX:StartFlightRecording:settings=profile,filename=" + folder.resolve(name + "-%p.jfr"));
    }

    /** A class of this class path, about to be started; what it says on stderr is shown. */
    private static ProcessBuilder builder(List<String> options, Class<?> main, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(options);
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(recording(main.getSimpleName()));
        command.addAll(List.of("--add-opens=java.base/java.nio=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    /** Starts one whose output is read here. */
    static Process start(String heap, Class<?> main, String... arguments) throws IOException {
        return started(builder(List.of(heap), main, List.of(arguments)));
    }

    /** The same by the application's own launcher, on this Java. */
    static Process launch(String launcher, String heap, String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(launcher).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.command().addAll(List.of(arguments));
        builder.environment().putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "LOTGRAPH_JAVA_OPTS",
                String.join(" ", Stream.concat(Stream.of(heap), recording(arguments[0]).stream()).toList())));
        return started(builder);
    }

    /** None of them outlives this process, however it ends. */
    private static Process started(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        Thread end = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(end);
        process.onExit().thenRun(() -> forget(end));
        return process;
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // Everything ends already.
        }
    }

    /** Runs one to its end. */
    static void run(String heap, Class<?> main, String... arguments) throws IOException, InterruptedException {
        run(heap, main, Map.of(), arguments);
    }

    /** The same with further variables in its environment. */
    static void run(String heap, Class<?> main, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        run(List.of(heap), main, environment, arguments);
    }

    /** Runs one that imports, with the options that the launcher gives an import. */
    static void runImport(String heap, Class<?> main, String... arguments) throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(List.of(heap, "-XX:+UseParallelGC", "-XX:+UseCondCardMark"));
        if (hasLargePages()) {
            options.add("-XX:+UseTransparentHugePages");
        }
        run(options, main, Map.of(), arguments);
    }

    private static boolean hasLargePages() throws IOException {
        return Files.isReadable(LARGE_PAGES) && LARGE_PAGES_GIVEN.matcher(Files.readString(LARGE_PAGES)).find();
    }

    private static void run(List<String> options, Class<?> main, Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = builder(options, main, List.of(arguments)).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        int exit = started(builder).waitFor();
        if (exit != 0) {
            throw new IllegalStateException(main.getSimpleName() + " ended with " + exit + "; what it said stands above");
        }
    }
}
