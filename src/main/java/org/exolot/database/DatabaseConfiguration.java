package org.exolot.database;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The home, the database, jOOQ, the clock and the ids of the application. Settings: {@code exolot.home} (or {@code EXOLOT_HOME}), {@code exolot.db.url},
 * {@code exolot.db.user}, {@code exolot.db.password} (or {@code EXOLOT_DB_URL} and so on); {@code exolot.serving} where commands of other processes are to work
 * through this one.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Bean
    Home home(Environment environment) {
        return Home.at(Path.of(environment.getProperty("exolot.home", "data")));
    }

    @Bean(destroyMethod = "close")
    Database database(Home home, Environment environment) {
        return Database.open(
                home,
                DatabaseAddress.of(
                        Optional.ofNullable(environment.getProperty("exolot.db.url")),
                        Optional.ofNullable(environment.getProperty("exolot.db.user")),
                        Optional.ofNullable(environment.getProperty("exolot.db.password"))),
                environment.getProperty("exolot.serving", Boolean.class, false) ? Use.SERVER : Use.COMMAND);
    }

    @Bean(destroyMethod = "")
    DataSource dataSource(Database database) {
        return database.dataSource();
    }

    @Bean
    DSLContext dsl(Database database, PlatformTransactionManager transactions) {
        return database.dsl(transactions);
    }

    /** UTC, in the microseconds that both databases keep. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), MICROSECOND);
    }

    @Bean
    IdSource idSource(Clock clock) {
        return new TimeOrderedIds(clock);
    }
}
