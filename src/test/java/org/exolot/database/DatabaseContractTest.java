package org.exolot.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.exolot.Exolot;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What the rooms may rely on, alike on both databases. */
@EveryDatabase
class DatabaseContractTest {
    private static final Table<Record> TRIAL = DSL.table(DSL.name("fact", "trial"));
    private static final Field<UUID> ID = DSL.field(DSL.name("trial_id"), SQLDataType.UUID);
    private static final Field<String> PRINTED = DSL.field(DSL.name("printed"), SQLDataType.VARCHAR);
    private static final Field<BigDecimal> NUMBER = DSL.field(DSL.name("number"), SQLDataType.NUMERIC(60, 20));
    private static final Field<Instant> AT = DSL.field(DSL.name("at"), SQLDataType.INSTANT);
    private static final Field<byte[]> CONTENT = DSL.field(DSL.name("content"), SQLDataType.VARBINARY);

    private final TestDatabase db;

    DatabaseContractTest(TestDatabase db) {
        this.db = db;
    }

    @BeforeEach
    void a_table_made_later() {
        db.asOwner((owner, connection) -> owner.execute("""
                create table if not exists fact.trial (
                    trial_id uuid not null primary key, printed varchar(400), number numeric(60, 20),
                    at timestamp(6) with time zone, content bytea)"""));
    }

    private <T> T throughTheDatabase(Field<T> field, T value) {
        var id = db.ids().next();
        db.dsl().insertInto(TRIAL).set(ID, id).set(field, value).execute();
        return db.dsl().select(field).from(TRIAL).where(ID.eq(id)).fetchSingle().value1();
    }

    @ParameterizedTest
    @ValueSource(strings = {"98.0", "0.050", "7.29E+11", "7.29e+011", "<0.05", "1.000,5", "", " ", "İıŞşÇçğ µ Σ 10⁹"})
    void text_comes_back_to_the_letter(String printed) {
        assertThat(throughTheDatabase(PRINTED, printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"98.0", "0.050", "7.29E+11", "0.00000000000000000001", "-1E+39"})
    void numbers_for_searching_keep_their_value(String number) {
        var value = new BigDecimal(number);
        assertThat(throughTheDatabase(NUMBER, value)).isEqualByComparingTo(value);
    }

    @Test
    void bytes_come_back_each() {
        var all = new byte[3_000_000];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(throughTheDatabase(CONTENT, all)).isEqualTo(all);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Kolkata", "America/St_Johns", "Europe/Istanbul"})
    void an_instant_is_the_same_in_every_time_zone(String zone) {
        var instant = Instant.parse("2026-10-25T01:30:00.123456Z");
        var before = TimeZone.getDefault();
        var id = db.ids().next();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            db.dsl().insertInto(TRIAL).set(ID, id).set(AT, instant).execute();
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(db.dsl()
                            .select(AT)
                            .from(TRIAL)
                            .where(ID.eq(id))
                            .fetchSingle()
                            .value1())
                    .isEqualTo(instant);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void the_clock_ticks_in_the_microseconds_that_both_databases_keep() {
        var now = new DatabaseConfiguration().clock().instant();
        assertThat(now.getNano() % 1_000).isZero();
        assertThat(throughTheDatabase(AT, now)).isEqualTo(now);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update fact.trial set printed = 'forged'",
                "delete from fact.trial",
                "truncate table fact.trial",
                "drop table fact.trial",
                "alter table fact.trial add column more varchar(1)",
                "create table fact.more (x int)",
                "create table work.more (x int)",
                "update fact.ledger_entry set kind = 'FORGED'",
                "delete from fact.ledger_seal",
                "drop schema fact cascade"
            })
    void the_run_time_role_cannot(String sql) {
        throughTheDatabase(PRINTED, "stays");
        long before = db.dsl().fetchCount(TRIAL);
        assertThatThrownBy(() -> db.dsl().execute(sql))
                .isInstanceOfAny(org.springframework.dao.DataAccessException.class, DataAccessException.class);
        assertThat(db.dsl().fetchCount(TRIAL)).isEqualTo((int) before);
        assertThat(db.dsl().fetchCount(TRIAL, PRINTED.eq("forged"))).isZero();
    }

    @Test
    void what_is_only_work_may_change() {
        db.dsl().execute("update work.ledger_sealing set one_row = one_row");
    }

    @Test
    void generated_passwords_are_readable_by_their_owner_only() throws IOException {
        try (var keys = Files.list(db.home().keys())) {
            for (var key : keys.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                        .isEqualTo("rw-------");
            }
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(db.home().keys())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_fresh_home_is_made_by_many_at_once(@TempDir Path folder) throws Exception {
        for (int round = 0; round < 20; round++) {
            var home = folder.resolve("home-" + round);
            var ready = new CountDownLatch(8);
            try (var threads = Executors.newFixedThreadPool(8)) {
                var made = new ArrayList<Future<Home>>();
                for (int i = 0; i < 8; i++) {
                    made.add(threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return Home.at(home, Home.Kind.TEST);
                    }));
                }
                for (var one : made) {
                    assertThat(one.get().kind()).isEqualTo(Home.Kind.TEST);
                }
            }
        }
    }

    @Test
    void h2_writes_each_commit_at_once() {
        if (db.vendor() == Vendor.H2) {
            assertThat(
                            db.dsl()
                                    .fetchValue(
                                            "select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void ids_are_version_7_and_sort_as_they_were_made() {
        var made = new ArrayList<UUID>();
        for (int i = 0; i < 2_000; i++) {
            var id = db.ids().next();
            assertThat(id.version()).isEqualTo(7);
            assertThat(id.variant()).isEqualTo(2);
            made.add(id);
        }
        db.inTransaction(() -> made.reversed()
                .forEach(id -> db.dsl()
                        .insertInto(TRIAL)
                        .set(ID, id)
                        .set(PRINTED, "in order")
                        .execute()));
        assertThat(db.dsl()
                        .select(ID)
                        .from(TRIAL)
                        .where(PRINTED.eq("in order"))
                        .orderBy(ID)
                        .fetch(ID))
                .isEqualTo(made);
    }

    @Test
    void a_further_application_on_the_same_data_starts_and_many_jobs_begin_at_once() throws Exception {
        try (var application = new SpringApplicationBuilder(Exolot.class)
                        .web(WebApplicationType.NONE)
                        .lazyInitialization(true)
                        .logStartupInfo(false)
                        .properties(db.settings())
                        .run();
                var threads = Executors.newFixedThreadPool(8)) {
            var repository = application.getBean(JobRepository.class);
            var ready = new CountDownLatch(8);
            var begun = new ArrayList<Future<Long>>();
            for (int i = 0; i < 8; i++) {
                var parameters = new JobParametersBuilder()
                        .addString("submission", db.ids().next().toString())
                        .toJobParameters();
                begun.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    var instance = repository.createJobInstance("ingest", parameters);
                    return repository
                            .createJobExecution(instance, parameters, new ExecutionContext())
                            .getId();
                }));
            }
            var executions = new ArrayList<Long>();
            for (var one : begun) {
                executions.add(one.get());
            }
            assertThat(executions).doesNotHaveDuplicates().hasSize(8);
        }
    }
}
