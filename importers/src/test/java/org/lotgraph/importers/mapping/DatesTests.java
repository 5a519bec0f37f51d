package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lotgraph.item.ValidTime;

/** Dates as people write them. */
class DatesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-04-03             | 2024-04-03
            2024-04-03T10:15:00Z   | 2024-04-03T10:15:00Z
            3.4.2024               | 2024-04-03
            03.04.24               | 2024-04-03
            3/4/2024               | 2024-04-03
            3-4-2024               | 2024-04-03
            3 . 4 . 2024           | 2024-04-03
            2024/4/3               | 2024-04-03
            20240403               | 2024-04-03
            Wed, 3.4.2024          | 2024-04-03
            Mittwoch, 3. April 2024 | 2024-04-03
            am 3.4.2024            | 2024-04-03
            mer. 3 avril 2024      | 2024-04-03
            2024-04-03 14:30 Uhr   | 2024-04-03T14:30
            3 April 2024           | 2024-04-03
            3rd Apr 2024           | 2024-04-03
            April 3, 2024          | 2024-04-03
            3. März 2024           | 2024-03-03
            3-Mar-24               | 2024-03-03
            3 mai 2024             | 2024-05-03
            3.4.2024 14:30         | 2024-04-03T14:30
            3.4.2024, 2:30 pm      | 2024-04-03T14:30
            3.4.2024 um 14:30 Uhr  | 2024-04-03T14:30
            2023-05-04T10:11:12.1234567 | 2023-05-04T10:11:12.1234567
            2023-05-04 10:11:12,123 | 2023-05-04 10:11:12.123
            2023-05-04T10:11:12.12345678901234Z | 2023-05-04T10:11:12.123456789Z
            2023-05-04T10:11:12.12345678901234+02:00 | 2023-05-04T10:11:12.123456789+02:00
            4.5.2023 10:11:12.1234567 | 2023-05-04T10:11:12.123456700
            4.5.2023 10:11:12,5    | 2023-05-04T10:11:12.500
            4 May 2023 10:11:12.5 pm | 2023-05-04T22:11:12.500
            45019                  | 2023-04-03
            45019.5                | 2023-04-03
            2024                   | 2024-01-01/2024-12-31 (2024)
            April 2024             | 2024-04-01/2024-04-30 (April 2024)
            Apr. '24               | 2024-04-01/2024-04-30 (Apr. '24)
            04/2024                | 2024-04-01/2024-04-30 (04/2024)
            2024-04                | 2024-04-01/2024-04-30 (2024-04)
            Q1 2024                | 2024-01-01/2024-03-31 (Q1 2024)
            3. Quartal 2024        | 2024-07-01/2024-09-30 (3. Quartal 2024)
            KW 12/2024             | 2024-03-18/2024-03-24 (KW 12/2024)
            week 1 2021            | 2021-01-04/2021-01-10 (week 1 2021)
            End 2023               | 2023-09-01/2023-12-31 (End 2023)
            Ende 2023              | 2023-09-01/2023-12-31 (Ende 2023)
            early 2023             | 2023-01-01/2023-04-30 (early 2023)
            Mitte 2023             | 2023-05-01/2023-08-31 (Mitte 2023)
            end of March 2023      | 2023-03-21/2023-03-31 (end of March 2023)
            3.-5.4.2024            | 2024-04-03/2024-04-05 (3.-5.4.2024)
            3.4.-5.4.2024          | 2024-04-03/2024-04-05 (3.4.-5.4.2024)
            3.4.2024 - 5.5.2024    | 2024-04-03/2024-05-05 (3.4.2024 - 5.5.2024)
            12-14 March 2023       | 2023-03-12/2023-03-14 (12-14 March 2023)
            March to May 2023      | 2023-03-01/2023-05-31 (March to May 2023)
            before 3.4.2024        | ?/2024-04-02 (before 3.4.2024)
            bis 3.4.2024           | ?/2024-04-03 (bis 3.4.2024)
            since April 2024       | 2024-04-01/? (since April 2024)
            """)
    void isReadAs(String written, String read) {
        assertThat(new Dates(DateStyle.DEFAULT).read(written)).isEqualTo(read);
        assertThat(ValidTime.parse(read, ZoneOffset.UTC).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3.4.          | 2023-04-03
            3.4           | 2023-04-03
            3 April       | 2023-04-03
            April 3       | 2023-04-03
            April         | 2023-04-01/2023-04-30 (April)
            3.-5.4.       | 2023-04-03/2023-04-05 (3.-5.4.)
            KW 12         | 2023-03-20/2023-03-26 (KW 12)
            Q1            | 2023-01-01/2023-03-31 (Q1)
            End of March  | 2023-03-21/2023-03-31 (End of March)
            3.4.2024      | 2024-04-03
            """)
    void aYearThatIsKnownOtherwiseIsTakenWhereNoneIsWritten(String written, String read) {
        assertThat(new Dates(new DateStyle(DateStyle.Order.DMY, 2023)).read(written)).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.4.", "April", "KW 12", "Q1", "31.2.2024", "KW 53/2011", "yesterday", "see invoice", "13/13/2024", "2024-13-01x", "ca. 2023?", "1.2.3.4", "L-2024", "99999999",
            "ca. 3.4.2023", "spätestens 3.4.2023", "latest 3.4.2023", "Vormittag 3.4.2023", "Nachmittag 3.4.2023", "Abholung 3.4.2023", "about 3.4.2023",
            "2023-02-30", "2023-04-00", "0000-00-00", "2023-04-03 99:99", "2023-04-03 14:30xyz"})
    void isNotReadAtAll(String written) {
        assertThat(new Dates(DateStyle.DEFAULT).read(written)).isNull();
    }

    @Test
    void twoDigitsBehindAMonthThatMayBeItsYearAreNoDayUnlessMonthsStandBeforeDays() {
        Dates dates = new Dates(new DateStyle(DateStyle.Order.DMY, 2023));
        assertThat(dates.read("Mai 24")).isNull();
        assertThat(dates.read("April 23")).isNull();
        assertThat(dates.read("April 23rd")).isEqualTo("2023-04-23");
        assertThat(dates.read("April 12")).isEqualTo("2023-04-12");
        assertThat(new Dates(new DateStyle(DateStyle.Order.MDY, 2023)).read("April 23")).isEqualTo("2023-04-23");
    }

    @Test
    void aTextThatIsTooLongForADateIsNotLookedThrough() {
        assertThat(new Dates(DateStyle.DEFAULT).read("3.4.2024" + ",".repeat(10_000_000))).isNull();
    }

    @Test
    void theOrderOfDayAndMonthIsAsSaid() {
        assertThat(new Dates(new DateStyle(DateStyle.Order.MDY, null)).read("4/3/2024")).isEqualTo("2024-04-03");
        assertThat(new Dates(new DateStyle(DateStyle.Order.MDY, 2024)).read("4/3")).isEqualTo("2024-04-03");
        assertThat(new Dates(new DateStyle(DateStyle.Order.YMD, null)).read("24.4.3")).isEqualTo("2024-04-03");
    }

    @Test
    void threeColumnsAreOneDate() {
        Dates dates = new Dates(new DateStyle(DateStyle.Order.DMY, 2023));
        assertThat(dates.read("3", "4", "2024")).isEqualTo("2024-04-03");
        assertThat(dates.read("3", "April", "24")).isEqualTo("2024-04-03");
        assertThat(dates.read("3.", "4.", "2024.")).isEqualTo("2024-04-03");
        assertThat(dates.read("3", "4", null)).isEqualTo("2023-04-03");
        assertThat(dates.read(null, "4", "2024")).isEqualTo("2024-04-01/2024-04-30 (2024-04)");
        assertThat(dates.read(null, null, "2024")).isEqualTo("2024-01-01/2024-12-31 (2024)");
        assertThat(dates.read("31", "2", "2024")).isNull();
        assertThat(dates.read("3", null, "2024")).isNull();
    }
}
