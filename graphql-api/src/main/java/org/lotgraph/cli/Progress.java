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

    private static final boolean TERMINAL = isTerminal();

    private final String task;
    private final String unit;
    private final long unitSize;
    private final PrintWriter err;
    private @Nullable ProgressBar bar;
    private boolean ended;
    private long tenths;

    private Progress(String task, String unit, long unitSize, PrintWriter err) {
        this.task = task;
        this.unit = unit;
        this.unitSize = unitSize;
        this.err = err;
    }

    static Progress ofBytes(String task, PrintWriter err) {
        return new Progress(task, " MB", 1 << 20, err);
    }

    static Progress ofSteps(String task, PrintWriter err) {
        return new Progress(task, "", 1, err);
    }

    synchronized void at(long done, long inAll) {
        if (ended) {
            return;
        }
        if (TERMINAL) {
            bar = bar == null ? new ProgressBarBuilder().setTaskName(task).setUnit(unit, unitSize).setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(200).build() : bar;
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
    public synchronized void close() {
        ended = true;
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
