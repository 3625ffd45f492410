package org.exolot.lot;

import java.time.Instant;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/**
 * A lot on which a signed decision was taken.
 *
 * @param decision the last state that a signature led to; a hold since does not undo it
 * @param at when
 */
public record DecidedLot(LotId id, String number, LotState decision, Instant at) {
    /** What a person is told who brings a further result of the lot: it is recorded, and the signature does not cover it. */
    public Finding told(Place at) {
        return Finding.at(FindingType.LOT_DECIDED, at, number + ": " + decision, "a lot that is not decided upon");
    }
}
