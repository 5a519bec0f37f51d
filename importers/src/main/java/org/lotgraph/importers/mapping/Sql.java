package org.lotgraph.importers.mapping;

import java.sql.SQLException;

/** What a database says against a statement, in one sentence. */
final class Sql {

    private Sql() {
    }

    static String sentence(SQLException e) {
        String message = String.valueOf(e.getMessage()).strip();
        String first = message.split("\\R\\s*\\R|\\R(?=LINE )", 2)[0].replaceAll("\\s*\\R\\s*", " ").strip();
        String sentence = first.replaceFirst("^(Invalid Input Error: )?Attempting to execute an unsuccessful.*?Error: ", "");
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
