package org.lotgraph.identity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What GS1's syntax dictionary says of one application identifier.
 *
 * @param predefined the value's length is fixed for good: no separator need follow it
 * @param attribute  may stand in the query of a Digital Link
 * @param required   of each list, one group of identifiers must stand beside it
 * @param excluded   identifiers that must not stand beside it
 * @param qualifiers the sequences of identifiers that may follow it in the path of a Digital Link; null where it is no primary key
 * @param title      GS1's data title
 */
record ApplicationIdentifier(String ai, boolean predefined, boolean attribute, List<Component> components,
        List<List<List<String>>> required, List<String> excluded, @Nullable List<List<String>> qualifiers, String title) {

    int least() {
        return components.stream().filter(component -> !component.optional()).mapToInt(Component::least).sum();
    }

    int most() {
        int most = 0;
        for (int i = 0; i < components.size(); i++) {
            most += components.get(i).most();
        }
        return most;
    }

    /** Whether it qualifies this key, wherever in the sequence. */
    boolean isQualifiedBy(String other) {
        for (int i = 0; qualifiers != null && i < qualifiers.size(); i++) {
            if (qualifiers.get(i).contains(other)) {
                return true;
            }
        }
        return false;
    }

    /** Throws where the value has another form. */
    void check(String value) throws Malformed {
        String fault = fault(value);
        if (fault != null) {
            KeyType type = KeyType.of(ai);
            String subject = type == null ? "(" + ai + ")" : "the " + type.name();
            boolean plain = !value.isEmpty() && Characters.TEXT.holds(value) && value.length() < 30;
            throw new Malformed(subject + (value.isEmpty() ? "" : plain ? " " + value : " \"" + Notation.brief(value) + "\"") + ' ' + fault);
        }
    }

    /** What is wrong with a value, as the end of a sentence that begins with it; else null. */
    @Nullable String fault(String value) {
        int at = 0;
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            int left = value.length() - at;
            if (left == 0 && component.optional()) {
                continue;
            }
            int length = Math.min(left, component.most());
            if (length < component.least()) {
                return length(value);
            }
            String fault = component.fault(value, at, at + length);
            if (fault != null) {
                return value.length() > most() ? length(value) : fault;
            }
            at += length;
        }
        return at < value.length() ? length(value) : null;
    }

    private String length(String value) {
        if (value.isEmpty()) {
            return "is empty";
        }
        Component last = components.getLast();
        String unit = components.stream().allMatch(component -> component.set() == Characters.DIGITS) ? " digits" : " characters";
        if (least() == most()) {
            return "is not " + most() + unit;
        }
        int before = components.size() == 1 ? 0 : most() - last.most();
        if (value.length() > most()) {
            return (before == 0 ? "has " : "has in its last part ") + (value.length() - before) + " characters, at most " + last.most()
                    + " are allowed";
        }
        return "ends before the " + least() + unit + " that it must have";
    }

    /** What it misses or must not meet among the identifiers that are there, as a clause; else null. */
    @Nullable String companionFault(List<ApplicationIdentifier> present) {
        for (int i = 0; i < excluded.size(); i++) {
            String other = among(present, excluded.get(i));
            if (other != null) {
                return "(" + ai + ") and (" + other + ") do not go together";
            }
        }
        for (int i = 0; i < required.size(); i++) {
            if (!satisfied(required.get(i), present)) {
                return "(" + ai + ") needs " + words(required.get(i)) + " beside it";
            }
        }
        return null;
    }

    private boolean satisfied(List<List<String>> choice, List<ApplicationIdentifier> present) {
        for (int i = 0; i < choice.size(); i++) {
            List<String> group = choice.get(i);
            int there = 0;
            while (there < group.size() && among(present, group.get(there)) != null) {
                there++;
            }
            if (there == group.size()) {
                return true;
            }
        }
        return false;
    }

    /** An identifier is no companion of itself, even where it matches. */
    private @Nullable String among(List<ApplicationIdentifier> present, String pattern) {
        for (int i = 0; i < present.size(); i++) {
            String other = present.get(i).ai;
            if (!other.equals(ai) && matches(pattern, other)) {
                return other;
            }
        }
        return null;
    }

    private static String words(List<List<String>> choice) {
        return String.join(" or ", choice.stream().map(group -> '(' + String.join(")(", group) + ')').toList());
    }

    /** An n stands for any digit. */
    private static boolean matches(String pattern, String ai) {
        if (pattern.length() != ai.length()) {
            return false;
        }
        for (int i = 0; i < ai.length(); i++) {
            if (pattern.charAt(i) != ai.charAt(i) && pattern.charAt(i) != 'n') {
                return false;
            }
        }
        return true;
    }
}
