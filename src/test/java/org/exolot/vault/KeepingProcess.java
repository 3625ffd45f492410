package org.exolot.vault;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** Keeps bytes of value zero in a vault, in a process that a test kills or limits: arguments are how many, and whether it stops half way. */
final class KeepingProcess {
    private KeepingProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        int size = Integer.parseInt(arguments[0]);
        var content = new Zeros(size, Boolean.parseBoolean(arguments[1]));
        try {
            var kept = new Vault(Path.of(System.getenv("EXOLOT_HOME"))).keep(content);
            System.out.println("kept " + kept.sha256());
            TimeUnit.HOURS.sleep(1);
        } catch (VaultException refused) {
            System.out.println(refused.why() + " " + refused.getMessage());
        }
    }

    private static final class Zeros extends InputStream {
        private final int size;
        private final boolean stopping;
        private int given;

        Zeros(int size, boolean stopping) {
            this.size = size;
            this.stopping = stopping;
        }

        @Override
        public int read() {
            if (stopping && given == size / 2) {
                System.out.println("half way");
                stop();
            }
            return given++ < size ? 0 : -1;
        }

        private static void stop() {
            try {
                TimeUnit.HOURS.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
