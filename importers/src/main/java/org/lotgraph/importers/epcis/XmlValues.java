package org.lotgraph.importers.epcis;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;

import org.lotgraph.importers.json.Json;

/** Texts that the schema of EPCIS types otherwise. What is no such value stays text, for the rules to judge. */
final class XmlValues {

    /** Of a sensorReport (EPCIS 2.0, 7.3.7.3). */
    private static final Set<String> NUMBERS = Set.of("quantity", "value", "minValue", "maxValue", "meanValue", "sDev", "percRank", "percValue");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final int LONGEST = 1_000;

    private XmlValues() {
    }

    static Json of(String name, String text) {
        if (NUMBERS.contains(name) && text.length() <= LONGEST && NUMBER.matcher(text).matches()) {
            return new Json.Num(new BigDecimal(text));
        }
        if (name.equals("booleanValue") && (text.equals("true") || text.equals("false"))) {
            return new Json.Bool(text.equals("true"));
        }
        return new Json.Text(text);
    }

    /** Without the blanks and line ends that only lay the document out. */
    static String text(StringBuilder told) {
        return told.toString().strip();
    }
}
