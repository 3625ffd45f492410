package org.exolot.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Frequency;
import org.exolot.criterion.Verdict;
import org.exolot.lot.Binding;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.Lots;
import org.exolot.result.ResultRecord;
import org.exolot.result.Results;
import org.exolot.sample.Sample;
import org.exolot.sample.SampleId;
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrder;
import org.exolot.sample.TestOrders;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MethodVersion;
import org.exolot.specification.Specification;
import org.exolot.specification.Specifications;
import org.springframework.stereotype.Component;

/** Judges lots by the specifications that they are bound to. A fixed number of queries, however many lots there are. */
@Component
class LotVerdicts {
    private final Lots lots;
    private final Samples samples;
    private final Documents documents;
    private final Results results;
    private final TestOrders testOrders;
    private final PeriodicTests periodic;
    private final Specifications specifications;
    private final LotIsolation isolation;

    LotVerdicts(
            Lots lots,
            Samples samples,
            Documents documents,
            Results results,
            TestOrders testOrders,
            PeriodicTests periodic,
            Specifications specifications,
            LotIsolation isolation) {
        this.lots = lots;
        this.samples = samples;
        this.documents = documents;
        this.results = results;
        this.testOrders = testOrders;
        this.periodic = periodic;
        this.specifications = specifications;
        this.isolation = isolation;
    }

    /**
     * Lots judged.
     *
     * @param documents all that there are
     */
    record Judged(Map<DocumentId, ControlledDocument> documents, Map<LotId, One> lots) {
        One of(Lot lot) {
            return Optional.ofNullable(lots.get(lot.id())).orElseThrow();
        }

        LotAssessment.Product product(Lot lot) {
            ControlledDocument document =
                    Optional.ofNullable(documents.get(lot.product())).orElseThrow();
            return new LotAssessment.Product(lot.product(), document.code(), document.version(), document.title());
        }
    }

    /**
     * One lot.
     *
     * @param bound the specification that judges it
     */
    record One(
            List<Sample> samples,
            List<ResultRecord> results,
            List<TestOrder> ordered,
            Optional<ControlledDocument> bound,
            Evidence evidence,
            List<LotAssessment.CriterionVerdict> verdicts) {}

    /** @param instead the version that judges, where it is not the one that the lots are bound to */
    Judged of(List<Lot> judged, Optional<DocumentId> instead) {
        Map<DocumentId, ControlledDocument> byId = new HashMap<>();
        documents.all().forEach(document -> byId.put(document.id(), document));
        List<LotId> ids = judged.stream().map(Lot::id).toList();
        List<Sample> drawn = samples.ofLots(ids);
        Map<SampleId, LotId> lotOf = drawn.stream()
                .collect(Collectors.toMap(Sample::id, sample -> sample.lot().orElseThrow()));
        Map<LotId, List<Sample>> samplesOf = grouped(drawn, Sample::id, lotOf);
        Map<LotId, List<ResultRecord>> known = grouped(results.ofSamples(lotOf.keySet()), ResultRecord::sample, lotOf);
        Map<LotId, List<TestOrder>> ordered = grouped(testOrders.ofSamples(lotOf.keySet()), TestOrder::sample, lotOf);
        Map<LotId, Map<DocumentKind, Binding>> bindings = lots.bindings(ids);
        Supplier<Map<LotId, Map<String, String>>> recorded = once(() -> isolation.recorded(ids));
        Map<Lot, One> ones = new LinkedHashMap<>();
        for (Lot lot : judged) {
            Optional<ControlledDocument> bound = instead.or(() -> Optional.ofNullable(
                                    bindings.getOrDefault(lot.id(), Map.of()).get(DocumentKind.SPECIFICATION))
                            .map(Binding::document))
                    .map(byId::get);
            ones.put(
                    lot,
                    judge(
                            lot,
                            samplesOf.getOrDefault(lot.id(), List.of()),
                            known.getOrDefault(lot.id(), List.of()),
                            ordered.getOrDefault(lot.id(), List.of()),
                            bound,
                            byId,
                            () -> recorded.get().getOrDefault(lot.id(), Map.of())));
        }
        return new Judged(byId, withPeriodic(ones));
    }

    /** Few values need it: asked for by the first, and kept for the others. */
    private static <T> Supplier<T> once(Supplier<T> asked) {
        List<T> kept = new ArrayList<>(1);
        return () -> {
            if (kept.isEmpty()) {
                kept.add(asked.get());
            }
            return kept.getFirst();
        };
    }

    private One judge(
            Lot lot,
            List<Sample> drawn,
            List<ResultRecord> known,
            List<TestOrder> ordered,
            Optional<ControlledDocument> bound,
            Map<DocumentId, ControlledDocument> byId,
            Supplier<Map<String, String>> recorded) {
        Evidence evidence = new Evidence(
                lot,
                drawn,
                known,
                byId,
                method -> method(byId, method),
                recorded,
                ordered.stream().collect(Collectors.toMap(TestOrder::id, TestOrder::preparations)));
        Judging judging = new Judging(evidence);
        List<LotAssessment.CriterionVerdict> verdicts =
                lines(bound).stream().map(judging::verdict).toList();
        return new One(drawn, known, ordered, bound, evidence, verdicts);
    }

    /** Where a periodic test was not done, whether it is due is known from the lots made before. */
    private Map<LotId, One> withPeriodic(Map<Lot, One> ones) {
        Map<Lot, List<Criterion>> elsewhere = new LinkedHashMap<>();
        ones.forEach((lot, one) -> {
            List<Specification.Line> lines = lines(one.bound());
            for (int i = 0; i < lines.size(); i++) {
                if (isPeriodicAndNotTested(lines.get(i), one.verdicts().get(i))) {
                    elsewhere
                            .computeIfAbsent(lot, key -> new ArrayList<>())
                            .add(lines.get(i).criterion());
                }
            }
        });
        Map<LotId, PeriodicTests.History> histories = periodic.histories(elsewhere);
        Map<LotId, One> complete = new LinkedHashMap<>();
        ones.forEach((lot, one) -> complete.put(
                lot.id(),
                Optional.ofNullable(histories.get(lot.id()))
                        .map(history -> with(history, one))
                        .orElse(one)));
        return complete;
    }

    private One with(PeriodicTests.History history, One one) {
        List<Specification.Line> lines = lines(one.bound());
        List<LotAssessment.CriterionVerdict> verdicts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            LotAssessment.CriterionVerdict verdict = one.verdicts().get(i);
            verdicts.add(
                    isPeriodicAndNotTested(lines.get(i), verdict)
                            ? history.notTested(lines.get(i).criterion(), verdict)
                            : verdict);
        }
        return new One(one.samples(), one.results(), one.ordered(), one.bound(), one.evidence(), verdicts);
    }

    private static boolean isPeriodicAndNotTested(Specification.Line line, LotAssessment.CriterionVerdict verdict) {
        return verdict.outcome() == Verdict.NOT_TESTED
                && line.criterion().frequency().kind() != Frequency.Kind.EACH_LOT;
    }

    private List<Specification.Line> lines(Optional<ControlledDocument> bound) {
        return bound.map(specifications::content)
                .map(Specification.class::cast)
                .map(Specification::lines)
                .orElse(List.of());
    }

    /** What a document of a method says; empty where the document is none. */
    Optional<MethodVersion> method(Map<DocumentId, ControlledDocument> byId, DocumentId id) {
        return Optional.ofNullable(byId.get(id))
                .map(specifications::content)
                .flatMap(content -> content instanceof MethodVersion method ? Optional.of(method) : Optional.empty());
    }

    /** By lot, each in the order in which they were read. */
    private static <T> Map<LotId, List<T>> grouped(
            List<T> all, Function<T, SampleId> sample, Map<SampleId, LotId> lotOf) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        one -> Optional.ofNullable(lotOf.get(sample.apply(one))).orElseThrow()));
    }
}
