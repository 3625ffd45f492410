package org.exolot.cli;

import java.io.PrintStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.exolot.assay.FileEvaluation;
import org.exolot.assay.RunEvaluation;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Wording;
import org.exolot.instrument.Account;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Recognition;
import tools.jackson.core.json.JsonFactory;

/** The document {@code exolot-inspect/1}, written as a stream. Keys without a value are left out. */
final class InspectJson {
    static final String SCHEMA = "exolot-inspect/1";

    private final JsonOut out;
    private final Wording wording;

    private InspectJson(JsonOut out, Wording wording) {
        this.out = out;
        this.wording = wording;
    }

    static void write(Inspection inspection, Wording wording, PrintStream stream) {
        try (JsonOut out = new JsonOut(new JsonFactory(), stream)) {
            new InspectJson(out, wording).document(inspection);
        }
        stream.println();
        stream.flush();
    }

    private void document(Inspection inspection) {
        out.object(() -> {
            out.text("schema", SCHEMA);
            out.text("rules", inspection.rules());
            out.list("files", inspection.files(), this::file);
            if (!inspection.findings().isEmpty()) {
                out.list("findings", inspection.findings(), this::finding);
            }
        });
    }

    private void file(Inspection.Inspected file) {
        out.object(() -> {
            out.text("file", file.name());
            file.read()
                    .ifPresent(read -> out.text("sha256", read.file().sha256().hex()));
            Optional<Export> export = file.read().flatMap(ReadFile::export);
            if (export.isPresent()) {
                out.text("format", export.get().format().name());
                confidence(file.read().orElseThrow(), export.get());
                file.evaluation().ifPresent(evaluation -> says(export.get(), evaluation));
            } else {
                out.none("format");
            }
            if (file.unreadable().isPresent()) {
                out.list("findings", List.of(file.unreadable().get().why()), this::unreadable);
            } else {
                out.list("findings", file.findings(), this::finding);
            }
            export.ifPresent(each -> account(each.account()));
        });
    }

    private void confidence(ReadFile read, Export export) {
        for (Recognition recognition : read.recognitions()) {
            if (recognition.format().equals(export.format())) {
                out.number("confidence", recognition.confidence());
            }
        }
    }

    private void says(Export export, FileEvaluation evaluation) {
        evaluation.companionOf().map(FileId::name).ifPresent(name -> out.text("companionOf", name));
        InstrumentIdentity instrument = export.instrument();
        out.object("instrument", () -> {
            out.text("vendor", instrument.vendor());
            out.text("model", instrument.model());
            instrument.serial().ifPresent(serial -> out.text("serial", serial));
            instrument.software().ifPresent(software -> out.text("software", software));
        });
        List<RunEvaluation> runs = evaluation.runs();
        agreed(runs.stream().map(each -> each.run().sample().map(Entry::raw)).toList())
                .ifPresent(sample -> out.text("sample", sample));
        agreed(runs.stream().map(each -> each.run().operator().map(Entry::raw)).toList())
                .ifPresent(operator -> out.text("operator", operator));
        agreed(runs.stream()
                        .map(each -> each.measuredAt().flatMap(InspectJson::time))
                        .toList())
                .ifPresent(time -> out.text("measuredAt", time));
        InspectRunJson writer = new InspectRunJson(out);
        out.list("runs", runs, writer::run);
    }

    /** What all say alike. */
    private static Optional<String> agreed(List<Optional<String>> all) {
        return all.stream().distinct().count() == 1 ? all.getFirst() : Optional.empty();
    }

    static Optional<String> time(FileTime time) {
        return time.local()
                .map(local -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local)
                        + time.offset().map(Object::toString).orElse(""));
    }

    private void finding(Finding finding) {
        out.object(() -> {
            out.text("id", finding.type().name());
            out.text("severity", finding.severity().name());
            out.number("count", finding.count());
            out.place("place", finding.place());
            out.text("found", finding.found());
            out.text("expected", finding.expected());
            out.text("message", wording.sentence(finding.type()));
            out.text("remedy", wording.remedy(finding.type()));
            if (finding.places().size() > 1) {
                out.list("places", finding.places(), out::place);
            }
        });
    }

    private void unreadable(String why) {
        FindingType type = FindingType.FILE_UNREADABLE;
        out.object(() -> {
            out.text("id", type.name());
            out.text("severity", type.severity().name());
            out.number("count", 1);
            out.text("found", why);
            out.text("expected", "a file that can be read");
            out.text("message", wording.sentence(type));
            out.text("remedy", wording.remedy(type));
        });
    }

    private void account(Account account) {
        out.object("account", () -> {
            out.number("lines", account.lines());
            out.number("used", account.used());
            out.number("ignored", account.ignored());
            out.list(
                    "unread",
                    account.unread(),
                    unread -> out.object(() -> {
                        out.place("place", unread.place());
                        out.text("why", unread.why());
                    }));
        });
    }
}
