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
import org.exolot.finding.Place;
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
    record UploadView(Receipt receipt, List<Question> questions, List<String> sampleCodes, boolean again) {
        /** The factors asked for where there are several, which one answer may settle. */
        public List<Question> factors() {
            List<Question> factors = questions.stream()
                    .filter(question -> question.ask() == Ask.FACTOR)
                    .toList();
            return factors.size() > 1 ? factors : List.of();
        }

        /** All other questions. */
        public List<Question> others() {
            List<Question> factors = factors();
            return questions.stream()
                    .filter(question -> !factors.contains(question))
                    .toList();
        }
    }

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
     * @param place that it is about
     * @param answer as given before
     */
    record Question(Ask ask, String key, Finding finding, Place place, String answer) {}

    UploadView of(SubmissionRecord record, Receipt receipt, Locale locale) {
        Map<String, String> before = new LinkedHashMap<>();
        record.answers().forEach(answer -> before.put(answer.place(), answer.answer()));
        List<Question> questions = new ArrayList<>();
        for (Receipt.FileReceipt file : receipt.files()) {
            if (hopeless(file)) {
                continue;
            }
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

    /** A file with an error that no answer heals: it is not recorded, whatever is answered. */
    private static boolean hopeless(Receipt.FileReceipt file) {
        return file.findings().stream()
                .anyMatch(finding -> finding.severity() == Severity.ERROR && !ABOUT_SAMPLES.contains(finding.type()));
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
                questions.add(new Question(ask, key, finding, place, before.getOrDefault(key, "")));
            });
        } else {
            questions.add(new Question(
                    ask, finding.found(), finding, finding.place(), before.getOrDefault(finding.found(), "")));
        }
    }

    private List<String> codes() {
        return samples.ofLots(lots.all().stream().map(Lot::id).toList()).stream()
                .map(Sample::code)
                .toList();
    }
}
