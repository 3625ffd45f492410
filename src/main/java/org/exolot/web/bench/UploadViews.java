package org.exolot.web.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.exolot.assay.Answers;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Severity;
import org.exolot.intake.Receipt;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.result.FileOutcome;
import org.exolot.result.SubmissionRecord;
import org.exolot.sample.Sample;
import org.exolot.sample.Samples;
import org.springframework.stereotype.Component;

/** Prepares what became of a submission for its page: findings in order, and each open question with the answers that there can be. */
@Component
class UploadViews {
    private static final Set<FindingType> ABOUT_SAMPLES =
            EnumSet.of(FindingType.SAMPLE_NOT_ASSIGNED, FindingType.SAMPLE_AMBIGUOUS, FindingType.SAMPLE_UNKNOWN);

    private final Lots lots;
    private final Samples samples;

    UploadViews(Lots lots, Samples samples) {
        this.lots = lots;
        this.samples = samples;
    }

    /** What the page shows. */
    record UploadView(Receipt receipt, List<Question> questions, List<String> sampleCodes, boolean again) {}

    /** What sort of answer is wanted. */
    enum Ask {
        FACTOR,
        DATE_ORDER,
        SAMPLE,
        REASON,
        OTHER
    }

    /**
     * An open question.
     *
     * @param key under which the answer goes
     * @param answer as given before
     */
    record Question(Ask ask, String key, Finding finding, String answer) {}

    UploadView of(SubmissionRecord record, Receipt receipt, Locale locale) {
        Map<String, String> before = new LinkedHashMap<>();
        record.answers().forEach(answer -> before.put(answer.place(), answer.answer()));
        List<Question> questions = new ArrayList<>();
        for (Receipt.FileReceipt file : receipt.files()) {
            for (Finding finding : file.findings()) {
                if (finding.severity() == Severity.QUESTION || ABOUT_SAMPLES.contains(finding.type())) {
                    ask(finding, before, questions);
                }
            }
        }
        boolean again = receipt.outcome() == FileOutcome.QUESTION
                || !questions.isEmpty()
                || receipt.outcome() == FileOutcome.PREVIEWED;
        return new UploadView(receipt, questions, questions.isEmpty() ? List.of() : codes(), again);
    }

    private static void ask(Finding finding, Map<String, String> before, List<Question> questions) {
        Ask ask = switch (finding.type()) {
            case DILUTION_NOT_RECORDED -> Ask.FACTOR;
            case DATE_ORDER_UNKNOWN -> Ask.DATE_ORDER;
            case SAMPLE_NOT_ASSIGNED, SAMPLE_AMBIGUOUS, SAMPLE_UNKNOWN -> Ask.SAMPLE;
            case RUN_CHANGED -> Ask.REASON;
            default -> Ask.OTHER;
        };
        if (ask == Ask.FACTOR || ask == Ask.DATE_ORDER || ask == Ask.OTHER) {
            finding.places().forEach(place -> {
                String key = Answers.key(place);
                questions.add(new Question(ask, key, finding, before.getOrDefault(key, "")));
            });
        } else {
            questions.add(new Question(ask, finding.found(), finding, before.getOrDefault(finding.found(), "")));
        }
    }

    private List<String> codes() {
        return samples.ofLots(lots.all().stream().map(Lot::id).toList()).stream()
                .map(Sample::code)
                .toList();
    }
}
