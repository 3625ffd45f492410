package org.exolot.instrument.zmes;

import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.exolot.instrument.Source;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * A SQLite database in a private copy of the file's bytes in memory: nothing is written, no other file is opened, no extension loaded. Its
 * schema is not trusted: only plain tables are read, each value is of bounded length, and a query that runs too long is stopped.
 */
final class Database implements AutoCloseable {
    /** The most bytes of a database. */
    static final int SIZE = 48 << 20;

    private static final int VALUE = 8 << 20;
    private static final int STEPS = 10_000;
    private static final int ROUNDS = 20_000;

    private final Connection connection;

    private Database(Connection connection) {
        this.connection = connection;
    }

    /** Opens a copy of the file. */
    static Database open(Source source) throws IOException, SQLException {
        byte[] content;
        try (InputStream in = source.open()) {
            content = in.readAllBytes();
        }
        if (content.length > 19 && content[18] == 2) {
            // Written in write-ahead mode, which a copy in memory cannot be; what was checkpointed stands in the file
            // all the same.
            content[18] = 1;
            content[19] = 1;
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:");
        try {
            SQLiteConnection sqlite = connection.unwrap(SQLiteConnection.class);
            sqlite.deserialize("main", content);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, VALUE);
            sqlite.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            ProgressHandler.setHandler(connection, STEPS, new Rounds());
            try (Statement set = connection.createStatement()) {
                for (String pragma : List.of("trusted_schema = off", "query_only = on", "cell_size_check = on")) {
                    set.execute("pragma " + pragma);
                }
            }
            return new Database(connection);
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    /** The names of its plain tables: not those of views and virtual tables, nor of tables with computed columns. */
    Set<String> tables() throws SQLException {
        Set<String> names = new HashSet<>();
        rows("select name, sql from sqlite_master where type = 'table'", row -> {
            String sql = row.getString(2) == null ? "" : row.getString(2).toLowerCase(Locale.ROOT);
            if (!sql.contains("virtual") && !sql.contains("generated") && !sql.matches("(?s).*\\bas\\s*\\(.*")) {
                names.add(row.getString(1));
            }
        });
        return names;
    }

    /** Walks the rows of a query. */
    void rows(String query, Visitor visitor) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                visitor.row(rows);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Takes each row in turn. */
    interface Visitor {
        void row(ResultSet row) throws SQLException;
    }

    private static final class Rounds extends ProgressHandler {
        private int rounds;

        @Override
        protected int progress() {
            return ++rounds > ROUNDS ? 1 : 0;
        }
    }
}
