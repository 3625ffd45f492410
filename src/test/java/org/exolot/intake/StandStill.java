package org.exolot.intake;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;

/** Stands still for ever at the first statement that contains a text, after saying so on standard output: there the process is killed. */
final class StandStill implements ExecuteListener {
    private static final long serialVersionUID = 1L;

    private final String statement;

    private StandStill(String statement) {
        this.statement = statement;
    }

    /** @param statement what it contains, in lower case */
    static void at(String statement, IngestLab lab) {
        var configuration = lab.get(DSLContext.class).configuration();
        ExecuteListenerProvider[] before = configuration.executeListenerProviders();
        ExecuteListenerProvider[] with = java.util.Arrays.copyOf(before, before.length + 1);
        with[before.length] = new DefaultExecuteListenerProvider(new StandStill(statement));
        configuration.set(with);
    }

    @Override
    public void executeStart(ExecuteContext context) {
        String sql = String.valueOf(context.sql()).toLowerCase(Locale.ROOT);
        if (sql.contains(statement)) {
            System.out.println("STANDING STILL");
            System.out.flush();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException killed) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
