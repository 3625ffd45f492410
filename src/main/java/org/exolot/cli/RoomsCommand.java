package org.exolot.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that needs the database. It works while {@code serve} runs on the same data. */
@Command(mixinStandardHelpOptions = true)
abstract class RoomsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public final Integer call() throws Exception {
        try (var rooms = Rooms.open(Map.of())) {
            return run(rooms);
        }
    }

    /** Does the work and gives one of {@link ExitCode}. */
    abstract int run(Rooms rooms) throws Exception;

    /** Standard output: answers only. */
    final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Standard error: progress and complaints. */
    final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
