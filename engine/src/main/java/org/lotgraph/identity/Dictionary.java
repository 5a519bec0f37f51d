package org.lotgraph.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * GS1's application identifiers as the GS1 Barcode Syntax Dictionary tells them: one line each, or one for a range,
 * {@code AIs [flags] components [attributes] [# title]}.
 */
final class Dictionary {

    private static final Pattern LINE = Pattern.compile("(\\d{2,4})(?:-(\\d{2,4}))?\\s+([^\\s\\w\\[#]+\\s+)?([^#]*)(?:#\\s*(.*))?");
    private static final Pattern COMPONENT = Pattern.compile("\\[?[NXYZ](\\.\\.)?\\d+]?(,.*)?");

    /** The one that ships. Below what it is read with. */
    static final Dictionary GS1 = new Dictionary(Lines.of("application-identifiers.txt"));

    /** By the digits of the identifier, {@link #place}. */
    private final @Nullable ApplicationIdentifier[] entries = new ApplicationIdentifier[11_100];
    private final List<ApplicationIdentifier> all = new ArrayList<>();

    /** Lines that say nothing are left out already. */
    Dictionary(List<String> lines) {
        for (String line : lines) {
            Matcher matcher = LINE.matcher(line);
            if (!matcher.matches()) {
                throw new IllegalArgumentException("no entry of the GS1 syntax dictionary: " + line);
            }
            String first = matcher.group(1);
            int last = Integer.parseInt(matcher.group(2) == null ? first : matcher.group(2));
            for (int ai = Integer.parseInt(first); ai <= last; ai++) {
                String digits = Integer.toString(ai);
                add(entry("0".repeat(first.length() - digits.length()) + digits, matcher));
            }
        }
    }

    private void add(ApplicationIdentifier entry) {
        entries[place(entry.ai(), 0, entry.ai().length())] = entry;
        all.add(entry);
    }

    List<ApplicationIdentifier> all() {
        return all;
    }

    @Nullable ApplicationIdentifier of(String ai) {
        boolean digits = ai.length() >= 2 && ai.length() <= 4 && Characters.DIGITS.holds(ai);
        return digits ? entries[place(ai, 0, ai.length())] : null;
    }

    /** The identifier that begins at this place; none is the beginning of another. */
    @Nullable ApplicationIdentifier at(String data, int from) {
        for (int length = 2; length <= 4 && from + length <= data.length(); length++) {
            if (Characters.DIGITS.foreign(data, from, from + length) >= 0) {
                return null;
            }
            ApplicationIdentifier entry = entries[place(data, from, from + length)];
            if (entry != null) {
                return entry;
            }
        }
        return null;
    }

    /** Two, three and four digits each have their part of the array. */
    private static int place(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number + (to - from == 2 ? 0 : to - from == 3 ? 100 : 1100);
    }

    private static ApplicationIdentifier entry(String ai, Matcher line) {
        String flags = line.group(3) == null ? "" : line.group(3);
        List<Component> components = new ArrayList<>();
        List<List<List<String>>> required = new ArrayList<>();
        List<String> excluded = new ArrayList<>();
        List<List<String>> qualifiers = null;
        for (String word : line.group(4).trim().split("\\s+")) {
            String value = word.substring(word.indexOf('=') + 1);
            if (COMPONENT.matcher(word).matches()) {
                components.add(Component.of(word));
            } else if (word.startsWith("req=")) {
                required.add(split(value, ",", "\\+"));
            } else if (word.startsWith("ex=")) {
                excluded.addAll(List.of(value.split(",")));
            } else if (word.startsWith("dlpkey")) {
                qualifiers = word.equals("dlpkey") ? List.of() : split(value, "\\|", ",");
            }
        }
        if (components.isEmpty()) {
            throw new IllegalArgumentException("the GS1 syntax dictionary gives (" + ai + ") no format that is known here");
        }
        String title = line.group(5) == null ? "" : line.group(5).trim();
        return new ApplicationIdentifier(ai, flags.indexOf('*') >= 0, flags.indexOf('?') >= 0, List.copyOf(components),
                List.copyOf(required), List.copyOf(excluded), qualifiers, title);
    }

    private static List<List<String>> split(String text, String outer, String inner) {
        return Arrays.stream(text.split(outer)).map(part -> List.of(part.split(inner))).toList();
    }
}
