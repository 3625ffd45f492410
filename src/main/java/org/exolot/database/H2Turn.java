package org.exolot.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The turn of one process to open the embedded database's file, kept as an operating system's lock on {@code db/turn}: it ends with the process however that ends.
 * Within a process all share one turn.
 */
final class H2Turn implements AutoCloseable {
    /** Far behind the text, which others read meanwhile also where locks are mandatory. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final Map<Path, H2Turn> HELD = new HashMap<>();

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private int sharers = 1;

    private H2Turn(Path file, FileChannel channel, FileLock lock) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
    }

    /** The turn, where no other process has it. */
    static Optional<H2Turn> take(Home home) throws IOException {
        var file = file(home);
        synchronized (HELD) {
            var held = HELD.get(file);
            if (held != null) {
                held.sharers++;
                return Optional.of(held);
            }
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                var lock = channel.tryLock(LOCKED_BYTE, 1, false);
                if (lock == null) {
                    channel.close();
                    return Optional.empty();
                }
                var turn = new H2Turn(file, channel, lock);
                turn.sign();
                H2Host.forget(home);
                HELD.put(file, turn);
                return Optional.of(turn);
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        }
    }

    /** The process that had the turn last, for people. */
    static String holder(Home home) {
        try {
            return Files.readString(file(home), StandardCharsets.US_ASCII).strip();
        } catch (IOException unsigned) {
            return "?";
        }
    }

    private static Path file(Home home) {
        return home.database().resolve("turn");
    }

    private void sign() throws IOException {
        var process = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0).write(ByteBuffer.wrap(process), 0);
    }

    @Override
    public void close() {
        synchronized (HELD) {
            if (--sharers > 0) {
                return;
            }
            HELD.remove(file);
            try (channel) {
                lock.release();
            } catch (IOException e) {
                throw new DatabaseUnavailableException(file + " cannot be given back: " + e, e);
            }
        }
    }
}
