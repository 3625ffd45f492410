package org.exolot.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assay.CaptureEvaluation;
import org.exolot.assay.Condition;
import org.exolot.assay.RunEvaluation;
import org.exolot.assay.Suitability;
import org.exolot.assay.SuitabilityFigure;
import org.exolot.finding.Bundle;
import org.exolot.finding.Place;
import org.exolot.finding.Wording;
import org.exolot.quantity.Unit;

/** What became of the rules of a run, a line for each that was judged and one for all that could not be. */
final class InspectRules {
    private static final Unit PERCENT = new Unit("%");
    private static final String BETWEEN = " · ";

    private final Bundle words;
    private final Wording wording;
    private final InspectFigures figures;

    private InspectRules(Bundle words, Wording wording, InspectFigures figures) {
        this.words = words;
        this.wording = wording;
        this.figures = figures;
    }

    static InspectRules in(Locale locale) {
        return new InspectRules(
                Bundle.of("org.exolot.cli.inspect", locale), Wording.in(locale), InspectFigures.in(locale));
    }

    List<String> lines(RunEvaluation run) {
        List<Suitability.Outcome> rules = run.suitability().rules();
        List<String> lines = new ArrayList<>();
        for (Suitability.Outcome outcome : rules) {
            if (outcome.status() != Suitability.Status.NOT_ASSESSED) {
                lines.add(line(outcome, run));
            }
        }
        String unknown = rules.stream()
                .filter(outcome -> outcome.status() == Suitability.Status.NOT_ASSESSED)
                .map(outcome -> name(outcome) + " (" + limit(outcome.rule().condition()) + ")")
                .collect(Collectors.joining("; "));
        if (!unknown.isEmpty()) {
            lines.add("– " + words.say("rules.unknown", List.of(unknown)));
        }
        return lines;
    }

    private String line(Suitability.Outcome outcome, RunEvaluation run) {
        Condition condition = outcome.rule().condition();
        boolean met = outcome.status() == Suitability.Status.MET;
        String mark = met ? "✓" : outcome.status() == Suitability.Status.WARNING ? "!" : "⊘";
        StringBuilder line =
                new StringBuilder(mark).append(' ').append(name(outcome)).append(": ");
        if (condition instanceof Condition.WordIsNot word) {
            line.append(met ? outcome.shown() : said(word, run))
                    .append(" (")
                    .append(limit(word))
                    .append(')');
        } else {
            line.append(shown(outcome)).append(" (").append(limit(condition)).append(')');
            of(outcome).ifPresent(of -> line.append(BETWEEN).append(of));
        }
        if (!met && !(outcome.place() instanceof Place.Whole)) {
            line.append(BETWEEN).append(wording.place(outcome.place()));
        }
        return line.toString();
    }

    /** The name of a shipped rule in words; a lab's own keeps the one that the lab gave it. */
    private String name(Suitability.Outcome outcome) {
        String key = "rule." + outcome.rule().id();
        return words.has(key) ? words.get(key) : outcome.rule().id();
    }

    private String shown(Suitability.Outcome outcome) {
        Condition condition = outcome.rule().condition();
        return outcome.figure()
                .map(figure -> judged(figure, condition))
                .map(figure -> figures.withUnit(
                        isCount(condition) ? figures.exact(figure) : figures.figures(figure), unit(condition)))
                .orElseGet(() -> figures.term(outcome.shown()));
    }

    /** Of what is counted some files print a fraction, which is zero or a mean. */
    private static boolean isCount(Condition condition) {
        return unit(condition).equals(Unit.ONE)
                && condition instanceof Condition.Within within
                && switch (within.figure()) {
                    case R_SQUARED, CORRELATION, SLOPE, LOWEST_STANDARD, DILUTION -> false;
                    default -> true;
                };
    }

    /** As few digits as others have, unless the figure would then lie on the other side of a limit. */
    private static BigDecimal judged(BigDecimal figure, Condition condition) {
        BigDecimal brief = InspectFigures.brief(figure);
        return limits(condition).allMatch(limit -> brief.compareTo(limit) == figure.compareTo(limit)) ? brief : figure;
    }

    private static Stream<BigDecimal> limits(Condition condition) {
        return switch (condition) {
            case Condition.Within within ->
                Stream.of(within.atLeast(), within.atMost()).flatMap(Optional::stream);
            case Condition.WithinTolerance tolerance ->
                Stream.of(tolerance.atLeast(), tolerance.atMost()).flatMap(Optional::stream);
            case Condition.Stated stated ->
                Stream.of(stated.atLeast(), stated.atMost()).flatMap(Optional::stream);
            case Condition.WordIsNot _ -> Stream.empty();
        };
    }

    private String limit(Condition condition) {
        return switch (condition) {
            case Condition.Within within -> figures.withUnit(figures.text(within.inWords()), unit(within));
            case Condition.WithinTolerance tolerance -> figures.text(tolerance.inWords());
            case Condition.Stated stated ->
                stated.words().isEmpty()
                        ? figures.text(stated.inWords())
                        : stated.words().stream().map(figures::term).collect(Collectors.joining(" / "));
            case Condition.WordIsNot word ->
                words.say("rule.not", List.of(word.words().stream().sorted().collect(either())));
        };
    }

    /** The words of a list with the reader's “or” before the last. */
    private Collector<String, ?, String> either() {
        return Collectors.collectingAndThen(
                Collectors.toList(),
                all -> all.size() < 2
                        ? String.join("", all)
                        : words.say(
                                "list.or", List.of(String.join(", ", all.subList(0, all.size() - 1)), all.getLast())));
    }

    /** What the software says of the captures that the rule is about, each word with how many it says it of: the first one may not be the worst. */
    private String said(Condition.WordIsNot word, RunEvaluation run) {
        Map<String, Long> counts = run.captures().stream()
                .filter(CaptureEvaluation::used)
                .flatMap(each -> Optional.ofNullable(each.capture().warnings().get(word.warning())).stream())
                .map(entry -> entry.raw().strip())
                .filter(word.words()::contains)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> words.say(
                        "rule.said", List.of(each.getKey(), each.getValue().toString())))
                .collect(Collectors.joining(", "));
    }

    /** What the figure is of. */
    private Optional<String> of(Suitability.Outcome outcome) {
        boolean ofStandard = outcome.rule().condition() instanceof Condition.Within within
                && switch (within.figure()) {
                    case BACK_CALCULATED_DEVIATION,
                            BACK_CALCULATED_DEVIATION_LOWEST,
                            BACK_CALCULATED_DEVIATION_HIGHEST,
                            STANDARD_CV -> true;
                    default -> false;
                };
        return outcome.of().map(of -> ofStandard ? words.say("rule.standard", List.of(figures.text(of))) : of);
    }

    private static Unit unit(Condition condition) {
        return condition instanceof Condition.Within within ? unit(within.figure()) : Unit.ONE;
    }

    private static Unit unit(SuitabilityFigure figure) {
        return switch (figure) {
            case CAPTURE_CV,
                    BACK_CALCULATED_DEVIATION,
                    BACK_CALCULATED_DEVIATION_LOWEST,
                    BACK_CALCULATED_DEVIATION_HIGHEST,
                    STANDARD_CV,
                    SAMPLE_CV,
                    CALIBRATORS_WITHIN,
                    CONTROLS_WITHIN,
                    CONTROLS_WITHIN_LEVEL,
                    CONTROL_RECOVERY,
                    SPIKE_RECOVERY,
                    PARALLELISM,
                    AMPLIFICATION_EFFICIENCY -> PERCENT;
            case CELL_CONCENTRATION -> Unit.PER_ML;
            case PARTICLES_PER_FRAME,
                    TRACKS,
                    CAPTURES_USED,
                    CAPTURES_EXCLUDED,
                    TRACKS_TOTAL,
                    POSITIONS_USED,
                    R_SQUARED,
                    STANDARD_LEVELS,
                    CALIBRATOR_LEVELS_WITHIN,
                    DILUTION,
                    LOWEST_STANDARD,
                    CORRELATION,
                    SLOPE,
                    BLANKS_WITH_SIGNAL,
                    BLANKS_ABOVE_LOWEST -> Unit.ONE;
        };
    }
}
