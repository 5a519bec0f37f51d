package org.lotgraph.cli;

import java.io.PrintWriter;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes; what others told is shown without the characters that move a terminal's cursor. */
final class Console {

    private Console() {
    }

    static PrintWriter out(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "A command is run by picocli").commandLine().getOut();
    }

    static PrintWriter err(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec, "A command is run by picocli").commandLine().getErr();
    }

    static String shown(String text) {
        return text.codePoints().anyMatch(Character::isISOControl) ? text.replaceAll("\\p{Cntrl}", "\uFFFD") : text;
    }
}
