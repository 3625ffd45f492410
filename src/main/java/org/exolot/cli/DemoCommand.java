package org.exolot.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.exolot.cli.demo.DemoLab;
import org.exolot.database.Home;
import org.exolot.people.People;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code demo}: a fresh lab with a dozen lots in different states, served until it is stopped. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Serves a fresh demo lab in a folder of its own, with a dozen lots in different states, until it is stopped (Ctrl-C). Nothing of it touches your lab's data.")
final class DemoCommand implements Callable<Integer> {
    private static final int FIRST_PORT = 8080;
    private static final int LAST_PORT = 8180;
    private static final String ADDRESS = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "The port (default: 8080, or the next that is free).")
    private Optional<Integer> port = Optional.empty();

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where the demo lives (default: a temporary folder).")
    private Optional<Path> folder = Optional.empty();

    private final CommandWording words = CommandWording.here();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Home home = Home.at(emptyFolder(), Home.Kind.DEMO);
        int free = port.orElseGet(DemoCommand::freePort);
        String address = "http://" + ADDRESS + ":" + free + "/";
        Server server = Server.start(settings(home, free, address));
        PrintWriter out = spec.commandLine().getOut();
        out.println(words.say("demo.address", address));
        out.println(words.say("demo.folder-is", home.folder()));
        out.flush();
        String password = password();
        Thread.ofPlatform().name("demo").daemon().start(() -> fill(server, password));
        server.awaitStop();
        return ExitCode.DONE;
    }

    /** None of the lab's own settings reach the demo: neither its folder nor its database. */
    private static Map<String, Object> settings(Home home, int port, String address) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", ADDRESS);
        settings.put("exolot.home", home.folder().toString());
        settings.put("exolot.db.url", "");
        settings.put("exolot.public-address", address);
        settings.put("exolot.zone", "Europe/Istanbul");
        settings.put("exolot.maker.name", "Exolot Demo Laboratory");
        settings.put("exolot.maker.address", "A laboratory that does not exist; figures are made up.");
        return settings;
    }

    private void fill(Server server, String password) {
        PrintWriter err = spec.commandLine().getErr();
        long begun = System.nanoTime();
        try {
            DemoLab lab = new DemoLab(new DemoMasters(server), password, step -> tell(err, "  demo: " + step));
            var users = lab.begin(ImportCommand.example());
            PrintWriter out = spec.commandLine().getOut();
            out.println(words.say("demo.sign-in", password));
            People people = server.get(People.class);
            users.forEach(user -> out.println("  " + words.account(people.require(user))));
            out.flush();
            lab.fill();
            tell(err, "  demo: filled in " + (System.nanoTime() - begun) / 1_000_000_000 + " s");
        } catch (IOException | RuntimeException failed) {
            failed.printStackTrace(err);
            tell(err, "  demo: the lab could not be filled; what is there can be looked at");
        }
    }

    private static void tell(PrintWriter err, String line) {
        err.println(line);
        err.flush();
    }

    private Path emptyFolder() throws IOException {
        if (folder.isEmpty()) {
            return Files.createTempDirectory("exolot-demo-");
        }
        Path wanted = folder.get();
        if (Files.isDirectory(wanted)) {
            try (var inside = Files.list(wanted)) {
                if (inside.findAny().isPresent()) {
                    throw new WrongCallException(spec.commandLine(), "demo.folder", wanted);
                }
            }
        }
        return wanted;
    }

    private static int freePort() {
        for (int port = FIRST_PORT; port < LAST_PORT; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(ADDRESS))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        return 0;
    }

    /** Made anew for each demo, so that no demo's password opens anything else. */
    private static String password() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            text.append(i > 0 && i % 4 == 0 ? "-" : "").append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
