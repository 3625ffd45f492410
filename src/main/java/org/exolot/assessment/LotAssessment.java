package org.exolot.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.criterion.Reason;
import org.exolot.criterion.Verdict;
import org.exolot.lot.LotId;
import org.exolot.lot.LotState;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.RunRecord;
import org.exolot.sample.SampleId;
import org.exolot.specification.DocumentId;

/**
 * How one lot stands by what is recorded: computed each time, stored nowhere but in what a person signs.
 *
 * @param lot its number
 * @param product what it is
 * @param state the last entry of its log of states
 * @param specification the version that it is bound to, where it is bound to one
 * @param samples drawn from it
 * @param runs that measured its samples or name it, all revisions
 * @param results of its samples, all revisions, the current ones first
 * @param derived values computed from results, for instance particles per vial
 * @param verdicts one for each criterion, in the specification's order
 * @param issues what stands against a decision, as far as measurements tell; holds and quality events are the release's
 */
public record LotAssessment(
        LotId lotId,
        String lot,
        Product product,
        String state,
        LocalDate madeOn,
        LocalDate expiresOn,
        Optional<BoundSpecification> specification,
        List<SampleLine> samples,
        List<RunRecord> runs,
        List<ResultLine> results,
        List<Derived> derived,
        List<CriterionVerdict> verdicts,
        List<Issue> issues) {
    public LotAssessment {
        samples = List.copyOf(samples);
        runs = List.copyOf(runs);
        results = List.copyOf(results);
        derived = List.copyOf(derived);
        verdicts = List.copyOf(verdicts);
        issues = List.copyOf(issues);
    }

    /** How many results that verdicts rest on no second person has accepted: till then these verdicts are provisional. */
    public long notReviewed() {
        return issues.stream()
                .filter(issue -> issue.type() == IssueType.NOT_REVIEWED)
                .count();
    }

    /** The verdict of this criterion. */
    public Optional<CriterionVerdict> verdict(String criterion) {
        return verdicts.stream()
                .filter(one -> one.criterion().equals(criterion))
                .findFirst();
    }

    /** The product version that the lot was made to. */
    public record Product(DocumentId document, String code, int version, String name) {}

    /** The specification version that judges. */
    public record BoundSpecification(DocumentId document, String id, int version) {}

    /** A sample by the words people use. */
    public record SampleLine(SampleId id, String code, String samplingPoint, String purpose) {}

    /**
     * A result with the words that its ids stand for.
     *
     * @param sampleCode the sample's code
     * @param method the method version: {@code NTA-01/1}
     * @param printed the value as people read it
     */
    public record ResultLine(ResultRecord result, String sampleCode, String method, String printed) {}

    /**
     * A value computed from others.
     *
     * @param formula in words: {@code particle concentration × extractable volume}
     * @param from the results that entered
     */
    public record Derived(String attribute, Value value, Unit unit, String formula, List<ResultId> from) {
        public Derived {
            from = List.copyOf(from);
        }
    }

    /**
     * How one criterion stands.
     *
     * @param criterion its id in the specification
     * @param group the heading it stands under: Identity, Purity, Quantity …
     * @param attribute what is judged
     * @param method by which method
     * @param samplingPoint drawn where
     * @param outcome how it stands
     * @param printed the judged value as printed; empty where there is none
     * @param unit of printed and limit
     * @param limit in words
     * @param why as data, to be said in the reader's language
     * @param due whether this lot needs it; periodic tests are due on some lots only
     * @param needsAssessment within the limit, outside of the internal limit: QA assesses it in writing
     * @param results what it was judged from
     * @param lastTested for a periodic test that is not due: the last lot that was tested
     */
    public record CriterionVerdict(
            String criterion,
            String group,
            String attribute,
            String method,
            String samplingPoint,
            Verdict outcome,
            String printed,
            String unit,
            String limit,
            Reason why,
            boolean due,
            boolean needsAssessment,
            List<ResultId> results,
            Optional<LastTested> lastTested) {
        public CriterionVerdict {
            results = List.copyOf(results);
        }

        /** Why it stands so, in the reader's language. */
        public String why(Locale locale) {
            return why.in(locale);
        }
    }

    /**
     * The last lot on which a periodic test was done.
     *
     * @param on the day in the zone of that lot's site
     * @param state how that lot stands now: a reader may want to know that it was rejected
     */
    public record LastTested(String lot, LocalDate on, Verdict outcome, LotState state) {
        /** Whether that lot was rejected or recalled. */
        public boolean ended() {
            return state.ended();
        }
    }

    /**
     * Something that stands against a decision.
     *
     * @param type what
     * @param subject what it is about: a criterion's id, a run's name, a name in a file
     * @param result the result that it is about, where it is about one
     * @param detail in words
     */
    public record Issue(IssueType type, String subject, Optional<ResultId> result, String detail) {}
}
