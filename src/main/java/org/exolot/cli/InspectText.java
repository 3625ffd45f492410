package org.exolot.cli;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assay.CaptureEvaluation;
import org.exolot.assay.CurveEvaluation;
import org.exolot.assay.Determination;
import org.exolot.assay.FileEvaluation;
import org.exolot.assay.RunEvaluation;
import org.exolot.assay.SizeFigures;
import org.exolot.assay.Suitability;
import org.exolot.finding.Bundle;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingType;
import org.exolot.finding.Severity;
import org.exolot.finding.Wording;
import org.exolot.instrument.Export;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.ReadFile;
import org.exolot.quantity.Unit;

/** What {@code inspect} says to people. */
final class InspectText {
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final Bundle words;
    private final Wording wording;
    private final CommandWording calls;
    private final FindingText findings;
    private final InspectFigures figures;
    private final InspectContents contents;
    private final InspectRules rules;

    InspectText(Locale locale, PrintStream out) {
        this.out = out;
        this.words = Bundle.of("org.exolot.cli.inspect", locale);
        this.wording = Wording.in(locale);
        this.calls = CommandWording.in(locale);
        this.findings = FindingText.in(locale);
        this.figures = InspectFigures.in(locale);
        this.contents = InspectContents.in(locale);
        this.rules = InspectRules.in(locale);
    }

    void write(Inspection inspection) {
        for (Inspection.Inspected file : inspection.files()) {
            file(file);
            out.println();
        }
        findings.all("", inspection.findings(), "", Set.of()).forEach(out::println);
        out.println(say("rules", inspection.rules()));
        out.flush();
    }

    private void file(Inspection.Inspected file) {
        out.println(file.name());
        file.unreadable().ifPresent(why -> {
            out.println(INDENT + FindingText.mark(Severity.ERROR) + " " + wording.sentence(FindingType.FILE_UNREADABLE)
                    + " [" + FindingType.FILE_UNREADABLE + "]");
            out.println(INDENT + INDENT + why.sentence(calls));
        });
        file.read().ifPresent(read -> {
            out.println(INDENT + identity(read));
            file.evaluation().ifPresent(evaluation -> says(evaluation, file.erroneous()));
        });
        findings.all(INDENT, file.findings(), file.name(), toldByRules(file)).forEach(out::println);
    }

    /** What the lines of the rules above tell one by one, with figure, limit and place. */
    private static Set<FindingType> toldByRules(Inspection.Inspected file) {
        return file.evaluation().stream()
                .flatMap(evaluation -> evaluation.runs().stream())
                .flatMap(run -> run.suitability().rules().stream())
                .flatMap(outcome -> switch (outcome.status()) {
                    case MET -> Stream.<FindingType>empty();
                    case WARNING -> Stream.of(FindingType.SUITABILITY_WARNING);
                    case FAILED -> Stream.of(FindingType.SUITABILITY_FAILED);
                    case NOT_ASSESSED -> Stream.of(FindingType.SUITABILITY_NOT_ASSESSED);
                })
                .collect(Collectors.toSet());
    }

    private String identity(ReadFile read) {
        String format = read.export()
                .map(export -> export.format().name() + software(export))
                .orElseGet(() -> say("format.none"));
        return format + " · SHA-256 " + read.file().sha256().brief() + "…";
    }

    private static String software(Export export) {
        return export.instrument()
                .software()
                .map(software -> " · " + InspectContents.shortened(software))
                .orElse("");
    }

    private void says(FileEvaluation evaluation, boolean erroneous) {
        evaluation.companionOf().map(FileId::name).ifPresent(host -> out.println(INDENT + say("companion", host)));
        evaluation.runs().forEach(run -> run(run, erroneous));
    }

    private void run(RunEvaluation run, boolean erroneous) {
        StringBuilder head =
                new StringBuilder(INDENT).append(say("run", run.run().name()));
        run.run().sample().ifPresent(sample -> head.append(" · ").append(say("sample", sample.raw())));
        run.measuredAt()
                .flatMap(FileTime::local)
                .ifPresent(time -> head.append(" · ")
                        .append(time.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ')));
        out.println(head);
        out.println(INDENT + INDENT + say("verdict." + verdict(run.suitability(), erroneous)));
        contents.lines(run).forEach(this::line);
        run.captures().forEach(this::capture);
        List<CurveEvaluation> curves =
                run.plates().stream().flatMap(plate -> plate.curves().stream()).toList();
        curves.forEach(curve -> curve(curve, curves.size() > 1));
        run.determinations().forEach(determination -> line(determination(determination)));
        rules.lines(run).forEach(this::line);
    }

    private void line(String line) {
        out.println(INDENT + INDENT + line);
    }

    /** A run is called valid only where rules were held against it, and never beside an error for which nothing of it is recorded. */
    private static String verdict(Suitability suitability, boolean erroneous) {
        if (suitability.valid() && erroneous) {
            return "ERRONEOUS";
        }
        return suitability.valid() && !suitability.assessed()
                ? "NOT_JUDGED"
                : suitability.verdict().name();
    }

    private void capture(CaptureEvaluation capture) {
        StringBuilder line = new StringBuilder(INDENT + INDENT);
        line.append(capture.capture().name()).append(": ");
        if (capture.used()) {
            capture.stock()
                    .ifPresentOrElse(
                            stock -> line.append(figures.withUnit(figures.number(stock), Unit.PER_ML)),
                            () -> line.append(say("stock.unknown")));
            capture.size().ifPresent(size -> line.append(", ").append(size(size)));
        } else {
            line.append(say("unused", capture.notUsedWhy().map(wording::reason).orElse("–")));
        }
        out.println(line);
    }

    private String size(SizeFigures size) {
        return say(
                "size",
                figures.number(size.mode()),
                figures.number(size.d10()),
                figures.number(size.d50()),
                figures.number(size.d90()));
    }

    private void curve(CurveEvaluation curve, boolean named) {
        line(say(
                        "curve",
                        words.get("model." + curve.model()),
                        curve.r2().map(figures::number).orElse("–"),
                        curve.standards().size())
                + (named ? " · " + figures.attribute(curve.analyte()) : ""));
    }

    private String determination(Determination determination) {
        return determination.sample().map(sample -> sample + " · ").orElse("")
                + figures.attribute(determination.attribute()) + ": "
                + figures.value(determination.value(), determination.unit());
    }

    private String say(String key, Object... with) {
        return words.say(key, Arrays.stream(with).map(String::valueOf).toList());
    }
}
