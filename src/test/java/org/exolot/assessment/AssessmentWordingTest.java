package org.exolot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.exolot.criterion.LabelClaim;
import org.exolot.criterion.Reason;
import org.exolot.criterion.Verdict;
import org.exolot.lot.Lot;
import org.exolot.lot.LotId;
import org.exolot.lot.LotState;
import org.exolot.specification.DocumentId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentWordingTest {
    private static LotAssessment.CriterionVerdict verdict(Verdict outcome, boolean due) {
        return new LotAssessment.CriterionVerdict(
                "QT-02",
                "Quantity",
                "orthogonal count",
                "ORTH-01",
                "FINAL_CONTAINER",
                outcome,
                "",
                "1",
                "report",
                new Reason(Reason.Type.NOT_TESTED, List.of("report")),
                due,
                false,
                List.of(),
                Optional.empty());
    }

    private static String summary(String language, int passed, int untested, int reported, int notDue) {
        List<LotAssessment.CriterionVerdict> verdicts = new ArrayList<>();
        add(verdicts, passed, verdict(Verdict.PASS, true));
        add(verdicts, untested, verdict(Verdict.NOT_TESTED, true));
        add(verdicts, reported, verdict(Verdict.NOT_JUDGED, true));
        add(verdicts, notDue, verdict(Verdict.NOT_TESTED, false));
        DocumentId product = new DocumentId(UUID.randomUUID());
        LocalDate made = LocalDate.of(2026, 11, 2);
        Lot lot = new Lot(
                new LotId(UUID.randomUUID()),
                "EV26-110",
                product,
                made,
                made.plusMonths(3),
                ZoneId.of("Europe/Istanbul"),
                new LabelClaim(new BigDecimal("1.00E11"), "NTA-01"),
                96,
                LotState.IN_TESTING);
        return AssessmentWording.in(Locale.of(language))
                .summary(new LotSummary(lot, new LotAssessment.Product(product, "P", 1, "P"), verdicts));
    }

    private static void add(
            List<LotAssessment.CriterionVerdict> all, int times, LotAssessment.CriterionVerdict verdict) {
        for (int i = 0; i < times; i++) {
            all.add(verdict);
        }
    }

    /** Each criterion is counted once, and all of them make up the number that the sentence begins with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21 | 4  | 1 | 0 | 21 of 26 criteria pass; 4 not tested; 1 reported only.
            21 | 0  | 2 | 3 | 21 of 26 criteria pass; 2 reported only; 3 not due.
            0  | 22 | 0 | 4 | 0 of 26 criteria pass; 22 not tested; 4 not due.
            """)
    void the_counts_of_a_lot_are_those_of_all_its_criteria(
            int passed, int untested, int reported, int notDue, String sentence) {
        assertThat(summary("en", passed, untested, reported, notDue)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Not tested   | Not due
            tr | Test edilmedi | Gerekmiyor
            """)
    void what_is_not_due_is_not_called_untested(String language, String untested, String notDue) {
        AssessmentWording words = AssessmentWording.in(Locale.of(language));
        assertThat(words.word(verdict(Verdict.NOT_TESTED, true))).isEqualTo(untested);
        assertThat(words.word(verdict(Verdict.NOT_TESTED, false))).isEqualTo(notDue);
    }
}
