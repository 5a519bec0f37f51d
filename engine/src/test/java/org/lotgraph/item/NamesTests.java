package org.lotgraph.item;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesTests {

    /** The separator is all that marks a scan. */
    @Test
    void aScanThatBeginsWithASeparatorIsLookedUpByItsKey() {
        assertThat(Names.of(" \u001D27017313101095201234567881012345\n")).contains("\u001D27017313101095201234567881012345");
        assertThat(Names.of("\u001D1727013101095201234567882112345\r\n")).contains("https://id.gs1.org/01/09520123456788/21/12345");
    }
}
