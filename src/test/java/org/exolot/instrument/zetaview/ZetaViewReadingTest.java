package org.exolot.instrument.zetaview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.ZetaViewExportWriter;
import org.exolot.cli.demo.ZetaViewExportWriter.Measurement;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Companion;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class ZetaViewReadingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void aDecimalCommaReadsAsAPoint() throws IOException {
        ExportRun point = run(read(measurement(600, false)));
        ExportRun comma = run(read(measurement(600, true)));
        assertThat(comma.captures().getFirst().tables().getFirst().distribution())
                .isEqualTo(point.captures().getFirst().tables().getFirst().distribution());
        assertThat(comma.captures().getFirst().dilution().factor().orElseThrow())
                .isEqualByComparingTo("2000");
        assertThat(((Value.Measured) comma.captures()
                                .getFirst()
                                .particlesPerFrame()
                                .orElseThrow()
                                .value())
                        .number())
                .isEqualTo(((Value.Measured) point.captures()
                                .getFirst()
                                .particlesPerFrame()
                                .orElseThrow()
                                .value())
                        .number());
    }

    @Test
    void concentrationsAreThoseOfTheDilutedSample() throws IOException {
        Capture capture = run(read(measurement(600, false))).captures().getFirst();
        double sum = Arrays.stream(capture.tables().getFirst().distribution().counts())
                .sum();
        assertThat(sum).isCloseTo(2e11 / 2000, within(1e5));
    }

    @Test
    void anAbortedMeasurementHasNoTableAndIsRefused() throws IOException {
        ReadFile read = read(measurement(0, true));
        assertThat(types(read)).containsExactly(FindingType.NEVER_CHECKED, FindingType.RUN_ABORTED);
        assertThat(run(read).captures().getFirst().failure()).isPresent();
        assertThat(read.blocked()).isTrue();
    }

    @Test
    void twoFilesInOneAreRefused() throws IOException {
        String one = new String(new ZetaViewExportWriter(measurement(600, false)).bytes(), WINDOWS);
        ReadFile read = read("x_size_488.txt", (one + one).getBytes(WINDOWS));
        assertThat(types(read)).contains(FindingType.SEVERAL_RUNS);
        assertThat(read.blocked()).isTrue();
    }

    @Test
    void whatASpreadsheetSavedAgainIsTold() throws IOException {
        String one = new String(new ZetaViewExportWriter(measurement(600, false)).bytes(), WINDOWS);
        String padded = one.replace("\r\n", "\t\t\t\r\n");
        assertThat(types(read("x_size_488.txt", padded.getBytes(WINDOWS))))
                .contains(FindingType.RESAVED_BY_SPREADSHEET);
        String plain = one.replaceFirst("\r\n2\\.500E\\+0\t", "\r\n2.5\t");
        assertThat(plain).isNotEqualTo(one);
        assertThat(types(read("x_size_488.txt", plain.getBytes(WINDOWS)))).contains(FindingType.RESAVED_BY_SPREADSHEET);
        assertThat(types(read("x_size_488.txt", one.getBytes(WINDOWS))))
                .doesNotContain(FindingType.RESAVED_BY_SPREADSHEET);
    }

    @Test
    void aMedianThatLostItsDecimalSignIsRefused() throws IOException {
        String one = new String(new ZetaViewExportWriter(measurement(600, false)).bytes(), WINDOWS);
        String damaged = one.replaceFirst("(Median Number \\(D50\\):\t[0-9]+)\\.", "$1");
        assertThat(damaged).isNotEqualTo(one);
        assertThat(types(read("x_size_488.txt", damaged.getBytes(WINDOWS)))).contains(FindingType.FIGURE_THOUSANDFOLD);
    }

    @Test
    void aTableInTheOtherDecimalSignIsNotGuessed() throws IOException {
        byte[] comma = new ZetaViewExportWriter(measurement(600, true)).bytes();
        String mixed = new String(comma, WINDOWS).replaceFirst("\r\n1,025E\\+2\t(\\d),(\\d)", "\r\n1,025E+2\t$1.$2");
        ReadFile read = read(measurement(600, true).fileName(), mixed.getBytes(WINDOWS));
        assertThat(types(read)).contains(FindingType.DECIMAL_SIGN_MIXED);
        assertThat(run(read).captures().getFirst().tables()).isEmpty();
    }

    @Test
    void aMissingDilutionIsAskedAndABadOneRefused() throws IOException {
        String whole = new String(new ZetaViewExportWriter(measurement(600, false)).bytes(), WINDOWS);
        String name = measurement(600, false).fileName();
        assertThat(types(read(
                        name, whole.replace("\tDilution::\t2000.000000", "").getBytes(WINDOWS))))
                .contains(FindingType.DILUTION_NOT_RECORDED);
        assertThat(types(read(
                        name,
                        whole.replace("Dilution::\t2000.0", "Dilution::\t0.0").getBytes(WINDOWS))))
                .contains(FindingType.DILUTION_INVALID);
        assertThat(types(
                        read(name, whole.replace("Factor:\t1.0", "Factor:\t1.1").getBytes(WINDOWS))))
                .contains(FindingType.DILUTION_INVALID);
    }

    @Test
    void positionsBelongToTheMeasurementThatTheirFiguresTell() throws IOException {
        Measurement one = measurement(600, false);
        Companion positions = companion(one, new ZetaViewExportWriter(one).positions());
        assertThat(positions.belongsTo(run(read(one)))).isTrue();
        assertThat(positions.compare(run(read(one)))).isEmpty();
        assertThat(positions.belongsTo(run(read(measurement(601, false))))).isFalse();
    }

    @Test
    void commasInThePlaceOfTabsAreReadAndTold() throws IOException {
        Measurement one = measurement(600, false);
        String text = new String(new ZetaViewExportWriter(one).bytes(), WINDOWS).replace('\t', ',');
        ReadFile read = read(one.fileName(), text.getBytes(WINDOWS));
        assertThat(types(read)).containsOnlyOnce(FindingType.RESAVED_BY_SPREADSHEET);
        assertThat(run(read).captures().getFirst().tables())
                .hasSameSizeAs(run(read(one)).captures().getFirst().tables());
        String positions = new String(new ZetaViewExportWriter(one).positions(), WINDOWS).replace('\t', ',');
        assertThat(companion(one, positions.getBytes(WINDOWS)).belongsTo(run(read(one))))
                .isTrue();
    }

    @Test
    void blankLinesMayStandAboveThePositions() throws IOException {
        Measurement one = measurement(600, true);
        String text = "\r\n\r\n" + new String(new ZetaViewExportWriter(one).positions(), WINDOWS);
        assertThat(companion(one, text.getBytes(WINDOWS)).belongsTo(run(read(one))))
                .isTrue();
    }

    @Test
    void positionsWithAnotherDilutionDiffer() throws IOException {
        Measurement one = measurement(600, false);
        String text = new String(new ZetaViewExportWriter(one).positions(), WINDOWS).replace("2.0E+11", "9.0E+11");
        Companion positions = companion(one, text.getBytes(WINDOWS));
        assertThat(positions.compare(run(read(one))))
                .extracting(Finding::type)
                .containsExactly(FindingType.COMPANION_DIFFERS);
    }

    @Test
    void everyFileCutShortIsTruncated() throws IOException {
        byte[] whole = new ZetaViewExportWriter(measurement(600, false)).bytes();
        for (int length = 900; length < whole.length - 60; length += 997) {
            ReadFile read = read("x.txt", Arrays.copyOf(whole, length));
            assertThat(types(read)).as("cut to %d bytes", length).contains(FindingType.FILE_TRUNCATED);
        }
    }

    @Test
    void noChangedByteAndNoCutMakesReadingThrow() throws IOException {
        byte[] size = new ZetaViewExportWriter(measurement(600, false)).bytes();
        byte[] positions = new ZetaViewExportWriter(measurement(600, false)).positions();
        Random random = new Random(20260304);
        for (int i = 0; i < 3_000; i++) {
            byte[] whole = i % 3 == 0 ? positions : size;
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(whole.length));
            damaged[random.nextInt(Math.min(damaged.length, 3_000))] = (byte) random.nextInt(256);
            ReadFile read = read("x.txt", damaged);
            read.export()
                    .flatMap(export -> export.companionOf())
                    .ifPresent(each -> assertThat(each.adds()).isNotNull());
        }
    }

    private static Measurement measurement(int traces, boolean comma) {
        LocalDateTime at = LocalDateTime.of(2026, 3, 4, 11, 30, 15);
        return new Measurement(
                "Lot7_bulk", "Analyst A", at, 3, new LogNormal(120, 1.45), 2e11, 2000, traces, comma, 42);
    }

    private static ReadFile read(Measurement measurement) throws IOException {
        return read(measurement.fileName(), new ZetaViewExportWriter(measurement).bytes());
    }

    private static ReadFile read(String name, byte[] content) throws IOException {
        return Formats.shipped().read(new MemorySource(name, content));
    }

    private static Companion companion(Measurement measurement, byte[] content) throws IOException {
        return read(measurement.positionsFileName(), content)
                .export()
                .orElseThrow()
                .companionOf()
                .orElseThrow();
    }

    private static ExportRun run(ReadFile read) {
        return read.export().orElseThrow().runs().getFirst();
    }

    private static List<FindingType> types(ReadFile read) {
        return read.findings().stream().map(Finding::type).distinct().toList();
    }
}
