package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Cases of the kinds that GS1's syntax engine is tried with (gs1/gs1-syntax-engine: dl.c; examples of the Digital Link URI Syntax). GTINs
 * without their zeros and words for numbers, of earlier versions, are accepted.
 */
class Gs1LinkTests {

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = { "http://a/00/006141411234567890 00=006141411234567890", "HTTPS://a/00/006141411234567890 00=006141411234567890",
            "https://a:65535/01/12312312312333 01=12312312312333", "https://xn--fsq.xn--0zwm56d/01/12312312312333 01=12312312312333",
            "https://a./01/12312312312333 01=12312312312333", "https://3232235777/01/12312312312333 01=12312312312333",
            "https://[2001:db8::1]/01/12312312312333 01=12312312312333", "https://a/more/stem/00/006141411234567890 00=006141411234567890",
            "https://a/00/faux/00/006141411234567890 00=006141411234567890", "https://a/gtin/12312312312333/ser/ABC123 01=12312312312333,21=ABC123",
            "https://a/sscc/006141411234567890 00=006141411234567890", "https://a/01/2112345678900 01=02112345678900",
            "https://a/01/416000336108 01=00416000336108", "https://a/01/02345673 01=00000002345673",
            "https://a/01/12312312312333/22/TEST/10/ABC/21/XYZ 01=12312312312333,22=TEST,10=ABC,21=XYZ",
            "https://a/01/12312312312333/235/TEST 01=12312312312333,235=TEST", "https://a/253/1231231231232TEST5678901234567 253=1231231231232TEST5678901234567",
            "https://a/8018/123456789012345675/8019/123 8018=123456789012345675,8019=123", "https://a/stem/00/006141411234567890? 00=006141411234567890",
            "https://a/stem/401/12345678?99=ABC 401=12345678,99=ABC", "https://a/01/12312312312333?&&&99=ABC&&&&&&98=XYZ&&& 01=12312312312333,99=ABC,98=XYZ",
            "https://a/01/12312312312333?unknown1=555&99=ABC&single&98=XYZ 01=12312312312333,99=ABC,98=XYZ",
            "https://a/01/12312312312333/22/ABC%2d123?99=ABC&98=XYZ%2f987 01=12312312312333,22=ABC-123,99=ABC,98=XYZ/987",
            "https://a/01/12312312312333/22/ABC+123?99=ABC 01=12312312312333,22=ABC+123,99=ABC", "https://a/stem/00/006141411234567890?99=ABC#frag 00=006141411234567890,99=ABC",
            "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426 01=09520123456788,10=ABC1,21=12345,17=180426",
            "https://example.com/01/9520123456788?3103=000195&3922=0299&17=201225 01=09520123456788,3103=000195,3922=0299,17=201225",
            "https://id.gs1.org/00/952012345678912345?02=09520123456788&37=25&10=ABC123 00=952012345678912345,02=09520123456788,37=25,10=ABC123",
            "https://id.gs1.org/414/9520123456788/254/32a%2Fb 414=9520123456788,254=32a/b",
            "https://example.com/8010/0200?3133=333333&3300=000000&01=04065093955756&99=57&10=0 8010=0200,3133=333333,3300=000000,01=04065093955756,99=57,10=0",
            "https://example.com/8004/9520ABC 8004=9520ABC", "https://example.com/401/95206 401=95206", "https://example.com/giai/95206 8004=95206",
            "https://a/01/12312312312333?99=A;B 01=12312312312333,99=A;B", "https://a/01/12312312312333?99=A;98=B 01=12312312312333,99=A,98=B",
            "https://a/01/12312312312333?99=A;exp=180426 01=12312312312333,99=A,17=180426",
            "https://a/01/12312312312333/10/A?exp=180426&expdt=1804260930 01=12312312312333,10=A,17=180426,7003=1804260930",
            "https://example.com/8004/9520614141234567?01=9520123456788 8004=9520614141234567,01=09520123456788",
            "https://id.gs1.org/01/09520123456788/235/XYZ?10=ABC123 01=09520123456788,235=XYZ,10=ABC123" })
    void aLinkIsTakenApart(String link, String told) {
        ElementString read = ElementString.read(link);
        assertThat(read.defect()).isNull();
        assertThat(read.values().entrySet()).hasToString('[' + told.replace(",", ", ") + ']');
        assertThat(read.identity().isGs1()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ftp://", "http://", "http:///", "http://a", "http://a/", "http://a/b", "http://a/b/", "https://00/006141411234567890",
            "https://$a/006141411234567890", "https://a/253/1231231231232TEST56789012345678", "https://example.com/01/09520123456788/89/ABC123?99=XYZ" })
    void whatIsNoLinkNamesNothing(String text) {
        assertThat(ElementString.read(text).values()).isEmpty();
        assertThat(Identity.parse(text).isGs1()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "HtTp://a/b/00/006141411234567890", "https://[fe80::1%25lo]/01/12312312312333", "https://a$/01/12312312312333",
            "https://a/stem/00/006141411234567890/", "https://a/01/12312312312333?99=", "https://a/01/12312312312333?99=ABC&999=faux",
            "https://a/01/12312312312333/22/ABC%2d123?99=ABC&98=XYZ+987", "https://example.com/01/09520123456788?10=ABC123",
            "https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&01=09520123456788", "https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&10=ABC123",
            "https://id.gs1.org/01/09520123456788/10/ABC123?99=XYZ789&99=XYZ789", "https://example.com/01/09520123456788?99=XYZ&89=ABC123",
            "https://example.com/01/12312312312326/10/ABC/22/DEF", "https://example.com/01/12312312312326/22/ABC/235/DEF",
            "https://example.com/01/12312312312326/235/TPX9526064?22=ABC", "https://example.com/01/12312312312326?8200=x" })
    void aLinkThatIsNotAsGs1WantsItIsReportedAndItsKeyStands(String link) {
        assertThat(ElementString.read(link).defect()).startsWith(link);
        assertThat(Identity.parse(link).defect()).isEqualTo(ElementString.read(link).defect());
        assertThat(Identity.parse(link).isGs1()).isTrue();
    }

    /** Each primary key with the qualifiers that GS1 lets follow it. */
    @ParameterizedTest
    @ValueSource(strings = { "00", "01", "01 21", "01 10", "01 10 21", "01 22", "01 22 21", "01 22 10 21", "01 235", "253", "255", "401", "402", "414", "414 254",
            "414 7040", "417", "417 7040", "8003", "8004", "8004 7040", "8006 10", "8006 22 10 21", "8010", "8010 8011", "8013", "8017 8019", "8018 8019",
            "415 8020" })
    void qualifiersMayFollowTheirKeyInOrder(String path) {
        String[] ais = path.split(" ");
        var qualifiers = Arrays.stream(ais).skip(1).map(Dictionary.GS1::of).toList();
        ApplicationIdentifier key = Objects.requireNonNull(Dictionary.GS1.of(ais[0]));
        assertThat(DigitalLink.inOrder(key, qualifiers)).isTrue();
        if (qualifiers.size() > 1) {
            assertThat(DigitalLink.inOrder(key, qualifiers.reversed())).isFalse();
        }
    }
}
