package org.exolot.instrument.asm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.junit.jupiter.api.Test;

/** A quantification cycle is a number of cycles and no absorbance, also in the document that we write. */
class AsmCyclesTest {
    private static final String QPCR = """
            * Block Type = 96well
            * Experiment Name = lot 7
            * Instrument Type = QuantStudio 7

            [Results]
            Well\tWell Position\tOmit\tSample Name\tTarget Name\tTask\tReporter\tQuencher\tCT
            1\tA1\tfalse\tlot 7\tmyc\tUNKNOWN\tFAM\tNFQ-MGB\t26.512
            2\tA2\tfalse\tNTC\tmyc\tNTC\tFAM\tNFQ-MGB\tUndetermined

            [Amplification Data]
            Well\tCycle\tTarget Name\tRn\tDelta Rn
            1\t1\tmyc\t0.271\t0.001
            1\t2\tmyc\t0.281\t0.011
            """;

    @Test
    void theCycleAndItsCurvesStandUnderTheNamesOfTheModelAndReadBack() throws IOException {
        Export raw =
                read("run.txt", QPCR.getBytes(StandardCharsets.UTF_8)).export().orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AsmWriter.write(raw, bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains(
                        "\"cycle threshold result (qPCR)\":{\"value\":26.512,\"unit\":\"(unitless)\"}",
                        "\"target DNA description\":\"myc\"",
                        "\"normalized reporter data cube\"",
                        "\"baseline corrected reporter data cube\"",
                        "\"error feature\":\"cycle threshold result (qPCR)\"")
                .doesNotContain("absorbance");
        ReadFile again = read("run.json", bytes.toByteArray());
        assertThat(again.findings()).isEmpty();
        Plate plate = again.export().orElseThrow().runs().getFirst().plates().getFirst();
        assertThat(plate.name()).isEqualTo("myc");
        List<Well> wells = plate.wells();
        assertThat(wells.getFirst().readings()).singleElement().satisfies(cycle -> {
            assertThat(cycle.label()).isEqualTo("Cq");
            assertThat(cycle.signal().raw()).isEqualTo("26.512");
        });
        assertThat(wells.getFirst().series()).extracting(Series::label).containsExactly("Rn", "ΔRn");
        assertThat(wells.getFirst().series()).extracting(Series::reduced).containsExactly(false, true);
        assertThat(wells.get(1).readings().getFirst().signal().raw()).isEqualTo("Undetermined");
    }

    @Test
    void cyclesWithoutCurvesAreAPcrToo() throws IOException {
        String cfx = ",Well,Fluor,Target,Content,Sample,Cq\n,A01,SYBR,myc,Unkn-1,lot 7,22.01\n,A02,SYBR,myc,NTC,,NaN\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AsmWriter.write(
                read("cq.csv", cfx.getBytes(StandardCharsets.UTF_8)).export().orElseThrow(), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("pcr/REC/2024/09/qpcr.manifest", "\"value\":22.01,\"unit\":\"(unitless)\"")
                .doesNotContain("absorbance");
    }

    @Test
    void aCurveFileOfAThermocyclerHoldsCycles() throws IOException {
        String cfx = ",Cycle,A1,A2\n,1,10.5,11.5\n,2,20.5,21.5\n";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AsmWriter.write(
                read("curves.csv", cfx.getBytes(StandardCharsets.UTF_8))
                        .export()
                        .orElseThrow(),
                bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .contains("reporter dye data cube")
                .doesNotContain("absorbance");
    }

    private static ReadFile read(String name, byte[] bytes) throws IOException {
        return Formats.shipped().read(new MemorySource(name, bytes));
    }
}
