package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Reading many identifiers")
class IdentityReaderTests {

    private static final long SEED = 20_260_301;
    private static final List<String> BEFORE = List.of("urn:epc:id:sgtin:0614141.107346.", "urn:epc:id:sgtin:4012345.022222.", "urn:epc:id:sgtin:000000.0000000.",
            "urn:epc:id:sgtin:061414.107346.", "urn:epc:id:sgtin:0614141.107346.a.", "urn:epc:id:sgtin:0614141.10734X.", "urn:epc:id:sgtin:0614141.",
            "urn:epc:class:lgtin:4012345.012345.", "urn:epc:id:lgtin:4012345.012345.", "urn:epc:class:sgtin:4012345.012345.", "URN:EPC:ID:SGTIN:0614141.107346.",
            "urn:epc:id:sscc:0614141.", "urn:epc:id:sscc:0614141.3000000", "urn:epc:id:sscc:0000000.0000000", "urn:epc:id:sscc:06141.300000000", "urn:epc:id:sscc:0614141234567.3", "urn:epc:id:sscc:061414123456.3", "urn:epc:id:sscc:061414123456.", "urn:epc:id:sgln:0614141.00001.", "https://id.gs1.org/01/09506000134352/21/", "urn:example:", "");
    private static final List<String> PARTS = List.of("1", "12", "999", "A", "z", "0000", "%2F", "%2f", "%", "/", ".", "-", "_", " ", "é", "\u00A0", "123456789", "L7", "0");

    @Test
    void givesWhatEachGivesAlone() {
        Random random = new Random(SEED);
        IdentityReader reader = new IdentityReader();
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(BEFORE.get(random.nextInt(BEFORE.size())));
            for (int parts = random.nextInt(5); parts > 0; parts--) {
                text.append(PARTS.get(random.nextInt(PARTS.size())));
            }
            assertThat(reader.read(text.toString())).as("seed %d, %s", SEED, text).isEqualTo(Identity.parse(text.toString()));
        }
    }

    @Test
    void manyProductsAreNotAllRemembered() {
        IdentityReader reader = new IdentityReader();
        for (int i = 0; i < 3_000; i++) {
            String text = "urn:epc:id:sgtin:4012345.%06d.%d".formatted(i % 1_500, i);
            assertThat(reader.read(text)).isEqualTo(Identity.parse(text));
        }
    }
}
