package org.lotgraph.importers.mapping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Whether a statement in whatever dialect only reads. A transaction that reads only keeps a database from being changed where its driver
 * heeds that; not every driver does, and none keeps a statement from the server's files. What is found here is found in the words outside
 * of strings, names in quotes and comments.
 */
final class ReadOnly {

    private static final Pattern ASIDE = Pattern.compile("""
            '(?:[^']|'')*+'|"(?:[^"]|"")*+"|`[^`]*+`|\\[[^\\]\\n]*+\\]|--[^\\n]*+|/\\*.*?\\*/|(\\$\\w*\\$).*?\\1""", Pattern.DOTALL);
    private static final Pattern WRITES = Pattern.compile("""
            \\b(INSERT|UPDATE|DELETE|MERGE|UPSERT|INTO|CREATE|DROP|ALTER|TRUNCATE|GRANT|REVOKE|CALL|EXEC|EXECUTE|COPY|LOAD|ATTACH|INSTALL|LOCK|SET|DO|VACUUM|HANDLER)\\b\
            (?!\\s*\\()""", Pattern.CASE_INSENSITIVE);
    private static final Pattern REACHES_OUT = Pattern.compile("""
            \\b(pg_read_\\w+|pg_ls_\\w+|pg_stat_file|pg_file_\\w+|pg_sleep\\w*|pg_terminate_backend|pg_cancel_backend|pg_reload_conf|pg_advisory\\w*|set_config|\
            lo_\\w+|dblink\\w*|query_to_xml\\w*|cursor_to_xml\\w*|nextval|setval|load_file|sys_eval|sys_exec|xp_\\w+|sp_\\w+|openrowset|opendatasource|openquery|\
            utl_\\w+|dbms_\\w+|httpuritype|readfile|writefile|load_extension|benchmark|sleep|get_lock)\\s*\\(""", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile("(?i)\\bFROM\\s+(?:[\\w$#]+\\s*\\.\\s*)*([\\w$#]+)");

    private ReadOnly() {
    }

    static void check(Statement statement) {
        String words = ASIDE.matcher(statement.sql()).replaceAll(aside -> aside.group().startsWith("--") || aside.group().startsWith("/*") ? " " : " _ ");
        String first = words.strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT);
        if (words.contains(";")) {
            throw Refusals.refused(statement.file(), 0, "The file holds more than one statement.", "Keep one SELECT a file.");
        }
        Matcher writes = WRITES.matcher(words);
        if (!first.equals("SELECT") && !first.equals("WITH") || writes.find()) {
            throw Refusals.refused(statement.file(), 0, "This is not a SELECT that only reads.",
                    "A mapping only reads; where a column is called like a command, write its name in quotes.");
        }
        Matcher reaches = REACHES_OUT.matcher(words);
        if (reaches.find()) {
            throw Refusals.refused(statement.file(), 0, "It calls " + reaches.group(1) + ", which reaches beyond the tables.", "A mapping reads tables only.");
        }
    }

    /** The first table after a FROM, where the statement's own parser is not at hand. */
    static @Nullable String firstTable(String sql) {
        Matcher from = FROM.matcher(sql);
        return from.find() ? from.group(1) : null;
    }
}
