package org.exolot.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** Migrated and empty, made once for all tests of a run; each test class gets a copy. */
final class EmptyDatabases {
    private static final String OWNER = "lab";
    private static final String PASSWORD = "a password of the lab";
    private static final AtomicInteger COPIES = new AtomicInteger();

    private EmptyDatabases() {}

    /** A home with an empty database, to be copied. */
    static Path h2() {
        return H2Template.FOLDER;
    }

    /** A new empty database on the one server of this run, owned by a role that is no superuser. */
    static DatabaseAddress.Server postgres() {
        var name = "exolot_" + COPIES.incrementAndGet();
        PostgresTemplate.run("create database " + name + " owner " + OWNER + " template " + PostgresTemplate.NAME);
        return PostgresTemplate.address(name);
    }

    private static final class H2Template {
        static final Path FOLDER = make();

        private static Path make() {
            try {
                var folder = TestDatabase.temporaryFolder();
                Database.open(Home.at(folder, Home.Kind.TEST), new DatabaseAddress.Embedded(), Use.COMMAND)
                        .close();
                deleteAtExit(folder);
                return folder;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class PostgresTemplate {
        static final String NAME = "exolot_template";
        private static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("unix_socket_directories", "")
                        .setServerConfig("max_connections", "300")
                        .start();
                run(server, "create role " + OWNER + " login createrole password '" + PASSWORD + "'");
                run(server, "create database " + NAME + " owner " + OWNER);
                var home = TestDatabase.temporaryFolder();
                Database.open(Home.at(home, Home.Kind.TEST), address(server, NAME), Use.COMMAND)
                        .close();
                FileSystemUtils.deleteRecursively(home);
                return server;
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        static DatabaseAddress.Server address(String database) {
            return address(SERVER, database);
        }

        private static DatabaseAddress.Server address(EmbeddedPostgres server, String database) {
            return new DatabaseAddress.Server(
                    "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database, OWNER, PASSWORD);
        }

        static synchronized void run(String sql) {
            run(SERVER, sql);
        }

        private static void run(EmbeddedPostgres server, String sql) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void deleteAtExit(Path folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                if (Files.exists(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }));
    }
}
