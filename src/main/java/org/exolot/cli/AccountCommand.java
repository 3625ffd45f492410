package org.exolot.cli;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.exolot.people.Accounts;
import org.exolot.people.Act;
import org.exolot.people.OneTimePassword;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code account}: the keeping of accounts, by an administrator. */
@Command(
        name = "account",
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
final class AccountCommand extends CommandGroup {
    /** One act of an administrator on one account. */
    abstract static class OnOneAccount extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "USERNAME", description = "Whose account.")
        private String username;

        @Option(names = "--reason", required = true, description = "Why; it becomes part of the record.")
        private String reason;

        @Override
        final int run(Rooms rooms) {
            PersonId actor = identity.signIn(rooms).id();
            Person whom = rooms.get(People.class).require(username);
            act(rooms.get(Accounts.class), actor, whom.id(), reason);
            Person now = rooms.get(People.class).get(whom.id());
            out().println(CommandWording.here().account(now));
            return ExitCode.DONE;
        }

        abstract void act(Accounts accounts, PersonId actor, PersonId whom, String why);
    }

    @Command(name = "add", description = "Adds a person; prints a one-time password.")
    static final class Add extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "USERNAME")
        private String username;

        @Option(names = "--name", required = true, description = "The full name, as printed with a signature.")
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
    static final class Lock extends OnOneAccount {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.lock(actor, whom, why);
        }
    }

    @Command(name = "unlock", description = "Lets a locked person sign in again.")
    static final class Unlock extends OnOneAccount {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.unlock(actor, whom, why);
        }
    }

    @Command(name = "close", description = "Ends an account for good.")
    static final class Close extends OnOneAccount {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.close(actor, whom, why);
        }
    }

    /** An act on one role of an account. */
    abstract static class OnOneRole extends OnOneAccount {
        @Parameters(index = "1", paramLabel = "ROLE", description = "${COMPLETION-CANDIDATES}")
        Role role;
    }

    @Command(name = "grant", description = "Gives a role.")
    static final class Grant extends OnOneRole {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.grant(actor, whom, role, why);
        }
    }

    @Command(name = "revoke", description = "Takes a role away.")
    static final class Revoke extends OnOneRole {
        @Override
        void act(Accounts accounts, PersonId actor, PersonId whom, String why) {
            accounts.revoke(actor, whom, role, why);
        }
    }

    @Command(name = "reset", description = "Replaces a forgotten password by a one-time password.")
    static final class Reset extends RoomsCommand {
        @Mixin
        private Identity identity;

        @Parameters(index = "0", paramLabel = "USERNAME")
        private String username;

        @Option(names = "--reason", required = true, description = "Why; it becomes part of the record.")
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
        private String username;

        @Override
        int run(Rooms rooms) {
            print(this, rooms.get(Accounts.class).recover(username));
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "Lists the accounts.")
    static final class Show extends ListCommand<Person> {
        Show() {
            super("accounts", Act.SEE_ACCOUNTS);
        }

        @Override
        List<Person> all(Rooms rooms) {
            return rooms.get(People.class).all();
        }

        @Override
        String line(Person person) {
            return CommandWording.here().account(person);
        }

        @Override
        Map<String, Object> document(Person person) {
            return Documented.object(
                    entry("username", person.username()),
                    entry("fullName", person.fullName()),
                    entry("state", person.state().name()),
                    entry(
                            "roles",
                            new TreeSet<>(person.roles())
                                    .stream().map(Role::name).toList()));
        }
    }

    static void print(RoomsCommand command, OneTimePassword password) {
        command.out().println(CommandWording.here().say("account.password", password.username(), password.password()));
    }
}
