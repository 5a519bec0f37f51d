package org.lotgraph.datafolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.neo4j.io.ByteUnit;

class PageCacheTests {

    private static final Path NOWHERE = Path.of("no-such-store");

    @Test
    void holdsTheWholeStoreWhereTheMachineAllows() {
        assertThat(PageCache.reckon(0, gibi(24), gibi(2))).isEqualTo(ByteUnit.mebiBytes(512));
        assertThat(PageCache.reckon(gibi(4), gibi(24), gibi(2))).isEqualTo(gibi(5));
        assertThat(PageCache.reckon(gibi(40), gibi(24), gibi(4))).isEqualTo(gibi(10));
        assertThat(PageCache.reckon(gibi(40), gibi(2), gibi(2))).isEqualTo(ByteUnit.mebiBytes(128));
    }

    @Test
    void isWhatTheSettingSays() {
        assertThat(PageCache.bytes(NOWHERE, Map.of(PageCache.SETTING, "3G"))).isEqualTo(gibi(3));
        assertThat(PageCache.bytes(NOWHERE, Map.of())).isPositive();
    }

    @Test
    void aSettingThatIsNoSizeIsRefusedInASentence() {
        assertThatThrownBy(() -> PageCache.bytes(NOWHERE, Map.of(PageCache.SETTING, "much"))).isInstanceOf(CannotRunException.class)
                .hasMessageContaining("LOTGRAPH_PAGE_CACHE is much; give a size");
    }

    private static long gibi(long size) {
        return ByteUnit.gibiBytes(size);
    }
}
