package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.quantity.ValueReader;

/**
 * Judges a run whose result is entered by hand by what is stated of its controls, before the result counts. Absence proves nothing without
 * its positive control: a western blot without a band in the lane of the lysate is invalid, whatever the lane of the sample shows.
 */
public final class StatedControls {
    private StatedControls() {}

    /** The names of the controls that must be stated: those whose rule would make the run invalid. */
    public static List<String> required(List<SuitabilityRule> rules) {
        return rules.stream()
                .filter(rule -> rule.severity() == SuitabilityRule.Severity.INVALID)
                .flatMap(rule -> rule.condition() instanceof Condition.Stated stated
                                && !stated.name().equals(Condition.Stated.RESULT)
                        ? Optional.of(stated.name()).stream()
                        : Optional.<String>empty().stream())
                .distinct()
                .toList();
    }

    /**
     * Judges a run.
     *
     * @param stated by the name of the control, numbers with a decimal point
     * @param result the value that is entered, for rules about itself: a detergent-labile fraction above 100 % cannot be
     * @param report where both stand
     */
    public static Suitability judge(
            List<SuitabilityRule> rules, Map<String, String> stated, Value result, Place report) {
        List<Suitability.Outcome> outcomes = new ArrayList<>();
        for (SuitabilityRule rule : rules) {
            if (rule.condition() instanceof Condition.Stated control) {
                outcomes.add(outcome(rule, control, stated, result, report));
            }
        }
        return new Suitability(SuitabilityCheck.verdict(outcomes), outcomes);
    }

    private static Suitability.Outcome outcome(
            SuitabilityRule rule, Condition.Stated control, Map<String, String> stated, Value result, Place report) {
        Optional<JudgedFigure> figure = control.name().equals(Condition.Stated.RESULT)
                ? Optional.of(new JudgedFigure(number(result), ValuePrinter.print(result), report))
                : Optional.ofNullable(stated.get(control.name()))
                        .map(text -> new JudgedFigure(
                                number(ValueReader.read(text, DecimalSign.POINT)), text.strip(), report));
        return new Suitability.Outcome(
                rule,
                figure.flatMap(JudgedFigure::number),
                figure.map(JudgedFigure::shown).orElse("not known"),
                figure.map(found -> SuitabilityCheck.status(rule, found)).orElse(Suitability.Status.NOT_ASSESSED),
                Optional.of(control.name()),
                report);
    }

    private static Optional<BigDecimal> number(Value value) {
        return value instanceof Value.Measured measured ? Optional.of(measured.number()) : Optional.empty();
    }
}
