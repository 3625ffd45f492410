package org.exolot.cli;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.exolot.assay.CaptureEvaluation;
import org.exolot.assay.CurveEvaluation;
import org.exolot.assay.Determination;
import org.exolot.assay.FileEvaluation;
import org.exolot.assay.RunEvaluation;
import org.exolot.assay.SizeFigures;
import org.exolot.assay.Suitability;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Severity;
import org.exolot.finding.Wording;
import org.exolot.instrument.Export;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.ReadFile;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;

/** What {@code inspect} says to people. */
final class InspectText {
    private static final String INDENT = "  ";

    private final PrintStream out;
    private final ResourceBundle words;
    private final Wording wording;
    private final FindingText findings;
    private final Numbers numbers;

    InspectText(Locale locale, PrintStream out) {
        this.out = out;
        this.words = ResourceBundle.getBundle(
                "org.exolot.cli.inspect",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.wording = Wording.in(locale);
        this.findings = FindingText.in(locale);
        this.numbers = new Numbers(locale);
    }

    void write(Inspection inspection) {
        for (Inspection.Inspected file : inspection.files()) {
            file(file);
            out.println();
        }
        inspection.findings().forEach(finding -> finding("", finding, ""));
        out.println(say("rules", inspection.rules()));
        out.flush();
    }

    private void file(Inspection.Inspected file) {
        out.println(file.name());
        file.unreadable().ifPresent(why -> {
            out.println(INDENT + FindingText.mark(Severity.ERROR) + " " + wording.sentence(FindingType.FILE_UNREADABLE)
                    + " " + why + ".");
            out.println(INDENT + INDENT + wording.remedy(FindingType.FILE_UNREADABLE));
        });
        file.read().ifPresent(read -> {
            out.println(INDENT + identity(read));
            file.evaluation().ifPresent(evaluation -> says(evaluation, file.erroneous()));
        });
        List<Finding> findings = file.findings();
        for (Severity severity : Severity.values()) {
            findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .forEach(finding -> finding(INDENT, finding, file.name()));
        }
    }

    private String identity(ReadFile read) {
        String format = read.export()
                .map(export -> export.format().name() + software(export))
                .orElseGet(() -> say("format.none"));
        return format + " · SHA-256 " + read.file().sha256().brief() + "…";
    }

    private static String software(Export export) {
        return export.instrument().software().map(software -> " · " + software).orElse("");
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
                .ifPresent(time -> head.append(" · ").append(time.toString().replace('T', ' ')));
        out.println(head);
        out.println(INDENT + INDENT + say("verdict." + verdict(run.suitability(), erroneous)));
        run.captures().forEach(this::capture);
        List<CurveEvaluation> curves =
                run.plates().stream().flatMap(plate -> plate.curves().stream()).toList();
        curves.forEach(curve -> curve(curve, curves.size() > 1));
        for (Determination determination : run.determinations()) {
            out.println(INDENT + INDENT + determination(determination));
        }
        for (Suitability.Outcome outcome : run.suitability().rules()) {
            out.println(INDENT + INDENT + rule(outcome));
        }
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
                            stock -> line.append(numbers.print(stock)).append(" /mL"),
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
                numbers.print(size.mode()),
                numbers.print(size.d10()),
                numbers.print(size.d50()),
                numbers.print(size.d90()));
    }

    private void curve(CurveEvaluation curve, boolean named) {
        out.println(INDENT
                + INDENT
                + say(
                        "curve",
                        InspectPlateJson.model(curve.model()),
                        curve.r2().map(numbers::print).orElse("–"),
                        curve.standards().size())
                + (named ? " · " + curve.analyte() : ""));
    }

    private String determination(Determination determination) {
        String value = determination.value() instanceof Value.Measured measured
                ? numbers.print(measured.number())
                : ValuePrinter.print(determination.value());
        String unit = determination.unit().code();
        return determination.sample().map(sample -> sample + " · ").orElse("") + determination.attribute() + ": "
                + value + (unit.equals("1") ? "" : " " + unit);
    }

    private String rule(Suitability.Outcome outcome) {
        String mark = switch (outcome.status()) {
            case MET -> "✓";
            case WARNING -> "!";
            case FAILED -> "⊘";
            case NOT_ASSESSED -> "–";
        };
        String shown =
                outcome.status() == Suitability.Status.NOT_ASSESSED ? wording.reason(outcome.shown()) : outcome.shown();
        return mark + " " + outcome.rule().id() + " " + shown + " ("
                + outcome.rule().condition().inWords() + ")"
                + outcome.of().map(of -> " · " + of).orElse("");
    }

    private void finding(String indent, Finding finding, String shownFile) {
        findings.lines(indent, finding, shownFile).forEach(out::println);
    }

    private String say(String key, Object... with) {
        return new MessageFormat(words.getString(key), Locale.ROOT).format(with);
    }

    /** Numbers for reading: four significant digits, large ones as {@code 1.84 × 10⁸}, decimals by the reader's locale. */
    private record Numbers(Locale locale) {
        private static final BigDecimal LARGE = new BigDecimal("1E6");
        private static final String SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹";

        String print(BigDecimal number) {
            BigDecimal rounded = number.round(new MathContext(4, RoundingMode.HALF_EVEN));
            if (rounded.abs().compareTo(LARGE) < 0) {
                return local(rounded.toPlainString());
            }
            int exponent = rounded.precision() - rounded.scale() - 1;
            return local(rounded.scaleByPowerOfTen(-exponent).toPlainString()) + " × 10" + superscript(exponent);
        }

        private String local(String plain) {
            return locale.getLanguage().equals("tr") ? plain.replace('.', ',') : plain;
        }

        private static String superscript(int exponent) {
            StringBuilder raised = new StringBuilder();
            Integer.toString(exponent).chars().forEach(digit -> raised.append(SUPERSCRIPT.charAt(digit - '0')));
            return raised.toString();
        }
    }
}
