package org.exolot.instrument;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.finding.Place;

/**
 * By what factor a measured sample was diluted, and whether the file's concentrations already contain it.
 *
 * @param state whether the concentrations in the file are corrected
 * @param factor the factor, at least 1; empty while not recorded
 * @param place where the file says it, or where it should stand
 */
public record Dilution(State state, Optional<BigDecimal> factor, Place place) {
    /** What the file's concentrations are. */
    public enum State {
        /** Of the undiluted sample: the factor is in them. */
        APPLIED,
        /** Of the diluted sample: the factor must still be multiplied in. */
        NOT_APPLIED,
        /** Of what was measured; a person must state the factor. */
        NOT_RECORDED
    }
}
