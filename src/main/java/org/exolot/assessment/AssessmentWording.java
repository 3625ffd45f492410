package org.exolot.assessment;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.exolot.criterion.Verdict;
import org.exolot.finding.Bundle;
import org.exolot.quantity.Written;
import org.exolot.specification.DosageSpecification;
import org.exolot.specification.IsolationCheck;
import org.exolot.specification.IsolationMethod;
import org.exolot.specification.IsolationRecord;
import org.exolot.statistics.SizeDistributions;

/** An assessment in sentences in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class AssessmentWording {
    private final Bundle bundle;
    private final Locale locale;

    private AssessmentWording(Bundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The wording for readers of this language. */
    public static AssessmentWording in(Locale locale) {
        return new AssessmentWording(Bundle.of("org.exolot.assessment.assessment", locale), locale);
    }

    /** The lot in one sentence: {@code 21 of 26 criteria pass; 2 reported only; 3 not due}. Its counts are those of all criteria. */
    public String summary(LotAssessment assessment) {
        return summary(assessment.verdicts());
    }

    /** The same of a lot in a list. */
    public String summary(LotSummary lot) {
        return summary(lot.verdicts());
    }

    private String summary(List<LotAssessment.CriterionVerdict> verdicts) {
        StringBuilder sentence = new StringBuilder(say("summary.pass", count(verdicts, Verdict.PASS), verdicts.size()));
        for (Verdict outcome : Verdict.values()) {
            if (outcome != Verdict.PASS) {
                and(sentence, "summary." + outcome.name(), count(verdicts, outcome));
            }
        }
        and(
                sentence,
                "summary.NOT_DUE",
                verdicts.stream().filter(one -> !one.due()).count());
        return sentence.append('.').toString();
    }

    private void and(StringBuilder sentence, String key, long count) {
        if (count > 0) {
            sentence.append("; ").append(say(key, count));
        }
    }

    private static long count(List<LotAssessment.CriterionVerdict> verdicts, Verdict outcome) {
        return verdicts.stream()
                .filter(one -> one.outcome() == outcome && one.due())
                .count();
    }

    /** What kind of thing stands against a decision, in a few words. */
    public String sentence(IssueType type) {
        return bundle.get("issue." + type.name());
    }

    /** The particulars of what stands against a decision, as a person reads them. */
    public String detail(IssueType type, String detail) {
        return type == IssueType.ISOLATION_GATE_NOT_RECORDED ? recorded(List.of(detail.split(", "))) : detail;
    }

    /** How a criterion stands, in one or two words. */
    public String word(Verdict outcome) {
        return bundle.get("verdict." + outcome.name());
    }

    /** How a criterion of a lot stands, in one or two words: what is not due for the lot lacks no test. */
    public String word(LotAssessment.CriterionVerdict verdict) {
        return verdict.due() ? word(verdict.outcome()) : notDue();
    }

    /** That a periodic test is not due for a lot. */
    public String notDue() {
        return bundle.get("verdict.NOT_DUE");
    }

    /** What a derived figure is. */
    public String word(LotStatement.What what) {
        return bundle.get("says." + what.name());
    }

    /** What a figure is, with what it is a figure of: {@code Per vial, from the bulk: residual albumin}. */
    public String name(LotStatement.Figure figure) {
        if (figure.what() == LotStatement.What.RELATIVE_POTENCY) {
            return Written.in(locale).heading(figure.attribute());
        }
        return figure.attribute().isEmpty()
                ? word(figure.what())
                : word(figure.what()) + ": " + Written.in(locale).term(figure.attribute());
    }

    /** What stands beside a figure: the class of a purity in words, an interval in figures. */
    public String note(LotStatement.Figure figure) {
        String key = "class." + figure.note();
        if (bundle.has(key)) {
            return bundle.get(key);
        }
        return figure.note().isEmpty()
                ? ""
                : text("interval", Written.in(locale).figures(figure.note()));
    }

    /** How vesicles are isolated. */
    public String word(IsolationMethod method) {
        return bundle.get("isolation.method." + method.name());
    }

    /** What the steps of a lot should record and do not, by its names. */
    public String recorded(List<String> names) {
        return names.stream().map(this::recorded).collect(Collectors.joining("; "));
    }

    /** What a particle counts for. */
    public String word(SizeDistributions.Measure measure) {
        return bundle.get("says." + measure.name());
    }

    /** The indication and the route of a dose table, by their names. */
    public String of(LotStatement.DoseTable doses) {
        return doses.document() + ", " + bundle.get("indication." + doses.indication()) + ", "
                + bundle.get("route." + doses.route());
    }

    /** A figure of endotoxin in EU, or in words that there is none. */
    public String eu(String figure) {
        return figure.equals(DosageSpecification.NOT_SPECIFIED)
                ? text("not-specified")
                : Written.in(locale).figures(figure);
    }

    /** What the threshold of endotoxin is on the route of a dose table. */
    public String word(LotStatement.Threshold threshold) {
        return text("threshold." + threshold.name());
    }

    /** What the steps of a lot record under a name; a lab's own name as it is. */
    public String recorded(String name) {
        String key = "recorded." + name;
        return bundle.has(key) ? bundle.get(key) : name;
    }

    /** Which of a line's records or figures a check holds against its limit; empty where the line says it. */
    public String of(IsolationRecord.Outcome outcome) {
        List<String> inputs = outcome.check().inputs();
        return switch (outcome.check().figure()) {
            case RECORDED, WORD -> inputs.stream().map(this::recorded).collect(Collectors.joining("; "));
            case RATIO, PERCENT -> recorded(inputs.get(0)) + " ÷ " + recorded(inputs.get(1));
            case DIFFERENCE -> text("difference", recorded(inputs.get(0)), recorded(inputs.subList(1, inputs.size())));
            default -> {
                String key = "isolation.figure." + outcome.check().figure();
                yield bundle.has(key) ? bundle.get(key) : "";
            }
        };
    }

    /** The unit of what a check of the isolation found; of a figure that is recorded as it is, the one in the name of the record. */
    public String unit(IsolationRecord.Outcome outcome) {
        if (outcome.status() == IsolationRecord.Status.NOT_RECORDED) {
            return "";
        }
        return switch (outcome.check().figure()) {
            case RECORDED -> {
                String name = recorded(outcome.check().inputs().getFirst());
                int unit = name.lastIndexOf(", ");
                yield unit < 0 ? "" : name.substring(unit + 2);
            }
            case PERCENT, RECOVERY, MASS_BALANCE -> "%";
            case TRANSMEMBRANE_PRESSURE -> "bar";
            case WALL_SHEAR -> "s⁻¹";
            case CENTRIFUGAL_FORCE -> "× g";
            case YIELD_PER_ML -> Written.in(locale).unit("{particles}/mL");
            case YIELD_PER_MILLION_CELLS -> text("per-million-cells");
            case WORD, CLEARING_FACTOR, RATIO, DIAFILTRATION_VOLUMES, DIFFERENCE -> "";
        };
    }

    /** How the checks of the isolation stand, in one sentence that names the lines of which something is not recorded; empty where there are none. */
    public String isolation(List<IsolationRecord.Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return "";
        }
        StringBuilder sentence = new StringBuilder(
                text("isolation-stands", count(outcomes, IsolationRecord.Status.CONFORMS), outcomes.size()));
        and(sentence, "says.isolation-outside", count(outcomes, IsolationRecord.Status.OUTSIDE));
        and(sentence, "says.isolation-reported", count(outcomes, IsolationRecord.Status.REPORTED));
        and(sentence, "says.isolation-not-applicable", count(outcomes, IsolationRecord.Status.NOT_APPLICABLE));
        long lacking = count(outcomes, IsolationRecord.Status.NOT_RECORDED);
        and(sentence, "says.isolation-lacks", lacking);
        if (lacking > 0) {
            sentence.append(" (")
                    .append(outcomes.stream()
                            .filter(outcome -> outcome.status() == IsolationRecord.Status.NOT_RECORDED)
                            .map(IsolationRecord.Outcome::line)
                            .distinct()
                            .collect(Collectors.joining(", ")))
                    .append(')');
        }
        return sentence.append('.').toString();
    }

    private static long count(List<IsolationRecord.Outcome> outcomes, IsolationRecord.Status status) {
        return outcomes.stream().filter(outcome -> outcome.status() == status).count();
    }

    /** How probably an accepted value is wrong, in %: never as nothing at all. */
    public String percent(LotStatement.Risk risk) {
        return Written.in(locale)
                .figures(risk.percent().signum() == 0 ? "< 0.1" : risk.percent().toPlainString());
    }

    /** What a check of the isolation found, or in words what is not recorded for it. */
    public String printed(IsolationRecord.Outcome outcome) {
        Written written = Written.in(locale);
        return outcome.status() == IsolationRecord.Status.NOT_RECORDED
                ? recorded(outcome.missing())
                : written.figures(written.term(outcome.printed()));
    }

    /** How a check of the isolation stands. */
    public String word(IsolationRecord.Status status) {
        return bundle.get("isolation." + status.name());
    }

    /** What follows where a limit of the isolation is not met. */
    public String word(IsolationCheck.Outside outside) {
        return bundle.get("isolation." + outside.name());
    }

    /** A heading or sentence about what a lot says. */
    public String text(String key, Object... arguments) {
        return say("says." + key, arguments);
    }

    /** An item of a list of what to report. */
    public String text(LotStatement.Item item) {
        return locale.getLanguage().equals("tr") ? item.turkish() : item.text();
    }

    /** Why a criterion stands so. */
    public String why(LotAssessment.CriterionVerdict verdict) {
        return verdict.why(locale);
    }

    /** How far a version of a specification reaches, in one sentence. */
    public String impact(Impact impact) {
        return say(
                "impact",
                impact.specification(),
                impact.version(),
                impact.lots().size(),
                impact.changed().size());
    }

    /** How one criterion would stand otherwise, in one line. */
    public String change(Impact.Change change) {
        LotAssessment.CriterionVerdict either = change.either();
        return say(
                "impact.change",
                either.criterion(),
                either.attribute(),
                change.before().map(this::stands).orElseGet(() -> bundle.get("impact.absent")),
                change.after().map(this::stands).orElseGet(() -> bundle.get("impact.absent")));
    }

    /** How a criterion stands with what it was judged from: {@code PASS (7.2; 7.0 – 7.6)}. */
    public String stands(LotAssessment.CriterionVerdict verdict) {
        String word = verdict.needsAssessment() ? say("impact.internal", word(verdict)) : word(verdict);
        return verdict.printed().isBlank() ? word : say("impact.stands", word, verdict.printed(), verdict.limit());
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(bundle.get(key), locale).format(arguments);
    }
}
