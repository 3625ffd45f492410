package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assay.Attributes;
import org.exolot.criterion.Verdict;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.FindingType;
import org.exolot.quantity.Value;
import org.exolot.result.FileOutcome;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.junit.jupiter.api.Test;

/** What is handed in or measured again: known bytes, known runs, runs beyond the plan, and invalid ones. */
@EveryDatabase
class RepeatedRunsTest extends LotsInALab {
    RepeatedRunsTest(TestDatabase database) {
        super(database);
    }

    @Test
    void the_same_bytes_again_are_already_recorded_and_lead_to_the_first_time() {
        String lot = newLot(1);
        NewSubmission.File file = nta("vial", 1e11);
        Receipt first = lab.ingest(lab.of(Optional.of(lot), file));
        Receipt second = lab.ingest(lab.of(Optional.of(lot), file));
        assertThat(second.files().getFirst().outcome()).isEqualTo(FileOutcome.ALREADY);
        assertThat(second.files().getFirst().first().orElseThrow().submission()).isEqualTo(first.submission());
        assertThat(second.open()).isFalse();
        assertThat(assess(lot).runs()).hasSize(1);
    }

    @Test
    void the_same_files_with_the_same_statement_of_their_samples_again_are_already_recorded() {
        String lot = newLot(1);
        NewSubmission.File file = nta("tube 7", 1e11);
        Map<String, String> stated = Map.of("tube 7", lot + "/P");
        assertThat(lab.ingest(lab.of(Optional.empty(), stated, file)).outcome()).isEqualTo(FileOutcome.RECORDED);
        Receipt again = lab.ingest(lab.of(Optional.empty(), stated, file));
        assertThat(again.outcome()).isEqualTo(FileOutcome.ALREADY);
        assertThat(again.open()).isFalse();
        assertThat(again.findings()).isEmpty();
    }

    @Test
    void a_known_run_with_other_values_asks_and_with_a_reason_becomes_a_revision() {
        String lot = newLot(1);
        int minute = MINUTES.addAndGet(20);
        lab.ingest(lab.of(Optional.of(lot), IngestLab.nta("vial", minute, 1e11, Optional.of(1000), 1)));
        NewSubmission.File changed = IngestLab.nta("vial", minute, 1.2e11, Optional.of(1000), 2);
        Receipt asked = lab.ingest(lab.of(Optional.of(lot), changed));
        assertThat(asked.outcome()).isEqualTo(FileOutcome.QUESTION);
        assertThat(asked.files().getFirst().findings())
                .extracting(finding -> finding.type())
                .contains(FindingType.RUN_CHANGED);
        NewSubmission corrected = lab.of(Optional.of(lot), changed);
        Receipt recorded = lab.ingest(new NewSubmission(
                corrected.by(),
                corrected.channel(),
                false,
                corrected.lot(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.of("the first export was made before the analysis was finished"),
                List.of(),
                corrected.files()));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        List<ResultRecord> results = results(lot, Attributes.PARTICLE_CONCENTRATION);
        assertThat(results).extracting(ResultRecord::revision).containsExactlyInAnyOrder(1, 2);
        assertThat(results.getFirst().revision()).isEqualTo(2);
        assertThat(results.get(1).status()).isEqualTo(ResultStatus.SUPERSEDED);
    }

    @Test
    void a_further_run_on_a_filled_order_stays_visible_and_enters_no_value() {
        String lot = newLot(1);
        lab.ingest(lab.of(Optional.of(lot), nta("vial", 1e11)));
        Receipt extra = lab.ingest(lab.of(Optional.of(lot), nta("vial", 0.9e11)));
        assertThat(extra.files().getFirst().findings())
                .extracting(finding -> finding.type())
                .contains(FindingType.BEYOND_PLAN);
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION))
                .singleElement()
                .satisfies(result -> assertThat(result.revision()).isEqualTo(1));
        assertThat(assess(lot).issues())
                .extracting(issue -> issue.type().name())
                .contains("BEYOND_PLAN");
    }

    @Test
    void preparations_that_differ_too_much_make_the_test_invalid_and_it_is_repeated_whole() {
        String lot = newLot(3);
        Receipt last = lab.ingest(lab.of(Optional.of(lot), nta("vial", 5e10)));
        for (double perMl : new double[] {1.0e11, 1.5e11}) {
            last = lab.ingest(lab.of(Optional.of(lot), nta("vial", perMl)));
        }
        assertThat(last.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.TEST_INVALID);
            assertThat(finding.expected()).isEqualTo("at most 15 %");
        });
        assertThat(last.open()).isFalse();
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION)).isEmpty();
        assertThat(assess(lot).verdict("SZ-02").orElseThrow().outcome()).isEqualTo(Verdict.NOT_TESTED);
        for (double perMl : new double[] {0.98e11, 1.0e11, 1.02e11}) {
            lab.ingest(lab.of(Optional.of(lot), nta("vial", perMl)));
        }
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION))
                .singleElement()
                .satisfies(result -> assertThat(
                                ((Value.Measured) result.value()).number().doubleValue())
                        .isBetween(0.9e11, 1.1e11));
        assertThat(assess(lot).issues())
                .extracting(issue -> issue.type().name())
                .doesNotContain("BEYOND_PLAN", "REPEATED_INVALID");
    }

    @Test
    void an_invalid_run_takes_no_place_but_stands_with_its_order_and_a_second_one_calls_for_quality() {
        String lot = newLot(1);
        for (int times = 1; times <= 2; times++) {
            Receipt invalid = lab.ingest(lab.of(
                    Optional.of(lot), IngestLab.nta("vial", MINUTES.addAndGet(20), 1e11, Optional.of(1000), times, 2)));
            assertThat(invalid.outcome()).describedAs("%s", invalid).isEqualTo(FileOutcome.RECORDED);
            boolean repeated = assess(lot).issues().stream()
                    .anyMatch(issue -> issue.type().name().equals("REPEATED_INVALID"));
            assertThat(repeated).isEqualTo(times == 2);
        }
        assertThat(assess(lot).runs()).hasSize(2).allSatisfy(run -> {
            assertThat(run.validity().name()).isEqualTo("INVALID");
            assertThat(run.assigned()).singleElement().satisfies(name -> {
                assertThat(name.order()).isPresent();
                assertThat(name.preparation()).isZero();
            });
        });
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION)).isEmpty();
        lab.ingest(lab.of(Optional.of(lot), nta("vial", 1e11)));
        assertThat(results(lot, Attributes.PARTICLE_CONCENTRATION)).hasSize(1);
    }
}
