package org.exolot.cli;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.exolot.people.Access;
import org.exolot.people.Act;
import org.exolot.people.Person;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists records to who may see them: a line each, or all as one JSON document. */
@Command
abstract class ListCommand<T> extends RoomsCommand {
    private final String plural;
    private final Act act;

    @Mixin
    private Identity identity;

    @Option(names = "--json", description = "Answers one JSON document.")
    private boolean json;

    /** What is listed, as its document calls it, and what a person must be allowed to. */
    ListCommand(String plural, Act act) {
        this.plural = plural;
        this.act = act;
    }

    @Override
    final int run(Rooms rooms) {
        Person person = identity.signIn(rooms);
        Access.require(person, act);
        List<T> all = all(rooms);
        if (json) {
            List<Map<String, Object>> documents =
                    all.stream().map(this::document).toList();
            out().println(Documented.json(
                    Documented.object(entry("schema", "exolot-" + plural + "/1"), entry(plural, documents))));
        } else {
            all.forEach(one -> out().println(line(one)));
        }
        return ExitCode.DONE;
    }

    abstract List<T> all(Rooms rooms);

    abstract String line(T one);

    abstract Map<String, Object> document(T one);
}
