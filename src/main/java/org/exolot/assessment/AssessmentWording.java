package org.exolot.assessment;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.exolot.criterion.Verdict;

/** An assessment in sentences in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class AssessmentWording {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;
    private final Locale locale;

    private AssessmentWording(ResourceBundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The wording for readers of this language. */
    public static AssessmentWording in(Locale locale) {
        return new AssessmentWording(
                ResourceBundle.getBundle("org.exolot.assessment.assessment", locale, NO_DEFAULT_LOCALE), locale);
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
        return bundle.getString("issue." + type.name());
    }

    /** How a criterion stands, in one or two words. */
    public String word(Verdict outcome) {
        return bundle.getString("verdict." + outcome.name());
    }

    /** Why a criterion stands so. */
    public String why(LotAssessment.CriterionVerdict verdict) {
        return verdict.why(locale);
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }
}
