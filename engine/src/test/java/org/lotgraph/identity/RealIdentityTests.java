package org.lotgraph.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Every identifier in the EPCIS files that the environment variable LOTGRAPH_REAL_DATA names. */
class RealIdentityTests {

    private static final Pattern QUOTED = Pattern.compile("\"((?:urn:epc:(?:id|class|idpat):|https?://)[^\"\\s]+)\"");
    private static final Pattern KEYED = Pattern.compile(".*/(?:01|00|414|417|253|8003)/(\\d+).*");
    private static final Pattern SSCC = Pattern.compile("urn:epc:id:sscc:(\\d+)\\.(\\d+)");

    @Test
    void everyWellFormedIdentifierIsReadAndOnlyTheMalformedOnesAreReported() throws IOException {
        String data = System.getenv("LOTGRAPH_REAL_DATA");
        assumeTrue(data != null, "LOTGRAPH_REAL_DATA names no folder with EPCIS files");
        Set<String> identifiers = identifiers(Path.of(data, "epcis"));
        assertThat(identifiers).hasSizeGreaterThan(100);
        for (String text : identifiers) {
            Identity identity = Identity.parse(text);
            assertThat(identity.defect() != null).as(text + " → " + identity).isEqualTo(malformed(text));
            if (text.startsWith("urn:epc:") && identity.defect() == null) {
                assertThat(identity.isGs1()).as(text).isTrue();
            }
            assertThat(Identity.parse(identity.key()).key()).isEqualTo(identity.key());
        }
    }

    /** By other means than the code under test: the modulo-10 sum of the digits up to the check digit, and the SSCC's length. */
    private static boolean malformed(String text) {
        Matcher sscc = SSCC.matcher(text);
        if (sscc.matches()) {
            return sscc.group(1).length() + sscc.group(2).length() != 17;
        }
        Matcher keyed = KEYED.matcher(text);
        if (text.startsWith("urn:") || !keyed.matches()) {
            return false;
        }
        int length = text.contains("/00/") ? 18 : text.contains("/01/") || text.contains("/8003/") ? 14 : 13;
        String digits = keyed.group(1);
        return digits.length() < length || text.contains("/8003/") && !digits.startsWith("0")
                || !RandomThing.complete(digits.substring(0, length - 1)).equals(digits.substring(0, length));
    }

    private static Set<String> identifiers(Path folder) throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().matches(".*\\.json\\w*")).forEach(file -> QUOTED.matcher(text(file)).results()
                    .forEach(match -> found.add(match.group(1))));
        }
        return found;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
