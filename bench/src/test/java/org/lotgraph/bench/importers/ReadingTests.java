package org.lotgraph.bench.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotgraph.bench.figures.Load;

class ReadingTests {

    private static final long ROWS = 1_000;

    @TempDir
    private Path folder = Path.of(".");

    /** Facts as reckoned by hand from what the generated files say. */
    @ParameterizedTest
    @CsvSource({"DUMP_CSV, 1000", "EPCIS_JSON_LD, 5750", "EPCIS_XML_2_0, 5750", "EPCIS_XML_1_2, 5750", "B2MML, 1200", "CATENA_X, 6000", "FOODCHAIN_LAB, 3200", "OCEL_JSON, 1900",
            "MAPPING_CSV, 1000", "MAPPING_JSON, 1000", "MAPPING_XLSX, 1000"})
    void everyRowOfAGeneratedFileComesIn(Format format, long facts) throws IOException {
        Path path = format.write(folder, ROWS);
        Reading.Outcome outcome = Reading.of(new Reading.Call(format, path, ROWS, null, folder));
        assertThat(outcome.facts()).isEqualTo(facts);
        assertThat(outcome.loads()).extracting(Load::question).contains(Load.READ).hasSize(format == Format.EPCIS_JSON_LD ? 3 : 1);
    }
}
