package org.exolot.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ledger}: the proof that nothing recorded has changed. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Proves that nothing recorded has changed or vanished.",
        subcommands = {LedgerVerifyCommand.class, LedgerCheckpointCommand.class})
final class LedgerCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "verify or checkpoint?");
    }
}
