package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LotTextTest {
    @Test
    void columns_begin_below_each_other_and_no_line_ends_in_blanks() {
        assertThat(LotText.aligned(List.of(List.of("Fail", "SA-02", "0.5"), List.of("Cannot decide", "SA-1", ""))))
                .containsExactly("  Fail           SA-02  0.5", "  Cannot decide  SA-1");
    }
}
