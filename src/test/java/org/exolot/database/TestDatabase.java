package org.exolot.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** A fresh, migrated database with a home of its own, made by {@link EveryDatabase}. */
public final class TestDatabase implements AutoCloseable {
    private final Home home;
    private final DatabaseAddress address;
    private final Database database;
    private final PlatformTransactionManager transactions;
    private final DSLContext dsl;
    private final Clock clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    private final IdSource ids = new TimeOrderedIds(clock);
    private final Map<Class<?>, AutoCloseable> shared = new HashMap<>();

    private TestDatabase(Home home, DatabaseAddress address) {
        this.home = home;
        this.address = address;
        this.database = Database.open(home, address, Use.COMMAND);
        this.transactions = new JdbcTransactionManager(database.dataSource());
        this.dsl = database.dsl(transactions);
    }

    static TestDatabase fresh(Vendor vendor) {
        try {
            var folder = Files.createTempDirectory("exolot-test-");
            if (vendor == Vendor.H2) {
                FileSystemUtils.copyRecursively(EmptyDatabases.h2(), folder);
            }
            var address = vendor == Vendor.H2 ? new DatabaseAddress.Embedded() : EmptyDatabases.postgres();
            return new TestDatabase(Home.at(folder, Home.Kind.TEST), address);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Vendor vendor() {
        return database.vendor();
    }

    public Home home() {
        return home;
    }

    /** As the run-time role, taking part in {@link #inTransaction}. */
    public DSLContext dsl() {
        return dsl;
    }

    /** As the run-time role. */
    public DataSource dataSource() {
        return database.dataSource();
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    /** UTC in microseconds, as the application's. */
    public Clock clock() {
        return clock;
    }

    public IdSource ids() {
        return ids;
    }

    /** Does the work in one transaction and commits it; an exception rolls it back. */
    public <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(_ -> work.get());
    }

    /** Does the work in one transaction and commits it; an exception rolls it back. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    /** Does something that only the owner may, such as tampering with facts. */
    public void asOwner(OwnerWork work) {
        try (var connection = database.ownerConnection()) {
            work.on(DSL.using(connection, vendor() == Vendor.H2 ? SQLDialect.H2 : SQLDialect.POSTGRES), connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Work of the owner. */
    @FunctionalInterface
    public interface OwnerWork {
        void on(DSLContext owner, Connection connection) throws SQLException;
    }

    /** The settings by which an application opens this database as a further process would. */
    public Map<String, Object> settings() {
        return switch (address) {
            case DatabaseAddress.Embedded() ->
                Map.of("exolot.home", home.folder().toString());
            case DatabaseAddress.Server(String url, String user, String password) ->
                Map.of(
                        "exolot.home", home.folder().toString(),
                        "exolot.db.url", url,
                        "exolot.db.user", user,
                        "exolot.db.password", password);
        };
    }

    /**
     * A running Spring context over this database with these classes as beans, beside home, data source, jOOQ, transactions, clock and ids. Close it at the end; the
     * database stays open.
     */
    public AnnotationConfigApplicationContext context(Class<?>... beans) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings()));
        context.registerBean(Home.class, () -> home);
        context.registerBean(Database.class, () -> database, definition -> definition.setDestroyMethodName(""));
        context.registerBean(DataSource.class, database::dataSource, definition -> definition.setDestroyMethodName(""));
        context.registerBean(PlatformTransactionManager.class, () -> transactions);
        context.registerBean(DSLContext.class, () -> dsl);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(IdSource.class, () -> ids);
        if (beans.length > 0) {
            context.register(beans);
        }
        context.refresh();
        return context;
    }

    /** The one of its kind that all tests of the class share, made when first asked for and closed before the database. */
    public <T extends AutoCloseable> T shared(Class<T> type, Supplier<T> made) {
        return type.cast(shared.computeIfAbsent(type, _ -> made.get()));
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : shared.values()) {
            one.close();
        }
        database.close();
        FileSystemUtils.deleteRecursively(home.folder());
    }

    static Path temporaryFolder() throws IOException {
        return Files.createTempDirectory("exolot-test-");
    }
}
