package org.exolot.lot;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The states of a lot. A lot moves only along {@link #next}; expiry is not a state but follows from the lot's date. */
public enum LotState {
    /** Filled; nothing tested yet. */
    MADE,
    /** Samples are drawn and tests ordered. */
    IN_TESTING,
    /** Set apart by QA until a question is settled. */
    QUARANTINED,
    /** May be supplied under written conditions. */
    CONDITIONALLY_RELEASED,
    /** May be supplied. */
    RELEASED,
    /** Not to be used or supplied for the present; goes back to where it was held, or ends. */
    ON_HOLD,
    /** Never supplied. */
    REJECTED,
    /** Was supplied and is taken back. */
    RECALLED;

    private static final Set<LotState> SUPPLIED = EnumSet.of(CONDITIONALLY_RELEASED, RELEASED);

    /**
     * What this state may become.
     *
     * @param heldFrom for a lot on hold, the state that the hold interrupted
     */
    public Set<LotState> next(Optional<LotState> heldFrom) {
        return switch (this) {
            case MADE -> EnumSet.of(IN_TESTING, QUARANTINED, ON_HOLD, REJECTED);
            case IN_TESTING -> EnumSet.of(QUARANTINED, CONDITIONALLY_RELEASED, RELEASED, ON_HOLD, REJECTED);
            case QUARANTINED -> EnumSet.of(IN_TESTING, ON_HOLD, REJECTED);
            case CONDITIONALLY_RELEASED -> EnumSet.of(RELEASED, ON_HOLD, RECALLED);
            case RELEASED -> EnumSet.of(ON_HOLD, RECALLED);
            case ON_HOLD -> nextAfterHold(heldFrom.orElse(QUARANTINED));
            case REJECTED, RECALLED -> EnumSet.noneOf(LotState.class);
        };
    }

    /** Whether vials of the lot may be supplied. */
    public boolean supplied() {
        return SUPPLIED.contains(this);
    }

    /** Whether nothing is decided about the lot any more. */
    public boolean ended() {
        return this == REJECTED || this == RECALLED;
    }

    /** Whether only an electronic signature leads to this state. */
    public boolean needsSignature() {
        return switch (this) {
            case CONDITIONALLY_RELEASED, RELEASED, REJECTED, RECALLED -> true;
            case MADE, IN_TESTING, QUARANTINED, ON_HOLD -> false;
        };
    }

    private static Set<LotState> nextAfterHold(LotState heldFrom) {
        return SUPPLIED.contains(heldFrom) ? EnumSet.of(heldFrom, RECALLED) : EnumSet.of(heldFrom, REJECTED);
    }
}
