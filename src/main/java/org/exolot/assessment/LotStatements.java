package org.exolot.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Interval;
import org.exolot.criterion.Limit;
import org.exolot.criterion.Osmolality;
import org.exolot.criterion.Verdict;
import org.exolot.lot.Lots;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Value;
import org.exolot.result.Results;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.IsolationRecord;
import org.exolot.specification.MethodVersion;
import org.exolot.specification.Product;
import org.exolot.specification.Specifications;
import org.exolot.statistics.FalseDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Computes what a lot says beside its verdicts. */
@Component
public class LotStatements {
    private final Assessments assessments;
    private final Lots lots;
    private final LotIsolation isolation;
    private final Documents documents;
    private final Specifications specifications;
    private final Results results;
    private final Clock clock;

    LotStatements(
            Assessments assessments,
            Lots lots,
            LotIsolation isolation,
            Documents documents,
            Specifications specifications,
            Results results,
            Clock clock) {
        this.assessments = assessments;
        this.lots = lots;
        this.isolation = isolation;
        this.documents = documents;
        this.specifications = specifications;
        this.results = results;
        this.clock = clock;
    }

    /** What the lot of this number says; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<LotStatement> of(String lotNumber) {
        return assessments.of(lotNumber).map(this::of);
    }

    /** What a lot says that was assessed a moment ago. */
    @Transactional(readOnly = true)
    public LotStatement of(LotAssessment lot) {
        Map<DocumentId, ControlledDocument> byId = new HashMap<>();
        documents.all().forEach(document -> byId.put(document.id(), document));
        Map<String, String> recorded = isolation.recorded(lot.lotId());
        List<LotStatement.Figure> figures = new LotFigures(lot, id -> method(byId, id))
                .of(lots.get(lot.lotId()).claim(), solutes(byId, lot.product().document()));
        return new LotStatement(
                lot.lot(),
                figures,
                new LotSizes(lot, results::sizes).all(),
                lot.specification()
                        .map(bound -> risks(
                                lot, specifications.version(bound.document()).criteria(), figures))
                        .orElse(List.of()),
                isolation.judged(lot.lotId()),
                isolation.lacking(lot.lotId()),
                new Completeness(lot, recorded).lists(),
                doses(lot));
    }

    /** How each check of a lot's isolation stands; none where it is bound to no isolation specification. */
    @Transactional(readOnly = true)
    public List<IsolationRecord.Outcome> isolation(LotAssessment lot) {
        return isolation.judged(lot.lotId());
    }

    private List<Osmolality.Solute> solutes(Map<DocumentId, ControlledDocument> byId, DocumentId product) {
        return Optional.ofNullable(byId.get(product))
                .map(specifications::content)
                .map(content -> content instanceof Product made ? made.solutes() : List.<Osmolality.Solute>of())
                .orElse(List.of());
    }

    /** The doses of the dosage specifications of the lot's product that are signed and in force. */
    @Transactional(readOnly = true)
    public List<LotStatement.DoseTable> doses(LotAssessment lot) {
        var now = clock.instant();
        DoseTables tables = new DoseTables(
                lot.product().code(), lot.specification().map(bound -> specifications.version(bound.document())));
        return documents.all().stream()
                .filter(document -> document.kind() == DocumentKind.DOSAGE)
                .filter(document -> documents
                        .effective(DocumentKind.DOSAGE, document.code(), now)
                        .filter(effective -> effective.id().equals(document.id()))
                        .isPresent())
                .flatMap(document -> tables.of(document, specifications.content(document)).stream())
                .toList();
    }

    private Optional<MethodVersion> method(Map<DocumentId, ControlledDocument> byId, DocumentId id) {
        return Optional.ofNullable(byId.get(id))
                .map(specifications::content)
                .flatMap(content -> content instanceof MethodVersion method ? Optional.of(method) : Optional.empty());
    }

    /** The false-accept probability of each accepted figure whose uncertainty within the method is known. */
    private static List<LotStatement.Risk> risks(
            LotAssessment lot, List<Criterion> criteria, List<LotStatement.Figure> figures) {
        return criteria.stream()
                .flatMap(criterion -> risk(lot, criterion, figures).stream())
                .toList();
    }

    private static Optional<LotStatement.Risk> risk(
            LotAssessment lot, Criterion criterion, List<LotStatement.Figure> figures) {
        Optional<LotAssessment.CriterionVerdict> verdict =
                lot.verdict(criterion.id()).filter(one -> one.outcome() == Verdict.PASS);
        if (verdict.isEmpty() || !(criterion.limit() instanceof Limit.Numeric limit)) {
            return Optional.empty();
        }
        return figures.stream()
                .filter(figure -> figure.withinPercent().isPresent()
                        && new HashSet<>(figure.from())
                                .equals(new HashSet<>(verdict.get().results()))
                        && figure.value() instanceof Value.Measured)
                .flatMap(figure -> new Quantity(figure.value(), figure.unit())
                        .in(criterion.unit()).stream()
                                .flatMap(quantity -> risk(
                                        verdict.get(),
                                        limit.conforming(),
                                        ((Value.Measured) quantity.value()).number(),
                                        figure.withinPercent().get())
                                        .stream()))
                .findFirst();
    }

    private static Optional<LotStatement.Risk> risk(
            LotAssessment.CriterionVerdict verdict, Interval limits, BigDecimal value, BigDecimal withinPercent) {
        double uncertainty = value.doubleValue() * withinPercent.doubleValue() / 100;
        if (!(uncertainty > 0)) {
            return Optional.empty();
        }
        double outside =
                FalseDecision.outside(value.doubleValue(), uncertainty, bound(limits.lower()), bound(limits.upper()));
        return Optional.of(new LotStatement.Risk(
                verdict.criterion(),
                verdict.printed(),
                verdict.limit(),
                BigDecimal.valueOf(100 * outside).setScale(1, RoundingMode.HALF_UP)));
    }

    private static OptionalDouble bound(Optional<Interval.Bound> bound) {
        return bound.map(one -> OptionalDouble.of(one.at().doubleValue())).orElse(OptionalDouble.empty());
    }
}
