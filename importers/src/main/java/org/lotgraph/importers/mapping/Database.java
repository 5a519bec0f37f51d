package org.lotgraph.importers.mapping;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A live database that a mapping reads.
 *
 * @param url    its JDBC address
 * @param driver a jar with its driver; null: one that is on the class path, as PostgreSQL's always is
 */
public record Database(String url, @Nullable String user, @Nullable String password, @Nullable Path driver) {

    private static final Pattern NAME = Pattern.compile("(?i)[;?&](?:databaseName|database)=([^;&]+)|[/:@]([^/:@?;&=]+)(?:[?;&].*)?$");

    /** The database's name as its address has it, for the source that nobody named. */
    public String name() {
        Matcher name = NAME.matcher(url);
        return !name.find() ? "database" : name.group(1) == null ? name.group(2) : name.group(1);
    }

    /** Opens one transaction that reads only, and sees one state of the database from its first statement to its last. */
    Connection open() {
        try {
            Connection connection = connect();
            try {
                connection.setReadOnly(true);
                connection.setAutoCommit(false);
                if (connection.getMetaData().supportsTransactionIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ)) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                }
                return connection;
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | IOException e) {
            String why = e instanceof SQLException sql ? Sql.sentence(sql) : String.valueOf(e.getMessage());
            throw Refusals.refused(shown(), 0, "The database cannot be reached: " + why + ".",
                    "Check --jdbc-url, --jdbc-user and LOTGRAPH_JDBC_PASSWORD; a driver other than PostgreSQL's is given with --jdbc-driver.");
        }
    }

    /** pgJDBC fetches as many rows at once as its buffer takes. */
    private static void bound(Properties properties) {
        properties.put("adaptiveFetch", "true");
        properties.put("maxResultBuffer", "64M");
    }

    private Connection connect() throws SQLException, IOException {
        // SQLite does not let a connection be made read-only once it is open.
        Properties properties = url.startsWith("jdbc:sqlite:") ? SqliteFile.readOnly() : new Properties();
        if (url.startsWith("jdbc:postgresql:")) {
            bound(properties);
        }
        if (user != null) {
            properties.put("user", user);
        }
        if (password != null) {
            properties.put("password", password);
        }
        if (driver == null) {
            return DriverManager.getConnection(url, properties);
        }
        for (Driver found : ServiceLoader.load(Driver.class, loader(driver))) {
            Connection connection = found.acceptsURL(url) ? found.connect(url, properties) : null;
            if (connection != null) {
                return connection;
            }
        }
        throw new SQLException("no driver in " + driver + " knows this address");
    }

    /** Lives as long as the process: a driver's classes are needed until its last connection is closed. */
    private static URLClassLoader loader(Path driver) throws IOException {
        if (!Files.isRegularFile(driver)) {
            throw new IOException("there is no file " + driver);
        }
        try {
            return new URLClassLoader(new URL[] {driver.toUri().toURL()}, Database.class.getClassLoader());
        } catch (MalformedURLException e) {
            throw new IOException(driver + " is no file's name", e);
        }
    }

    /** The address without what may be secret in it. */
    String shown() {
        return url.replaceFirst("[?;].*$", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return "Database[" + shown() + "]";
    }
}
