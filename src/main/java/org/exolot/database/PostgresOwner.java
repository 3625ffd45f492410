package org.exolot.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A PostgreSQL of the lab. The owner makes a role of its own for the program's work, named after the database ({@code exolot_runtime} for database
 * {@code exolot}), as roles are shared by all databases of a server; its generated password lies in the home.
 */
final class PostgresOwner implements Owner {
    private static final int POOL_SIZE = 10;

    private final DatabaseAddress.Server server;
    private final String runtimePassword;
    private final String owner;
    private final String runtime;

    private PostgresOwner(DatabaseAddress.Server server, String runtimePassword, String owner, String runtime) {
        this.server = server;
        this.runtimePassword = runtimePassword;
        this.owner = owner;
        this.runtime = runtime;
    }

    static PostgresOwner open(Home home, DatabaseAddress.Server server) {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var names = statement.executeQuery(
                        "select quote_ident(current_user), quote_ident(current_database() || '_runtime')")) {
            names.next();
            var password = Private.secret(home.keys().resolve("database-runtime"));
            return new PostgresOwner(server, password, names.getString(1), names.getString(2));
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailableException(
                    "The database " + server + " (EXOLOT_DB_URL, EXOLOT_DB_USER, EXOLOT_DB_PASSWORD) cannot be opened: "
                            + e.getMessage(),
                    e);
        }
    }

    private static Connection connect(DatabaseAddress.Server server) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", server.user());
        properties.setProperty("password", server.password());
        return DriverManager.getConnection(server.url(), properties);
    }

    @Override
    public Vendor vendor() {
        return Vendor.POSTGRESQL;
    }

    @Override
    public boolean mayMigrate() {
        return true;
    }

    @Override
    public void letOthersIn() {
        // They reach PostgreSQL by themselves.
    }

    @Override
    public Connection connect() throws SQLException {
        return connect(server);
    }

    @Override
    public void grantRuntimeRights() throws SQLException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            // One process at a time: catalogue rows that two sessions change at once make one of them fail.
            Owner.run(connection, "select pg_advisory_xact_lock(hashtext('exolot runtime rights'))");
            makeRole(connection);
            Owner.run(
                    connection,
                    "grant usage on schema fact, work to " + runtime,
                    "grant select, insert on all tables in schema fact to " + runtime,
                    "grant select, insert, update, delete on all tables in schema work to " + runtime,
                    "grant usage on all sequences in schema work to " + runtime,
                    defaults("fact", "select, insert on tables"),
                    defaults("work", "select, insert, update, delete on tables"),
                    defaults("work", "usage on sequences"));
            connection.commit();
        }
    }

    private String defaults(String schema, String rights) {
        return "alter default privileges for role " + owner + " in schema " + schema + " grant " + rights + " to "
                + runtime;
    }

    /** The password is of the URL-safe base64 alphabet, so that it can stand in the statement as it is. */
    private void makeRole(Connection connection) throws SQLException {
        boolean known;
        try (var query = connection.prepareStatement("select 1 from pg_roles where quote_ident(rolname) = ?")) {
            query.setString(1, runtime);
            try (var rows = query.executeQuery()) {
                known = rows.next();
            }
        }
        Owner.run(
                connection,
                (known ? "alter role " + runtime : "create role " + runtime + " login noinherit") + " password '"
                        + runtimePassword + "'");
    }

    @Override
    public HikariConfig runtimePool() {
        var pool = new HikariConfig();
        pool.setPoolName("exolot");
        pool.setJdbcUrl(server.url());
        pool.setUsername(runtime.replace("\"", ""));
        pool.setPassword(runtimePassword);
        pool.setMaximumPoolSize(POOL_SIZE);
        // Many rows of one statement travel as one: a constant number of round trips for a batch.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    @Override
    public void close() {
        // The owner's connections live only as long as their work.
    }
}
