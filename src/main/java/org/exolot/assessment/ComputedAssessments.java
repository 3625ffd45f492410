package org.exolot.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.result.OrderBook;
import org.exolot.result.OrderState;
import org.exolot.result.ReplicateRounds;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.Results;
import org.exolot.result.RunRecord;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrderId;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.MethodVersion;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is recorded of a lot and judges it by the specification that it is bound to. */
@Component
class ComputedAssessments implements Assessments {
    private final Lots lots;
    private final LotVerdicts judging;
    private final Results results;
    private final OrderBook book;
    private final LotIsolation isolation;

    ComputedAssessments(Lots lots, LotVerdicts judging, Results results, OrderBook book, LotIsolation isolation) {
        this.lots = lots;
        this.judging = judging;
        this.results = results;
        this.book = book;
        this.isolation = isolation;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LotAssessment> of(String lotNumber) {
        return lots.byNumber(lotNumber).map(this::assess);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LotSummary> summaries(List<Lot> asked) {
        LotVerdicts.Judged judged = judging.of(asked, Optional.empty());
        return asked.stream()
                .map(lot ->
                        new LotSummary(lot, judged.product(lot), judged.of(lot).verdicts()))
                .toList();
    }

    @Override
    public byte[] canonical(LotAssessment assessment) {
        return AssessmentJson.canonical(assessment);
    }

    private LotAssessment assess(Lot lot) {
        return assess(lot, Optional.empty());
    }

    /**
     * The lot as it would stand under another version than the one that it is bound to.
     *
     * @param instead the version that judges, where it is not the bound one
     */
    LotAssessment assess(Lot lot, Optional<DocumentId> instead) {
        LotVerdicts.Judged judged = judging.of(List.of(lot), instead);
        LotVerdicts.One one = judged.of(lot);
        List<RunRecord> runs =
                results.runs(lot.id(), one.samples().stream().map(Sample::id).toList());
        return new LotAssessment(
                lot.id(),
                lot.number(),
                judged.product(lot),
                lot.state().name(),
                lot.madeOn(),
                lot.expiresOn(),
                one.bound()
                        .map(document -> new LotAssessment.BoundSpecification(
                                document.id(), document.code(), document.version())),
                one.samples().stream().map(ComputedAssessments::line).toList(),
                runs,
                lines(one.results(), one.samples(), judged.documents()),
                one.evidence().derived(),
                one.verdicts(),
                Issues.of(
                        one.verdicts(),
                        one.results(),
                        runs,
                        invalid(one.ordered(), judged.documents(), one.results()),
                        isolation.judged(lot.id()),
                        one.bound().isPresent()));
    }

    /** How often each order's test was invalid: by runs, by the spread of its preparations, and by hand. */
    private Map<String, Integer> invalid(
            List<TestOrder> ordered, Map<DocumentId, ControlledDocument> byId, List<ResultRecord> results) {
        List<TestOrderId> ids = ordered.stream().map(TestOrder::id).toList();
        Map<TestOrderId, Integer> voids = book.voidAttempts(ids);
        Map<TestOrderId, OrderState> states = book.states(ids);
        Map<String, Integer> invalid = new TreeMap<>();
        for (TestOrder order : ordered) {
            MethodVersion method = judging.method(byId, order.method()).orElseThrow();
            OrderState state = states.getOrDefault(order.id(), OrderState.empty(order.id()));
            int rounds = new ReplicateRounds(order.preparations(), method, state.preparations()).invalidRounds();
            invalid.put(order.number(), rounds + voids.getOrDefault(order.id(), 0) + byHand(order.id(), results));
        }
        return invalid;
    }

    private static int byHand(TestOrderId order, List<ResultRecord> results) {
        return (int) results.stream()
                .filter(result -> result.order().equals(order))
                .filter(result -> result.value() instanceof Value.Missing missing
                        && missing.reason() == MissingReason.INVALID_RUN)
                .count();
    }

    private static LotAssessment.SampleLine line(Sample sample) {
        return new LotAssessment.SampleLine(
                sample.id(),
                sample.code(),
                sample.samplingPoint().name(),
                sample.purpose().name().toLowerCase(Locale.ROOT));
    }

    private static List<LotAssessment.ResultLine> lines(
            List<ResultRecord> all, List<Sample> ofLot, Map<DocumentId, ControlledDocument> byId) {
        Map<SampleId, String> codes = new HashMap<>();
        ofLot.forEach(sample -> codes.put(sample.id(), sample.code()));
        return all.stream()
                .sorted(Comparator.comparing(result -> result.status() != ResultStatus.CURRENT))
                .map(result -> new LotAssessment.ResultLine(
                        result,
                        codes.getOrDefault(result.sample(), ""),
                        Optional.ofNullable(byId.get(result.method()))
                                .map(method -> method.code() + "/" + method.version())
                                .orElse(""),
                        ValuePrinter.print(result.value())))
                .toList();
    }
}
