package org.lotgraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far something long is: a bar where stderr is a terminal, else a line at every tenth. */
final class Progress implements AutoCloseable {

    private final String task;
    private final PrintWriter err;
    private final @Nullable ProgressBar bar;
    private long tenths;

    Progress(String task, PrintWriter err) {
        this.task = task;
        this.err = err;
        this.bar = isTerminal() ? new ProgressBarBuilder().setTaskName(task).setUnit(" MB", 1 << 20).setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200).build() : null;
    }

    void at(long done, long inAll) {
        if (bar != null) {
            bar.maxHint(inAll);
            bar.stepTo(done);
        } else if (inAll > 0 && done * 10 / inAll > tenths) {
            tenths = done * 10 / inAll;
            err.println(task + ": " + tenths * 10 + " %");
        }
    }

    /** The launcher says so; without it, where Linux shows what stderr is. */
    private static boolean isTerminal() {
        if (Boolean.getBoolean("lotgraph.terminal")) {
            return true;
        }
        try {
            String stderr = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return stderr.startsWith("/dev/pts/") || stderr.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
