package org.exolot.cli;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.exolot.database.Database;
import org.exolot.database.DatabaseUnavailableException;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.vault.VaultException;
import picocli.CommandLine;

/** The entry of every command. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    /** Runs one command and gives its exit code: 0 done, 1 the program failed, 2 the call or the input is at fault, 3 the answer is "no". */
    static int run(String... args) {
        var words = CommandWording.here();
        return new CommandLine(new RootCommand())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongCalls(words))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    var unavailable = unavailable(failure, words);
                    if (unavailable.isPresent()) {
                        command.getErr().println(unavailable.get());
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

    /** What a person can do about a database that could not be opened or went away meanwhile, and about a disk that is full or failing. */
    private static Optional<String> unavailable(Throwable failure, CommandWording words) {
        var unwritable = Database.unwritable(failure);
        if (unwritable.isPresent()) {
            return Optional.of(words.say("database.full", unwritable.get()));
        }
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailableException || cause instanceof VaultException) {
                return Optional.ofNullable(cause.getMessage());
            }
            if (cause instanceof SQLException e && Database.lost(e)) {
                return Optional.of(words.say("database.gone"));
            }
        }
        return Optional.empty();
    }
}
