package org.exolot.release;

import java.util.List;
import java.util.Locale;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment;
import org.exolot.finding.Bundle;
import org.exolot.quantity.Written;

/** What stands against a release, in the reader's language: English, or Turkish where the locale's language is {@code tr}. */
public final class BlockerWording {
    private final Bundle bundle;
    private final Locale locale;

    private BlockerWording(Bundle bundle, Locale locale) {
        this.bundle = bundle;
        this.locale = locale;
    }

    /** The wording for readers of this language. */
    public static BlockerWording in(Locale locale) {
        return new BlockerWording(Bundle.of("org.exolot.release.release", locale), locale);
    }

    /** What stands in the way. */
    public String sentence(BlockerType type) {
        return bundle.get(type.name() + ".sentence");
    }

    /** Its particulars: a criterion's reason anew in this language, known terms by their names, what people wrote as they wrote it. */
    public String detail(Blocker blocker, LotAssessment assessment) {
        Written written = Written.in(locale);
        if (blocker.type() == BlockerType.ANSWER_NOT_CONFIRMED) {
            return bundle.say(
                    "answer",
                    List.of(blocker.detail().substring(blocker.detail().indexOf(' ') + 1)));
        }
        if (blocker.type() == BlockerType.ISOLATION_GATE_NOT_RECORDED) {
            return AssessmentWording.in(locale).detail(IssueType.ISOLATION_GATE_NOT_RECORDED, blocker.detail());
        }
        return written.figures(assessment
                .verdict(blocker.subject())
                .filter(verdict -> verdict.why(Locale.ROOT).equals(blocker.detail()))
                .map(verdict -> verdict.why(locale))
                .orElseGet(() -> written.term(blocker.detail())));
    }

    /** What to do about it. */
    public String remedy(BlockerType type) {
        return bundle.get(type.name() + ".remedy");
    }
}
