package org.exolot.cli;

import java.util.Locale;
import org.exolot.database.DatabaseUnavailableException;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import picocli.CommandLine;

/** The entry of every command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and gives its exit code: 0 done, 1 the program failed, 2 the call or the input is at fault, 3 the answer is "no". */
    static int run(String... args) {
        return new CommandLine(new RootCommand())
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof DatabaseUnavailableException) {
                        command.getErr().println(failure.getMessage());
                    } else if (failure instanceof RefusedException refused) {
                        var wording = RefusalWording.in(Locale.getDefault());
                        command.getErr().println(wording.sentence(refused) + " " + wording.remedy(refused));
                        return ExitCode.AT_FAULT;
                    } else {
                        failure.printStackTrace(command.getErr());
                    }
                    return ExitCode.FAILED;
                })
                .execute(args);
    }
}
