package org.exolot.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exolot.people.Access;
import org.exolot.people.Accounts;
import org.exolot.people.Act;
import org.exolot.people.OneTimePassword;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code account}: the keeping of accounts, by an administrator. */
@Command(
        name = "account",
        mixinStandardHelpOptions = true,
        description = "Keeps the accounts: who works here, in which roles.",
        subcommands = {
            AccountCommand.Add.class,
            AccountCommand.Lock.class,
            AccountCommand.Unlock.class,
            AccountCommand.Close.class,
            AccountCommand.Grant.class,
            AccountCommand.Revoke.class,
            AccountCommand.Reset.class,
            AccountCommand.Recover.class,
            AccountCommand.Show.class
        })
final class AccountCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "add, lock, unlock, close, grant, revoke, reset, recover or list?");
    }

    /** One act of an administrator on one account. */
    abstract static class Act1 extends RoomsCommand {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Identity identity;

        @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose account.")
        @SuppressWarnings("NullAway.Init")
        private String username;

        @Option(names = "--reason", required = true, description = "Why; it becomes part of the record.")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        @Override
        final int run(Rooms rooms) {
            PersonId actor = identity.signIn(rooms).id();
            Person whom = rooms.get(People.class).require(username);
            act(rooms.get(Accounts.class), actor, whom.id(), reason);
            Person now = rooms.get(People.class).get(whom.id());
            out().println(now.username() + ": " + now.state() + ", roles " + new TreeSet<>(now.roles()));
            return ExitCode.DONE;
        }

        abstract void act(Accounts accounts, PersonId actor, PersonId whom, String why);
    }

    @Command(name = "add", description = "Adds a person; prints a one-time password.")
    static final class Add extends RoomsCommand {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Identity identity;

        @Parameters(index = "0", paramLabel = "USERNAME")
        @SuppressWarnings("NullAway.Init")
        private String username;

        @Option(names = "--name", required = true, description = "The full name, as printed with a signature.")
        @SuppressWarnings("NullAway.Init")
        private String name;

        @Option(names = "--role", required = true, split = ",", description = "${COMPLETION-CANDIDATES}")
        private Set<Role> roles = EnumSet.noneOf(Role.class);

        @Override
        int run(Rooms rooms) {
            PersonId actor = identity.signIn(rooms).id();
            print(this, rooms.get(Accounts.class).add(actor, username, name, roles));
            return ExitCode.DONE;
        }
    }

    @Command(name = "lock", description = "Keeps a person from signing in.")
    static final class Lock extends Act1 {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.lock(actor, whom, why);
        }
    }

    @Command(name = "unlock", description = "Lets a locked person sign in again.")
    static final class Unlock extends Act1 {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.unlock(actor, whom, why);
        }
    }

    @Command(name = "close", description = "Ends an account for good.")
    static final class Close extends Act1 {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.close(actor, whom, why);
        }
    }

    @Command(name = "grant", description = "Gives a role.")
    static final class Grant extends Act1 {
        @Parameters(index = "1", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init")
        private Role role;

        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.grant(actor, whom, role, why);
        }
    }

    @Command(name = "revoke", description = "Takes a role away.")
    static final class Revoke extends Act1 {
        @Parameters(index = "1", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
        @SuppressWarnings("NullAway.Init")
        private Role role;

        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.revoke(actor, whom, role, why);
        }
    }

    @Command(name = "reset", description = "Replaces a forgotten password by a one-time password.")
    static final class Reset extends RoomsCommand {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Identity identity;

        @Parameters(index = "0", paramLabel = "USERNAME")
        @SuppressWarnings("NullAway.Init")
        private String username;

        @Option(names = "--reason", required = true, description = "Why; it becomes part of the record.")
        @SuppressWarnings("NullAway.Init")
        private String reason;

        @Override
        int run(Rooms rooms) {
            PersonId actor = identity.signIn(rooms).id();
            PersonId whom = rooms.get(People.class).require(username).id();
            print(this, rooms.get(Accounts.class).reset(actor, whom, reason));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "recover",
            description =
                    "Lets an administrator in again when none is active any more. Needs the lab's data folder, no password.")
    static final class Recover extends RoomsCommand {
        @Parameters(index = "0", paramLabel = "USERNAME", description = "An administrator.")
        @SuppressWarnings("NullAway.Init")
        private String username;

        @Override
        int run(Rooms rooms) {
            print(this, rooms.get(Accounts.class).recover(username));
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Lists the accounts.")
    static final class Show extends RoomsCommand {
        @Mixin
        @SuppressWarnings("NullAway.Init")
        private Identity identity;

        @Option(names = "--json", description = "Answers one JSON document.")
        private boolean json;

        @Override
        int run(Rooms rooms) {
            Access.require(identity.signIn(rooms), Act.SEE_ACCOUNTS);
            List<Person> all = rooms.get(People.class).all();
            if (json) {
                out().println(Documented.json(Map.of(
                        "schema",
                        "exolot-accounts/1",
                        "accounts",
                        all.stream().map(Show::document).toList())));
            } else {
                all.forEach(person -> out().println(person.username() + "  " + person.fullName() + "  " + person.state()
                        + "  " + new TreeSet<>(person.roles())));
            }
            return ExitCode.DONE;
        }

        private static Map<String, Object> document(Person person) {
            return Map.of(
                    "username", person.username(),
                    "fullName", person.fullName(),
                    "state", person.state().name(),
                    "roles",
                            new TreeSet<>(person.roles())
                                    .stream().map(Role::name).toList());
        }
    }

    static void print(RoomsCommand command, OneTimePassword password) {
        command.out()
                .println("One-time password of " + password.username() + ": " + password.password()
                        + "   (shown once; change it with: exolot password --as " + password.username() + ")");
    }
}
