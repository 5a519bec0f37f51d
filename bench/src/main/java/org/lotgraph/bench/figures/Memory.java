package org.lotgraph.bench.figures;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What this process, and those that it started, needed at most so far, in bytes.
 *
 * @param heap     the most that the Java heap held, garbage included
 * @param resident the most that stood in memory: of this process exactly, of others (a database server) as looked at four times a second
 */
public record Memory(long heap, long resident) {

    private static volatile long others;

    /** From now on also those are counted that this process starts. */
    public static void watchOthers() {
        Thread watch = new Thread(() -> {
            while (true) {
                others = Math.max(others, ProcessHandle.current().descendants().mapToLong(child -> line(child.pid(), "smaps_rollup", "Pss:")).sum());
                try {
                    Thread.sleep(250);
                } catch (InterruptedException e) {
                    return;
                }
            }
        }, "memory");
        watch.setDaemon(true);
        watch.start();
    }

    public static Memory peak() {
        long heap = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToLong(usage -> usage == null ? 0 : usage.getUsed()).sum();
        return new Memory(Math.min(heap, Runtime.getRuntime().maxMemory()), line(ProcessHandle.current().pid(), "status", "VmHWM:") + others);
    }

    /** What both needed, one after the other. */
    public Memory and(Memory other) {
        return new Memory(Math.max(heap, other.heap), Math.max(resident, other.resident));
    }

    /** A line of a process's account, in bytes; 0 where the system keeps none. */
    private static long line(long process, String file, String label) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc", Long.toString(process), file))) {
                if (line.startsWith(label)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException e) {
            // Another system, or a process that has just ended.
            return 0;
        }
        return 0;
    }
}
