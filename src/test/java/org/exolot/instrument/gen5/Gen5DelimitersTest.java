package org.exolot.instrument.gen5;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** Texts divided by commas or semicolons, which stand in labels and numbers, too. */
class Gen5DelimitersTest {
    @Test
    void semicolonsCommasInNumbersAndAYearInFrontAreRead() {
        PlateFixture read =
                PlateFixture.ofText(Gen5Head.KINETIC.replace('\t', ';').replace("3/14/2026", "2026/4/3")
                        + "Results\n;1;2\nA;0,125;0,250;OD600:600\n\n");
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 4, 3, 9, 5, 7));
        assertThat(((Value.Measured)
                                read.well("A2").readings().getFirst().signal().value())
                        .number())
                .isEqualByComparingTo("0.25");
    }

    @Test
    void labelsOfTwoFiltersHaveNoQuotesWhereCommasDivide() {
        PlateFixture read = PlateFixture.ofText(Gen5Head.KINETIC.replace('\t', ',') + """
                GFP:485,528

                Time,T° GFP:485,528,A1,A2
                0:00:00,30.0,1200,1300
                0:01:00,30.1,1210,1310

                Blank GFP:485,528

                Time,A1,A2
                0:00:00,1100,1200
                0:01:00,1110,1210

                Results
                ,1,2
                A,1500,1600,485/20,528/20
                ,0.5,0.6,OD600:600

                """);
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        Well well = read.well("A2");
        assertThat(well.series()).extracting(Series::label).containsExactly("GFP:485,528", "Blank GFP:485,528");
        assertThat(well.series().getFirst().y()).containsExactly(1300, 1310);
        assertThat(PlateFixture.said(read.plate().conditions(), "T° GFP:485,528, highest"))
                .isEqualTo("30.1");
        assertThat(well.readings().getFirst().signal().raw()).isEqualTo("1600");
        assertThat(well.readings()).hasSize(2);
        assertThat(well.readings().getFirst().label()).isEqualTo("485/20,528/20");
    }

    @Test
    void anEmissionThatTheProcedureNamesBelongsToItsLabelAndAWavelengthDoesNot() {
        String layout = "Layout\n,1\nA,SPL1,Well ID\n\nResults\n\n";
        String table = layout + "Well ID,Name,Well,485,528\nSPL1,,A1,1500%s\n\n";
        PlateFixture pair = PlateFixture.ofText(Gen5Head.KINETIC
                        .replace("Wavelengths:  600", "Excitation: 485,  Emission: 528")
                        .replace('\t', ',')
                + table.formatted(""));
        assertThat(pair.findings()).isEmpty();
        assertThat(pair.well("A1").readings()).hasSize(1);
        PlateFixture two = PlateFixture.ofText(Gen5Head.KINETIC
                        .replace("Wavelengths:  600", "Wavelengths:  485, 528")
                        .replace('\t', ',')
                + table.formatted(",1600"));
        assertThat(two.findings()).isEmpty();
        assertThat(two.well("A1").readings()).hasSize(2);
    }
}
