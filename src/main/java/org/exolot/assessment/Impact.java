package org.exolot.assessment;

import java.util.List;
import java.util.Optional;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.lot.LotState;

/**
 * What a version of a specification would change for lots that are judged by another version of it.
 *
 * @param specification the code
 * @param version the version that would judge
 * @param lots the lots that were judged by it, the open ones first, each group the youngest first
 */
public record Impact(String specification, int version, List<LotImpact> lots) {
    public Impact {
        lots = List.copyOf(lots);
    }

    /** The lots of which some verdict would change. */
    public List<LotImpact> changed() {
        return lots.stream().filter(lot -> !lot.changes().isEmpty()).toList();
    }

    /**
     * One lot under both versions.
     *
     * @param boundTo the version that it is bound to
     * @param changes the criteria that would stand otherwise, in the order of the version that would judge; then those that it drops
     */
    public record LotImpact(String lot, LotState state, int boundTo, List<Change> changes) {
        public LotImpact {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One criterion that would stand otherwise.
     *
     * @param before by the version that the lot is bound to; empty where that has no such criterion
     * @param after by the version that would judge; empty where that drops the criterion
     */
    public record Change(Optional<CriterionVerdict> before, Optional<CriterionVerdict> after) {
        /** The criterion by either version. */
        public CriterionVerdict either() {
            return after.or(() -> before).orElseThrow();
        }

        static boolean differs(CriterionVerdict before, CriterionVerdict after) {
            return before.outcome() != after.outcome()
                    || before.due() != after.due()
                    || before.needsAssessment() != after.needsAssessment();
        }
    }
}
