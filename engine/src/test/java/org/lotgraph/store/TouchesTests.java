package org.lotgraph.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;

class TouchesTests {

    private static Touches random(Random random) {
        Touches.Builder builder = new Touches.Builder();
        for (int i = random.nextInt(200); i > 0; i--) {
            builder.edge(random.nextLong() >>> (1 + random.nextInt(63)));
            builder.node(random.nextInt(50));
        }
        return builder.build();
    }

    @Test
    void whatIsWrittenIsReadBack() {
        for (long seed = 0; seed < 2_000; seed++) {
            Touches touches = random(new Random(seed));
            Touches back = Touches.of(touches.bytes());
            assertThat(back.edges()).as("seed %d", seed).isEqualTo(touches.edges());
            assertThat(back.nodes()).as("seed %d", seed).isEqualTo(touches.nodes());
        }
    }

    @Test
    void idsAreSortedAndKeptOnce() {
        Touches.Builder builder = new Touches.Builder();
        assertThat(builder.isEmpty()).isTrue();
        for (long id : new long[] {7, Long.MAX_VALUE, 0, 7, 300, 0}) {
            builder.edge(id);
        }
        assertThat(builder.isEmpty()).isFalse();
        assertThat(builder.build().edges()).containsExactly(0, 7, 300, Long.MAX_VALUE);
        assertThat(builder.build().nodes()).isEmpty();
    }

    @Test
    void theFormatIsAsDocumented() {
        assertThat(new Touches(new long[] {3, 131, 132}, new long[] {300}).bytes()).containsExactly(1, 3, 3, 0x80, 1, 1, 1, 0xAC, 2);
    }

    @Test
    void neighbouringIdsTakeOneByteEach() {
        Touches.Builder builder = new Touches.Builder();
        for (int i = 0; i < 10_000; i++) {
            builder.edge(4_000_000_000L + i);
        }
        assertThat(builder.build().bytes()).hasSizeLessThan(10_020);
    }

    @Test
    void bytesThatAreNoLogOfThisVersionAreRefused() {
        byte[] bytes = random(new Random(3)).bytes();
        byte[] later = bytes.clone();
        later[0]++;
        assertThatIllegalArgumentException().isThrownBy(() -> Touches.of(later)).withMessageContaining("version");
        assertThatIllegalArgumentException().isThrownBy(() -> Touches.of(new byte[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> Touches.of(Arrays.copyOf(bytes, bytes.length + 1)));
        for (int length = 1; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatIllegalArgumentException().isThrownBy(() -> Touches.of(cut));
        }
    }
}
