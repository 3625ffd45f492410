package org.exolot.ledger;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Seals entries soon after their commit, in a thread of its own, and once more when the application stops. It begins with the first entry: a command that writes
 * none does not even make it.
 */
@Component
class SealingLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);

    /** Also without a sign, for entries of processes that were killed. */
    private static final long AT_LEAST_EVERY_SECONDS = 60;

    private final Sealer sealer;
    private final Semaphore waiting = new Semaphore(1);
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ledger-sealing").unstarted(this::loop);
    private volatile boolean closed;

    SealingLoop(Sealer sealer) {
        this.sealer = sealer;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void written(Recorder.EntryWritten written) {
        begin();
        waiting.release();
    }

    synchronized void begin() {
        if (!closed && thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
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
            last = closed;
            try {
                sealer.seal();
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Entries wait for their seal: {}", e.getMessage());
            }
            if (!last) {
                last = !await();
            }
        } while (!last);
    }

    /** Whether the loop goes on. */
    private boolean await() {
        try {
            if (waiting.tryAcquire(AT_LEAST_EVERY_SECONDS, TimeUnit.SECONDS)) {
                waiting.drainPermits();
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
