package org.lotgraph.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.bridge.SLF4JBridgeHandler;

import picocli.CommandLine;

/** Runs one command and ends with its exit code: 0 done; 1 done, some rows rejected; 2 could not run, nothing changed. */
public final class Main {

    private Main() {
    }

    public static void main(String[] arguments) {
        if (Failures.wantsStacks()) {
            System.setProperty("lotgraph.stack", "%ex");
        }
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /** As {@link #main}, in this process. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commands = new CommandLine(new LotgraphCommand())
                .setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, rest) -> Failures.misused(e))
                .setExecutionExceptionHandler((e, command, parsed) -> Failures.failed(e, command));
        int exit = commands.execute(withCommand(arguments));
        out.flush();
        return exit;
    }

    /** {@code serve} when no command is given. */
    private static String[] withCommand(String[] arguments) {
        boolean hasOwn = arguments.length > 0
                && (!arguments[0].startsWith("-") || List.of("--help", "-h", "--version", "-V").contains(arguments[0]));
        if (hasOwn) {
            return arguments;
        }
        List<String> served = new ArrayList<>(List.of("serve"));
        served.addAll(List.of(arguments));
        return served.toArray(String[]::new);
    }
}
