package org.exolot.instrument.zetaview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Companion;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Statistic;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** Exports of real ZetaView software, held against figures that were recomputed outside of this program. */
class RealZetaViewTest {
    private static final String EV = "20250219_0002_EV_ip_p1_F8-1000_size_488";

    @Test
    void eachMeasurementReadsAsTheTableOfTruthSays() throws IOException {
        for (RealExports.Row row : RealExports.truth("zetaview.tsv")) {
            ExportRun run = run(row.get("file"));
            Capture capture = run.captures().getFirst();
            assertThat(run.name()).isEqualTo(row.get("experiment"));
            assertThat(run.sample().map(Entry::raw).orElse("")).isEqualTo(row.get("sample"));
            assertThat(run.measuredAt().orElseThrow().local().orElseThrow())
                    .hasToString(row.get("date") + "T" + row.get("time"));
            assertThat(capture.dilution().state()).isEqualTo(Dilution.State.NOT_APPLIED);
            assertThat(capture.dilution().factor().orElseThrow())
                    .isEqualByComparingTo(new BigDecimal(row.get("dilution")));
            assertThat(number(capture.tracks())).isEqualByComparingTo(new BigDecimal(row.get("traces_reported")));
            assertThat(number(capture.particlesPerFrame()).doubleValue())
                    .isCloseTo(row.number("avg_particles_reported"), within(0.001));
            if (row.number("traces_reported") == 0) {
                assertThat(capture.failure()).isPresent();
                continue;
            }
            SizeTable table = capture.tables().getFirst();
            double sum = row.number("sum_conc_measured_per_cm3");
            assertThat(capture.failure()).isEmpty();
            assertThat(Arrays.stream(table.distribution().counts()).sum()).isCloseTo(sum, within(1e-5 * sum));
            assertThat(table.distribution().bins()).isEqualTo(1200);
            assertThat(table.distribution().centre(1199)).isEqualTo(5997.5);
            assertThat(number(Optional.of(entry(table.reported(), Statistic.D50)))
                            .doubleValue())
                    .isCloseTo(row.number("D50_number_reported"), within(0.0005));
        }
    }

    @Test
    void eachLineIsUsedOrIgnoredOnPurpose() throws IOException {
        for (String file : List.of(EV + ".txt", EV + "_11pos.txt", "20250219_0006_EV_ip_p1_F7-1000_prof_488.txt")) {
            Export export = export(file);
            assertThat(export.account().unread()).as(file).isEmpty();
            assertThat(export.account().used() + export.account().ignored())
                    .as(file)
                    .isEqualTo(export.account().lines());
        }
    }

    @Test
    void anAbortedRunIsFoundAndNotTaken() {
        assertThat(types("20250219_0001_EV_ip_p1_F8-1000_size_488.txt"))
                .containsExactly(FindingType.NEVER_CHECKED, FindingType.RUN_ABORTED);
    }

    @Test
    void aGoodMeasurementSaysOnlyThatItsDriftWasNeverChecked() {
        assertThat(types(EV + ".txt")).containsExactly(FindingType.NEVER_CHECKED);
        assertThat(types("20251217_0005_PC3_100kDa_F5_size_488.txt")).containsExactly(FindingType.NEVER_CHECKED);
        assertThat(types("Sample1_35nm_1-5pool.txt"))
                .containsExactlyInAnyOrder(FindingType.NEVER_CHECKED, FindingType.NAME_CONTRADICTS_CONTENT);
    }

    @Test
    void positionsArePairedByTheirFigures() {
        Companion positions = companion(EV + "_11pos.txt");
        assertThat(positions.belongsTo(run(EV + ".txt"))).isTrue();
        assertThat(positions.belongsTo(run("20250219_0007_EV_ip_p1_F7-5000_size_488.txt")))
                .isFalse();
        assertThat(positions.compare(run(EV + ".txt"))).isEmpty();
        assertThat(entry(positions.adds(), "positions used").raw()).isEqualTo("5");
        assertThat(entry(positions.adds(), "Position 0.15 / Removal").raw()).isEqualTo("GRUBBS_SIZE");

        Companion other = companion("20250219_0007_EV_ip_p1_F7-5000_size_488_11pos.txt");
        assertThat(other.belongsTo(run("20250219_0007_EV_ip_p1_F7-5000_size_488.txt")))
                .isTrue();
        assertThat(other.compare(run("20250219_0007_EV_ip_p1_F7-5000_size_488.txt")))
                .isEmpty();
    }

    @Test
    void thePositionOfAnAbortedRunWithoutTracesHasNoSize() {
        Companion positions = companion("20250219_0001_EV_ip_p1_F8-1000_size_488_11pos.txt");
        assertThat(entry(positions.adds(), "Position 0.40 / X50 (nm)").value()).isInstanceOf(Value.Missing.class);
        assertThat(entry(positions.adds(), "Position 0.10 / X50 (nm)").value()).isInstanceOf(Value.Measured.class);
        assertThat(positions.belongsTo(run("20250219_0001_EV_ip_p1_F8-1000_size_488.txt")))
                .isTrue();
    }

    @Test
    void aProfileGivesZetaPotentialAndMobilityInSpiteOfItsNulCharacters() {
        ExportRun run = run("20250219_0006_EV_ip_p1_F7-1000_prof_488.txt");
        assertThat(run.quantities())
                .extracting(SampleQuantity::attribute)
                .containsExactly("zeta potential", "electrophoretic mobility");
        assertThat(run.quantities())
                .extracting(quantity -> quantity.reported().raw())
                .containsExactly("-22.210896", "-1.730703");
        assertThat(run.sample().orElseThrow().raw()).isEqualTo("EV_ip_p1_F7-1000");
    }

    private static List<FindingType> types(String file) {
        return RealExports.read("zetaview/" + file).findings().stream()
                .map(Finding::type)
                .distinct()
                .toList();
    }

    private static Export export(String file) {
        return RealExports.read("zetaview/" + file).export().orElseThrow();
    }

    private static ExportRun run(String file) {
        return export(file).runs().getFirst();
    }

    private static Companion companion(String file) {
        return export(file).companionOf().orElseThrow();
    }

    private static BigDecimal number(Optional<Entry> entry) {
        return ((Value.Measured) entry.orElseThrow().value()).number();
    }

    private static <K> Entry entry(Map<K, Entry> entries, K key) {
        return Objects.requireNonNull(entries.get(key), () -> "no " + key + " among " + entries.keySet());
    }
}
