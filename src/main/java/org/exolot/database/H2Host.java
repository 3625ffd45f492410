package org.exolot.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.h2.tools.Server;

/**
 * The door of a serving process through which commands of other processes reach its database: a TCP server of H2 on 127.0.0.1 for this one database, under a
 * random name that stands with its port in the home's file {@code db/host}, readable by the home's owner only.
 */
final class H2Host implements AutoCloseable {
    private static final int NAME_BYTES = 32;
    private static final long PATIENCE_MILLIS = 3_000;
    private static final long PAUSE_MILLIS = 50;

    private final Path file;
    private final Server server;
    private final Supplier<Connection> owner;

    private H2Host(Path file, Server server, Supplier<Connection> owner) {
        this.file = file;
        this.server = server;
        this.owner = owner;
    }

    /** Opens the door to the database that its owner's present connection holds open. */
    static H2Host open(Home home, String database, Supplier<Connection> owner) throws SQLException, IOException {
        var name = random();
        var server = Server.createTcpServer(
                        "-tcpPort", "0", "-tcpDaemon", "-tcpPassword", random(), "-key", name, database)
                .start();
        try {
            var text = server.getPort() + "\n" + name + "\n"
                    + ProcessHandle.current().pid() + "\n";
            Private.write(file(home), text.getBytes(StandardCharsets.US_ASCII));
            return new H2Host(file(home), server, owner);
        } catch (IOException e) {
            server.stop();
            throw e;
        }
    }

    /** Where a serving process can be reached. */
    record Door(String url, String process) {}

    /** The open door, where some process serves. */
    static Optional<Door> door(Home home) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(home), StandardCharsets.US_ASCII);
            return Optional.of(new Door("jdbc:h2:tcp://127.0.0.1:" + lines.get(0) + "/" + lines.get(1), lines.get(2)));
        } catch (NoSuchFileException nobodyServes) {
            return Optional.empty();
        }
    }

    /** Removes the sign of a server that was killed; only for the process that has the turn. */
    static void forget(Home home) throws IOException {
        Files.deleteIfExists(file(home));
    }

    private static Path file(Home home) {
        return home.database().resolve("host");
    }

    private static String random() {
        var bytes = new byte[NAME_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Lets nobody in any more, waits shortly for commands under way, and closes. */
    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
            while (guests() > 0 && System.nanoTime() < end) {
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException | SQLException e) {
            throw new DatabaseUnavailableException("The database did not close cleanly: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            server.stop();
        }
    }

    private int guests() throws SQLException {
        try (var statement = owner.get().createStatement();
                var count = statement.executeQuery(
                        "select count(*) from information_schema.sessions where client_addr is not null")) {
            count.next();
            return count.getInt(1);
        }
    }
}
