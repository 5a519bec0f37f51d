package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElementStringTests {

    private static final String UNIT = "https://id.gs1.org/01/09520123456788/21/12345";
    private static final String FNC1 = "\u001D";

    @ParameterizedTest
    @ValueSource(strings = { "(01)09520123456788(21)12345", "(01)9520123456788(21)12345", "(21)12345(01)09520123456788",
            "(01)09520123456788(10)ABC1(17)180426(21)12345", "(01) 09520123456788 (17) 180426 (21) 12345 ",
            "(01)09520123456788(3103)000195(21)12345", "(01)09520123456788(21)12345(21)12345", "(01)09520123456788(22)2A(21)12345",
            "(01)09520123456788(21)12345(414)4012345000054", "]C1(01)09520123456788(21)12345", "^(01)09520123456788(21)12345" })
    void bracketsTellTheElementsApartInAnyOrder(String text) {
        assertThat(Identity.parse(text).key()).isEqualTo(UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "01095201234567882112345", "]C101095201234567882112345", "]d201095201234567882112345",
            "]Q301095201234567882112345", "]e001095201234567882112345", "^01095201234567882112345", FNC1 + "01095201234567882112345",
            "010952012345678810ABC1" + FNC1 + "2112345", "01095201234567882112345" + FNC1 + "10ABC1", "01095201234567882112345" + FNC1,
            "2112345" + FNC1 + "0109520123456788", "^010952012345678810ABC1^2112345^17180426",
            "]d20109520123456788171804262112345", "0109520123456788" + FNC1 + "2112345", "0109520123456788171804262112345" })
    void scannersNeedNoBrackets(String text) {
        assertThat(Identity.parse(text).key()).isEqualTo(UNIT);
    }

    @ParameterizedTest
    @CsvSource({ "(00)106141412345678908, /00/106141412345678908", "00106141412345678908, /00/106141412345678908",
            "(00)106141412345678908(02)09520123456788(37)12(10)L1, /00/106141412345678908",
            "(00)106141412345678908(01)09520123456788(10)L1, /00/106141412345678908",
            "(01)09520123456788(10)ABC1, /01/09520123456788/10/ABC1", "(01)09520123456788, /01/09520123456788",
            "0109520123456788, /01/09520123456788", "(01)09520123456788(235)AB12, /01/09520123456788/235/AB12",
            "(01)09520123456788(21)A\\(10)B, /01/09520123456788/21/A%2810%29B",
            "(414)4012345000054(254)12, /414/4012345000054/254/12", "4144012345000054, /414/4012345000054",
            "(417)4012345000054, /417/4012345000054", "(253)4012345000092PO-4711, /253/4012345000092PO-4711",
            "(255)401234567890104711, /255/401234567890104711", "(401)0614141xyz47/11, /401/0614141xyz47%2F11",
            "(402)40123452223334442, /402/40123452223334442", "(8003)04012345000221334455, /8003/04012345000221334455",
            "(8004)4012345ABC345, /8004/4012345ABC345", "(8006)040123451234560102(21)987, /8006/040123451234560102/21/987",
            "(8004)4012345ABC345(01)09520123456788, /8004/4012345ABC345", "(01)09520123456788(8003)04012345000221334455, /8003/04012345000221334455",
            "(01)09520123456788(8010)0614141123ABC(8011)12, /8010/0614141123ABC/8011/12", "(01)09520123456788(8010)0614141123ABC, /01/09520123456788",
            "(01)09520123456788(8003)04012345000221, /01/09520123456788", "(01)09520123456788(21)7(8004)4012345ABC345, /01/09520123456788/21/7",
            "(8010)0614141123ABC(8011)12, /8010/0614141123ABC/8011/12", "(8017)401234500000000074, /8017/401234500000000074",
            "(8018)061414112345678902(8019)1, /8018/061414112345678902/8019/1", "]E04012345111118, /01/04012345111118",
            "]C180044012345ABC345, /8004/4012345ABC345" })
    void everyKeyHasItsCanonicalForm(String text, String path) {
        assertThat(Identity.parse(text).defect()).isNull();
        assertThat(Identity.parse(text).key()).isEqualTo("https://id.gs1.org" + path);
    }

    @ParameterizedTest
    @CsvSource({ "(01)09520123456789(10)A, expected 8", "(00)106141412345678909, expected 8", "]C10109520123456789, expected 8",
            "010952012345678910ABC, expected 8", "(01)0952012345678(10)A, expected", "(01)095201234567(10)A(, expected",
            "(01)09520123456788(10), empty", "(10)ABC, no GS1 key", "(01)09520123456788(21)A(21)B, twice", "]C101095201, cut short",
            "]C10109520123456788XX, no application identifier", "(01)09520123456788(21)A B, character",
            "(01)09520123456788(10)123456789012345678901, 21", "(01)(21)5, digits" })
    void aMalformedElementStringStandsAsItIsAndIsReported(String text, String told) {
        Identity identity = Identity.parse(text);
        assertThat(identity.key()).isEqualTo(text);
        assertThat(identity.scheme()).isEqualTo(Scheme.PLAIN);
        assertThat(identity.defect()).startsWith(text).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = { "(foo) bar", "(2024) report", "()", "(", "(01", "x(01)09520123456788", "0109520123456789", "00106141412345678909",
            "80044012345ABC345", "01ABC", "0109520123456788XX", "^foo", "]C2foo" })
    void whatIsNoElementStringIsPlain(String text) {
        assertThat(Identity.parse(text)).isEqualTo(new Identity(text, Scheme.PLAIN, null, null, null, null));
    }

    @Test
    void aLeadingSeparatorAloneMarksAnElementString() {
        assertThat(Identity.parse(FNC1 + "80044012345ABC345").key()).isEqualTo("https://id.gs1.org/8004/4012345ABC345");
        assertThat(Identity.parse(" ]d280044012345ABC345" + FNC1 + "\n").key()).isEqualTo("https://id.gs1.org/8004/4012345ABC345");
    }

    @Test
    void aLabelsSerialAndLotAreBothKept() {
        assertThat(Identity.parse("(01)09520123456788(10)ABC1(21)12345"))
                .isEqualTo(new Identity(UNIT, Scheme.SGTIN, "09520123456788", "ABC1", "12345", null));
    }

    @ParameterizedTest
    @CsvSource({ "(01)09520123456788(10)A(17)251332, month", "(01)09520123456788(10)A(11)250230, day 30", "(01)09520123456788(10)A(37)1, together",
            "(00)106141412345678908(02)09520123456788, (37)", "(01)9520123456788(10)A, 14 digits", "(01)09520123456788(3103)12, 6 digits",
            "(01)09520123456788(422)999, country" })
    void whatIsWrongBesideAKeyInBracketsIsReportedAndTheKeyStands(String text, String told) {
        Identity identity = Identity.parse(text);
        assertThat(identity.isGs1()).isTrue();
        assertThat(Identity.parse(identity.key()).defect()).isNull();
        assertThat(identity.defect()).startsWith(text).contains(told).endsWith(".");
    }

    @ParameterizedTest
    @CsvSource({ "(01)09520123456788(21)A(x)B, /21/A%28x%29B, backslash", "(10)ABC(X)(01)09520123456788, /10/ABC%28X%29, backslash",
            "(01)09520123456788(10)ABC(, /10/ABC%28, backslash", "(10)12\\)34(01)09520123456788, /10/12%2934, backslash",
            "(01)09520123456788 (10)ABC, /10/ABC, blanks", "]d2^^010952012345678810ABC, /10/ABC, separators" })
    void whatLeavesNoDoubtThoughGs1WouldNotReadItIsReportedAndTheKeyStands(String text, String path, String told) {
        Identity identity = Identity.parse(text.replace('^', '\u001D'));
        assertThat(identity.key()).isEqualTo("https://id.gs1.org/01/09520123456788" + path);
        assertThat(identity.defect()).contains(told);
    }

    @ParameterizedTest
    @CsvSource({ "]C1010952012345678817251332^10A, month", "]C10109520123456788^30X^10A, digits", "^0109520123456788^4229999^10A, 3 digits" })
    void scannedDataWithAnElementThatIsWrongMayBeCutAtTheWrongPlaces(String text, String told) {
        String scan = text.replace('^', '\u001D');
        assertThat(Identity.parse(scan).isGs1()).isFalse();
        assertThat(Identity.parse(scan).key()).isEqualTo(scan);
        assertThat(Identity.parse(scan).defect()).contains(told);
    }

    @Test
    void whatALabelSaysOfItsThingIsThereToRead() {
        ElementString label = ElementString.read("]d201095201234567881727020010L1" + FNC1 + "3103001250" + "3922" + "01999" + FNC1 + "30" + "12");
        assertThat(label.identity().key()).isEqualTo("https://id.gs1.org/01/09520123456788/10/L1");
        assertThat(label.values()).containsExactly(Map.entry("01", "09520123456788"), Map.entry("17", "270200"), Map.entry("10", "L1"),
                Map.entry("3103", "001250"), Map.entry("3922", "01999"), Map.entry("30", "12"));
        assertThat(label.date("17")).isEqualTo("2027-02-28");
        assertThat(label.date("15")).isNull();
        assertThat(label.measure("310")).isEqualTo("1.250");
        assertThat(label.measure("392")).isEqualTo("19.99");
        assertThat(label.measure("330")).isNull();
        assertThat(ElementString.read("(01)09520123456788(3932)978001999(30)1").measure("393")).isEqualTo("19.99");
    }

    @ParameterizedTest
    @ValueSource(strings = { "(8020)X(415)4012345000054(3912)12", "(01)09520123456788(3912)978", "(01)09520123456788(3912)12", "(01)09520123456788(3912)" })
    void whatIsNoMeasureMeasuresNothing(String text) {
        assertThat(ElementString.read(text).measure("391")).isNull();
        assertThat(ElementString.read("(01)09520123456788(3100)12").measure("310")).isNull();
    }

    /** Labels have it so; the defect is told beside the key. */
    @Test
    void aShorterGtinInBracketsHasFourteenDigitsAmongTheValues() {
        ElementString read = ElementString.read("(01)9520123456788(10)A");
        assertThat(read.identity().key()).isEqualTo("https://id.gs1.org/01/09520123456788/10/A");
        assertThat(read.values()).containsEntry("01", "09520123456788");
        assertThat(read.defect()).contains("14 digits");
    }

    @Test
    void everyNotationOfAUnitSaysTheSameOfIt() {
        Map<String, String> values = Map.of("01", "09520123456788", "21", "12345");
        for (String notation : List.of(UNIT, "(01)09520123456788(21)12345", "01095201234567882112345", "urn:epc:id:sgtin:9520123.045678.12345",
                "https://brand.example.com/gtin/9520123456788/ser/12345")) {
            assertThat(ElementString.read(notation).values()).as(notation).isEqualTo(values);
            assertThat(ElementString.read(notation).identity()).isEqualTo(Identity.parse(UNIT));
        }
        assertThat(ElementString.read("LOT-7")).isEqualTo(new ElementString(Identity.parse("LOT-7"), Map.of(), null, null));
        assertThat(ElementString.read("106141412345678908").values()).containsExactly(Map.entry("00", "106141412345678908"));
        assertThat(ElementString.read("(99)A").identity().defect()).contains("no GS1 key");
        assertThat(ElementString.read("(01)09520123456789(10)A")).extracting(ElementString::defect).isEqualTo(Identity.parse("(01)09520123456789(10)A").defect());
    }
}
