package org.exolot.ledger;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * In a server: signs a checkpoint when it starts, in regular rounds ({@code exolot.ledger.checkpoint-every}, one hour where nothing else is set) and when it stops. A
 * round in which nothing was sealed makes none.
 */
@Component
@ConditionalOnProperty("exolot.serving")
class CheckpointRounds implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(CheckpointRounds.class);

    private final Checkpoints checkpoints;
    private final SealingLoop sealing;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ledger-checkpoints").unstarted(this::rounds);

    CheckpointRounds(
            Checkpoints checkpoints,
            SealingLoop sealing,
            @Value("${exolot.ledger.checkpoint-every:1h}") Duration every) {
        if (!every.isPositive()) {
            throw new IllegalArgumentException("exolot.ledger.checkpoint-every is " + every + "; expected such as 1h");
        }
        this.checkpoints = checkpoints;
        this.sealing = sealing;
        this.every = every;
    }

    @Override
    public void start() {
        sealing.begin();
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }

    private void rounds() {
        boolean last = false;
        while (!last) {
            sign();
            try {
                last = stopped.await(every.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        sign();
    }

    private void sign() {
        try {
            checkpoints.current();
        } catch (DataAccessException e) {
            LOG.warn("No checkpoint was signed: {}", e.getMessage());
        }
    }
}
