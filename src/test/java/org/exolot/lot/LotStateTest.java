package org.exolot.lot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LotStateTest {
    @ParameterizedTest
    @CsvSource({
        "MADE, RELEASED",
        "MADE, CONDITIONALLY_RELEASED",
        "MADE, RECALLED",
        "IN_TESTING, RECALLED",
        "IN_TESTING, MADE",
        "QUARANTINED, RELEASED",
        "RELEASED, IN_TESTING",
        "RELEASED, REJECTED",
        "REJECTED, RELEASED",
        "REJECTED, IN_TESTING",
        "RECALLED, RELEASED"
    })
    void no_state_is_skipped_and_no_way_leads_back(LotState from, LotState to) {
        assertThat(from.next(Optional.empty())).doesNotContain(to);
    }

    @ParameterizedTest
    @CsvSource({
        "MADE, IN_TESTING",
        "IN_TESTING, RELEASED",
        "IN_TESTING, REJECTED",
        "QUARANTINED, IN_TESTING",
        "CONDITIONALLY_RELEASED, RELEASED",
        "RELEASED, RECALLED",
        "RELEASED, ON_HOLD"
    })
    void these_ways_are_open(LotState from, LotState to) {
        assertThat(from.next(Optional.empty())).contains(to);
    }

    @ParameterizedTest
    @EnumSource(names = {"MADE", "IN_TESTING", "QUARANTINED"})
    void a_lot_held_before_release_is_not_released_by_lifting_the_hold(LotState heldFrom) {
        assertThat(LotState.ON_HOLD.next(Optional.of(heldFrom))).containsExactlyInAnyOrder(heldFrom, LotState.REJECTED);
    }

    @ParameterizedTest
    @EnumSource(names = {"RELEASED", "CONDITIONALLY_RELEASED"})
    void a_supplied_lot_on_hold_goes_back_or_is_recalled(LotState heldFrom) {
        assertThat(LotState.ON_HOLD.next(Optional.of(heldFrom))).containsExactlyInAnyOrder(heldFrom, LotState.RECALLED);
    }

    @Test
    void a_decision_on_a_lot_needs_a_signature() {
        assertThat(EnumSet.allOf(LotState.class).stream().filter(LotState::needsSignature))
                .containsExactlyInAnyOrder(
                        LotState.CONDITIONALLY_RELEASED, LotState.RELEASED, LotState.REJECTED, LotState.RECALLED);
    }
}
