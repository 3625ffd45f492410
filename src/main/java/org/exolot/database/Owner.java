package org.exolot.database;

import com.zaxxer.hikari.HikariConfig;
import java.sql.Connection;
import java.sql.SQLException;

/** The owner's side of one vendor's database: makes the run-time role and gives it its rights. */
interface Owner extends AutoCloseable {
    Vendor vendor();

    /** Whether this process may change the schema: not one that works through another's server. */
    boolean mayMigrate();

    /** As the server, once the schema is ready: lets commands of other processes work through this one, where they cannot reach the database by themselves. */
    void letOthersIn() throws SQLException;

    /** A new connection of the owner. */
    Connection connect() throws SQLException;

    /** Makes the run-time role where missing and gives it its rights on all tables there are. */
    void grantRuntimeRights() throws SQLException;

    /** How the run-time role signs in. */
    HikariConfig runtimePool();

    /**
     * Opens the database again where it closed itself, as an embedded one does when it cannot write to its disk.
     *
     * @param reopened what is done before anybody else goes on: connections made before are of no use
     */
    default void reopenIfClosed(Runnable reopened) throws SQLException {}

    @Override
    void close();

    static void run(Connection connection, String... statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
