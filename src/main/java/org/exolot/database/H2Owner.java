package org.exolot.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;

/**
 * The embedded database in the home's folder {@code db}. The owner's connection switches the delayed writing of commits off and stays open as long as the
 * process; the run-time role signs in without that setting, which H2 allows administrators only. Further processes reach the same file through a server that
 * the first one opens on 127.0.0.1.
 */
final class H2Owner implements Owner {
    private static final String OWNER = "exolot_owner";
    private static final String RUNTIME = "exolot_runtime";
    private static final int POOL_SIZE = 10;

    private final String url;
    private final String ownerPassword;
    private final String runtimePassword;
    private final Connection held;

    private H2Owner(String url, String ownerPassword, String runtimePassword, Connection held) {
        this.url = url;
        this.ownerPassword = ownerPassword;
        this.runtimePassword = runtimePassword;
        this.held = held;
    }

    static H2Owner open(Home home) {
        // Read once when H2's classes load: the server for further processes listens on no other address.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        var file = home.database().resolve("exolot").toString().replace('\\', '/');
        var url = "jdbc:h2:file:" + file
                + ";AUTO_SERVER=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try {
            var ownerPassword = Private.secret(home.keys().resolve("database-owner"));
            var runtimePassword = Private.secret(home.keys().resolve("database-runtime"));
            var held = DriverManager.getConnection(url + ";WRITE_DELAY=0", OWNER, ownerPassword);
            return new H2Owner(url, ownerPassword, runtimePassword, held);
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailableException(
                    String.format(
                            Locale.ROOT, "The database in %s cannot be opened: %s", home.database(), e.getMessage()),
                    e);
        }
    }

    @Override
    public Vendor vendor() {
        return Vendor.H2;
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, OWNER, ownerPassword);
    }

    @Override
    public void grantRuntimeRights() throws SQLException {
        Owner.run(
                held,
                "create user if not exists " + RUNTIME + " password '" + runtimePassword + "'",
                "alter user " + RUNTIME + " set password '" + runtimePassword + "'",
                "grant select, insert on schema fact to " + RUNTIME,
                "grant select, insert, update, delete on schema work to " + RUNTIME);
    }

    @Override
    public HikariConfig runtimePool() {
        var pool = new HikariConfig();
        pool.setPoolName("exolot");
        pool.setJdbcUrl(url);
        pool.setUsername(RUNTIME);
        pool.setPassword(runtimePassword);
        pool.setMaximumPoolSize(POOL_SIZE);
        return pool;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException("The database did not close cleanly: " + e.getMessage(), e);
        }
    }
}
