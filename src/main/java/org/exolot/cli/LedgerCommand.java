package org.exolot.cli;

import picocli.CommandLine.Command;

/** {@code ledger}: the proof that nothing recorded has changed. */
@Command(
        name = "ledger",
        description = "Proves that nothing recorded has changed or vanished.",
        subcommands = {LedgerVerifyCommand.class, LedgerCheckpointCommand.class})
final class LedgerCommand extends CommandGroup {}
