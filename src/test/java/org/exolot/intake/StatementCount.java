package org.exolot.intake;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Counts what jOOQ sends to the database on the counting thread, beside which entries are sealed; a batch is one. */
final class StatementCount implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final AtomicLong statements = new AtomicLong();
    private volatile long thread;

    private StatementCount() {}

    static StatementCount on(IngestLab lab) {
        StatementCount count = new StatementCount();
        var configuration = lab.get(DSLContext.class).configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        ExecuteListenerProvider[] with = Arrays.copyOf(before, before.length + 1);
        with[before.length] = new DefaultExecuteListenerProvider(count);
        configuration.set(with);
        return count;
    }

    long during(Runnable work) {
        thread = Thread.currentThread().threadId();
        long before = statements.get();
        work.run();
        return statements.get() - before;
    }

    @Override
    public void executeStart(ExecuteContext context) {
        if (Thread.currentThread().threadId() == thread) {
            statements.incrementAndGet();
        }
    }
}
