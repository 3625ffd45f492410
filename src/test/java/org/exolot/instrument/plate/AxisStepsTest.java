package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.MemorySource;
import org.junit.jupiter.api.Test;

class AxisStepsTest {
    private static final MemorySource SOURCE = new MemorySource("scan.csv", new byte[0]);

    @Test
    void aPointThatStandsTwiceIsTold() {
        assertThat(types(true, 400, 402, 402, 404)).containsExactly(FindingType.ROW_REPEATED);
        assertThat(types(false, 0, 30, 30, 60)).containsExactly(FindingType.ROW_REPEATED);
    }

    @Test
    void aWavelengthThatWasTakenOutIsTold() {
        double[] whole = DoubleStream.iterate(700, nm -> nm - 2).limit(20).toArray();
        double[] gap = DoubleStream.of(whole).filter(nm -> nm != 680).toArray();
        assertThat(types(true, whole)).isEmpty();
        assertThat(types(true, gap)).containsExactly(FindingType.READS_MISSING);
    }

    @Test
    void chosenWavelengthsAndTimesMayStandAtAnyDistance() {
        assertThat(types(true, 230, 260, 280, 320, 340, 450, 562)).isEmpty();
        assertThat(types(false, 0, 30, 60, 90, 120, 150, 180, 210, 240, 270, 330, 390))
                .isEmpty();
    }

    private static List<FindingType> types(boolean wavelength, double... axis) {
        FindingLog findings = new FindingLog();
        AxisSteps steps = new AxisSteps(findings);
        for (int i = 0; i < axis.length; i++) {
            steps.next(axis[i], wavelength, new Place.Text(SOURCE.file(), i + 1, 0));
        }
        return findings.findings().stream().map(Finding::type).toList();
    }
}
