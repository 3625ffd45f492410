package org.exolot.instrument.nanosight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.PercentileConvention;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Statistic;
import org.exolot.instrument.Weighting;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** Exports of real NTA software, held against figures that were recomputed outside of this program. */
class RealNanoSightTest {
    @Test
    void eachCaptureReadsAsTheTableOfTruthSays() throws IOException {
        for (RealExports.Row row : RealExports.truth("nanosight.tsv")) {
            if (row.get("capture").startsWith("AVERAGE")
                    || row.get("D50_reported").isEmpty()) {
                continue;
            }
            Capture capture = capture(row);
            String where = row.get("file") + " / " + row.get("capture");
            double sum = row.number("conc_sum_of_bins");
            SizeTable table = capture.tables().getFirst();
            assertThat(Arrays.stream(table.distribution().counts()).sum())
                    .as(where)
                    .isCloseTo(sum, within(1e-5 * sum + 1e-9));
            assertThat(capture.failure().isPresent()).as(where).isEqualTo(sum == 0);
            assertThat(table.weighting()).isEqualTo(Weighting.NUMBER);
            assertThat(number(entry(table.reported(), Statistic.D50).value()))
                    .as(where)
                    .isEqualByComparingTo(new BigDecimal(row.get("D50_reported")));
            assertThat(number(capture.concentration().orElseThrow().value()))
                    .as(where)
                    .isEqualByComparingTo(new BigDecimal(row.get("conc_reported_per_ml")));
            assertThat(number(capture.tracks().orElseThrow().value()))
                    .as(where)
                    .isEqualByComparingTo(new BigDecimal(row.get("valid_tracks")));
            assertThat(entry(capture.warnings(), "Concentration Warnings / Validity of concentration measurement")
                            .raw())
                    .isEqualTo(row.get("validity"));
            assertThat(capture.dilution().state())
                    .as(where)
                    .isEqualTo(
                            row.get("dilution").equals("Not recorded")
                                    ? Dilution.State.NOT_RECORDED
                                    : Dilution.State.APPLIED);
        }
    }

    @Test
    void eachLineOfEachFileIsUsedOrIgnoredOnPurpose() throws IOException {
        for (String file : files()) {
            Export export = read(file).export().orElseThrow();
            assertThat(export.account().unread()).as(file).isEmpty();
            assertThat(export.account().used() + export.account().ignored())
                    .as(file)
                    .isEqualTo(export.account().lines());
        }
    }

    @Test
    void percentilesOf32LieOneNanometreBelowThoseOfLaterVersions() {
        assertThat(convention("NA_GD14_Pexo_-ExperimentSummary.csv"))
                .isEqualTo(PercentileConvention.ONE_NANOMETRE_BELOW);
        assertThat(convention("beads2.csv")).isEqualTo(PercentileConvention.BIN_EDGES);
    }

    @Test
    void whatIsOddInAFileIsFound() {
        assertThat(types("AD_0h_A_LS 2020-10-27 13-28-58-ExperimentSummary.csv"))
                .contains(FindingType.NAME_CONTRADICTS_CONTENT, FindingType.DILUTION_NOT_RECORDED);
        assertThat(types("AD_12h_A_LS 2020-10-27 11-15-54-ExperimentSummary.csv"))
                .contains(FindingType.CAPTURE_NOT_CALIBRATED)
                .doesNotContain(FindingType.NAME_CONTRADICTS_CONTENT);
        assertThat(types("2019-07-07_Combined_exo-ExperimentSummary.csv")).contains(FindingType.COMBINED_EXPERIMENT);
        assertThat(types("nanotest.csv"))
                .contains(
                        FindingType.CAPTURE_FAILED,
                        FindingType.RESAVED_BY_SPREADSHEET,
                        FindingType.COMBINED_EXPERIMENT);
        assertThat(types("NA_GD14_Pexo_-ExperimentSummary.csv")).isEmpty();
    }

    @Test
    void aTableWithoutTheLinesAboveItIsNotRecognisedAndSaysWhy() {
        ReadFile read = RealExports.read("nanosight/Day1_second_attempt-ExperimentSummary.csv");
        assertThat(read.export()).isEmpty();
        Finding finding = read.findings().getFirst();
        assertThat(finding.type()).isEqualTo(FindingType.FORMAT_UNKNOWN);
        assertThat(finding.expected()).contains("nanosight-experiment-summary", "were cut off");
    }

    @Test
    void aCombinedFileTellsWhichExperimentACaptureCameFrom() {
        List<Capture> captures = read("2019-07-07_Combined_exo-ExperimentSummary.csv")
                .export()
                .orElseThrow()
                .runs()
                .getFirst()
                .captures();
        assertThat(captures.get(7).sample()).contains("gd14_Plasmaexo_1000_");
    }

    private static List<FindingType> types(String file) {
        return read(file).findings().stream().map(Finding::type).distinct().toList();
    }

    private static PercentileConvention convention(String file) {
        return read(file)
                .export()
                .orElseThrow()
                .runs()
                .getFirst()
                .captures()
                .getFirst()
                .tables()
                .getFirst()
                .convention();
    }

    private static List<String> files() throws IOException {
        return RealExports.truth("nanosight.tsv").stream()
                .map(row -> row.get("file"))
                .distinct()
                .toList();
    }

    private static Capture capture(RealExports.Row row) {
        return read(row.get("file")).export().orElseThrow().runs().getFirst().captures().stream()
                .filter(each -> each.name().equals(row.get("capture")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no capture " + row.get("capture")));
    }

    private static ReadFile read(String file) {
        return RealExports.read("nanosight/" + file);
    }

    private static BigDecimal number(Value value) {
        return ((Value.Measured) value).number();
    }

    private static <K> Entry entry(Map<K, Entry> entries, K key) {
        return Objects.requireNonNull(entries.get(key), () -> "no " + key);
    }
}
