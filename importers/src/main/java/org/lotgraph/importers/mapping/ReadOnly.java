package org.lotgraph.importers.mapping;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Whether a statement in whatever dialect only reads. A transaction that reads only keeps a database from being changed where its driver
 * heeds that; not every driver does, and none keeps a statement from the server's files. What is found here is found in the words outside
 * of strings, names in quotes and comments, in every way in which the database may read them.
 */
final class ReadOnly {

    private static final Pattern WRITES = Pattern.compile("""
            \\b(INSERT|UPDATE|DELETE|MERGE|UPSERT|INTO|CREATE|DROP|ALTER|TRUNCATE|GRANT|REVOKE|CALL|EXEC|EXECUTE|COPY|LOAD|ATTACH|INSTALL|LOCK|SET|DO|VACUUM|HANDLER|\
            WAITFOR|DBCC|SHUTDOWN|RECONFIGURE|BACKUP|RESTORE|WRITETEXT|UPDATETEXT|FOR\\s+(?:KEY\\s+)?SHARE|NEXT\\s+VALUE\\s+FOR)\\b(?!\\s*\\()|\\.\\s*(NEXTVAL)\\b(?!\\s*\\()|\\b(?:EXEC|EXECUTE|WAITFOR)\\s*\\(""",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern REACHES_OUT = Pattern.compile("""
            \\b(pg_read_\\w+|pg_ls_\\w+|pg_stat_file|pg_file_\\w+|pg_sleep\\w*|pg_terminate_backend|pg_cancel_backend|pg_reload_conf|pg_(?:try_)?advisory\\w*|pg_logical_\\w+|\
            pg_create_\\w+|pg_drop_\\w+|pg_replication_\\w+|pg_switch_\\w+|pg_rotate_\\w+|pg_backup_\\w+|pg_promote|pg_notify|pg_export_snapshot|pg_current_logfile|\
            pg_hba_file_rules|pg_ident_file_mappings|pg_show_all_file_settings|pg_execute_\\w+|set_config|lo_\\w+|loread|lowrite|dblink\\w*|\
            (?:query|cursor|table|schema|database)_to_xml\\w*|xpath_table|crosstab\\w*|connectby|ts_stat|ts_rewrite|nextval|setval|\
            load_file|sys_eval|sys_exec|sys_get|sys_set|benchmark|sleep|get_lock|release_lock|release_all_locks|\\w+_pos_wait|wait_for_executed_gtid_set|\
            xp_\\w+|sp_\\w+|openrowset|opendatasource|openquery|openxml|fn_(?:xe_file|get_audit|trace_get|dump_)\\w*|\
            utl_\\w+|dbms_\\w+|httpuritype|\\w*dburitype|urifactory|bfilename|readfile|writefile|load_extension|fts3_tokenizer|\
            file_read|file_write|csvread|csvwrite|link_schema|getenv|(?:read|sniff)_(?:csv|text|blob|json|ndjson|parquet|duckdb)\\w*|parquet_\\w+)\\s*\\(\
            |\\b(utl_\\w+|dbms_\\w+|httpuritype)\\s*\\.|\\w(@)\\w""", Pattern.CASE_INSENSITIVE);
    /** {@code U&"pg\\005fsleep"} is a name that no list knows. */
    private static final Pattern ESCAPED_NAME = Pattern.compile("(?i)\\bU&\\s*\"");
    private static final Pattern FROM = Pattern.compile("(?i)\\bFROM\\s+(?:[\\w$#]+\\s*\\.\\s*)*([\\w$#]+)");

    private ReadOnly() {
    }

    /**
     * Looks at a statement.
     *
     * @param url the JDBC address of the database that is to run it
     * @throws org.lotgraph.importers.RefusedException when it may do more than read tables
     */
    static void check(Statement statement, String url) {
        for (Reading reading : Reading.of(url)) {
            check(statement, reading);
        }
        if (ESCAPED_NAME.matcher(statement.sql()).find()) {
            throw Refusals.refused(statement.file(), 0, "It has a name in U&\"…\", whose escapes hide what it is.", "Write the name itself, in plain quotes.");
        }
    }

    private static void check(Statement statement, Reading reading) {
        String words = reading.words(statement.sql());
        String first = words.strip().split("\\W", 2)[0].toUpperCase(Locale.ROOT);
        if (words.contains(Reading.RUN_COMMENT)) {
            throw Refusals.refused(statement.file(), 0, "It has a comment that some databases run: /*! … */.", "Leave it out, or write what is in it outside of the comment.");
        }
        if (words.contains(";")) {
            throw Refusals.refused(statement.file(), 0, "The file holds more than one statement.", "Keep one SELECT a file.");
        }
        if (!first.equals("SELECT") && !first.equals("WITH") || WRITES.matcher(reading.commands(statement.sql())).find()) {
            throw Refusals.refused(statement.file(), 0, "This is not a SELECT that only reads.",
                    "A mapping only reads; where a column is called like a command, write its name in quotes.");
        }
        Matcher reaches = REACHES_OUT.matcher(words);
        if (reaches.find()) {
            String name = reaches.group(1) != null ? reaches.group(1) : reaches.group(2) != null ? reaches.group(2) : reaches.group(3);
            throw Refusals.refused(statement.file(), 0, "It calls " + name + ", which reaches beyond the tables.", "A mapping reads tables only.");
        }
    }

    /** The first table after a FROM, where the statement's own parser is not at hand. */
    static @Nullable String firstTable(String sql) {
        Matcher from = FROM.matcher(sql);
        return from.find() ? from.group(1) : null;
    }
}
