package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalLinkTests {

    private static final String UNIT = "https://id.gs1.org/01/09520123456788/21/12345";
    private static final String LOT = "https://id.gs1.org/01/09520123456788/10/ABC1";

    @ParameterizedTest
    @ValueSource(strings = { UNIT, "http://id.gs1.org/01/09520123456788/21/12345", "HTTPS://ID.GS1.ORG/01/09520123456788/21/12345",
            "https://id.gs1.org:443/01/09520123456788/21/12345", "https://id.gs1.org/01/09520123456788/21/12345/",
            "https://id.gs1.org/01/9520123456788/21/12345", "https://brand.example.com/some-extra/path/01/9520123456788/21/12345",
            "https://brand.example.com/one/01/9520123456788/21/12345", "https://example.com/00/faux/01/09520123456788/21/12345",
            "https://id.gs1.org/01/09520123456788/22/2A/10/ABC1/21/12345", "https://id.gs1.org/01/09520123456788/10/ABC1/21/12345?17=180426",
            "https://id.gs1.org/01/09520123456788/21/12345/10/ABC1", "https://id.gs1.org/21/12345/01/09520123456788",
            "https://id.gs1.org/01/09520123456788?21=12345", "https://id.gs1.org/01/09520123456788?3103=000195&&21=12345&17=201225",
            "https://id.gs1.org/01/09520123456788/21/12345?21=12345", "https://id.gs1.org/01/09520123456788/21/12345#top",
            "https://id.gs1.org/01/09520123456788/21/12345?linkType=gs1:traceability", "https://id.gs1.org/01/09520123456788/21/%31%32345",
            "https://example.com/gtin/9520123456788/ser/12345", "https://example.com/gtin/9520123456788/cpv/2A/lot/ABC1/ser/12345",
            "https://gs1.test.example.org/01/9520123456788/21/12345", "http://[2001:db8::1]:8080/01/9520123456788/21/12345",
            " https://id.gs1.org/01/09520123456788/21/12345\r\n", "]Q1https://id.gs1.org/01/09520123456788/21/12345",
            "brand.example.com/01/9520123456788/21/12345", "/01/09520123456788/21/12345" })
    void oneUnitHasOneKeyOnAnyDomainAndInAnyDress(String link) {
        assertThat(Identity.parse(link).key()).isEqualTo(UNIT);
        assertThat(Identity.parse(link).scheme()).isEqualTo(Scheme.SGTIN);
        assertThat(Identity.parse(link).serial()).isEqualTo("12345");
    }

    @ParameterizedTest
    @ValueSource(strings = { LOT, "https://id.gs1.org/01/09520123456788/22/2A/10/ABC1", "https://id.gs1.org/01/09520123456788/lot/ABC1",
            "https://id.gs1.org/01/09520123456788/10/ABC1?17=180426&15=180426" })
    void oneLotHasOneKey(String link) {
        assertThat(Identity.parse(link)).isEqualTo(new Identity(LOT, Scheme.LGTIN, "09520123456788", "ABC1", null, null));
    }

    @Test
    void aUnitKeepsTheLotThatStandsBesideItsSerial() {
        assertThat(Identity.parse("https://id.gs1.org/01/09520123456788/10/ABC1/21/12345").lot()).isEqualTo("ABC1");
    }

    @ParameterizedTest
    @CsvSource({ "https://example.org/01/02345673, /01/00000002345673", "https://example.org/01/416000336108, /01/00416000336108",
            "https://example.org/01/2112345678900, /01/02112345678900", "https://example.org/01/09520123456788/22/2A, /01/09520123456788",
            "https://example.org/00/952012345678912345, /00/952012345678912345",
            "https://example.org/8004/4012345ABC/7040/1ABC, /8004/4012345ABC", "https://example.org/8013/1987654Ad4X4bL5ttr2310c2K, /8013/1987654Ad4X4bL5ttr2310c2K",
            "https://example.org/415/4012345000054/8020/R1, /415/4012345000054/8020/R1",
            "https://example.org/414/4012345000054/254/0, /414/4012345000054", "https://example.org/gln/4012345000054, /414/4012345000054",
            "https://example.org/party/4226350800008, /417/4226350800008", "https://example.org/417/4226350800008/7040/1ABC, /417/4226350800008",
            "https://example.org/8018/123456789012345675/8019/123, /8018/123456789012345675/8019/123",
            "https://example.org/253/1231231231232TEST5678901234567, /253/1231231231232TEST5678901234567",
            "https://example.org/8003/04012345000221334455, /8003/04012345000221334455",
            "https://example.org/itip/040123451234560102/ser/ABC145, /8006/040123451234560102/21/ABC145",
            "https://example.org/8006/040123451234560102/22/AB/10/XYZ, /8006/040123451234560102/10/XYZ",
            "https://example.org/01/09520123456788/21/a%2fb, /01/09520123456788/21/a%2Fb",
            "https://example.org/01/09520123456788/21/a+b, /01/09520123456788/21/a%2Bb",
            "https://example.org/01/09520123456788/10/01, /01/09520123456788/10/01",
            "https://example.org/01/09520123456788/10/01/21/414, /01/09520123456788/21/414" })
    void everyKeyHasItsCanonicalForm(String link, String path) {
        assertThat(Identity.parse(link).defect()).isNull();
        assertThat(Identity.parse(link).key()).isEqualTo("https://id.gs1.org" + path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = { "https://id.gs1.org/01/09520123456788/21/12345/10/ABC1 order", "https://id.gs1.org/21/12345/01/09520123456788 before",
            "https://id.gs1.org/01/09520123456788?21=12345 path", "https://id.gs1.org/01/09520123456788?ser=12345 path",
            "https://id.gs1.org/01/09520123456788/21/12345?21=12345 twice",
            "https://id.gs1.org/01/09520123456788/21/12345/ slash", "Https://id.gs1.org/01/09520123456788/21/12345 scheme", "HTtps://id.gs1.org/01/09520123456788/21/12345 scheme",
           
            "https://id.gs1.org/01/09520123456788/21/12345?17=251332 month", "https://id.gs1.org/01/09520123456788/21/12345?17= empty",
            "https://id.gs1.org/01/09520123456788/21/12345?999=x identifier", "https://id.gs1.org/01/09520123456788/21/12345?99=%zz hexadecimal",
            "https://id.gs1.org/01/09520123456788/21/12345?8200=http:x query", "https://id.gs1.org/01/09520123456788/21/12345?37=1 together",
            "https://id.gs1.org/01/09520123456788/21/12345?3922=0299 (01)(30)", "https://id.gs1.org/01/09520123456788/17/251231/21/12345 query",
            "https://me@brand.example.com/01/09520123456788/21/12345 domain", "https://id.gs1.org/01/09520123456788/21/12345#^ escape" })
    void whatIsWrongBesideAKeyIsReportedAndTheKeyStands(String link, String told) {
        assertThat(Identity.parse(link).key()).isEqualTo(UNIT);
        assertThat(Identity.parse(link).isGs1()).isTrue();
        assertThat(Identity.parse(link).defect()).startsWith(link).contains(told).endsWith(".");
    }

    @Test
    void aWordInTheQueryIsItsNumber() {
        assertThat(Identity.parse("https://id.gs1.org/01/09520123456788?lot=ABC1&exp=180426").key()).isEqualTo(LOT);
    }

    @ParameterizedTest
    @ValueSource(strings = { "id.gs1.org/01/09520123456781/21/1", "brand.example.com/01/09520123456781/21/1", "id.gs1.org/00/106141412345678909" })
    void aLinkWithoutASchemeIsTestedToo(String link) {
        assertThat(Identity.parse(link).isGs1()).isFalse();
        assertThat(Identity.parse(link).defect()).startsWith(link).contains("check digit");
        assertThat(Identity.parse("brand.example.com/01/952012345678X").defect()).isNull();
        assertThat(Identity.parse("reports/01/2024").defect()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "ABC%2, ABC%252", "%4g, %254g", "a%zz, a%25zz", "%, %25" })
    void aLonePercentSignIsDataAndReported(String written, String lot) {
        Identity identity = Identity.parse("https://example.com/01/09520123456788/10/" + written);
        assertThat(identity.key()).isEqualTo("https://id.gs1.org/01/09520123456788/10/" + lot);
        assertThat(identity.defect()).contains("hexadecimal");
    }

    @Test
    void whatStandsBeforeTheKeyIsTheDomainsOwn() {
        assertThat(Identity.parse("https://shop.example/10/5/01/09520123456788").key()).isEqualTo("https://id.gs1.org/01/09520123456788");
    }

    @ParameterizedTest
    @CsvSource({ "https://id.gs1.org/01/09520123456789/21/1, expected 8", "https://example.com/01/9520123456780, expected 8",
            "https://id.gs1.org/00/106141412345678909, expected 8", "https://id.gs1.org/414/4012345000055, expected 4",
            "https://example.org/8003/04012345000222334455, expected 1", "https://example.org/8003/952012200000001004, filler 0",
            "https://id.gs1.org/01/0952012345678/21/1, expected", "https://id.gs1.org/01/95201234567/21/1, digits",
            "https://id.gs1.org/01/foo, digits", "https://id.gs1.org/01/09520123456788/21/, pairs", "https://id.gs1.org/01//21/1, digits",
            "https://example.com/01/09520123456788/21/, pairs", "https://id.gs1.org/01/09520123456788/89/x, pairs",
            "https://id.gs1.org/01/09520123456788/21//10/1, empty", "https://id.gs1.org/01/09520123456788/254/1, qualify",
            "https://id.gs1.org/01/09520123456788/21/A/21/B, twice", "https://id.gs1.org/01/09520123456788/21/A?21=B, twice",
            "https://id.gs1.org/01/09520123456788/21/A/235/B, two serials", "https://example.com/01//09520123456788, pairs",
            "https://example.com/01/09520123456788//10/A, pairs", "https://example.com/p//01//09520123456788, pairs",
            "https://id.gs1.org/01/09520123456788/21/%C3%BC, character", "https://id.gs1.org/01/09520123456788/10/123456789012345678901, 21",
            "https://id.gs1.org/8006/040123451234560302/21/1, piece", "https://id.gs1.org/8004/ABC, company prefix" })
    void aMalformedLinkStandsAsItIsAndIsReported(String link, String told) {
        Identity identity = Identity.parse(link);
        assertThat(identity.key()).isEqualTo(link);
        assertThat(identity.scheme()).isEqualTo(Scheme.URI);
        assertThat(identity.gtin()).isNull();
        assertThat(identity.defect()).startsWith(link).contains(told);
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org/01/foo", "https://example.org/2024/01/15", "https://example.org/blog/2024/01/15-news",
            "http://www.w3.org/2000/01/rdf-schema#", "https://example.org/401/2024", "https://example.org", "https://example.org/",
            "https://ref.gs1.org/cbv/BizStep-shipping", "https://example.org/item/12345", "https://example.org/123/4012345/456/4711",
            "https://example.org/01/09520123456788/reviews/7", "ftp://example.org/01/09520123456788", "http:///01/09520123456788",
            "did:example:123456789abcdefghi", "https://example.org/01/09520123456788/reviews" })
    void otherAddressesStandWithoutReproach(String uri) {
        assertThat(Identity.parse(uri)).isEqualTo(new Identity(uri, Scheme.URI, null, null, null, null));
    }
}
