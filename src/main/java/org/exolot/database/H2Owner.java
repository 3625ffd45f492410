package org.exolot.database;

import com.zaxxer.hikari.HikariConfig;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The embedded database in the home's folder {@code db}. One process opens the file at a time: commands take turns, and while a server has the turn they work
 * through it ({@link H2Turn}, {@link H2Host}). The owner's connection switches the delayed writing of commits off and stays open as long as the process; the
 * run-time role signs in without that setting, which H2 allows administrators only. Where H2 closes the database because the disk is full, the next use opens it
 * again.
 */
final class H2Owner implements Owner {
    private static final Logger LOG = LoggerFactory.getLogger(H2Owner.class);
    private static final String OWNER = "exolot_owner";
    private static final String RUNTIME = "exolot_runtime";
    private static final String MODE = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    private static final int POOL_SIZE = 10;
    private static final long PAUSE_MILLIS = 25;
    private static final long SAID_AFTER_MILLIS = 2_000;
    private static final long PATIENCE_MILLIS = 600_000;

    /** H2's codes for a server that does not answer, a database that is closed and one that is closing. */
    private static final Set<Integer> LOST = Set.of(90_067, 90_098, 90_121);

    private final Home home;
    private final String url;
    private final Passwords passwords;
    private volatile Connection held;
    private final @Nullable H2Turn turn;
    private @Nullable H2Host host;

    private H2Owner(Home home, String url, Passwords passwords, Connection held, @Nullable H2Turn turn) {
        this.home = home;
        this.url = url;
        this.passwords = passwords;
        this.held = held;
        this.turn = turn;
    }

    private record Passwords(String owner, String runtime) {}

    static H2Owner open(Home home, Use use) {
        // Read once when H2's classes load: the server for further processes listens on no other address.
        System.setProperty("h2.bindAddress", "127.0.0.1");
        try {
            var passwords = new Passwords(
                    Private.secret(home.keys().resolve("database-owner")),
                    Private.secret(home.keys().resolve("database-runtime")));
            return await(home, use, passwords);
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailableException(
                    String.format(
                            Locale.ROOT, "The database in %s cannot be opened: %s", home.database(), e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailableException("Stopped while waiting for the database in " + home.database(), e);
        }
    }

    private static H2Owner await(Home home, Use use, Passwords passwords)
            throws IOException, SQLException, InterruptedException {
        long began = System.nanoTime();
        boolean said = false;
        while (true) {
            var turn = H2Turn.take(home);
            if (turn.isPresent()) {
                return inTurn(home, turn.get(), passwords);
            }
            var guest = asGuest(home, use, passwords);
            if (guest.isPresent()) {
                return guest.get();
            }
            long waited = (System.nanoTime() - began) / 1_000_000;
            if (waited > PATIENCE_MILLIS) {
                throw new DatabaseUnavailableException(
                        "Process " + H2Turn.holder(home) + " has worked on " + home.folder()
                                + " for ten minutes; let it end and try again.",
                        null);
            }
            if (!said && waited > SAID_AFTER_MILLIS) {
                LOG.info("Waiting for process {}, which works on {}", H2Turn.holder(home), home.folder());
                said = true;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private static H2Owner inTurn(Home home, H2Turn turn, Passwords passwords) throws SQLException {
        try {
            var url = "jdbc:h2:file:" + file(home) + MODE;
            return new H2Owner(home, url, passwords, hold(url, passwords), turn);
        } catch (SQLException | RuntimeException e) {
            turn.close();
            throw e;
        }
    }

    /** The process itself closes the database when its work has ended, not H2 as soon as a signal arrives. */
    private static Connection hold(String url, Passwords passwords) throws SQLException {
        return DriverManager.getConnection(url + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", OWNER, passwords.owner());
    }

    @Override
    public void reopenIfClosed(Runnable reopened) throws SQLException {
        if (turn == null || isOpen()) {
            return;
        }
        synchronized (this) {
            if (!isOpen()) {
                held = hold(url, passwords);
                reopened.run();
                LOG.info("The database in {} had closed itself and is open again", home.database());
            }
        }
    }

    private boolean isOpen() throws SQLException {
        try {
            Owner.run(held, "call 1");
            return true;
        } catch (SQLException e) {
            if (lost(e)) {
                return false;
            }
            throw e;
        }
    }

    private static Optional<H2Owner> asGuest(Home home, Use use, Passwords passwords) throws IOException, SQLException {
        var door = H2Host.door(home);
        if (door.isEmpty()) {
            return Optional.empty();
        }
        try {
            var url = door.get().url() + MODE;
            var held = DriverManager.getConnection(url, OWNER, passwords.owner());
            if (use == Use.SERVER) {
                held.close();
                throw new DatabaseUnavailableException(
                        "Process " + door.get().process() + " serves " + home.folder()
                                + " already; stop it first, or name another folder in EXOLOT_HOME.",
                        null);
            }
            return Optional.of(new H2Owner(home, url, passwords, held, null));
        } catch (SQLException e) {
            if (lost(e)) {
                // It stops at this moment, or was killed and another command has the turn.
                return Optional.empty();
            }
            throw e;
        }
    }

    static boolean lost(SQLException failure) {
        return LOST.contains(failure.getErrorCode());
    }

    @Override
    public Vendor vendor() {
        return Vendor.H2;
    }

    @Override
    public boolean mayMigrate() {
        return turn != null;
    }

    @Override
    public void letOthersIn() throws SQLException {
        try {
            host = H2Host.open(home, file(home), () -> held);
        } catch (IOException e) {
            throw new DatabaseUnavailableException("Nobody can be let in to " + home.database() + ": " + e, e);
        }
    }

    private static String file(Home home) {
        return home.database().resolve("exolot").toString().replace('\\', '/');
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, OWNER, passwords.owner());
    }

    @Override
    public void grantRuntimeRights() throws SQLException {
        Owner.run(
                held,
                "create user if not exists " + RUNTIME + " password '" + passwords.runtime() + "'",
                "alter user " + RUNTIME + " set password '" + passwords.runtime() + "'",
                "grant select, insert on schema fact to " + RUNTIME,
                "grant select, insert, update, delete on schema work to " + RUNTIME);
    }

    @Override
    public HikariConfig runtimePool() {
        var pool = new HikariConfig();
        pool.setPoolName("exolot");
        pool.setJdbcUrl(url);
        pool.setUsername(RUNTIME);
        pool.setPassword(passwords.runtime());
        pool.setMaximumPoolSize(POOL_SIZE);
        return pool;
    }

    @Override
    public void close() {
        try {
            if (host != null) {
                host.close();
            }
            held.close();
        } catch (SQLException e) {
            throw new DatabaseUnavailableException("The database did not close cleanly: " + e.getMessage(), e);
        } finally {
            if (turn != null) {
                turn.close();
            }
        }
    }
}
