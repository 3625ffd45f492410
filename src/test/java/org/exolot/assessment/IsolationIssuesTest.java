package org.exolot.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.specification.IsolationCheck;
import org.exolot.specification.IsolationCheck.Figure;
import org.exolot.specification.IsolationCheck.Outside;
import org.exolot.specification.IsolationRecord;
import org.exolot.specification.IsolationSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Starter specification, part 2: a lot cannot go on past a gate, so one of which nothing is recorded stands against its release. */
class IsolationIssuesTest {
    private static IsolationCheck check(Figure figure, Outside outside, String... inputs) {
        return new IsolationCheck(
                figure,
                List.of(inputs),
                Optional.empty(),
                figure == Figure.WORD ? List.of("pass") : List.of(),
                0,
                outside);
    }

    private static IsolationSpecification.Line line(String id, IsolationCheck... checks) {
        return new IsolationSpecification.Line(id, "step", "parameter", "limit", Set.of(), "source", List.of(checks));
    }

    private static List<IsolationRecord.Outcome> judged(Map<String, String> recorded) {
        return new IsolationRecord(recorded)
                .judge(new IsolationSpecification(
                        "ISO",
                        1,
                        "title",
                        "P",
                        "method",
                        List.of(),
                        List.of(
                                line(
                                        "IS-26",
                                        check(Figure.WORD, Outside.STOP, "filter-integrity-before"),
                                        check(Figure.WORD, Outside.STOP, "filter-integrity-after"),
                                        check(Figure.RATIO, Outside.ALERT, "filter-out-ml", "filter-in-ml")),
                                line("IS-27", check(Figure.WORD, Outside.DEVIATION, "fill-session-reviewed")))));
    }

    private static List<LotAssessment.Issue> issues(Map<String, String> recorded) {
        return Issues.of(List.of(), List.of(), List.of(), Map.of(), judged(recorded), true);
    }

    @Test
    void ofAGateEverythingMustBeRecordedAndOfNothingElse() {
        assertThat(issues(Map.of()))
                .singleElement()
                .returns(IssueType.ISOLATION_GATE_NOT_RECORDED, LotAssessment.Issue::type)
                .returns("IS-26", LotAssessment.Issue::subject)
                .returns("filter-integrity-before, filter-integrity-after", LotAssessment.Issue::detail);
        assertThat(issues(Map.of("filter-integrity-before", "pass")))
                .singleElement()
                .returns("filter-integrity-after", LotAssessment.Issue::detail);
        assertThat(issues(Map.of("filter-integrity-before", "pass", "filter-integrity-after", "pass")))
                .isEmpty();
        assertThat(issues(Map.of("filter-integrity-before", "pass", "filter-integrity-after", "fail")))
                .extracting(LotAssessment.Issue::type)
                .containsExactly(IssueType.ISOLATION_GATE_NOT_MET);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Isolation: 1 of 4 checks conform; 3 not recorded (IS-26, IS-27). | integrity of the filter after
            tr | İzolasyon: 4 denetimden 1 tanesi uygun; 3 kaydedilmemiş (IS-26, IS-27). | filtre bütünlüğü, sonra
            """)
    void whatIsNotRecordedIsCountedAndNamed(String language, String sentence, String named) {
        AssessmentWording words = AssessmentWording.in(Locale.of(language));
        Map<String, String> recorded = Map.of("filter-integrity-before", "pass");
        assertThat(words.isolation(judged(recorded))).isEqualTo(sentence);
        assertThat(words.isolation(List.of())).isEmpty();
        LotAssessment.Issue issue = issues(recorded).getFirst();
        assertThat(words.detail(issue.type(), issue.detail())).isEqualTo(named);
    }

    /** Two checks of one line are told apart, and a figure has its unit. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RATIO                   | sec-pool-start-ml sec-bed-ml | start of the pool, mL ÷ bed volume, mL | ''
            PERCENT                 | sec-load-ml sec-bed-ml       | load of the column, mL ÷ bed volume, mL | %
            DIFFERENCE              | vials-filled vials-sampled vials-saleable | vials filled less the sum of: vials sampled; vials to sell | ''
            YIELD_PER_ML            | final-per-ml final-ml medium-ml | particles per mL of conditioned medium | particles/mL
            YIELD_PER_MILLION_CELLS | final-per-ml final-ml cells  | particles per 10⁶ cells | particles/10⁶ cells
            RECORDED                | viability-percent            | viability, % | %
            RECORDED                | passage                      | passage | ''
            """)
    void aCheckSaysWhichFigureItHoldsAndInWhatUnit(Figure figure, String inputs, String of, String unit) {
        IsolationRecord.Outcome outcome = new IsolationRecord.Outcome(
                "IS-19",
                "SEC",
                "pool window",
                check(figure, Outside.DEVIATION, inputs.split(" ")),
                IsolationRecord.Status.REPORTED,
                "1",
                "",
                "");
        AssessmentWording words = AssessmentWording.in(Locale.ENGLISH);
        assertThat(words.of(outcome)).isEqualTo(of);
        assertThat(words.unit(outcome)).isEqualTo(unit);
    }
}
