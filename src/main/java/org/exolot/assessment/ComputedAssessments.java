package org.exolot.assessment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.Verdict;
import org.exolot.lot.Binding;
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
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrderId;
import org.exolot.sample.TestOrders;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MethodVersion;
import org.exolot.specification.Specification;
import org.exolot.specification.Specifications;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what is recorded of a lot and judges it by the specification that it is bound to. */
@Component
class ComputedAssessments implements Assessments {
    private final Lots lots;
    private final Samples samples;
    private final Documents documents;
    private final Results results;
    private final TestOrders testOrders;
    private final OrderBook book;
    private final PeriodicTests periodic;
    private final Specifications specifications;
    private final LotIsolation isolation;

    ComputedAssessments(
            Lots lots,
            Samples samples,
            Documents documents,
            Results results,
            TestOrders testOrders,
            OrderBook book,
            PeriodicTests periodic,
            Specifications specifications,
            LotIsolation isolation) {
        this.isolation = isolation;
        this.specifications = specifications;
        this.lots = lots;
        this.samples = samples;
        this.documents = documents;
        this.results = results;
        this.testOrders = testOrders;
        this.book = book;
        this.periodic = periodic;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<LotAssessment> of(String lotNumber) {
        return lots.byNumber(lotNumber).map(this::assess);
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
        Map<DocumentId, ControlledDocument> byId = new HashMap<>();
        documents.all().forEach(document -> byId.put(document.id(), document));
        List<Sample> ofLot = samples.ofLot(lot.id());
        List<SampleId> ids = ofLot.stream().map(Sample::id).toList();
        List<ResultRecord> all = results.ofSamples(ids);
        List<RunRecord> runs = results.runs(lot.id(), ids);
        Optional<ControlledDocument> bound = instead.or(
                        () -> Optional.ofNullable(lots.bindings(lot.id()).get(DocumentKind.SPECIFICATION))
                                .map(Binding::document))
                .map(byId::get);
        List<TestOrder> ordered = testOrders.ofSamples(ids);
        Evidence evidence = new Evidence(
                lot,
                ofLot,
                all,
                byId,
                method -> method(byId, method),
                () -> isolation.recorded(lot.id()),
                ordered.stream().collect(Collectors.toMap(TestOrder::id, TestOrder::preparations)));
        List<LotAssessment.CriterionVerdict> verdicts = bound.map(specifications::content)
                .map(Specification.class::cast)
                .map(specification -> verdicts(lot, specification, evidence))
                .orElse(List.of());
        return new LotAssessment(
                lot.id(),
                lot.number(),
                product(byId, lot.product()),
                lot.state().name(),
                lot.madeOn(),
                lot.expiresOn(),
                bound.map(document ->
                        new LotAssessment.BoundSpecification(document.id(), document.code(), document.version())),
                ofLot.stream().map(ComputedAssessments::line).toList(),
                runs,
                lines(all, ofLot, byId),
                evidence.derived(),
                verdicts,
                Issues.of(
                        verdicts,
                        all,
                        runs,
                        invalid(ordered, byId, all),
                        isolation.judged(lot.id()),
                        bound.isPresent()));
    }

    private List<LotAssessment.CriterionVerdict> verdicts(Lot lot, Specification specification, Evidence evidence) {
        Judging judging = new Judging(evidence);
        Map<Specification.Line, LotAssessment.CriterionVerdict> verdicts = new LinkedHashMap<>();
        specification.lines().forEach(line -> verdicts.put(line, judging.verdict(line)));
        List<Criterion> elsewhere = verdicts.entrySet().stream()
                .filter(one -> isPeriodicAndNotTested(one.getKey(), one.getValue()))
                .map(one -> one.getKey().criterion())
                .toList();
        if (!elsewhere.isEmpty()) {
            PeriodicTests.History history = periodic.history(lot, elsewhere);
            verdicts.replaceAll((line, verdict) ->
                    isPeriodicAndNotTested(line, verdict) ? history.notTested(line.criterion(), verdict) : verdict);
        }
        return List.copyOf(verdicts.values());
    }

    private static boolean isPeriodicAndNotTested(Specification.Line line, LotAssessment.CriterionVerdict verdict) {
        return verdict.outcome() == Verdict.NOT_TESTED
                && line.criterion().frequency().kind() != Frequency.Kind.EACH_LOT;
    }

    private Optional<MethodVersion> method(Map<DocumentId, ControlledDocument> byId, DocumentId id) {
        return Optional.ofNullable(byId.get(id))
                .map(specifications::content)
                .flatMap(content -> content instanceof MethodVersion method ? Optional.of(method) : Optional.empty());
    }

    /** How often each order's test was invalid: by runs, by the spread of its preparations, and by hand. */
    private Map<String, Integer> invalid(
            List<TestOrder> ordered, Map<DocumentId, ControlledDocument> byId, List<ResultRecord> results) {
        List<TestOrderId> ids = ordered.stream().map(TestOrder::id).toList();
        Map<TestOrderId, Integer> voids = book.voidAttempts(ids);
        Map<TestOrderId, OrderState> states = book.states(ids);
        Map<String, Integer> invalid = new TreeMap<>();
        for (TestOrder order : ordered) {
            MethodVersion method = method(byId, order.method()).orElseThrow();
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

    private static LotAssessment.Product product(Map<DocumentId, ControlledDocument> byId, DocumentId id) {
        ControlledDocument document = Optional.ofNullable(byId.get(id)).orElseThrow();
        return new LotAssessment.Product(id, document.code(), document.version(), document.title());
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
