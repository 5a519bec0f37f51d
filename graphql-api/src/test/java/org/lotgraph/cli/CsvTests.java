package org.lotgraph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "=HYPERLINK(\"x\")"})
    void cellsThatASpreadsheetWouldRunAreMadeText(String formula) {
        assertThat(Csv.cell(formula)).doesNotStartWith(formula.substring(0, 1)).matches("\"?'.*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"plain|plain", "a,b|\"a,b\"", "say \"so\"|\"say \"\"so\"\"\"", "ä 追|ä 追"})
    void otherCellsAreQuotedWhereNeeded(String text, String cell) {
        assertThat(Csv.cell(text)).isEqualTo(cell);
    }

    @Test
    void numbersStayNumbersAndNothingIsAnEmptyCell() {
        StringWriter text = new StringWriter();
        new Csv(new PrintWriter(text)).row("a", -1, null, 2L);
        assertThat(text).hasToString("a,-1,,2\r\n");
    }
}
