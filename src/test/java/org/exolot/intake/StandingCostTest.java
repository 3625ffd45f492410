package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.release.Release;
import org.junit.jupiter.api.Test;

/** How a lot stands is asked for each line of a list: what it costs must not grow with the lab. */
@EveryDatabase
class StandingCostTest {
    private final IngestLab lab;

    StandingCostTest(TestDatabase database) {
        lab = IngestLab.open(database.settings()).furnished();
    }

    private long statements(StatementCount count, String lot) {
        return count.during(
                () -> assertThat(lab.get(Release.class).standing(lot)).isPresent());
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_lots_made_before() {
        StatementCount count = StatementCount.on(lab);
        lab.lot("COST-1", 1);
        lab.lot("COST-2", 1);
        long ofTwo = statements(count, "COST-2");
        for (int i = 3; i <= 12; i++) {
            lab.lot("COST-" + i, 1);
        }
        assertThat(statements(count, "COST-12")).isEqualTo(ofTwo).isGreaterThan(10);
        lab.close();
    }
}
