package org.exolot.instrument.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.junit.jupiter.api.Test;

/** Tables of one plate that stand side by side: one for each wavelength, and maybe what the document reduced them to. */
class SoftMaxSideBySideTest {
    private static final String CLOSING = "~End\nOriginal Filename: lot 7; Date Last Saved: 17.01.2025 15:33:33\n";

    @Test
    void aTableBeyondTheWavelengthsIsReduced() {
        PlateFixture read = PlateFixture.ofText("""
                ##BLOCKS= 1
                Plate:\tPlate1\t1,3\tPlateFormat\tEndpoint\tAbsorbance\tBoth\tFALSE\t1\t\t\t\t\t\t2\t450 570 \t1\t2\t96\t1\t2\tNone
                \tTemperature(°C)\t1\t2\t\t1\t2\t\t1\t2
                \t22,70\t1,8566\t0,9\t\t0,05\t0,04\t\t1,8066\t0,86
                \t\t1,8\t0,8\t\t0,05\t0,04\t\t1,75\t0,76

                """ + CLOSING);
        assertThat(read.findings()).isEmpty();
        Well well = read.well("A1");
        assertThat(well.readings()).extracting(each -> each.signal().raw()).containsExactly("1,8566", "0,05", "1,8066");
        assertThat(well.readings()).extracting(Well.Reading::reduced).containsExactly(false, false, true);
        assertThat(well.readings().get(2).wavelengthNm()).isEmpty();
    }

    @Test
    void readsOverTimeHaveATableForEachWavelength() {
        PlateFixture read = PlateFixture.ofText("""
                ##BLOCKS= 1
                Plate:\tPlate1\t1.3\tTimeFormat\tKinetic\tFluorescence\tFALSE\tRaw\tFALSE\t2\t60\t60\t\t\t\t2\t525 590 \t1\t2\t6\t485 544 \tAutomatic\t515 570 \t\t\t6\tMedium\t\t\t1\t1
                Time(hh:mm:ss)\tTemperature(°C)\tA1\tA2\t\tA1\tA2
                00:00:00\t37.0\t100\t200\t\t500\t600
                00:01:00\t37.0\t110\t210\t\t510\t610

                """ + CLOSING);
        assertThat(read.findings()).isEmpty();
        assertThat(read.well("A2").series())
                .extracting(Series::y)
                .containsExactly(new double[] {200, 210}, new double[] {600, 610});
        assertThat(read.well("A2").series())
                .extracting(each -> each.wavelengthNm().orElseThrow().intValue())
                .containsExactly(525, 590);
    }
}
