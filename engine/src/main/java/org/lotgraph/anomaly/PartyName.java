package org.lotgraph.anomaly;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is left of a party's name when case, blanks, punctuation, accents and the legal form are taken away.
 *
 * @param letters all words in one
 * @param fixed   numbers, and words of one or two letters: they tell School 04 from School 05 and Hall A from Hall B, and must agree
 */
record PartyName(String letters, String fixed) {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\p{N}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> LEGAL_FORMS = Set.of("gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "ek", "ev", "eg", "se", "ltd", "limited", "plc",
            "llc", "llp", "inc", "incorporated", "corp", "corporation", "co", "company", "sa", "sas", "sarl", "srl", "spa", "sl", "bv", "nv", "ab", "as",
            "asa", "aps", "oy", "oyj", "sro", "doo", "kft", "zrt", "zoo", "pty", "pvt", "pte", "kk", "und", "and");
    /** The shortest name in which one letter may be wrong. */
    private static final int SHORTEST = 5;
    /** Of longer names only such as agree wholly are looked for. */
    static final int LONGEST = 60;

    static PartyName of(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT)
                .replace("\u00df", "ss").replace("\u00e6", "ae").replace("\u00f8", "o").replace("\u0142", "l").replace("\u0153", "oe");
        List<String> words = words(plain);
        while (words.size() > 1 && LEGAL_FORMS.contains(words.getLast())) {
            words.removeLast();
        }
        StringBuilder letters = new StringBuilder();
        StringBuilder fixed = new StringBuilder();
        for (String word : words) {
            boolean number = Character.isDigit(word.codePointAt(0));
            if (!number) {
                letters.append(word);
            }
            if (number || (word.length() <= 2 && !Character.isIdeographic(word.codePointAt(0)))) {
                fixed.append(number ? word.replaceFirst("^0+(?=.)", "") : word).append('|');
            }
        }
        return new PartyName(letters.toString(), fixed.toString());
    }

    /** Letters that stand alone between points or strokes are one word: S.A.R.L., A/S. */
    private static List<String> words(String plain) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(plain.replaceAll("(?<=\\b\\p{L})[./]\\s?(?=\\p{L}\\b)", ""));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Whether a single letter may be wrong in it: a word of an ideographic script is but one or two characters. */
    boolean isSpelled() {
        return letters.length() >= SHORTEST && letters.length() <= LONGEST && letters.codePoints().noneMatch(Character::isIdeographic);
    }

    /** Equal, or but for one letter that is missing, another, or changed places with its neighbour. */
    boolean isLike(PartyName other) {
        if (letters.isEmpty() || !fixed.equals(other.fixed)) {
            return false;
        }
        return letters.equals(other.letters) || (isSpelled() && other.isSpelled() && isOneOff(letters, other.letters));
    }

    private static boolean isOneOff(String one, String other) {
        int start = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String left = one.substring(start, one.length() - end);
        String right = other.substring(start, other.length() - end);
        return (left.length() <= 1 && right.length() <= 1)
                || (left.length() == 2 && right.length() == 2 && left.charAt(0) == right.charAt(1) && left.charAt(1) == right.charAt(0));
    }
}
