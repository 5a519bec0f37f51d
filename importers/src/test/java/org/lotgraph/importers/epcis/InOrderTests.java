package org.lotgraph.importers.epcis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class InOrderTests {

    private final List<Integer> said = new ArrayList<>();

    @Test
    void whatIsSaidStandsInTheOrderInWhichItWasGivenWhateverItsSize() {
        Set<Thread> saying = ConcurrentHashMap.newKeySet();
        try (InOrder<int[]> workers = new InOrder<>(() -> new int[1])) {
            for (int i = 0; i < 10_000; i++) {
                int number = i;
                workers.add(own -> {
                    own[0]++;
                    return () -> {
                        saying.add(Thread.currentThread());
                        said.add(number);
                    };
                }, i % 700 == 0 ? 1 << 20 : i % 90 == 0 ? 200_000 : 100);
            }
            workers.finish();
        }
        assertThat(said).containsExactlyElementsOf(IntStream.range(0, 10_000).boxed().toList());
        assertThat(saying).containsExactly(Thread.currentThread());
    }

    @Test
    void onlyAFewWaitForTheirTurn() {
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (InOrder<String> workers = new InOrder<>(() -> "tool")) {
            for (int i = 0; i < 100_000; i++) {
                int number = i;
                workers.add(own -> {
                    if (number == 0) {
                        LockSupport.parkNanos(200_000_000);
                    }
                    most.accumulateAndGet(waiting.incrementAndGet(), Math::max);
                    return waiting::decrementAndGet;
                }, 100);
            }
            workers.finish();
        }
        assertThat(waiting).hasValue(0);
        assertThat(most.get()).isLessThanOrEqualTo(64 * 18);
    }

    @Test
    void whatGoesWrongInAWorkerGoesWrongHere() {
        try (InOrder<String> workers = new InOrder<>(() -> "tool")) {
            workers.add(own -> () -> said.add(1), 1);
            workers.add(own -> {
                throw new InvalidException(List.of(), "what", "remedy");
            }, 1);
            assertThatThrownBy(workers::finish).isInstanceOf(InvalidException.class);
        }
    }
}
