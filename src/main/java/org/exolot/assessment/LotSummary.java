package org.exolot.assessment;

import java.util.List;
import org.exolot.lot.Lot;

/**
 * How a lot stands, shortly.
 *
 * @param verdicts of each criterion of the specification that it is bound to; none where it is bound to none
 */
public record LotSummary(Lot lot, LotAssessment.Product product, List<LotAssessment.CriterionVerdict> verdicts) {
    public LotSummary {
        verdicts = List.copyOf(verdicts);
    }
}
