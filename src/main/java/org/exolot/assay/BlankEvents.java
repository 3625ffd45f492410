package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.EventTable;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.Value;

/**
 * What a flow cytometer counts of a sample without what it counts of a blank: events per mL of the one less those of the other. A blank is an
 * acquisition of the same submission whose sample is called {@code Blank}, alone or with words or a number beside it; it counts where the file
 * of both says the same instrument, trigger and thresholds. Events and volume of both are kept beside the difference, which is a figure of its
 * own: without a blank there is none.
 */
final class BlankEvents {
    /** The figure. */
    static final String ATTRIBUTE = "event concentration, blank subtracted";

    private static final Pattern NAMED = Pattern.compile("(.*[^a-z])?blank([^a-z].*)?", Pattern.CASE_INSENSITIVE);

    /** The instrument, the channel that triggers, the thresholds and gains: what decides which particle is an event. */
    private static final Pattern SETTING = Pattern.compile("\\$CYTSN|\\$CYT|PCHID|\\$TR|CH[0-9]+(TH|GAIN)|THRESHOLD");

    private static final String PER_ML = "/mL";

    private final List<ExportRun> blanks;

    BlankEvents(List<Export> exports) {
        blanks = exports.stream()
                .flatMap(export -> export.runs().stream())
                .filter(BlankEvents::isBlank)
                .toList();
    }

    private static boolean isBlank(ExportRun run) {
        return !run.events().isEmpty()
                && run.sample()
                        .filter(name -> NAMED.matcher(name.raw().strip()).matches())
                        .isPresent();
    }

    /** The figure of a run with a count of events; empty for others, for blanks, and where no blank fits, which is told. */
    Optional<QuantityEvaluation> of(ExportRun run, Observations findings) {
        if (run.events().isEmpty() || isBlank(run)) {
            return Optional.empty();
        }
        EventTable events = run.events().getFirst();
        Optional<BigDecimal> perMl = events.perMillilitre();
        if (perMl.isEmpty()) {
            return Optional.empty();
        }
        if (blanks.isEmpty()) {
            findings.add(
                    FindingType.BLANK_NOT_MEASURED,
                    events.place(),
                    "no blank beside " + run.name(),
                    "one acquisition named Blank");
            return Optional.empty();
        }
        Optional<String> unlike = unlike(run);
        if (unlike.isPresent()) {
            findings.add(FindingType.BLANK_UNLIKE, events.place(), unlike.get(), "one blank like " + run.name());
            return Optional.empty();
        }
        return Optional.of(subtracted(run, events, perMl.get(), blanks.getFirst(), findings));
    }

    /** Why no blank of the submission may be subtracted from this run. */
    private Optional<String> unlike(ExportRun run) {
        if (blanks.size() > 1) {
            return Optional.of(blanks.size() + " blanks: "
                    + String.join(", ", blanks.stream().map(ExportRun::name).toList()));
        }
        ExportRun blank = blanks.getFirst();
        if (blank.events().getFirst().perMillilitre().isEmpty()) {
            return Optional.of(blank.name() + " without an acquired volume");
        }
        List<String> others = new ArrayList<>();
        TreeSet<String> keys = new TreeSet<>(run.conditions().keySet());
        keys.addAll(blank.conditions().keySet());
        keys.stream()
                .filter(key -> SETTING.matcher(key).matches())
                .filter(key -> !said(run, key).equals(said(blank, key)))
                .forEach(key -> others.add(key + " " + said(blank, key).orElse("–")));
        return others.isEmpty() ? Optional.empty() : Optional.of(blank.name() + " with " + String.join(", ", others));
    }

    private static Optional<String> said(ExportRun run, String key) {
        return Optional.ofNullable(run.conditions().get(key))
                .map(entry -> entry.raw().strip());
    }

    private static QuantityEvaluation subtracted(
            ExportRun run, EventTable events, BigDecimal perMl, ExportRun blank, Observations findings) {
        EventTable ofBlank = blank.events().getFirst();
        BigDecimal blankPerMl = ofBlank.perMillilitre().orElseThrow();
        BigDecimal difference = Decimals.tidy(perMl.subtract(blankPerMl));
        String volume = ofBlank.volume().map(Entry::raw).orElseThrow();
        findings.add(
                FindingType.BLANK_SUBTRACTED,
                events.place(),
                String.format(Locale.ROOT, "%d events in %s nL of %s", ofBlank.events(), volume, blank.name()),
                "a blank of the sample's own buffer");
        if (difference.signum() < 0) {
            findings.add(
                    FindingType.NEGATIVE_AFTER_BLANK,
                    events.place(),
                    run.name() + " " + difference.toPlainString() + " " + PER_ML,
                    "> 0");
        }
        Value value = new Value.Measured(difference);
        SampleQuantity figure = new SampleQuantity(
                run.name(),
                ATTRIBUTE,
                new Entry(difference.toPlainString(), value, events.place()),
                PER_ML,
                Optional.empty(),
                run.measuredAt(),
                OrderedMap.of(
                        "blank", new Entry(blank.name(), new Value.Qualitative(blank.name()), ofBlank.place()),
                        "event concentration of the blank",
                                new Entry(blankPerMl.toPlainString(), new Value.Measured(blankPerMl), ofBlank.place())),
                run.name() + "|" + ATTRIBUTE,
                events.place());
        return new QuantityEvaluation(figure, run.measuredAt(), Optional.of(value));
    }
}
