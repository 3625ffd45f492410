package org.exolot.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only holds others. Called by itself the call is at fault, and is told which there are. */
@Command(mixinStandardHelpOptions = true)
abstract class CommandGroup implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public final void run() {
        throw new WrongCallException(
                spec.commandLine(),
                "call.which",
                String.join(", ", spec.subcommands().keySet()));
    }
}
