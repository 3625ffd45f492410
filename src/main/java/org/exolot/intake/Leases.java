package org.exolot.intake;

import static exolot.schema.work.Tables.LEASE;

import jakarta.annotation.PreDestroy;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.exolot.database.IdSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * This process's lease, renewed while it lives, and whether other processes' leases are alive. A lease is dead when it is no longer there,
 * was not renewed for {@value #DEAD_AFTER_SECONDS} s, or belongs to a process of this host that is gone.
 */
@Component
class Leases {
    static final int DEAD_AFTER_SECONDS = 30;
    private static final int RENEWED_EVERY_SECONDS = 5;

    private final DSLContext dsl;
    private final Clock clock;
    private final UUID own;
    private final String host = hostName();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lease").factory());
    private boolean taken;

    Leases(DSLContext dsl, Clock clock, IdSource ids) {
        this.dsl = dsl;
        this.clock = clock;
        this.own = ids.next();
    }

    /** This process's lease, taken at the first call. */
    synchronized UUID own() {
        if (!taken) {
            ProcessHandle process = ProcessHandle.current();
            dsl.insertInto(LEASE)
                    .set(LEASE.LEASE_ID, own)
                    .set(LEASE.HOST, host)
                    .set(LEASE.PID, process.pid())
                    .set(LEASE.STARTED_AT, process.info().startInstant().orElseGet(clock::instant))
                    .set(LEASE.RENEWED_AT, clock.instant())
                    .execute();
            renewal.scheduleAtFixedRate(this::renew, RENEWED_EVERY_SECONDS, RENEWED_EVERY_SECONDS, TimeUnit.SECONDS);
            taken = true;
        }
        return own;
    }

    private void renew() {
        dsl.update(LEASE)
                .set(LEASE.RENEWED_AT, clock.instant())
                .where(LEASE.LEASE_ID.eq(own))
                .execute();
    }

    /** Whether the process that holds this lease still lives. */
    boolean alive(UUID lease) {
        return dsl.selectFrom(LEASE)
                .where(LEASE.LEASE_ID.eq(lease))
                .fetchOptional(
                        row -> row.getRenewedAt().isAfter(clock.instant().minus(Duration.ofSeconds(DEAD_AFTER_SECONDS)))
                                && (!row.getHost().equals(host) || runs(row.getPid(), row.getStartedAt())))
                .orElse(false);
    }

    /** Whether that process of this host runs; another one may have got its number since. */
    private static boolean runs(long pid, Instant startedAt) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        return process.isPresent()
                && process.get()
                        .info()
                        .startInstant()
                        .map(start -> Duration.between(start, startedAt).abs().compareTo(Duration.ofSeconds(2)) < 0)
                        .orElse(true);
    }

    @PreDestroy
    synchronized void giveUp() {
        renewal.shutdownNow();
        if (taken) {
            dsl.deleteFrom(LEASE).where(LEASE.LEASE_ID.eq(own)).execute();
        }
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }
}
