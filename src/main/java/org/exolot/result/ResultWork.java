package org.exolot.result;

import org.exolot.finding.FileId;
import org.exolot.people.PersonId;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.sample.TestOrderId;

/** What persons do to results: enter, review, correct, confirm an answer. Each act is one ledger entry. */
public interface ResultWork {
    /**
     * Enters a result by hand from a report that the vault keeps.
     *
     * @param container which container or preparation, from 1, where the method lets each stand by itself; without it the next one
     * @param reason why, where the order already has a result of this attribute: then it is a further revision
     * @throws org.exolot.finding.RefusedException where the person may not enter results, or the order is filled and no reason is given
     */
    ResultId enter(
            PersonId by,
            TestOrderId order,
            String attribute,
            Value value,
            Unit unit,
            FileId report,
            java.util.Optional<String> reason,
            java.util.OptionalInt container);

    /** The same, of the next container where the method lets each stand by itself. */
    default ResultId enter(
            PersonId by,
            TestOrderId order,
            String attribute,
            Value value,
            Unit unit,
            FileId report,
            java.util.Optional<String> reason) {
        return enter(by, order, attribute, value, unit, report, reason, java.util.OptionalInt.empty());
    }

    /**
     * A second person accepts or returns a result; for an entry by hand, acceptance is its confirmation against the report.
     *
     * @throws org.exolot.finding.RefusedException where the person may not review, or measured, entered or answered for it, or where it does not hold any more
     */
    void review(PersonId by, ResultId result, ReviewDecision decision, String comment);

    /**
     * A second person confirms a critical answer.
     *
     * @throws org.exolot.finding.RefusedException where the person may not review or gave the answer, or it is confirmed already
     */
    void confirm(PersonId by, AnswerId answer);
}
