package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.WellId;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class WordsAmongFiguresTest {
    private static final String SOFTMAX = """
            ##BLOCKS= 2
            Plate:\tBCA\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t1\t562 \t1\t4\t8\t1\t2
            \tTemperature(\u00b0C)\t1\t2\t3\t4\t
            \t22.0\t0.11\t0.12\t0.13\t0.14\t
            \t\t0.21\t0.22\t0.23\t0.24\t

            ~End
            Group: Unknowns
            Sample\tWells\tValue\tResult\tKit
            U1\tA1\t0.11\t12.5\t7
            U2\tA2\t0.12\t13.5\t8
            U3\tA3\t0.13\t14.5\tx9
            U4\tA4\t0.14\t15.5\t10

            ~End
            Original Filename: BCA; Date Last Saved: 3/24/2026 3:33:33 PM
            """;

    private static final String QPCR = """
            * Block Type = 96-Well 0.2-mL Block
            * Experiment Name = Presence
            * Instrument Type = QuantStudio(TM) 7 Flex System
            * Experiment Run End Time = Not Started

            [Results]
            Well\tWell Position\tOmit\tSample Name\tTarget Name\tTask\tReporter\tCT\tCt Mean\tComments
            1\tA1\tfalse\tLot 7\tMyco\tUNKNOWN\tFAM\t24.500\t24.600\t
            2\tA2\tfalse\tLot 8\tMyco\tUNKNOWN\tFAM\t25.500\t25.600\tsee page 4
            3\tA3\tfalse\tLot 9\tMyco\tUNKNOWN\tFAM\t26.500\t26.600\t
            4\tA4\tfalse\tLot 10\tMyco\tUNKNOWN\tFAM\t27.500\t27.600\t
            """;

    private static final String MSD = """
            Plate_2BEXOLOT001
            Sample,Assay,Well,Spot,Detection Range,Dilution,Concentration,Signal,Mean,CV,Calc. Concentration
            U001,VEGF-A,A01,1,In Detection Range,10,,12000,12000,0.1,511.5
            U002,VEGF-A,A02,1,In Detection Range,10,,12100,12100,0.2,512.5
            U003,VEGF-A,A03,1,In Detection Range,10,,12200,12200,0.3,513.5
            U004,VEGF-A,A04,1,In Detection Range,10,,12300,12300,0.4,514.5
            """;

    @Test
    void aWordInAColumnOfComputedFiguresIsTold() {
        for (String[] each :
                List.of(new String[] {SOFTMAX, "13.5", "13..5"}, new String[] {QPCR, "25.600", "25.6O0"}, new String[] {
                    MSD, "512.5", "512.5x"
                })) {
            assertThat(types(each[0])).as(each[0]).isEmpty();
            List<Finding> told = PlateFixture.ofText(each[0].replace(each[1], each[2]))
                    .read()
                    .findings();
            assertThat(told)
                    .as(each[0])
                    .extracting(Finding::type, Finding::found)
                    .containsExactly(tuple(FindingType.WORD_FOR_FIGURE, each[2]));
        }
    }

    @Test
    void aWordThatSaysWhyThereIsNoFigureIsNot() {
        for (String word : List.of("NaN", "N/A", "Range?", "OVRFLW", "Undetermined", "<0.05", "?????", "OOR >", "")) {
            assertThat(types(QPCR.replace("25.600", word))).as(word).isEmpty();
            assertThat(types(MSD.replace("512.5", word))).as(word).isEmpty();
        }
    }

    @Test
    void aColumnOfNamesAndWholeNumbersMayHoldWords() {
        assertThat(types(SOFTMAX)).isEmpty();
        assertThat(
                        PlateFixture.ofText(SOFTMAX)
                                .read()
                                .export()
                                .orElseThrow()
                                .runs()
                                .getFirst()
                                .plates()
                                .getFirst()
                                .wells()
                                .stream()
                                .filter(well -> well.id().equals(WellId.of("A3")))
                                .flatMap(well -> well.reported().stream())
                                .filter(figure -> figure.name().equals("Kit"))
                                .map(figure -> figure.amount().entry().value()))
                .containsExactly(new Value.Qualitative("x9"));
    }

    @Test
    void aColumnWhoseFiguresCarryUnitsIsNoneOfFigures() {
        Map<String, String> percent = Map.of("24.600", "24.6 %", "26.600", "26.6 %", "27.600", "27.6 %");
        String text = QPCR;
        for (Map.Entry<String, String> each : percent.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        assertThat(types(text.replace("25.600", "none of them"))).isEmpty();
    }

    private static List<FindingType> types(String text) {
        return PlateFixture.ofText(text).read().findings().stream()
                .map(Finding::type)
                .toList();
    }
}
