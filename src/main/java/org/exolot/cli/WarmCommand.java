package org.exolot.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code warm}: serves a few pages to itself, runs a command and ends. From this run the launcher's cache of classes is made. */
@Command(name = "warm", hidden = true, description = "Serves a few pages to itself and ends, on an empty home.")
final class WarmCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/sign-in", "/verify", "/exolot.css");
    private static final String ADDRESS = "127.0.0.1";

    @Override
    public Integer call() throws IOException {
        Server server = Server.start(Map.of("server.port", 0, "server.address", ADDRESS));
        try {
            for (String page : PAGES) {
                read("http://" + ADDRESS + ":" + server.port() + page);
            }
        } finally {
            server.stop();
        }
        return Main.run("ledger", "checkpoint");
    }

    private static void read(String page) throws IOException {
        try (InputStream body = URI.create(page).toURL().openStream()) {
            body.readAllBytes();
        }
    }
}
