package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FormatId;

/** Judges a run by its method's rules, before any of its values counts. */
final class SuitabilityCheck {
    private final Observations findings;

    SuitabilityCheck(Observations findings) {
        this.findings = findings;
    }

    Suitability judge(Optional<MethodRules> method, FormatId format, RunFigures figures, boolean hasCaptures) {
        if (method.isEmpty()) {
            findings.add(FindingType.RULES_NONE, figures.place(), format.name(), "rules of a method for this format");
            return new Suitability(Suitability.Verdict.VALID_WITH_WARNINGS, List.of());
        }
        List<Suitability.Outcome> outcomes = new ArrayList<>();
        for (SuitabilityRule rule : rules(method.get(), hasCaptures)) {
            if (rule.formats().isEmpty() || rule.formats().contains(format.name())) {
                outcomes.add(judge(rule, figures));
            }
        }
        return new Suitability(verdict(outcomes), outcomes);
    }

    /** The method's rules, and that no more captures are left out than it allows. */
    private static List<SuitabilityRule> rules(MethodRules method, boolean hasCaptures) {
        List<SuitabilityRule> rules = new ArrayList<>(method.suitability());
        if (hasCaptures) {
            rules.add(new SuitabilityRule(
                    "captures-excluded",
                    new Condition.Within(
                            SuitabilityFigure.CAPTURES_EXCLUDED,
                            Optional.empty(),
                            Optional.of(BigDecimal.valueOf(method.exclusion().atMost()))),
                    SuitabilityRule.Severity.INVALID,
                    Set.of()));
        }
        return rules;
    }

    private Suitability.Outcome judge(SuitabilityRule rule, RunFigures figures) {
        Optional<RunFigures.Found> found = figures.figure(rule.condition());
        if (found.isEmpty()) {
            findings.add(
                    FindingType.SUITABILITY_NOT_ASSESSED,
                    figures.place(),
                    rule.id() + " –",
                    rule.condition().inWords());
            return new Suitability.Outcome(
                    rule,
                    Optional.empty(),
                    "not known",
                    Suitability.Status.NOT_ASSESSED,
                    Optional.empty(),
                    figures.place());
        }
        JudgedFigure figure = found.get().figure();
        Suitability.Status status = status(rule, figure);
        if (status != Suitability.Status.MET) {
            findings.add(
                    status == Suitability.Status.FAILED
                            ? FindingType.SUITABILITY_FAILED
                            : FindingType.SUITABILITY_WARNING,
                    figure.place(),
                    found.get().of().map(of -> of + ": ").orElse("") + rule.id() + " " + figure.shown(),
                    rule.condition().inWords());
        }
        return new Suitability.Outcome(
                rule, figure.number(), figure.shown(), status, found.get().of(), figure.place());
    }

    static Suitability.Status status(SuitabilityRule rule, JudgedFigure figure) {
        if (figure.meets(rule.condition())) {
            return Suitability.Status.MET;
        }
        return switch (rule.severity()) {
            case WARN -> Suitability.Status.WARNING;
            case INVALID -> Suitability.Status.FAILED;
        };
    }

    /** A requirement whose figure the file does not tell is a warning where missing it would make the run invalid. */
    static Suitability.Verdict verdict(List<Suitability.Outcome> outcomes) {
        boolean warned = false;
        for (Suitability.Outcome outcome : outcomes) {
            switch (outcome.status()) {
                case FAILED -> {
                    return Suitability.Verdict.INVALID;
                }
                case WARNING -> warned = true;
                case NOT_ASSESSED -> warned |= outcome.rule().severity() == SuitabilityRule.Severity.INVALID;
                case MET -> {}
            }
        }
        return warned ? Suitability.Verdict.VALID_WITH_WARNINGS : Suitability.Verdict.VALID;
    }
}
