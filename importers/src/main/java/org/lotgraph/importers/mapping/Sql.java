package org.lotgraph.importers.mapping;

import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a database says against a statement, in one sentence. */
final class Sql {

    private static final Pattern LINE = Pattern.compile("(?m)^LINE (\\d{1,6}):");
    private static final Pattern BEFORE = Pattern.compile("(?:\\s|--[^\\n]*+\\n|(?s:/\\*.*?\\*/))*+");
    private static final Pattern POSITION = Pattern.compile("\\bPosition: (\\d{1,9})");

    private Sql() {
    }

    /** DuckDB counts from the first word on. */
    private static long before(String sql) {
        Matcher before = BEFORE.matcher(sql);
        return before.lookingAt() ? before.group().chars().filter(c -> c == '\n').count() : 0;
    }

    /** The line of the statement that is meant, as DuckDB or PostgreSQL says it; 0 where it does not. */
    static long line(SQLException e, String sql) {
        String message = String.valueOf(e.getMessage());
        Matcher line = LINE.matcher(message);
        Matcher position = POSITION.matcher(message);
        if (line.find()) {
            return Long.parseLong(line.group(1)) + before(sql);
        }
        return position.find() ? sql.substring(0, Math.clamp(Long.parseLong(position.group(1)), 0, sql.length())).lines().count() : 0;
    }

    static String sentence(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String first = message.split("\\R\\s*\\R|\\R(?=LINE |\\s*Position: )", 2)[0].replaceAll("\\s*\\R\\s*", " ").strip();
        String sentence = first.replaceFirst("^(Invalid Input Error: )?Attempting to execute an unsuccessful.*?Error: ", "");
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
