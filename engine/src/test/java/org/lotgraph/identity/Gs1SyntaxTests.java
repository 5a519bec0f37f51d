package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cases of the kinds that GS1's syntax engine is tried with (gs1/gs1-syntax-engine: ai.c, scandata.c), by the dictionary of today. */
class Gs1SyntaxTests {

    private static final String GTIN = "(01)12345678901231";

    /** Every element, as {@code ai=value}. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '`', value = { "(01)12345678901231 01=12345678901231", "(10)12345 10=12345",
            "(01)12345678901231(10)12345 01=12345678901231,10=12345", "(3100)123456(10)12345 3100=123456,10=12345",
            "(10)12345(11)991225 10=12345,11=991225", "(3900)12345(11)991225 3900=12345,11=991225", "(10)12345\\(11)991225 10=12345(11)991225",
            "(10)12345\\( 10=12345(", "(01)95012345678903(3103)000123 01=95012345678903,3103=000123" })
    void bracketedElementsAreTakenApart(String text, String told) {
        ElementString read = ElementString.read(text);
        assertThat(read.defect()).isNull();
        assertThat(read.values().entrySet()).hasToString('[' + told.replace(",", ", ") + ']');
    }

    @ParameterizedTest
    @ValueSource(strings = { "(10)(11)98765", "(10)12345(11)", "(1A)12345", "1(12345", "12345", "()12345", "(1)12345", "(12345)12345", "(15", "(1", "(",
            "(01)123456789012312(10)12345", "(10)12345^", "(17)9(90)217", "(89)ABC", "(01)12345678901231(89)ABC", "(10) ", "(00)A23456789012345675",
            "(8010)123456_", "(8013)123456ABOO", "(8030)ABC:123", "(8030)123=", "(00)123456789012345670", "(8013)123456ABXX", "(8013)A", "(401)123",
            "(7023)12A4", "(7040)1AB=", "(8001)12340000012311", "(8003)112345678901281234567890123456", "(8011)023456789012", "(4321)2",
            "(8001)12341234512321", "(426)987", "(7030)987ABC", "(4307)AA", "(3910)9870", "(8007)AB1234", "(8007)FR12_45678901234",
            "(8007)AB12345678901234", "(8007)FR12345678901234", "(8008)20122515300", "(4326)201300", "(4326)201200", "(4324)2012252400",
            "(4324)2012252360", "(8008)201225230060", "(8026)123456789012310099", "(8026)123456789012310100", "(8026)123456789012310302",
            "(4300)ABC%0g", "(4309)18000000010000000000", "(4309)00000000003600000001", "(4330)000000X", "(01)95012345678902(3103)000123",
            "(01)95012345678903(11)131313" })
    void whatIsNotAsGs1WantsItIsNotAccepted(String text) {
        assertThat(accepted(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "^991234", "^0112345678901231", "^0112345678901231^", "^0112345678901231991234", "^0112345678901231^991234", "^2421",
            "^242123456", "^242123456^10ABC123", "^242123456^", "^81111234", "^81111234^10ABC123", "^800112341234512398",
            "^800112341234512398^0112345678901231", "^7007211225211231", "^7007211225", "^800302112345678900ABC", "^800302112345678900",
            "^800302112345678900^10ABC123", "^800302112345678900ABCDEFGHIJKLMNOP", "^7230121234567890123456789012345678", "^7230123" })
    void scannedElementsAreAccepted(String text) {
        assertThat(ElementString.read(text).defect()).isNull();
        assertThat(accepted(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "991234", "^", "^891234", "^99~ABC", "^99ABC~", "^01A2345678901231", "^011234567890123A", "^0112345678901234",
            "^011234567890123", "^01123456789012312", "^011234567890123^", "^01123456789012345^", "^01123456789012345^991234", "^2421234567",
            "^8111123", "^811112345", "^80011234123451239", "^8001123412345123981", "^80011234123451239^0112345678901231", "^70072112252",
            "^7007211225211", "^700721122521123", "^70072112252212311", "^800302112345678901ABC", "^800302112345678900ABCDEFGHIJKLMNOPQ",
            "^72301212345678901234567890123456789", "^723012" })
    void otherScannedDataIsNotAccepted(String text) {
        assertThat(accepted(text)).isFalse();
        assertThat(Identity.parse(text).isGs1()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "(400)ABC", "(400)ABC(400)ABC", "(99)ABC(400)XYZ(400)XYZ", "(02)12345678901231(37)123(00)123456789012345675",
            "(91)XXX(02)12345678901231(92)YYY(37)123(93)ZZZ(00)123456789012345675", "(21)ABC123" + GTIN, "(21)ABC123(8006)123456789012310510",
            GTIN + "(21)XYZ999(250)ABC123", GTIN + "(3925)12599(30)123", GTIN + "(3925)12599(3105)654321", GTIN + "(3925)12599(3295)654321",
            GTIN + "(3925)12599(3575)654321", GTIN + "(3925)12599(3695)654321", "(8017)123456789012345675(7241)01",
            "(253)1234567890128A(8030)ABC123", "(255)12345678901281(8030)ABC123", "(8003)01234567890128A(8030)ABC123" })
    void companionsThatMustBeThereAreThere(String text) {
        assertThat(accepted(text)).isTrue();
        assertThat(ElementString.read(text).companions()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = { GTIN + "(02)12345678901231", "(99)ABC123" + GTIN + "(02)12345678901231", GTIN + "(255)5412345000150", GTIN + "(37)123",
            "(21)ABC123(235)XYZ", "(3940)1234(8111)9999", "(3940)1234(3941)9999", "(3955)123456(3929)123", "(02)12345678901231",
            "(02)12345678901231(37)123", "(21)ABC123", GTIN + "(250)ABC123", GTIN + "(3925)12599", GTIN + "(8030)ABC",
            "(253)1234567890128(8030)ABC123", "(255)1234567890128(8030)ABC123", "(8003)01234567890128(8030)ABC123" })
    void aCompanionThatIsMissingOrInTheWayIsReportedAndTheKeyStands(String text) {
        assertThat(accepted(text)).as("each element by itself is right").isTrue();
        assertThat(ElementString.read(text).companions()).startsWith(text).endsWith(".");
        Identity identity = Identity.parse(text);
        assertThat(identity.defect()).isNotNull();
        assertThat(identity.isGs1()).isEqualTo(text.contains("(01)") || text.contains("(255)") || text.contains("(8030)"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "(400)ABC(400)AB", "(400)ABC(400)ABC(400)XYZ", "(400)ABC(99)DEF(400)XYZ" })
    void oneElementHasOneValue(String text) {
        assertThat(ElementString.read(text).defect()).contains("twice");
    }

    @ParameterizedTest
    @CsvSource({ "]Q3011231231231233310ABC123^99TESTING, 01 10 99", "]d2011231231231233310ABC123^99TESTING, 01 10 99",
            "]e0011231231231233310ABC123^1199122598TESTING^97XYZ, 01 10 11 98 97", "]C1011231231231233310ABC123^99TESTING, 01 10 99",
            "]J1011231231231233310ABC123, 01 10", "]E02112345678900, 01", "]E02112345678900|]e099COMPOSITE^98XYZ, 01 99 98", "]E402345673, 01",
            "]E402345673|]e099COMPOSITE^98XYZ, 01 99 98", "]I124012345678905, 01", "]E3211234567890012345, 01", "]E001234505, 01",
            "]Q1https://example.com/01/12312312312333?99=TEST, 01 99", "]d1HTTPS://example.com/01/12312312312333?99=TEST, 01 99" })
    void whatAScannerSendsIsTakenApart(String scan, String identifiers) {
        ElementString read = ElementString.read(scan.replace('^', '\u001D'));
        assertThat(read.defect()).isNull();
        assertThat(String.join(" ", read.values().keySet())).isEqualTo(identifiers);
        assertThat(read.identity().gtin()).hasSize(14);
    }

    @ParameterizedTest
    @ValueSource(strings = { "]", "]X", "]XX", "]e0", "]Q3", "]d2", "]C1", "]E0", "]E0123456789012", "]E012345678901234", "]E01234ABC890123",
            "]E02112345678901", "]E4", "]E41234567", "]E4123456789", "]E412ABC678", "]E402345674", "]C10112345678901231^10A", "]Q1TESTING", "]d1^TESTING",
            "]I112345678901234" })
    void otherScansAreNot(String scan) {
        assertThat(accepted(scan)).isFalse();
    }

    private static boolean accepted(String text) {
        ElementString read = ElementString.read(text);
        return read.defect() == null && !read.values().isEmpty();
    }
}
