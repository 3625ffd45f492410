package org.exolot.instrument.softmax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which plate a row of a group is of. */
class GroupPlacementTest {
    private static final String TWO_OF_A_NAME = """
            ##BLOCKS= 4
            Plate:\tPlate1\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t1\t562 \t1\t2\t96\t1\t1\tNone\t
            \tTemperature(°C)\t1\t2\t
            \t24.1\t0.500\t0.250\t

            ~End
            Group: Standards
            Sample\tConcentration µg/mL\tWells\tValue\tWellPlateName
            01\t100.0\tA1\t0.500\tPlate1
            02\t50.0\tA2\t0.250\tPlate1

            ~End
            Plate:\tPlate1\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t1\t562 \t1\t2\t96\t1\t1\tNone\t
            \tTemperature(°C)\t1\t2\t
            \t24.1\t0.900\t0.450\t

            ~End
            Group: Standards
            Sample\tConcentration µg/mL\tWells\tValue\tWellPlateName
            01\t200.0\tA1\t0.900\tPlate1
            02\t100.0\tA2\t0.450\tPlate1

            ~End
            Original Filename: two; Date Last Saved: 3/24/2026 3:33:33 PM
            """;

    @Test
    void twoPlatesOfOneNameAreToldAndKeptApart() throws IOException {
        ReadFile read = SoftMaxFixtureTest.read(TWO_OF_A_NAME.getBytes(StandardCharsets.UTF_8));
        assertThat(SoftMaxFixtureTest.types(read)).containsExactly(FindingType.PLATE_NAME_REPEATED);
        Finding finding = read.findings().getFirst();
        assertThat(finding.place().inWords()).isEqualTo("line 13");
        assertThat(finding.expected()).endsWith("at line 2");
        List<Plate> plates = SoftMaxFixtureTest.run(read).plates();
        assertThat(plates).extracting(Plate::name).containsExactly("Plate1", "Plate1");
        assertThat(SoftMaxFixtureTest.well(plates.getFirst(), "A1")
                        .nominal()
                        .orElseThrow()
                        .entry()
                        .raw())
                .isEqualTo("100.0");
        assertThat(SoftMaxFixtureTest.well(plates.get(1), "A1")
                        .nominal()
                        .orElseThrow()
                        .entry()
                        .raw())
                .isEqualTo("200.0");
        assertThat(SoftMaxFixtureTest.well(plates.getFirst(), "A1").group()).contains("Standards");
        assertThat(SoftMaxFixtureTest.well(plates.get(1), "A1").group()).contains("Standards (2)");
    }

    @Test
    void aRowThatFitsTwoPlatesOfOneNameIsAsked() throws IOException {
        String alike = TWO_OF_A_NAME.replace("0.900", "0.500").replace("0.450", "0.250");
        assertThat(SoftMaxFixtureTest.types(SoftMaxFixtureTest.read(alike.getBytes(StandardCharsets.UTF_8))))
                .contains(FindingType.PLATE_AMBIGUOUS);
    }

    /** Four plates with one read of A1 each; the row of a group names none of them. */
    @ParameterizedTest
    @CsvSource({
        "0.512,  P1",
        "0.514,  P2",
        "0.5136, P2",
        "2,      P4",
        "0.51,   ''",
        "0.513,  ''",
        "0.6,    ''",
        "Masked, ''"
    })
    void thePrintedSignalTellsThePlateOfARowThatNamesNone(String printed, String expected) throws IOException {
        StringBuilder text = new StringBuilder("##BLOCKS= 5\n");
        List<String> signals = List.of("0.5124", "0.5136", "-0.512", "2.499");
        for (int i = 0; i < signals.size(); i++) {
            text.append("Plate:\tP").append(i + 1);
            text.append(
                    "\t1.3\tPlateFormat\tEndpoint\tAbsorbance\tRaw\tFALSE\t1\t\t\t\t\t\t1\t562 \t1\t1\t96\t1\t1\tNone\t\n");
            text.append("\tTemperature(°C)\t1\t\n\t24.1\t")
                    .append(signals.get(i))
                    .append("\t\n\n~End\n");
        }
        text.append("Group: Unknowns\nSample\tWells\tValue\n01\tA1\t")
                .append(printed)
                .append("\n\n~End\n");
        text.append("Original Filename: four; Date Last Saved: 3/24/2026 3:33:33 PM\n");
        ReadFile read = SoftMaxFixtureTest.read(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(SoftMaxFixtureTest.run(read).plates().stream()
                        .filter(plate -> plate.wells().getFirst().sample().isPresent())
                        .map(Plate::name))
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
        assertThat(SoftMaxFixtureTest.types(read).contains(FindingType.PLATE_AMBIGUOUS))
                .isEqualTo(expected.isEmpty());
    }
}
