package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.List;
import org.exolot.finding.Finding;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/**
 * Fuzzing guided by coverage, on demand, of one reader at a time with any bytes, also with none of its files:
 * {@code JAZZER_FUZZ=1 mvn test -Dtest='ReaderFuzzTest#fcs'}. What it finds is kept under {@code ReaderFuzzTestInputs}, small and never a
 * real export, and replayed in each run of the tests by {@link FuzzCorpusTest}. The fuzzer's agent changes classes as they are loaded: it stays
 * away from the other tests.
 */
@EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
class ReaderFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void any(byte[] bytes) throws IOException {
        answers(bytes);
    }

    static void answers(byte[] bytes) throws IOException {
        ReadFile read = Formats.shipped().read(new MemorySource("any", PackedInput.packed(bytes)));
        assertThat(read.export().isPresent() || read.blocked()).isTrue();
        told(read.findings());
    }

    @FuzzTest(maxDuration = "10m")
    void allotropeSimpleModel(byte[] bytes) throws IOException {
        reads("allotrope-simple-model", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void nanosightExperimentSummary(byte[] bytes) throws IOException {
        reads("nanosight-experiment-summary", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void zetaviewSize(byte[] bytes) throws IOException {
        reads("zetaview-size", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void zetaviewPositions(byte[] bytes) throws IOException {
        reads("zetaview-positions", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void zetaviewProfile(byte[] bytes) throws IOException {
        reads("zetaview-profile", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void zetasizerTable(byte[] bytes) throws IOException {
        reads("zetasizer-table", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void zsXplorerZmes(byte[] bytes) throws IOException {
        reads("zs-xplorer-zmes", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void fcs(byte[] bytes) throws IOException {
        reads("fcs", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void quantstudioText(byte[] bytes) throws IOException {
        reads("quantstudio-text", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void designAndAnalysisXlsx(byte[] bytes) throws IOException {
        reads("design-and-analysis-xlsx", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void cfxCqCsv(byte[] bytes) throws IOException {
        reads("cfx-cq-csv", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void unicorn7Zip(byte[] bytes) throws IOException {
        reads("unicorn-7-zip", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void softmaxProText(byte[] bytes) throws IOException {
        reads("softmax-pro-text", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void qubit(byte[] bytes) throws IOException {
        reads("qubit", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void bmgMars(byte[] bytes) throws IOException {
        reads("bmg-mars", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void kaleido(byte[] bytes) throws IOException {
        reads("kaleido", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void envision(byte[] bytes) throws IOException {
        reads("envision", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void skanit(byte[] bytes) throws IOException {
        reads("skanit", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void multiskan(byte[] bytes) throws IOException {
        reads("multiskan", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void nanodrop8000(byte[] bytes) throws IOException {
        reads("nanodrop-8000", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void nanodropEight(byte[] bytes) throws IOException {
        reads("nanodrop-eight", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void nanodropOne(byte[] bytes) throws IOException {
        reads("nanodrop-one", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void nanodropSpectra(byte[] bytes) throws IOException {
        reads("nanodrop-spectra", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void lunaticStunner(byte[] bytes) throws IOException {
        reads("lunatic-stunner", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void novabioFlex2(byte[] bytes) throws IOException {
        reads("novabio-flex2", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void cedexBioht(byte[] bytes) throws IOException {
        reads("cedex-bioht", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void pharmspec(byte[] bytes) throws IOException {
        reads("pharmspec", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void visionliteFixed(byte[] bytes) throws IOException {
        reads("visionlite-fixed", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void visionliteScan(byte[] bytes) throws IOException {
        reads("visionlite-scan", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void gen5Text(byte[] bytes) throws IOException {
        reads("gen5-text", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void luminexXponent(byte[] bytes) throws IOException {
        reads("luminex-xponent", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void luminexIntelliflex(byte[] bytes) throws IOException {
        reads("luminex-intelliflex", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void msdWorkbench(byte[] bytes) throws IOException {
        reads("msd-workbench", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void methodicalMind(byte[] bytes) throws IOException {
        reads("methodical-mind", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void bioPlexManager(byte[] bytes) throws IOException {
        reads("bio-plex-manager", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void viCellBlu(byte[] bytes) throws IOException {
        reads("vi-cell-blu", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void viCellXr(byte[] bytes) throws IOException {
        reads("vi-cell-xr", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void nucleoview(byte[] bytes) throws IOException {
        reads("nucleoview", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void ncView(byte[] bytes) throws IOException {
        reads("nc-view", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void cellacaMatrix(byte[] bytes) throws IOException {
        reads("cellaca-matrix", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void cedexHires(byte[] bytes) throws IOException {
        reads("cedex-hires", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void bmgSmartControl(byte[] bytes) throws IOException {
        reads("bmg-smart-control", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void tapestationTable(byte[] bytes) throws IOException {
        reads("tapestation-table", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void tapestationXml(byte[] bytes) throws IOException {
        reads("tapestation-xml", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void tecanIcontrol(byte[] bytes) throws IOException {
        reads("tecan-icontrol", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void tecanMagellan(byte[] bytes) throws IOException {
        reads("tecan-magellan", bytes);
    }

    @FuzzTest(maxDuration = "10m")
    void zsXplorerDistribution(byte[] bytes) throws IOException {
        reads("zs-xplorer-distribution", bytes);
    }

    static void reads(String format, byte[] bytes) throws IOException {
        Format reader = Formats.shipped().reader(new FormatId(format)).orElseThrow();
        MemorySource source = new MemorySource("any", PackedInput.packed(bytes));
        assertThat(reader.recognise(source).confidence()).isBetween(0.0, 1.0);
        told(reader.read(source).findings());
    }

    private static void told(List<Finding> findings) {
        for (Finding finding : findings) {
            assertThat(finding.found()).isNotBlank();
            assertThat(finding.expected()).isNotBlank();
        }
    }
}
