package org.exolot.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.exolot.database.Home;
import org.exolot.people.Channel;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.people.Role;
import org.exolot.people.SignIn;
import org.exolot.people.Signer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Who gives the command: {@code --as USER}, with the password from the terminal or from a file. */
final class Identity {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    private final CommandWording words = CommandWording.here();

    @Option(names = "--as", paramLabel = "USER", description = "Who gives this command.")
    private Optional<String> user = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "Reads the password from the first line of this file instead of the terminal.")
    private Optional<Path> passwordFile = Optional.empty();

    /** The username given; without one the call is at fault. */
    String user() {
        return user.orElseThrow(() -> new WrongCallException(spec.commandLine(), "identity.who"));
    }

    /** The person, once the password is checked. */
    Person signIn(Rooms rooms) {
        // Asked before the database is opened: others work on it while somebody types.
        String given = password(words.say("identity.password", user()));
        return rooms.get(SignIn.class).require(user(), given, Channel.COMMAND);
    }

    /** The person with the password given for an electronic signature; the ceremony checks it. */
    Signer signer(Rooms rooms, Role role) {
        if (passwordFile.isPresent() && rooms.get(Home.class).kind() == Home.Kind.LAB) {
            throw new WrongCallException(spec.commandLine(), "identity.terminal-only");
        }
        String given = password(words.say("identity.sign", user()));
        Person person = rooms.get(People.class).require(user());
        return new Signer(person.id(), given, role);
    }

    /** The present password. */
    String password(String prompt) {
        return passwordFile.map(this::firstLine).orElseGet(() -> ask(prompt));
    }

    String firstLine(Path file) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .orElseThrow(() -> new WrongCallException(spec.commandLine(), "identity.empty", file));
        } catch (IOException e) {
            throw WrongCallException.unreadable(spec.commandLine(), file);
        }
    }

    String ask(String prompt) {
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", prompt);
        if (typed == null) {
            throw new WrongCallException(spec.commandLine(), "identity.no-terminal");
        }
        return new String(typed);
    }
}
