package org.lotgraph.datafolder;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

import org.neo4j.io.ByteUnit;

import com.sun.management.OperatingSystemMXBean;

/** How much memory beside the heap the embedded store keeps its pages in. */
final class PageCache {

    /** Says how much, such as {@code 4G}; without it the store's size and the machine's memory decide. */
    static final String SETTING = "LOTGRAPH_PAGE_CACHE";

    private static final long USUAL = ByteUnit.mebiBytes(512);
    private static final long LEAST = ByteUnit.mebiBytes(128);

    private PageCache() {
    }

    /**
     * Bytes for the store below this home.
     *
     * @throws CannotRunException when the setting is no size
     */
    static long bytes(Path home, Map<String, String> environment) {
        String set = environment.get(SETTING);
        if (set != null && !set.isBlank()) {
            return parse(set.strip());
        }
        long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
        return reckon(size(home), machine, Runtime.getRuntime().maxMemory());
    }

    /** All of the store and a quarter to grow by, but no more than half of what the heap leaves: the rest of the machine needs memory, too. */
    static long reckon(long store, long machine, long heap) {
        return Math.max(LEAST, Math.min(Math.max(USUAL, store + store / 4), (machine - heap) / 2));
    }

    private static long parse(String size) {
        try {
            long bytes = ByteUnit.parse(size);
            if (bytes >= ByteUnit.mebiBytes(1)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new CannotRunException(SETTING + " is " + size + "; give a size of at least 1M, such as 4G.");
    }

    private static long size(Path home) {
        try (Stream<Path> files = Files.walk(home.resolve("data/databases"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
