package org.exolot.cli;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.Impact;
import org.exolot.assessment.ImpactPreview;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code impact}: whose verdicts a version of a specification would change. */
@Command(
        name = "impact",
        description =
                "Judges the open lots and the last released ones by a version of their specification that does not bind them,"
                        + " and tells whose verdicts would change. Stores nothing.")
final class ImpactCommand extends RoomsCommand {
    @Spec
    private CommandSpec commandSpec;

    @Parameters(
            index = "0",
            paramLabel = "SPEC[/VERSION]",
            description = "The specification; its newest version without one.")
    private String wanted;

    @Option(
            names = "--released",
            paramLabel = "N",
            description = "How many released lots, the youngest first; ${DEFAULT-VALUE} without it.",
            defaultValue = "" + ImpactPreview.RELEASED)
    private int released;

    @Option(names = "--json", description = "Answers one JSON document (exolot-impact/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) {
        ControlledDocument document = document(rooms.get(Documents.class));
        Impact impact = rooms.get(ImpactPreview.class).of(document.id(), Math.max(0, released));
        if (json) {
            out().println(Documented.json(document(impact)));
        } else {
            print(impact, AssessmentWording.in(Locale.getDefault()));
        }
        out().flush();
        return ExitCode.DONE;
    }

    private ControlledDocument document(Documents documents) {
        String[] parts = wanted.split("/", 2);
        Optional<ControlledDocument> found = parts.length == 1
                ? documents.newest(DocumentKind.SPECIFICATION, wanted)
                : documents.version(DocumentKind.SPECIFICATION, parts[0], version(parts[1]));
        return found.orElseThrow(
                () -> new RefusedException(RefusalType.NOT_FOUND, DocumentKind.SPECIFICATION.words(), wanted));
    }

    private int version(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new WrongCallException(commandSpec.commandLine(), "impact.version", text);
        }
    }

    private void print(Impact impact, AssessmentWording words) {
        out().println(words.impact(impact));
        for (Impact.LotImpact lot : impact.changed()) {
            out().println(lot.lot() + " (" + lot.state() + ")");
            lot.changes().forEach(change -> out().println("  " + words.change(change)));
        }
    }

    private static Map<String, Object> document(Impact impact) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "exolot-impact/1");
        document.put(
                "specification",
                Documented.object(entry("id", impact.specification()), entry("version", impact.version())));
        document.put("lots", impact.lots().stream().map(ImpactCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Impact.LotImpact lot) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("lot", lot.lot());
        document.put("state", lot.state().name());
        document.put("boundTo", lot.boundTo());
        document.put(
                "changes", lot.changes().stream().map(ImpactCommand::document).toList());
        return document;
    }

    private static Map<String, Object> document(Impact.Change change) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("criterion", change.either().criterion());
        document.put("attribute", change.either().attribute());
        change.before().ifPresent(before -> document.put("before", document(before)));
        change.after().ifPresent(after -> document.put("after", document(after)));
        return document;
    }

    private static Map<String, Object> document(CriterionVerdict verdict) {
        return Documented.object(
                entry("verdict", verdict.outcome().name()),
                entry("printed", verdict.printed()),
                entry("limit", verdict.limit()),
                entry("needsAssessment", verdict.needsAssessment()),
                entry("due", verdict.due()));
    }
}
