package org.exolot.assessment;

import java.text.MessageFormat;
import java.util.Locale;
import org.exolot.criterion.Verdict;
import org.exolot.finding.Bundle;
import org.exolot.specification.IsolationCheck;
import org.exolot.specification.IsolationRecord;

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

    /** The lot in one sentence: {@code 27 of 28 criteria pass; 1 not tested}. */
    public String summary(LotAssessment assessment) {
        StringBuilder sentence = new StringBuilder(say(
                "summary.pass",
                assessment.count(Verdict.PASS),
                assessment.verdicts().stream()
                        .filter(one -> one.outcome() != Verdict.NOT_JUDGED && one.due())
                        .count()));
        for (Verdict outcome : Verdict.values()) {
            long count = assessment.verdicts().stream()
                    .filter(one -> one.outcome() == outcome && one.due())
                    .count();
            if (outcome != Verdict.PASS && count > 0) {
                sentence.append("; ").append(say("summary." + outcome.name(), count));
            }
        }
        return sentence.append('.').toString();
    }

    /** What kind of thing stands against a decision, in a few words. */
    public String sentence(IssueType type) {
        return bundle.get("issue." + type.name());
    }

    /** How a criterion stands, in one or two words. */
    public String word(Verdict outcome) {
        return bundle.get("verdict." + outcome.name());
    }

    /** What a derived figure is. */
    public String word(LotStatement.What what) {
        return bundle.get("says." + what.name());
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
        String word =
                verdict.needsAssessment() ? say("impact.internal", word(verdict.outcome())) : word(verdict.outcome());
        return verdict.printed().isBlank() ? word : say("impact.stands", word, verdict.printed(), verdict.limit());
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(bundle.get(key), locale).format(arguments);
    }
}
