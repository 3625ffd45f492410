package org.exolot.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assessment.Impact.Change;
import org.exolot.assessment.Impact.LotImpact;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.lot.Binding;
import org.exolot.lot.Lot;
import org.exolot.lot.LotState;
import org.exolot.lot.Lots;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentId;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges lots by a version of their specification that does not bind them, before that version becomes effective: the impact of the change
 * that change control asks for (EU GMP chapter 1.4 xii, ICH Q10 3.2.3). It stores nothing.
 */
@Component
public class ImpactPreview {
    /** How many lots that were already released are judged again where nobody says otherwise. */
    public static final int RELEASED = 10;

    private static final Set<LotState> OPEN =
            EnumSet.of(LotState.MADE, LotState.IN_TESTING, LotState.QUARANTINED, LotState.ON_HOLD);

    private final Documents documents;
    private final Lots lots;
    private final ComputedAssessments assessments;

    ImpactPreview(Documents documents, Lots lots, ComputedAssessments assessments) {
        this.documents = documents;
        this.lots = lots;
        this.assessments = assessments;
    }

    /**
     * Judges all open lots and the youngest released ones that are bound to another version of this specification.
     *
     * @param version of a specification, effective or not
     * @param released how many released lots at most, 0 or more
     * @throws RefusedException if the document is no specification
     */
    @Transactional(readOnly = true)
    public Impact of(DocumentId version, int released) {
        ControlledDocument wanted = documents.get(version);
        if (!(MasterReader.content(wanted) instanceof Specification specification)) {
            throw new RefusedException(RefusalType.NOT_FOUND, DocumentKind.SPECIFICATION.words(), wanted.code());
        }
        Map<DocumentId, Integer> versions = documents.versions(DocumentKind.SPECIFICATION, wanted.code()).stream()
                .collect(Collectors.toMap(ControlledDocument::id, ControlledDocument::version));
        List<DocumentId> products = documents.versions(DocumentKind.PRODUCT, specification.product()).stream()
                .map(ControlledDocument::id)
                .toList();
        List<Bound> bound = lots.ofProduct(products).stream()
                .flatMap(lot -> bound(lot, versions))
                .filter(lot -> !lot.to().equals(version))
                .toList();
        Stream<Bound> open =
                bound.stream().filter(one -> OPEN.contains(one.lot().state()));
        Stream<Bound> supplied =
                bound.stream().filter(one -> one.lot().state().supplied()).limit(released);
        return new Impact(
                wanted.code(),
                wanted.version(),
                Stream.concat(open, supplied)
                        .map(one -> impact(one, versions.getOrDefault(one.to(), 0), version))
                        .toList());
    }

    private record Bound(Lot lot, DocumentId to) {}

    private Stream<Bound> bound(Lot lot, Map<DocumentId, Integer> versions) {
        return Optional.ofNullable(lots.bindings(lot.id()).get(DocumentKind.SPECIFICATION))
                .map(Binding::document)
                .filter(versions::containsKey)
                .map(document -> new Bound(lot, document))
                .stream();
    }

    private LotImpact impact(Bound bound, int boundTo, DocumentId instead) {
        Map<String, CriterionVerdict> before = new LinkedHashMap<>();
        assessments.assess(bound.lot(), Optional.empty()).verdicts().forEach(one -> before.put(one.criterion(), one));
        List<Change> changes = new ArrayList<>();
        for (CriterionVerdict after :
                assessments.assess(bound.lot(), Optional.of(instead)).verdicts()) {
            Optional<CriterionVerdict> was = Optional.ofNullable(before.remove(after.criterion()));
            if (was.isEmpty() || Change.differs(was.get(), after)) {
                changes.add(new Change(was, Optional.of(after)));
            }
        }
        before.values().forEach(dropped -> changes.add(new Change(Optional.of(dropped), Optional.empty())));
        return new LotImpact(bound.lot().number(), bound.lot().state(), boundTo, changes);
    }
}
