package org.lotgraph.cli;

import java.util.List;

import org.lotgraph.datafolder.CannotRunException;
import org.lotgraph.datafolder.Store;
import org.lotgraph.importers.RefusedException;
import org.lotgraph.trace.UnknownOriginException;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one sentence on stderr and exit code 2. */
final class Failures {

    static final int COULD_NOT_RUN = 2;

    private Failures() {
    }

    static int misused(ParameterException e) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(oneLine(sentence(e)) + "; see " + command.getCommandSpec().qualifiedName() + " --help.");
        return COULD_NOT_RUN;
    }

    private static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            List<String> arguments = unmatched.getUnmatched();
            String first = arguments.isEmpty() ? "" : arguments.getFirst();
            String what = first.startsWith("-") ? "option" : e.getCommandLine().getParent() == null ? "command" : "argument";
            return "There is no " + what + " " + first + " of " + e.getCommandLine().getCommandSpec().qualifiedName();
        }
        return String.valueOf(e.getMessage()).replaceFirst("^Error: ", "");
    }

    static int failed(Exception e, CommandLine command) {
        if (Shutdown.isUnderWay()) {
            return COULD_NOT_RUN;
        }
        command.getErr().println(explain(e));
        if (wantsStacks()) {
            e.printStackTrace(command.getErr());
        }
        return COULD_NOT_RUN;
    }

    /** Whether a person looks for a mistake of ours. */
    static boolean wantsStacks() {
        return System.getenv("LOTGRAPH_DEBUG") != null;
    }

    private static String explain(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotRunException known -> {
                    return known.getMessage();
                }
                case RefusedException refused -> {
                    return ImportText.sentence(refused.problem());
                }
                case UnknownOriginException unknown -> {
                    return Console.shown(String.valueOf(unknown.getMessage()));
                }
                default -> {
                    continue;
                }
            }
        }
        String lost = Store.explain(e);
        if (lost != null) {
            return lost;
        }
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return "Lotgraph met an unexpected error (" + oneLine(message) + "); set LOTGRAPH_DEBUG=1 to see where.";
    }

    private static String oneLine(String message) {
        String line = message.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
    }
}
