package org.exolot.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.boot.jooq.autoconfigure.SpringTransactionProvider;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * An open database, migrated to the present schema. All work goes through {@link #dataSource()}, signed in as the run-time role: it may SELECT and INSERT in
 * schema {@code fact} and everything in schema {@code work}, and cannot change the schema. Closing it lets the file go.
 */
public final class Database implements AutoCloseable {
    static {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
    }

    /** PostgreSQL, appendix A. */
    private static final String DISK_FULL = "53100";

    /** SQL's class of states for a connection that is gone. */
    private static final String CONNECTION_EXCEPTION = "08";

    private final Owner owner;
    private final HikariDataSource pool;
    private final DataSource connections;

    private Database(Owner owner, HikariDataSource pool) {
        this.owner = owner;
        this.pool = pool;
        this.connections = new OpenConnections(owner, pool);
    }

    /** Connections to a database that is open: opened again where it had closed itself. */
    private static final class OpenConnections extends DelegatingDataSource {
        private final Owner owner;
        private final HikariDataSource pool;

        OpenConnections(Owner owner, HikariDataSource pool) {
            super(pool);
            this.owner = owner;
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            owner.reopenIfClosed(() -> pool.getHikariPoolMXBean().softEvictConnections());
            return super.getConnection();
        }
    }

    /**
     * Opens the database of a home: makes it where there is none, brings it to the present schema, and signs in as the run-time role. Waits for its turn where
     * another process has the embedded database open; works through the server where one runs.
     *
     * @param use whether commands of other processes are let in, once it is open
     * @throws DatabaseUnavailableException when it cannot be reached or opened
     */
    public static Database open(Home home, DatabaseAddress address, Use use) {
        var owner = switch (address) {
            case DatabaseAddress.Embedded _ -> H2Owner.open(home, use);
            case DatabaseAddress.Server server -> PostgresOwner.open(home, server);
        };
        try {
            prepare(owner, use);
            var pool = signIn(owner);
            if (use == Use.SERVER) {
                owner.letOthersIn();
            }
            return new Database(owner, pool);
        } catch (SQLException e) {
            owner.close();
            throw new DatabaseUnavailableException("The database " + address + " cannot be prepared: " + e, e);
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }

    /** A server always compares the schema in full; a command only where something is missing, so that it starts quickly. */
    private static void prepare(Owner owner, Use use) throws SQLException {
        if (use == Use.COMMAND && Migrations.done(owner)) {
            return;
        }
        if (!owner.mayMigrate()) {
            throw new DatabaseUnavailableException(
                    "The server that runs on this data is of another version than this command: stop it and start it again.",
                    null);
        }
        Migrations.run(owner);
        owner.grantRuntimeRights();
    }

    /** The role's password lies in the home: another home on the same PostgreSQL, or a restored one, brings its own. */
    private static HikariDataSource signIn(Owner owner) throws SQLException {
        try {
            return new HikariDataSource(owner.runtimePool());
        } catch (HikariPool.PoolInitializationException refused) {
            if (!owner.mayMigrate()) {
                throw refused;
            }
            owner.grantRuntimeRights();
            return new HikariDataSource(owner.runtimePool());
        }
    }

    /** Whether this says that the database went away, as where the server stops through which a command works. */
    public static boolean lost(SQLException failure) {
        return H2Owner.lost(failure) || String.valueOf(failure.getSQLState()).startsWith(CONNECTION_EXCEPTION);
    }

    /**
     * What the disk says where the database could not write to it: no room is left, or a limit is reached. Nothing of the transaction is recorded then. An embedded
     * database closes itself; it is whole when it is opened again, as the next use does.
     *
     * @param failure as it was thrown, with what caused it
     */
    public static Optional<String> unwritable(Throwable failure) {
        boolean ofDatabase = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException e) {
                ofDatabase = true;
                if (DISK_FULL.equals(e.getSQLState())) {
                    return Optional.of(String.valueOf(e.getMessage()));
                }
            } else if (cause instanceof IOException e && ofDatabase && !ofNetwork(e)) {
                return Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** A server that cannot be reached is no matter of a disk. */
    private static boolean ofNetwork(IOException failure) {
        return failure instanceof SocketException
                || failure instanceof UnknownHostException
                || failure instanceof InterruptedIOException;
    }

    public Vendor vendor() {
        return owner.vendor();
    }

    /** Connections of the run-time role. */
    public DataSource dataSource() {
        return connections;
    }

    /**
     * jOOQ over {@link #dataSource()}, taking part in Spring's transactions; database errors arrive as Spring's {@code DataAccessException}s.
     *
     * @param transactions the manager of {@link #dataSource()}
     */
    public DSLContext dsl(PlatformTransactionManager transactions) {
        var configuration = new DefaultConfiguration();
        configuration.set(vendor().dialect());
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(connections)));
        configuration.set(new SpringTransactionProvider(transactions));
        configuration.setExecuteListener(ExceptionTranslatorExecuteListener.DEFAULT, new Uncategorized());
        configuration.set(new Settings().withRenderSchema(true).withExecuteLogging(false));
        return DSL.using(configuration);
    }

    /** What Spring knows no kind of, such as a disk that is full under an embedded database, is one of its exceptions as well. */
    private static final class Uncategorized implements ExecuteListener {
        private static final long serialVersionUID = 1;

        @Override
        public void exception(ExecuteContext context) {
            SQLException failure = context.sqlException();
            if (failure != null && context.exception() instanceof DataAccessException) {
                context.exception(new UncategorizedSQLException("jOOQ", context.sql(), failure));
            }
        }
    }

    /** A connection of the owner, who may change anything: for backups, and for tests that tamper. */
    Connection ownerConnection() throws SQLException {
        return owner.connect();
    }

    @Override
    public void close() {
        pool.close();
        owner.close();
    }
}
