package org.exolot.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The commands. Their classes name no type of Spring in fields and signatures, so that {@code inspect} starts without it. */
@Command(
        name = "exolot",
        mixinStandardHelpOptions = true,
        version = "exolot 1.0",
        description = "A lab information system for the manufacture of MSC-derived exosome lots.",
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            InspectCommand.class,
            AsmCommand.class,
            ImportCommand.class,
            AccountCommand.class,
            PasswordCommand.class,
            ImpactCommand.class,
            ApproveCommand.class,
            SampleCommand.class,
            OrderCommand.class,
            IngestCommand.class,
            UploadCommand.class,
            ResultCommand.class,
            CorrectCommand.class,
            LotCommand.class,
            InvalidRunsCommand.class,
            ContainersCommand.class,
            HoldCommand.class,
            ShipCommand.class,
            ReviewCommand.class,
            ReleaseCommand.class,
            RejectCommand.class,
            RecallCommand.class,
            CertificateCommand.class,
            VerifyCommand.class,
            LedgerCommand.class,
            WarmCommand.class,
            HelpCommand.class
        })
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new WrongCallException(spec.commandLine(), "call.none");
    }
}
