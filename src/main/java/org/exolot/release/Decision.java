package org.exolot.release;

import org.exolot.lot.LotState;

/** What QA decides on a lot. */
public enum Decision {
    /** May be supplied. */
    RELEASED(LotState.RELEASED),
    /** Never supplied. */
    REJECTED(LotState.REJECTED),
    /** Was supplied and is taken back. */
    RECALLED(LotState.RECALLED);

    private final LotState state;

    Decision(LotState state) {
        this.state = state;
    }

    /** The state that the lot comes to. */
    public LotState state() {
        return state;
    }
}
