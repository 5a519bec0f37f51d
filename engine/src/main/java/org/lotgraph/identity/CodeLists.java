package org.lotgraph.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Codes of others that element strings refer to: countries, currencies, package and media types. */
final class CodeLists {

    private static final Map<String, Set<String>> LISTS = read();
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private CodeLists() {
    }

    /** Whether these are the two capital letters of a country (ISO 3166-1). */
    static boolean country(String letters) {
        return COUNTRIES.contains(letters);
    }

    static Linter linter(String name) {
        return switch (name) {
            case "iso3166" -> in("iso3166", "no ISO 3166 country number");
            case "iso3166999" -> {
                Linter country = in("iso3166", "neither an ISO 3166 country number nor 999");
                yield (text, from, to) -> text.startsWith("999", from) && to == from + 3 ? null : country.fault(text, from, to);
            }
            case "iso3166list" -> CodeLists::countries;
            case "iso3166alpha2" -> (text, from, to) -> country(text.substring(from, to)) ? null
                    : "holds \"" + text.substring(from, to) + "\", which is no ISO 3166 country in two letters";
            case "iso4217" -> in("iso4217", "no ISO 4217 currency number");
            case "packagetype" -> in("packagetype", "no package type code of GS1's");
            case "mediatype" -> in("mediatype", "no AIDC media type");
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static Linter in(String list, String words) {
        Set<String> codes = LISTS.getOrDefault(list, Set.of());
        return (text, from, to) -> codes.contains(text.substring(from, to)) ? null
                : "holds \"" + text.substring(from, to) + "\", which is " + words;
    }

    private static @Nullable String countries(String text, int from, int to) {
        Linter country = linter("iso3166");
        for (int i = from; i < to; i += 3) {
            String fault = country.fault(text, i, Math.min(to, i + 3));
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> lists = new HashMap<>();
        for (String line : Lines.of("code-lists.txt")) {
            String[] words = line.split(" ");
            Set<String> list = lists.computeIfAbsent(words[0], name -> new HashSet<>());
            for (int i = 1; i < words.length; i++) {
                int dash = words[i].indexOf('-');
                String last = words[i].substring(dash + 1);
                for (int code = dash < 0 ? 0 : Integer.parseInt(words[i].substring(0, dash)); dash > 0 && code < Integer.parseInt(last); code++) {
                    list.add(String.format(Locale.ROOT, "%0" + dash + "d", code));
                }
                list.add(last);
            }
        }
        return lists;
    }
}
