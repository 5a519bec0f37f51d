package org.lotgraph.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of an application identifier's value.
 *
 * @param tests what GS1 tests beyond characters and length
 */
record Component(Characters set, int least, int most, boolean optional, List<Linter> tests) {

    /** As the dictionary writes it: {@code N14,csum,gcppos2}, {@code X..20}, {@code [N6],yymmdd}. */
    static Component of(String written) {
        String[] words = written.split(",");
        String format = words[0];
        boolean optional = format.startsWith("[");
        if (optional) {
            format = format.substring(1, format.length() - 1);
        }
        boolean upTo = format.startsWith("..", 1);
        int length = Integer.parseInt(format.substring(upTo ? 3 : 1));
        List<Linter> tests = List.of(words).subList(1, words.length).stream().map(Linter::named).toList();
        return new Component(Characters.of(format.charAt(0)), upTo ? 1 : length, length, optional, tests);
    }

    @Nullable String fault(String text, int from, int to) {
        int foreign = set.foreign(text, from, to);
        if (foreign >= 0 && !(set == Characters.FILE_SAFE && padded(text, foreign, from, to))) {
            return "holds a character other than " + set.words;
        }
        for (int i = 0; i < tests.size(); i++) {
            String fault = tests.get(i).fault(text, from, to);
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    /** One or two = may fill up base64 to a multiple of three characters. */
    private static boolean padded(String text, int padding, int from, int to) {
        return to - padding <= 2 && (to - from) % 3 == 0 && text.substring(padding, to).chars().allMatch(c -> c == '=');
    }
}
