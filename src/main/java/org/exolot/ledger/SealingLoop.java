package org.exolot.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Seals entries soon after their commit, in a thread of its own, and once more when the application stops. */
@Component
@Lazy(false)
class SealingLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);

    /** Also without a sign, for entries of processes that were killed. */
    private static final long AT_LEAST_EVERY_SECONDS = 60;

    private final Sealer sealer;
    private final Semaphore waiting = new Semaphore(1);
    private volatile boolean running;
    private Thread thread = new Thread(this::loop);

    SealingLoop(Sealer sealer) {
        this.sealer = sealer;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void written(Recorder.EntryWritten written) {
        waiting.release();
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("ledger-sealing").start(this::loop);
    }

    @Override
    public synchronized void stop() {
        running = false;
        waiting.release();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(AT_LEAST_EVERY_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        boolean last;
        do {
            last = !running;
            try {
                sealer.seal();
            } catch (DataAccessException e) {
                LOG.warn("Entries wait for their seal: {}", e.getMessage());
            }
            if (!last) {
                await();
            }
        } while (!last);
    }

    private void await() {
        try {
            if (waiting.tryAcquire(AT_LEAST_EVERY_SECONDS, TimeUnit.SECONDS)) {
                waiting.drainPermits();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
