package org.exolot.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code serve}: the server on the lab's own data, until it is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Serves the lab's pages until it is stopped (Ctrl-C). In an empty home it creates one administrator and prints a one-time password.")
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "The port (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--address",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}: this machine only).")
    private String address = "127.0.0.1";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CommandWording words = CommandWording.here();
        var server = Server.start(Map.of("server.port", port, "server.address", address));
        PrintWriter out = spec.commandLine().getOut();
        server.firstAdministrator()
                .ifPresent(first -> out.println(words.say("account.password", first.username(), first.password())));
        out.println(words.say("serve.address", "http://" + address + ":" + server.port() + "/"));
        server.awaitStop();
        return ExitCode.DONE;
    }
}
