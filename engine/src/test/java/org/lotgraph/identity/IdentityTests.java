package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.item.ItemKind;

class IdentityTests {

    @ParameterizedTest
    @ValueSource(strings = { "9520123456788", "09520123456788", " 09520123456788 ", "(01)09520123456788", "https://example.org/01/9520123456788",
            "urn:epc:idpat:sgtin:9520123.045678.*" })
    void aProductIsItsGtinInAnyNotation(String gtin) {
        assertThat(Identity.gtin(gtin)).isEqualTo(Identity.parse("https://id.gs1.org/01/09520123456788"));
        assertThat(Identity.lot(gtin, " L/1 ")).isEqualTo(Identity.parse("(01)09520123456788(10)L/1"));
        assertThat(Identity.unit(gtin, "(1)")).isEqualTo(Identity.parse("https://id.gs1.org/01/09520123456788/21/%281%29"));
    }

    @Test
    void partiesAndPlacesShareGlns() {
        assertThat(Identity.place("4012345000054").key()).isEqualTo("https://id.gs1.org/414/4012345000054");
        assertThat(Identity.place("urn:epc:id:sgln:4012345.00005.12").key()).isEqualTo("https://id.gs1.org/414/4012345000054/254/12");
        assertThat(Identity.place("urn:epc:id:pgln:4012345.00005").key()).isEqualTo("https://id.gs1.org/414/4012345000054");
        assertThat(Identity.party("4012345000054").key()).isEqualTo("https://id.gs1.org/417/4012345000054");
        assertThat(Identity.party("urn:epc:id:sgln:4012345.00005.12").key()).isEqualTo("https://id.gs1.org/417/4012345000054");
        assertThat(Identity.party("urn:acme:party:7")).isEqualTo(Identity.parse("urn:acme:party:7"));
        assertThat(Identity.sscc("106141412345678908")).isEqualTo(Identity.parse("urn:epc:id:sscc:0614141.1234567890"));
    }

    @Test
    void aWrongCheckDigitIsNamedWithTheRightOneAndNothingIsMended() {
        assertThat(Identity.sscc("106141412345678909"))
                .isEqualTo(new Identity("(00)106141412345678909", Scheme.PLAIN, null, null, null,
                        "(00)106141412345678909: the SSCC 106141412345678909 ends in check digit 9, expected 8."));
        assertThat(Identity.lot("9520123456789", "A(").defect()).contains("9520123456789").contains("check digit 9, expected 8");
        assertThat(Identity.lot("", "A").defect()).contains("digits");
        assertThat(Identity.lot("9520123456788", "").defect()).contains("empty");
        assertThat(Identity.lot("9520123456788", "A B").defect()).contains("character");
        assertThat(Identity.place("401234500005").defect()).contains("13 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = { "(01)00000000000000(10)A", "https://id.gs1.org/00/000000000000000000", "urn:epc:id:sgtin:000000.0000000.1" })
    void aPlaceholderOfZerosNamesNothing(String text) {
        assertThat(Identity.parse(text).key()).isEqualTo(text);
        assertThat(Identity.parse(text).defect()).contains("zeros");
    }

    @Test
    void aDefectIsOneSentenceHoweverLongOrOddTheText() {
        String defect = Identity.parse("(01)1\u0000\n" + "2".repeat(3000)).defect();
        assertThat(defect).isNotNull().hasSizeLessThan(400).doesNotContain("\u0000", "\n");
        assertThat(Identity.parse("(01)".repeat(1_000_000)).isGs1()).isFalse();
    }

    @Test
    void whatAMakerCannotReadKeepsItsKeyWhenReadAgain() {
        Identity wrong = Identity.lot("9520123456789", "A(10)");
        assertThat(Identity.parse(wrong.key())).isEqualTo(wrong);
        assertThat(Identity.lot("9520123456789", "B").key()).isNotEqualTo(wrong.key());
    }

    @ParameterizedTest
    @CsvSource({ "02345673, /01/00000002345673", "416000336108, /01/00416000336108", "2112345678900, /01/02112345678900",
            "09520123456788, /01/09520123456788", "106141412345678908, /00/106141412345678908" })
    void aBareNumberIsAKeyWhenLengthAndCheckDigitAgree(String number, String path) {
        assertThat(Identity.parse(number).key()).isEqualTo("https://id.gs1.org" + path);
    }

    @ParameterizedTest
    @ValueSource(strings = { "02345674", "416000336109", "09520123456789", "106141412345678909", "4711", "9520", "00000000", "LOT-7", "plant-a:LOT-7",
            "lot:7", "A/01/12345670", "2024/01/12345670", "X.AB/01/12345670", "Ü 7", "１２３４５６７０" })
    void otherTextIsPlain(String text) {
        assertThat(Identity.parse(text)).isEqualTo(new Identity(text, Scheme.PLAIN, null, null, null, null));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = { "urn:epc:id:sgtin:0614141.112345.400, UNIT", "urn:epc:id:giai:0614141.12345400, UNIT",
            "urn:epc:id:itip:4012345.012345.01.02.987, UNIT", "urn:epc:id:upui:4012345.012345.AB12, UNIT", "urn:epc:id:cpi:0614141.123ABC.1, UNIT",
            "urn:epc:id:gsrn:0614141.1234567890, UNIT", "urn:epc:class:lgtin:4012345.012345.Lot987, RAW_MATERIAL",
            "urn:epc:id:sscc:0614141.1234567890, CARTON", "urn:epc:id:grai:0614141.12345.400, CARTON", "urn:epc:id:gsin:0614141.123456789, SHIPMENT",
            "urn:epc:id:ginc:0614141.xyz, SHIPMENT", "09520123456788, CLASS", "urn:epc:idpat:sgtin:4012345.012345.*, CLASS",
            "urn:epc:idpat:grai:4012345.99999.*, CLASS", "urn:epc:idpat:giai:4012345.*, CLASS", "urn:epc:idpat:gdti:4012345.11111.*, CLASS",
            "urn:epc:idpat:itip:4012345.012345.01.02.*, CLASS", "urn:epc:idpat:cpi:4012345.AB12.*, CLASS",
            "urn:epc:id:sgln:0614141.12345.400,", "urn:epc:id:pgln:0614141.12345,", "urn:epc:id:gdti:0614141.12345.400,", "urn:acme:lot:7,", "LOT-7,",
            "urn:epc:id:gsrnp:4012345.0000000007," })
    void theIdentifierSaysWhatTheThingIs(String text, @Nullable ItemKind kind) {
        assertThat(Identity.parse(text).kind()).isEqualTo(kind);
        assertThat(Identity.parse(Identity.parse(text).key()).kind()).isEqualTo(kind);
    }
}
