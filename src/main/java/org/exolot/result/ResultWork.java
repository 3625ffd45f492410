package org.exolot.result;

import java.util.Optional;
import java.util.OptionalInt;
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
     * @throws org.exolot.finding.RefusedException where the person may not enter results, the order is filled and no reason is given, or
     *     a control that the method demands is not stated
     */
    ResultId enter(PersonId by, EnteredResult entered);

    /** The same, of the next container where the method lets each stand by itself. */
    default ResultId enter(
            PersonId by,
            TestOrderId order,
            String attribute,
            Value value,
            Unit unit,
            FileId report,
            Optional<String> reason) {
        return enter(
                by,
                new EnteredResult(
                        order, attribute, value, unit, report, reason, OptionalInt.empty(), Optional.empty()));
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
