package org.exolot.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.exolot.finding.Severity;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** The demo's files are read like an instrument's, and say what was put in. */
class PlateExportWritersTest {
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 3, 17, 14, 5, 9);

    @Test
    void aBcaPlateIsReadWithoutAFinding() throws IOException {
        byte[] bytes = bca();
        ReadFile file = Formats.shipped().read(new MemorySource("bca.txt", bytes));
        assertThat(file.findings()).isEmpty();
        Plate plate = file.export().orElseThrow().runs().getFirst().plates().getFirst();
        assertThat(plate.wells())
                .filteredOn(well -> well.role() == WellRole.STANDARD)
                .hasSize(27);
        List<Well> lot = plate.wells().stream()
                .filter(well -> well.sample().filter("EXO-26-001"::equals).isPresent())
                .toList();
        assertThat(lot).hasSize(3).allSatisfy(well -> {
            assertThat(well.dilution().orElseThrow().raw()).isEqualTo("2.000");
            assertThat(result(well)).isCloseTo(410, within(25.0));
        });
    }

    @Test
    void aQubitTableIsReadWithoutAnError() throws IOException {
        byte[] bytes = new QubitExportWriter(3)
                .write(
                        TIME,
                        "2712345",
                        List.of(
                                new QubitExportWriter.Tube("EXO-26-001", 820, 1),
                                new QubitExportWriter.Tube("EXO-26-002", 9000, 1)));
        ReadFile file = Formats.shipped().read(new MemorySource("qubit.csv", bytes));
        assertThat(file.findings()).allMatch(finding -> finding.severity() == Severity.WARNING);
        List<SampleQuantity> quantities =
                file.export().orElseThrow().runs().getFirst().quantities();
        assertThat(((Value.Measured) quantities.getFirst().reported().value())
                        .number()
                        .doubleValue())
                .isCloseTo(820, within(70.0));
        assertThat(quantities.get(1).reported().value()).isInstanceOf(Value.Missing.class);
        assertThat(quantities.getFirst().measuredAt().orElseThrow().local()).contains(TIME.plusSeconds(12));
    }

    @Test
    void noDamageToSuchFilesThrows() throws IOException {
        Random random = new Random(11);
        byte[] bytes = bca();
        byte[] qubit =
                new QubitExportWriter(3).write(TIME, "1", List.of(new QubitExportWriter.Tube("EXO-26-001", 820, 1)));
        for (byte[] whole : List.of(bytes, qubit)) {
            for (int n = 0; n < 300; n++) {
                byte[] changed = whole.clone();
                changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
                Formats.shipped().read(new MemorySource("changed", changed));
            }
            for (int length = 0; length < whole.length; length += 1 + whole.length / 500) {
                Formats.shipped().read(new MemorySource("cut", java.util.Arrays.copyOf(whole, length)));
            }
        }
    }

    private static byte[] bca() {
        return new SoftMaxBcaExportWriter(5)
                .write(
                        "BCA 2026-03-17",
                        TIME,
                        List.of(
                                new SoftMaxBcaExportWriter.Sample("EXO-26-001", 820, 2),
                                new SoftMaxBcaExportWriter.Sample("EXO-26-002", 640, 2)));
    }

    private static double result(Well well) {
        return well.reported().stream()
                .filter(reported -> reported.name().equals("Result"))
                .map(reported -> ((Value.Measured) reported.amount().entry().value())
                        .number()
                        .doubleValue())
                .findFirst()
                .orElseThrow();
    }
}
