package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.exolot.assessment.Assessments;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.lot.Lot;
import org.exolot.lot.Lots;
import org.exolot.release.Release;
import org.junit.jupiter.api.Test;

/** How a lot stands is asked for each line of a list: what it costs must not grow with the lab. */
@EveryDatabase
class StandingCostTest {
    private final IngestLab lab;

    StandingCostTest(TestDatabase database) {
        lab = IngestLab.on(database);
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
    }

    @Test
    void a_page_of_lots_costs_as_many_statements_as_two_of_them_and_says_the_same_as_each_lot() {
        StatementCount count = StatementCount.on(lab);
        lab.lot("PAGE-1", 1);
        String measured = lab.lot("PAGE-2", 1).number();
        lab.ingest(lab.of(Optional.of(measured), IngestLab.nta("vial", 0, 1e11, Optional.of(1000), 1, 5)));
        Assessments assessments = lab.get(Assessments.class);
        List<Lot> two = lots(2);
        long ofTwo = count.during(() -> assertThat(assessments.summaries(two)).hasSize(2));
        for (int i = 3; i <= 12; i++) {
            lab.lot("PAGE-" + i, 1);
        }
        List<Lot> twelve = lots(12);
        assertThat(assessments.summaries(twelve))
                .hasSize(12)
                .allSatisfy(summary -> assertThat(assessments.of(summary.lot().number()))
                        .hasValueSatisfying(one -> {
                            assertThat(summary.verdicts())
                                    .isEqualTo(one.verdicts())
                                    .isNotEmpty();
                            assertThat(summary.product()).isEqualTo(one.product());
                        }))
                .anySatisfy(summary -> assertThat(summary.verdicts())
                        .anyMatch(verdict -> !verdict.printed().isEmpty()));
        assertThat(count.during(() -> assessments.summaries(twelve)))
                .isEqualTo(ofTwo)
                .isBetween(10L, 25L);
    }

    private List<Lot> lots(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> lab.get(Lots.class).require("PAGE-" + i))
                .toList();
    }
}
