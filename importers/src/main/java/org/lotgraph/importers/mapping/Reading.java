package org.lotgraph.importers.mapping;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one dialect tells strings, names in quotes and comments from the words of a statement. Dialects differ, so that what is hidden in one is run
 * in another: {@code '\'} ends a string or goes on, {@code /*!} is a comment or a command.
 */
final class Reading {

    private static final Pattern CALLED = Pattern.compile("\u0001([^\u0002]*)\u0002(?=\\s*[(.])");
    private static final Pattern QUOTED = Pattern.compile("\u0001[^\u0002]*\u0002");

    /** Stands in the words for a comment that may be run. */
    static final String RUN_COMMENT = "/*!";

    private final Set<Habit> habits;

    private enum Habit {
        /** A backslash keeps the quote after it from ending a string. */
        BACKSLASH,
        /** The same between double quotes. */
        BACKSLASH_IN_DOUBLE,
        /** The same in strings with an E before them. */
        E_STRINGS, BACKTICKS, BRACKETS,
        /** {@code $tag$ … $tag$}. */
        DOLLARS,
        /** {@code q'[ … ]'}. */
        Q_STRINGS,
        /** A comment may stand within another. */
        NESTED,
        /** A sharp begins a comment. */
        SHARP,
        /** Two dashes begin a comment only where a blank follows. */
        DASHES_AND_BLANK,
        /** What stands in {@code /*! … } is run by some versions and a comment for others, so that nothing after it can be read here. */
        EXECUTABLE
    }

    private Reading(Habit... habits) {
        this.habits = EnumSet.noneOf(Habit.class);
        this.habits.addAll(Arrays.asList(habits));
    }

    private static final List<Reading> POSTGRESQL = List.of(new Reading(Habit.E_STRINGS, Habit.DOLLARS, Habit.NESTED), new Reading(Habit.BACKSLASH, Habit.DOLLARS, Habit.NESTED));
    /** With what sql_mode may say of backslashes and of double quotes. */
    private static final List<Reading> MYSQL = List.of(
            new Reading(Habit.BACKSLASH, Habit.BACKSLASH_IN_DOUBLE, Habit.BACKTICKS, Habit.SHARP, Habit.DASHES_AND_BLANK, Habit.EXECUTABLE),
            new Reading(Habit.BACKSLASH, Habit.BACKTICKS, Habit.SHARP, Habit.DASHES_AND_BLANK, Habit.EXECUTABLE),
            new Reading(Habit.BACKTICKS, Habit.SHARP, Habit.DASHES_AND_BLANK, Habit.EXECUTABLE));
    private static final List<Reading> SQLITE = List.of(new Reading(Habit.BACKTICKS, Habit.BRACKETS));
    private static final List<Reading> SQL_SERVER = List.of(new Reading(Habit.BRACKETS, Habit.NESTED));
    private static final List<Reading> ORACLE = List.of(new Reading(Habit.Q_STRINGS));
    private static final List<Reading> OTHER = List.of(new Reading(), new Reading(Habit.DOLLARS), new Reading(Habit.DOLLARS, Habit.NESTED, Habit.E_STRINGS),
            new Reading(Habit.BACKSLASH, Habit.BACKSLASH_IN_DOUBLE, Habit.BACKTICKS, Habit.SHARP));

    /** Every way in which the database at an address may read a statement; all there are where nobody knows. */
    static List<Reading> of(String url) {
        return switch (url.toLowerCase(Locale.ROOT).replaceFirst("^jdbc:([^:]*):.*$", "$1")) {
            case "postgresql" -> POSTGRESQL;
            case "mysql", "mariadb" -> MYSQL;
            case "sqlite" -> SQLITE;
            case "sqlserver", "jtds" -> SQL_SERVER;
            case "oracle" -> ORACLE;
            default -> List.of(POSTGRESQL, MYSQL, SQLITE, SQL_SERVER, ORACLE, OTHER).stream().flatMap(List::stream).toList();
        };
    }

    /** What stands outside of strings and comments; of names in quotes only those that are called, or that a point follows. */
    String words(String sql) {
        return QUOTED.matcher(CALLED.matcher(marked(sql)).replaceAll(name -> Matcher.quoteReplacement(name.group(1)))).replaceAll(" _ ");
    }

    /** The same without any name in quotes: none of them is a command. */
    String commands(String sql) {
        return QUOTED.matcher(marked(sql)).replaceAll(" _ ");
    }

    private CharSequence marked(String sql) {
        StringBuilder out = new StringBuilder();
        for (int at = 0; at < sql.length();) {
            int end = end(sql, at);
            if (end < 0) {
                char c = sql.charAt(at++);
                // Some databases take these for blanks, and two of them are marks here.
                out.append(Character.isISOControl(c) || Character.isSpaceChar(c) ? ' ' : c);
            } else {
                out.append(shown(sql, at, end));
                at = end;
            }
        }
        return out;
    }

    private String shown(String sql, int at, int end) {
        char first = sql.charAt(at);
        if (first == '\'' || first == '$' || first == 'q' || first == 'Q') {
            return " _ ";
        }
        if (first == '"' || first == '`' || first == '[') {
            return "\u0001" + sql.substring(at + 1, Math.max(at + 1, end - 1)).replaceAll("[\u0001\u0002]", " ") + "\u0002";
        }
        boolean executable = has(Habit.EXECUTABLE) && (sql.startsWith("/*!", at) || sql.startsWith("/*M!", at));
        return executable ? RUN_COMMENT : " ";
    }

    /** The end of what begins there, which is no word; -1 where a word, a sign or a blank stands. */
    private int end(String sql, int at) {
        return switch (sql.charAt(at)) {
            case '\'' -> quoted(sql, at, '\'', has(Habit.BACKSLASH) || has(Habit.E_STRINGS) && isPrefix(sql, at, 'E'));
            case '"' -> quoted(sql, at, '"', has(Habit.BACKSLASH_IN_DOUBLE));
            case '`' -> has(Habit.BACKTICKS) ? quoted(sql, at, '`', false) : -1;
            case '[' -> has(Habit.BRACKETS) ? quoted(sql, at, ']', false) : -1;
            case '$' -> has(Habit.DOLLARS) ? dollars(sql, at) : -1;
            case 'q', 'Q' -> has(Habit.Q_STRINGS) ? alternative(sql, at) : -1;
            case '#' -> has(Habit.SHARP) ? line(sql, at) : -1;
            case '-' -> sql.startsWith("--", at) && (!has(Habit.DASHES_AND_BLANK) || at + 2 == sql.length() || sql.charAt(at + 2) <= ' ') ? line(sql, at) : -1;
            case '/' -> sql.startsWith("/*", at) ? comment(sql, at) : -1;
            default -> -1;
        };
    }

    private boolean has(Habit habit) {
        return habits.contains(habit);
    }

    /** To the quote that is neither doubled nor escaped. */
    private static int quoted(String sql, int at, char quote, boolean backslash) {
        for (int i = at + 1; i < sql.length(); i++) {
            char c = sql.charAt(i);
            if (c == '\\' && backslash) {
                i++;
            } else if (c == quote && i + 1 < sql.length() && sql.charAt(i + 1) == quote) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return sql.length();
    }

    /** Whether a letter stands before a quote as a word of its own. */
    private static boolean isPrefix(String sql, int at, char letter) {
        return at > 0 && Character.toUpperCase(sql.charAt(at - 1)) == letter && !isPartOfName(sql, at - 2);
    }

    private static boolean isPartOfName(String sql, int at) {
        return at >= 0 && (Character.isLetterOrDigit(sql.charAt(at)) || "_$#".indexOf(sql.charAt(at)) >= 0 || sql.charAt(at) > 127);
    }

    private static int dollars(String sql, int at) {
        int tag = at + 1;
        while (tag < sql.length() && isPartOfName(sql, tag) && sql.charAt(tag) != '$' && sql.charAt(tag) != '#') {
            tag++;
        }
        if (isPartOfName(sql, at - 1) || tag == sql.length() || sql.charAt(tag) != '$' || tag > at + 1 && Character.isDigit(sql.charAt(at + 1))) {
            return -1;
        }
        String mark = sql.substring(at, tag + 1);
        int end = sql.indexOf(mark, tag + 1);
        return end < 0 ? sql.length() : end + mark.length();
    }

    private static int alternative(String sql, int at) {
        boolean national = at > 0 && Character.toUpperCase(sql.charAt(at - 1)) == 'N' && !isPartOfName(sql, at - 2);
        if (at + 2 >= sql.length() || sql.charAt(at + 1) != '\'' || !national && isPartOfName(sql, at - 1)) {
            return -1;
        }
        int bracket = "[{(<".indexOf(sql.charAt(at + 2));
        char close = bracket < 0 ? sql.charAt(at + 2) : "]})>".charAt(bracket);
        int end = sql.indexOf(close + "'", at + 3);
        return end < 0 ? sql.length() : end + 2;
    }

    private static int line(String sql, int at) {
        int end = at;
        while (end < sql.length() && sql.charAt(end) != '\n' && sql.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private int comment(String sql, int at) {
        int depth = 0;
        for (int i = at; i + 1 < sql.length(); i++) {
            if (sql.startsWith("/*", i) && (depth == 0 || has(Habit.NESTED))) {
                depth++;
                i++;
            } else if (sql.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return sql.length();
    }
}
