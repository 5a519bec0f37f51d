package org.lotgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.importers.Format;

class ImporterSpeedIT {

    @TempDir
    private Path folder = Path.of(".");

    /** Of a process of its own, which ends with an error where anything does not come in. */
    @Test
    void aLiveDatabaseAndAFileAreRead() throws Exception {
        List<Load> loads = new ImporterSpeed(folder, 1_000, List.of(Format.MAPPING_JDBC.label(), Format.MAPPING_CSV.label())).run();
        assertThat(loads).extracting(Load::contender).containsExactly("mapping-csv", "mapping-jdbc");
        assertThat(loads).allSatisfy(load -> assertThat(load.perSecond()).isPositive());
    }
}
