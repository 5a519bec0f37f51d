package org.lotgraph.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.lotgraph.bench.figures.Answer;
import org.lotgraph.bench.figures.Entrant;
import org.lotgraph.bench.figures.Held;
import org.lotgraph.bench.figures.Latencies;
import org.lotgraph.bench.figures.Load;
import org.lotgraph.bench.figures.Memory;
import org.lotgraph.bench.figures.Outcome;

class ComparisonTests {

    private static Outcome counted(Entrant entrant, Long... counts) {
        Answer answer = new Answer("forward-1-lot", List.of(counts), 0, new Latencies(1, 1, 1), 1);
        return new Outcome(entrant, null, new Held(1, 1, 0),
                new Load(entrant.label(), Load.EMPTY, 1, 1, new Memory(1, 1), 0), List.of(answer), new Memory(1, 1));
    }

    @Test
    void equalCountsLetTheRunGoOn() {
        assertThatCode(() -> Comparison.agree(List.of(counted(Entrant.DUCKDB, 7L, 8L), counted(Entrant.CYPHER, 7L, 8L)))).doesNotThrowAnyException();
    }

    @Test
    void oneCountThatDiffersFailsTheRunAndNamesBoth() {
        assertThatThrownBy(() -> Comparison.agree(List.of(counted(Entrant.DUCKDB, 7L, 8L), counted(Entrant.CYPHER, 7L, 9L))))
                .hasMessage("forward-1-lot: duckdb reaches [7, 8] items, cypher [7, 9]");
    }

    @Test
    void latenciesAreNearestRanks() {
        long[] nanos = new long[200];
        for (int i = 0; i < nanos.length; i++) {
            nanos[i] = (200 - i) * 1_000_000L;
        }
        assertThat(Latencies.of(nanos)).isEqualTo(new Latencies(1, 100, 198));
        assertThat(Latencies.of(new long[] {3_000_000})).isEqualTo(new Latencies(3, 3, 3));
    }

    @Test
    void aPlantIsNamedByItsUnits() {
        assertThat(Plant.named("0.4M")).isEqualTo(new Plant("0.4M", 400_000));
        assertThat(Plant.named("2000")).isEqualTo(new Plant("2000", 2_000));
        assertThatThrownBy(() -> Plant.named("big")).isInstanceOf(IllegalArgumentException.class);
    }
}
