package org.lotgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.lotgraph.importers.ImportOptions;
import org.lotgraph.importers.Imports;
import org.lotgraph.importers.plant.SamplePlant;
import org.lotgraph.ledger.Ledger;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Fills an empty store with the sample plant, in its two steps, before the first request is answered. */
final class SampleLoader implements SmartInitializingSingleton {

    private final Ledger ledger;
    private final @Nullable Path underWay;

    /**
     * A loader.
     *
     * @param underWay a file that exists while the sample is being loaded, so that a start after a kill goes on with it; null where there is no place for one
     */
    SampleLoader(Ledger ledger, @Nullable Path underWay) {
        this.ledger = ledger;
        this.underWay = underWay;
    }

    @Override
    public void afterSingletonsInstantiated() {
        boolean halfLoaded = underWay != null && Files.exists(underWay);
        if (ledger.head().position() > 0 && !halfLoaded) {
            return;
        }
        try {
            if (underWay != null && !halfLoaded) {
                Files.createFile(underWay);
            }
            load();
            if (underWay != null) {
                Files.delete(underWay);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample plant could not be written to a file", e);
        }
    }

    private void load() throws IOException {
        Path folder = Files.createTempDirectory("lotgraph-sample");
        try {
            unpack(folder);
            load(folder.resolve(SamplePlant.FIRST));
            load(folder.resolve(SamplePlant.LATE));
        } finally {
            delete(folder);
        }
    }

    private static void unpack(Path folder) throws IOException {
        for (String step : List.of(SamplePlant.FIRST, SamplePlant.LATE)) {
            Path tables = Files.createDirectory(folder.resolve(step));
            for (Resource table : new PathMatchingResourcePatternResolver().getResources("classpath:/sample/" + step + "/*.csv")) {
                try (InputStream in = table.getInputStream()) {
                    Files.copy(in, tables.resolve(String.valueOf(table.getFilename())));
                }
            }
        }
    }

    private void load(Path step) {
        Imports.run(List.of(step), new ImportOptions(SamplePlant.SOURCE, ZoneOffset.UTC, step.resolve("rejects")), ledger::append, (path, read, inAll) -> { });
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
