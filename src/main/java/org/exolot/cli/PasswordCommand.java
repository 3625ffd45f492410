package org.exolot.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.exolot.people.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code password}: the change of one's own password. */
@Command(name = "password", description = "Changes your own password, also a one-time password.")
final class PasswordCommand extends RoomsCommand {
    @Spec
    private CommandSpec commandSpec;

    @Mixin
    private Identity identity;

    private final CommandWording words = CommandWording.here();

    @Option(
            names = "--new-password-file",
            paramLabel = "FILE",
            description = "Reads the wanted password from the first line of this file instead of the terminal.")
    private Optional<Path> wantedFile = Optional.empty();

    @Override
    int run(Rooms rooms) {
        String present = identity.password(words.say("password.present", identity.user()));
        String wanted = wantedFile.map(identity::firstLine).orElseGet(this::askTwice);
        rooms.get(Passwords.class).change(identity.user(), present, wanted);
        out().println(words.say("password.changed", identity.user()));
        return ExitCode.DONE;
    }

    private String askTwice() {
        String wanted = identity.ask(words.say("password.new"));
        if (!wanted.equals(identity.ask(words.say("password.again")))) {
            throw new WrongCallException(commandSpec.commandLine(), "password.differs");
        }
        return wanted;
    }
}
