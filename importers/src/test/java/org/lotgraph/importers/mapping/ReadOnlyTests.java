package org.lotgraph.importers.mapping;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lotgraph.importers.RefusedException;

@DisplayName("A statement over a live database only reads, however its dialect hides what it does")
class ReadOnlyTests {

    private static void check(String database, String sql) {
        ReadOnly.check(Statement.of("my", "lots.sql", sql.replace("\\n", "\n").replace("\\r", "\r")), "jdbc:" + database + "://host/db");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            postgresql ~ SELECT "pg_read_file"('/etc/passwd') AS id FROM batch ~ pg_read_file
            postgresql ~ SELECT pg_catalog."lo_export"(1, '/tmp/x') AS id FROM batch ~ lo_export
            postgresql ~ SELECT "pg_catalog"."pg_sleep" /* so */ (9) AS id FROM batch ~ pg_sleep
            postgresql ~ SELECT pg_sleep-- so\\n(9) AS id FROM batch ~ pg_sleep
            postgresql ~ SELECT U&"pg\\005fsleep"(9) AS id FROM batch ~ U&
            postgresql ~ SELECT * FROM dblink('host=other', 'SELECT 1') AS t(id text) ~ dblink
            postgresql ~ SELECT lo_import('/etc/passwd') AS id ~ lo_import
            postgresql ~ SELECT pg_try_advisory_lock(1) AS id ~ pg_try_advisory_lock
            postgresql ~ SELECT set_config('a.b', 'c', false) AS id ~ set_config
            postgresql ~ SELECT nextval('batch_id_seq') AS id ~ nextval
            postgresql ~ SELECT query_to_xml('DELETE FROM batch', true, true, '') AS id ~ query_to_xml
            postgresql ~ SELECT * FROM ts_stat('SELECT pg_sleep(9)') ~ ts_stat
            postgresql ~ COPY batch TO PROGRAM 'rm -rf /' ~ only reads
            postgresql ~ WITH x AS (DELETE FROM batch RETURNING no) SELECT no AS id FROM x ~ only reads
            postgresql ~ WITH "x" AS (UPDATE batch SET no = '1' RETURNING no) SELECT no AS id FROM x ~ only reads
            postgresql ~ SELECT no AS id INTO stolen FROM batch ~ only reads
            postgresql ~ SELECT no AS id FROM batch FOR UPDATE ~ only reads
            postgresql ~ SELECT no AS id FROM batch FOR NO KEY UPDATE ~ only reads
            postgresql ~ SELECT no AS id FROM batch FOR KEY SHARE ~ only reads
            postgresql ~ SELECT 'a' AS id; DELETE FROM batch ~ more than one
            postgresql ~ SELECT E'\\'' AS id; DELETE FROM batch --' ~ more than one
            postgresql ~ SELECT '\\' AS id, ' ; DELETE FROM batch -- ~ more than one
            postgresql ~ SELECT a$x$ AS id FROM batch; DELETE FROM batch; SELECT a$x$ ~ more than one
            postgresql ~ SELECT 1 AS id /* a /* b */ c */; DELETE FROM batch ~ more than one
            postgresql ~ SELECT 1 AS id -- a\\r; DELETE FROM batch ~ more than one
            mysql ~ SELECT '\\' AS id, ' INTO OUTFILE "/tmp/x" -- ' ~ only reads
            mysql ~ SELECT '\\'' AS id; DELETE FROM batch -- ' ~ more than one
            mysql ~ SELECT "\\" AS id, " INTO OUTFILE '/tmp/x' -- " ~ only reads
            mysql ~ SELECT 1 AS id /*! INTO OUTFILE '/tmp/x' */ ~ comment that some databases run
            mysql ~ SELECT 1 AS id /*!50000INTO OUTFILE '/tmp/x' */ ~ comment that some databases run
            mariadb ~ SELECT 1 AS id /*M! INTO OUTFILE '/tmp/x' */ ~ comment that some databases run
            mysql ~ SELECT 1 AS id, /*!sleep*/(9) AS product ~ comment that some databases run
            mysql ~ SELECT 1 AS id /*!99999 ' */ /*!50000 INTO OUTFILE */ '/tmp/x' ~ comment that some databases run
            mysql ~ SELECT no AS id --1 INTO OUTFILE '/tmp/x' ~ only reads
            mysql ~ SELECT no AS id # it's\\n INTO OUTFILE '/tmp/x' # it's ~ only reads
            mysql ~ SELECT LOAD_FILE('/etc/passwd') AS id ~ LOAD_FILE
            mysql ~ SELECT `load_file`('/etc/passwd') AS id ~ load_file
            mysql ~ SELECT no AS id FROM batch LOCK IN SHARE MODE ~ only reads
            mysql ~ SELECT SLEEP(9) AS id ~ SLEEP
            oracle ~ SELECT UTL_HTTP.REQUEST('http://x') AS id FROM dual ~ UTL_HTTP
            oracle ~ SELECT "SYS"."UTL_HTTP".REQUEST('http://x') AS id FROM dual ~ UTL_HTTP
            oracle ~ SELECT DBMS_PIPE.RECEIVE_MESSAGE('x', 9) AS id FROM dual ~ DBMS_PIPE
            oracle ~ SELECT HTTPURITYPE('http://x').getclob() AS id FROM dual ~ HTTPURITYPE
            oracle ~ SELECT no AS id FROM batch@elsewhere ~ beyond the tables
            oracle ~ SELECT batch_ids.NEXTVAL AS id FROM dual ~ only reads
            oracle ~ SELECT q'[it's]' AS id FROM batch FOR UPDATE --' ~ only reads
            sqlserver ~ SELECT no AS id FROM batch EXEC xp_cmdshell 'dir' ~ only reads
            sqlserver ~ SELECT no AS id FROM batch EXEC ('xp_cmdshell ''dir''') ~ only reads
            sqlserver ~ SELECT no AS id FROM batch \1DROP TABLE batch\2 ~ only reads
            sqlserver ~ SELECT * FROM OPENROWSET\3('SQLNCLI', 'x', 'SELECT 1') ~ OPENROWSET
            sqlserver ~ SELECT * FROM OPENROWSET('SQLNCLI', 'x', 'SELECT 1') ~ OPENROWSET
            sqlserver ~ SELECT [xp_cmdshell]('dir') AS id ~ xp_cmdshell
            sqlserver ~ SELECT no AS id FROM batch WAITFOR DELAY '0:0:10' ~ only reads
            sqlserver ~ SELECT NEXT VALUE FOR ids AS id ~ only reads
            sqlserver ~ SELECT ['] AS id FROM batch DROP TABLE batch --' ~ only reads
            sqlite ~ SELECT load_extension('x') AS id ~ load_extension
            duckdb ~ SELECT content AS id FROM read_text('/etc/passwd') ~ read_text
            unheard-of ~ SELECT '\\' AS id, ' INTO OUTFILE "/tmp/x" -- ' ~ only reads
            unheard-of ~ SELECT 1 AS id /*! INTO OUTFILE '/tmp/x' */ ~ comment that some databases run
            """)
    void isRefused(String database, String sql, String why) {
        assertThatThrownBy(() -> check(database, sql)).isInstanceOf(RefusedException.class).hasMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '\0', textBlock = """
            postgresql ~ SELECT no AS id, "update", "set" FROM batch --updates come later; delete nothing
            postgresql ~ SELECT 'it''s; DELETE FROM batch' AS id, $$DROP TABLE x$$ AS product, $t$;$t$ AS note /* INSERT /* ; */ SET */ FROM batch
            postgresql ~ SELECT regexp_replace(no, '\\d+', '') AS id, data #>> '{insert,b}' AS product FROM batch WHERE no LIKE 'a!_%' ESCAPE '!'
            postgresql ~ SELECT replace(no, 'a', 'b') AS id, (SELECT max(at) FROM lo_counts) AS at, lo_count.n FROM batch CROSS JOIN LATERAL unnest(items) i
            mysql ~ SELECT `update` AS id, "it's; DELETE" AS product, insert(no, 1, 1, 'x') # DELETE; it's\\n FROM batch -- DROP it
            oracle ~ SELECT q'{; it's DELETE}' AS id, nq'!; DELETE!' AS product FROM batch
            sqlserver ~ SELECT [update] AS id, [it's; a ]]name] AS product FROM #batch
            postgresql ~ SELECT "load".id, "load".item AS product FROM "load"
            sqlserver ~ SELECT dbo.[Load].[No_] AS id FROM dbo.[Load]
            sqlite ~ SELECT `set` AS id, [drop; it] AS product, "into" FROM batch
            unheard-of ~ SELECT 'it''s; DELETE' AS id, "update" AS product FROM batch -- DROP it
            """)
    void mayRun(String database, String sql) {
        assertThatCode(() -> check(database, sql)).doesNotThrowAnyException();
    }

    @Test
    void aLongStringIsNoTrouble() {
        assertThatCode(() -> check("postgresql", "SELECT '" + "''x".repeat(100_000) + "' AS id")).doesNotThrowAnyException();
    }
}
