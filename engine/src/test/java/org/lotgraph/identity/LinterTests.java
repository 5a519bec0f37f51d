package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GS1's syntax tests one by one (gs1/gs1-syntax-dictionary: the cases of its lint_*.c, condensed). */
class LinterTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "csum|02345673 416000336108 1234567890128 12345678901231 123456789012345675",
            "csumalpha|22 !22 !!22 1987654Ad4X4bL5ttr2310c2K 12345678901234567890123NT 12345_ABCDEFGHIJKLMCP 12345_abcdefghijklmN3 12345_!\"%&'()*+,-./LC 00000!HV",
            "gcppos1|0123 01234 0123A", "gcppos2|I0123 I0123A", "nonzero|1 01 10 0009", "zero|0 000", "nozeroprefix|1 10 321", "hasnondigit|/ A1 11A 012:",
            "hyphen|- --", "yesno|0 1", "winding|0 1 9", "iso5218|0 1 2 9", "importeridx|- _ 0 9 A z", "pcenc|A %00 ABC%fF %20XYZ",
            "pieceoftotal|11 13 0101 0203 9999 001003", "posinseqslash|1/1 2/3 9/10 99/99 1/100", "latitude|0000000000 1800000000",
            "longitude|0000000000 3600000000", "iban|FR7630006000011234567890189 DE91100000000123456789 GB98MIDL07009312345678 BE71096123456769",
            "iso3166|004 008 275 716 894", "iso3166999|004 999", "iso3166list|004 004008276", "iso3166alpha2|DE FR ZW", "iso4217|008 840 978 999",
            "packagetype|1A 200 8 APE X3 ZZ", "mediatype|01 10 80 99", "yymmdd|200229 000229 960229 991231", "yymmd0|200600 200229 210228",
            "yyyymmdd|20000229 19991231", "yyyymmd0|20200600 24000229", "hh|00 23", "mi|00 59", "ss|59", "hhmi|0000 2359", "yymmddhh|20022923",
            "mmoptss|59 5959", "couponcode|012345612345611110123 012345612345611110123101101230123456 012345612345611110123101101239",
            "couponposoffer|001234561234560123456 101234561234560123456 061234567890121234569123456789012345" })
    void whatHoldsHolds(String test, String values) {
        for (String value : values.split(" ")) {
            assertThat(fault(test, value)).as("%s %s", test, value).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = { "csum|12345673 416000336109 123456789012345670",
            "csumalpha|2 33 1987654Ad4X4bL5ttr2310cXK 1987654Ad4X4bL5ttr2310c2X 123456ABOO", "gcppos1|012 A123 012A", "gcppos2|I012 0A123",
            "nonzero|0 000", "zero|1 010", "nozeroprefix|0 01", "hasnondigit|0 0123456789", "hyphen|X -X", "yesno|2 01", "winding|2 8 01",
            "iso5218|3 8 01", "importeridx|= AA ~", "pcenc|% %g %fg ABC%2", "pieceoftotal|1 111 01 10 0100 21 0908 100099",
            "posinseqslash|1 / 1/ /1 x/y 1//2 0/1 1/0 01/2 2/1 10/9 101/100", "latitude|1800000001 180000000", "longitude|3600000001",
            "iban|BE71 BE71096123456760 LC14BOSLxx3456789012345678901230 XX361234567890", "iso3166|000 005 999", "iso3166999|000 998",
            "iso3166list|004005 00400", "iso3166alpha2|AA de XX", "iso4217|000 001 276", "packagetype|0 00 _9 1A_ 1a", "mediatype|00 11 79 0",
            "yymmdd|200230 210229 200600 201301 200001", "yymmd0|200230 201300 200010", "yyyymmdd|21000229 20200600 20201301", "yyyymmd0|20200631 20209910",
            "hh|24 99", "mi|60", "ss|60", "hhmi|2400 2360 123", "yymmddhh|20022924 20023001", "mmoptss|60 5960 530",
            "couponcode|01 71234567890123 0123456 0123456123456 01234561234560 01234561234561 0123456123456110 012345612345611115 01234561234561111012"
                    + " 0123456123456111101230 0123456123456111101231 01234561234561111012314 0123456123456111101231011012371234567890123"
                    + " 0123456123456111101232 0123456123456111101233 0123456123456111101233200010 0123456123456111101234200010"
                    + " 01234561234561111012335006064500607 01234561234561111012360 01234561234561111012393 012345612345611110123903"
                    + " 01234561234561111012390002 012345612345611110123900000 0123456123456111x",
            "couponposoffer|201234561234560123456 0 07 01123456 00123456 00123456123456 001234561234560 0012345612345601234567 a" })
    void whatDoesNotIsSaid(String test, String values) {
        for (String value : values.split(" ")) {
            assertThat(fault(test, value)).as("%s %s", test, value).isNotBlank();
        }
    }

    @Test
    void twoDigitsAreTheNearestYear() {
        assertThat(Dates.year(26, 2026)).isEqualTo(2026);
        assertThat(Dates.year(76, 2026)).isEqualTo(2076);
        assertThat(Dates.year(77, 2026)).isEqualTo(1977);
        assertThat(Dates.year(99, 2026)).isEqualTo(1999);
        assertThat(Dates.year(1, 2055)).isEqualTo(2101);
        assertThat(Dates.last(String.format(Locale.ROOT, "%02d0400", Year.now().getValue() % 100))).isEqualTo(Year.now().atMonth(4).atEndOfMonth());
    }

    @Test
    void everyOneIsTriedWhereItStandsInAValueToo() {
        assertThat(Linter.named("yesno").fault("701", 1, 2)).isNull();
        assertThat(Linter.named("csum").fault("002345673ABC", 1, 9)).isNull();
        assertThat(Linter.named("csum").fault("002345674ABC", 1, 9)).contains("expected 3");
    }

    private static String fault(String test, String value) {
        return Linter.named(test).fault(value, 0, value.length());
    }
}
