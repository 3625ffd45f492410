package org.exolot.release;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.assessment.LotAssessment.Issue;
import org.exolot.lot.Hold;
import org.exolot.lot.Lineage;
import org.exolot.lot.LineageKind;
import org.exolot.lot.Lot;
import org.exolot.lot.LotState;
import org.exolot.specification.ControlledDocument;

/** Finds everything that stands against the release of a lot: a release is possible where nothing does. */
final class Blockers {
    private static final String ELIGIBLE = "eligible";
    private static final String YES = "yes";

    private Blockers() {}

    static List<Blocker> of(
            Lot lot,
            LotAssessment assessment,
            Lineage ancestors,
            List<Hold> holds,
            List<QualityEvent> events,
            List<InternalLimitAssessment> assessed,
            List<IssueDisposal> disposals,
            List<ControlledDocument> rules,
            Instant now) {
        List<Blocker> blockers = new ArrayList<>();
        if (lot.state() != LotState.IN_TESTING && lot.state() != LotState.MADE) {
            blockers.add(
                    new Blocker(BlockerType.STATE, lot.number(), lot.state().name()));
        }
        if (lot.expiredAt(now)) {
            blockers.add(new Blocker(
                    BlockerType.EXPIRED, lot.number(), lot.expiresOn().toString()));
        }
        for (Hold hold : holds) {
            blockers.add(new Blocker(BlockerType.HELD, hold.name(), hold.reason()));
        }
        addDonor(ancestors, blockers);
        for (ControlledDocument document : rules) {
            if (!document.effectiveAt(now)) {
                blockers.add(new Blocker(
                        BlockerType.NOT_EFFECTIVE,
                        document.code() + "/" + document.version(),
                        document.kind().words()));
            }
        }
        for (QualityEvent event : events) {
            if (event.open()) {
                blockers.add(new Blocker(BlockerType.QUALITY_EVENT_OPEN, event.number(), event.description()));
            }
        }
        for (Issue issue : assessment.issues()) {
            if (!isSettled(assessment, issue, assessed, disposals)) {
                blockers.add(new Blocker(type(issue.type()), issue.subject(), issue.detail()));
            }
        }
        return blockers;
    }

    private static void addDonor(Lineage ancestors, List<Blocker> blockers) {
        var donors = ancestors.nodes().stream()
                .filter(node -> node.kind() == LineageKind.DONOR)
                .toList();
        if (donors.isEmpty()) {
            blockers.add(new Blocker(BlockerType.DONOR_NOT_ELIGIBLE, "–", "no donor"));
        }
        for (var donor : donors) {
            String eligibility = donor.particulars().getOrDefault(ELIGIBLE, "not determined");
            if (!eligibility.equals(YES)) {
                blockers.add(new Blocker(BlockerType.DONOR_NOT_ELIGIBLE, donor.code(), eligibility));
            }
        }
    }

    private static boolean isSettled(
            LotAssessment assessment,
            Issue issue,
            List<InternalLimitAssessment> assessed,
            List<IssueDisposal> disposals) {
        return issue.type() == IssueType.OUTSIDE_INTERNAL_LIMIT
                ? isAssessed(assessment, issue, assessed)
                : IssueDisposals.disposable(issue.type()) && disposals.stream().anyMatch(one -> one.covers(issue));
    }

    /** Each result that the criterion was judged from has been assessed for it. */
    private static boolean isAssessed(LotAssessment assessment, Issue issue, List<InternalLimitAssessment> assessed) {
        return assessment
                .verdict(issue.subject())
                .map(CriterionVerdict::results)
                .filter(results -> !results.isEmpty()
                        && results.stream()
                                .allMatch(result -> assessed.stream()
                                        .anyMatch(one -> one.criterion().equals(issue.subject())
                                                && one.result().equals(result))))
                .isPresent();
    }

    private static BlockerType type(IssueType type) {
        return switch (type) {
            case NOT_TESTED -> BlockerType.NOT_TESTED;
            case CANNOT_DECIDE -> BlockerType.CANNOT_DECIDE;
            case OUT_OF_SPECIFICATION -> BlockerType.OUT_OF_SPECIFICATION;
            case OUTSIDE_INTERNAL_LIMIT -> BlockerType.INTERNAL_LIMIT_NOT_ASSESSED;
            case NOT_REVIEWED -> BlockerType.NOT_REVIEWED;
            case ANSWER_NOT_CONFIRMED -> BlockerType.ANSWER_NOT_CONFIRMED;
            case RUN_WITHOUT_ORDER -> BlockerType.RUN_WITHOUT_ORDER;
            case BEYOND_PLAN -> BlockerType.BEYOND_PLAN;
            case MATERIAL_EXPIRED -> BlockerType.MATERIAL_EXPIRED;
            case REPEATED_INVALID -> BlockerType.REPEATED_INVALID;
            case ISOLATION_GATE_NOT_MET -> BlockerType.ISOLATION_GATE_NOT_MET;
            case ISOLATION_GATE_NOT_RECORDED -> BlockerType.ISOLATION_GATE_NOT_RECORDED;
            case ISOLATION_DEVIATION -> BlockerType.ISOLATION_DEVIATION;
            case NO_SPECIFICATION -> BlockerType.NO_SPECIFICATION;
        };
    }
}
