package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.exolot.criterion.Limit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolationRecordTest {
    private static IsolationRecord.Outcome judge(
            IsolationCheck.Figure figure, int decimals, Optional<Limit.Numeric> limit, String... recorded) {
        List<String> names = Stream.iterate(0, i -> i < recorded.length, i -> i + 1)
                .map(i -> "input-" + i)
                .toList();
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < recorded.length; i++) {
            values.put(names.get(i), recorded[i]);
        }
        IsolationCheck check =
                new IsolationCheck(figure, names, limit, List.of(), decimals, IsolationCheck.Outside.DEVIATION);
        IsolationSpecification specification = new IsolationSpecification(
                "ISO",
                1,
                "title",
                "P",
                "method",
                List.of(),
                List.of(new IsolationSpecification.Line(
                        "IS-1", "step", "parameter", "limit", Set.of(), "source", List.of(check))));
        return new IsolationRecord(values).judge(specification).getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSMEMBRANE_PRESSURE,2,0.55 0.25 0.05,0.35",
        "CLEARING_FACTOR,1,swing-out 152.5 66.8 32000,203.9",
        "RATIO,1,2000 100,20.0",
        "DIAFILTRATION_VOLUMES,1,600 100,6.0",
        "PERCENT,1,100 2400,4.2",
        "RECOVERY,1,6.09E10 100 1E10 1000,60.9",
        "MASS_BALANCE,0,3.2E13 1.95E13 8.0E12 1.2E12,90",
        "YIELD_PER_MILLION_CELLS,0,9.6E10 110 4.0E8,2.64E+10",
        "YIELD_PER_ML,0,9.6E10 110 2000,5.28E+9",
        "DIFFERENCE,0,96 35 28 24 0 9,0"
    })
    void eachFigureFollowsFromWhatIsRecorded(
            IsolationCheck.Figure figure, int decimals, String recorded, String printed) {
        assertThat(judge(figure, decimals, Optional.empty(), recorded.split(" "))
                        .printed())
                .isEqualTo(printed);
    }

    /** 0.609 × 0.70 × 0.80 = 34 %. */
    @Test
    void theExpectedOverallRecoveryIsTheProductOfItsSteps() {
        assertThat(judge(
                        IsolationCheck.Figure.RECOVERY,
                        0,
                        Optional.of(new Limit.Lower(new java.math.BigDecimal("25"), true)),
                        "0.34104",
                        "1",
                        "1",
                        "1"))
                .returns("34", IsolationRecord.Outcome::printed)
                .returns(IsolationRecord.Status.CONFORMS, IsolationRecord.Outcome::status);
    }

    @Test
    void diafiltrationTellsWhatItLeaves() {
        assertThat(judge(IsolationCheck.Figure.DIAFILTRATION_VOLUMES, 1, Optional.empty(), "600", "100")
                        .beside())
                .isEqualTo("S 1: 0.25 %, S 0.8: 0.82 %");
    }

    @Test
    void aFixedAngleRotorHasNoClearingFactor() {
        assertThat(judge(
                                IsolationCheck.Figure.CLEARING_FACTOR,
                                0,
                                Optional.empty(),
                                "fixed-angle",
                                "103.8",
                                "35.9",
                                "45000")
                        .status())
                .isEqualTo(IsolationRecord.Status.NOT_APPLICABLE);
    }

    @ParameterizedTest
    @CsvSource({"19.96,20.0,CONFORMS", "9.94,9.9,OUTSIDE", "9.95,10.0,CONFORMS", "30.05,30.1,OUTSIDE"})
    void theRoundedFigureIsJudged(String recorded, String printed, IsolationRecord.Status status) {
        Limit.Numeric range = Limit.Range.closed(new java.math.BigDecimal("10.0"), new java.math.BigDecimal("30.0"));
        assertThat(judge(IsolationCheck.Figure.RECORDED, 1, Optional.of(range), recorded))
                .returns(printed, IsolationRecord.Outcome::printed)
                .returns(status, IsolationRecord.Outcome::status);
    }

    @ParameterizedTest
    @CsvSource({"RATIO,100 0", "RATIO,a lot 2", "PERCENT,<5 20", "WALL_SHEAR,100 0 60"})
    void whatIsNoNumberGivesNoFigure(IsolationCheck.Figure figure, String recorded) {
        assertThat(judge(figure, 0, Optional.empty(), recorded.split(" ", figure.inputs()))
                        .status())
                .isEqualTo(IsolationRecord.Status.NOT_RECORDED);
    }
}
