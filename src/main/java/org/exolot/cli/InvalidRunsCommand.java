package org.exolot.cli;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.exolot.people.People;
import org.exolot.result.InvalidRuns;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code invalid-runs}: how often runs are invalid. */
@Command(
        name = "invalid-runs",
        description =
                "Tells how often runs are invalid, by method, by the person who handed them in and by instrument.")
final class InvalidRunsCommand extends RoomsCommand {
    @Option(names = "--json", description = "Answers one JSON document (exolot-invalid-runs/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) {
        List<InvalidRuns.Attempt> all = rooms.get(InvalidRuns.class).all();
        Documents documents = rooms.get(Documents.class);
        People people = rooms.get(People.class);
        Map<String, Map<String, InvalidRuns.Rate>> rates = new LinkedHashMap<>();
        rates.put(
                "method",
                sorted(all, run -> run.method().map(id -> name(documents, id)).orElse("–")));
        rates.put("analyst", sorted(all, run -> people.get(run.analyst()).username()));
        rates.put(
                "instrument",
                sorted(
                        all.stream().filter(run -> !run.instrument().isEmpty()).toList(),
                        InvalidRuns.Attempt::instrument));
        if (json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("schema", "exolot-invalid-runs/1");
            rates.forEach((kind, ofKind) -> document.put(kind, json(ofKind)));
            out().println(Documented.json(document));
        } else {
            rates.forEach((kind, ofKind) -> ofKind.forEach(
                    (name, rate) -> out().println(CommandWording.here().say("invalid." + kind) + "  " + name + "  "
                            + rate.invalid() + " / " + rate.runs() + "  " + rate.percent() + " %")));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private static Map<String, InvalidRuns.Rate> sorted(
            List<InvalidRuns.Attempt> all, Function<InvalidRuns.Attempt, String> kind) {
        return new TreeMap<>(InvalidRuns.by(all, kind));
    }

    private static String name(Documents documents, DocumentId id) {
        ControlledDocument document = documents.get(id);
        return document.code() + "/" + document.version();
    }

    private static List<Map<String, Object>> json(Map<String, InvalidRuns.Rate> rates) {
        List<Map<String, Object>> all = new ArrayList<>();
        rates.forEach((name, rate) -> all.add(Documented.object(
                entry("of", name),
                entry("runs", rate.runs()),
                entry("invalid", rate.invalid()),
                entry("percent", rate.percent().toPlainString()))));
        return all;
    }
}
