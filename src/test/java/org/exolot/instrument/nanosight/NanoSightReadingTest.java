package org.exolot.instrument.nanosight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;
import org.exolot.cli.demo.NanoSightExportWriter.Experiment;
import org.exolot.cli.demo.NanoSightExportWriter.Version;
import org.exolot.cli.demo.NanoSightExportWriter.Video;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NanoSightReadingTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 4, 9, 5, 7);
    private static final LogNormal EV = new LogNormal(110, 1.4);

    @ParameterizedTest
    @EnumSource(Version.class)
    void eachVersionGivesItsCapturesWithAllBins(Version version) throws IOException {
        List<Video> videos = List.of(Video.of(EV, 5e11, 1), Video.of(EV, 5.5e11, 2), Video.of(EV, 6e11, 3));
        Experiment experiment = experiment(version, OptionalDouble.of(1000));
        ReadFile read = read(experiment.fileName(), new NanoSightExportWriter(experiment, videos).bytes());

        assertThat(read.findings()).isEmpty();
        ExportRun run = run(read);
        assertThat(run.sample().orElseThrow().raw()).isEqualTo("Lot 7, bulk");
        assertThat(run.measuredAt().orElseThrow().local()).contains(AT);
        assertThat(run.captures()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            Capture capture = run.captures().get(i);
            assertThat(capture.tables().getFirst().distribution().counts())
                    .isEqualTo(videos.get(i).counts());
            assertThat(capture.tables().getFirst().distribution().edges()[0]).isZero();
            assertThat(capture.dilution().state()).isEqualTo(Dilution.State.APPLIED);
            assertThat(capture.measuredAt().orElseThrow().local()).contains(AT.plusSeconds(30 + 69L * i));
        }
    }

    @Test
    void aFailedCaptureIsToldAndTheOthersAreKept() throws IOException {
        ReadFile read = read(List.of(Video.of(EV, 3e8, 1), Video.failed()), OptionalDouble.empty());
        assertThat(types(read)).contains(FindingType.CAPTURE_FAILED).doesNotContain(FindingType.NO_USABLE_CAPTURE);
        assertThat(run(read).captures().get(0).failure()).isEmpty();
        assertThat(run(read).captures().get(1).failure()).contains("0 frames analysed");
    }

    @Test
    void twoFilesInOneAreRefused() throws IOException {
        byte[] one = bytes(List.of(Video.of(EV, 3e8, 1), Video.of(EV, 3e8, 2)));
        byte[] both = new byte[2 * one.length];
        System.arraycopy(one, 0, both, 0, one.length);
        System.arraycopy(one, 0, both, one.length, one.length);
        ReadFile read = read("L7-ExperimentSummary.csv", both);
        assertThat(types(read)).contains(FindingType.SEVERAL_RUNS);
        assertThat(read.blocked()).isTrue();
        assertThat(run(read).captures()).hasSize(2);
    }

    @Test
    void aConcentrationAThousandTimesItsBinsIsRefused() throws IOException {
        String text = new String(bytes(List.of(Video.of(EV, 3e8, 1), Video.of(EV, 3e8, 2))), WINDOWS);
        String damaged = text.replaceFirst("(Concentration \\(Particles / ml\\),[^,]*?e\\+)08", "$111");
        assertThat(damaged).isNotEqualTo(text);
        ReadFile read = read("L7-ExperimentSummary.csv", damaged.getBytes(WINDOWS));
        assertThat(types(read)).contains(FindingType.FIGURE_THOUSANDFOLD);
        assertThat(read.blocked()).isTrue();
    }

    @Test
    void particlesPerFrameAThousandTimesThoseOfTheOtherCapturesAreTold() throws IOException {
        String text =
                new String(bytes(List.of(Video.of(EV, 3e8, 1), Video.of(EV, 3e8, 2), Video.of(EV, 3e8, 3))), WINDOWS);
        String damaged = text.replaceFirst("(Particles per frame,[0-9]+)\\.([0-9]),", "$1$200,");
        assertThat(damaged).isNotEqualTo(text);
        assertThat(types(read("L7-ExperimentSummary.csv", damaged.getBytes(WINDOWS))))
                .contains(FindingType.FIGURE_THOUSANDFOLD);
    }

    @Test
    void aFileWithNothingButFailedCapturesIsRefused() throws IOException {
        ReadFile read = read(List.of(Video.failed(), Video.failed()), OptionalDouble.of(10));
        assertThat(types(read)).contains(FindingType.NO_USABLE_CAPTURE);
        assertThat(read.blocked()).isTrue();
    }

    @Test
    void aDilutionThatWasNotRecordedIsAskedOnceForAllCaptures() throws IOException {
        ReadFile read = read(List.of(Video.of(EV, 3e8, 1), Video.of(EV, 3e8, 2)), OptionalDouble.empty());
        List<Finding> asked = read.findings().stream()
                .filter(finding -> finding.type() == FindingType.DILUTION_NOT_RECORDED)
                .toList();
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst().count()).isEqualTo(2);
        assertThat(asked.getFirst().place()).isInstanceOf(Place.Text.class);
        assertThat(run(read).captures().getFirst().dilution().factor()).isEmpty();
    }

    @Test
    void anUnreadableCountIsAnErrorAtItsPlaceAndNeverZero() throws IOException {
        String text = sample().replaceFirst("\r\n110\\.5,\\d+,", "\r\n110.5,12O,");
        ReadFile read = read("x.csv", text.getBytes(WINDOWS));
        Finding finding = read.findings().stream()
                .filter(each -> each.type() == FindingType.VALUE_UNREADABLE)
                .findFirst()
                .orElseThrow();
        assertThat(finding.found()).isEqualTo("12O");
        assertThat(((Place.Text) finding.place()).column()).isEqualTo(2);
        assertThat(run(read).captures().get(0).tables()).isEmpty();
        assertThat(run(read).captures().get(1).tables()).hasSize(1);
    }

    @Test
    void anExponentWithADecimalCommaIsNotGuessed() throws IOException {
        String text = sample().replace(",", ";").replaceAll("(\\d)\\.(\\d)", "$1,$2");
        ReadFile read = read("x.csv", text.getBytes(WINDOWS));
        assertThat(types(read)).containsExactly(FindingType.ROW_MALFORMED);
        assertThat(read.export().orElseThrow().runs()).isEmpty();
    }

    @Test
    void aMissingColumnOfAveragesIsNoFault() throws IOException {
        String text = sample().replaceAll("(?m)^(\\[Results\\],,,,)Average,Standard Error,", "$1,,")
                .replace("Concentration average,Standard Error,", "")
                .replaceAll(
                        "(?m)^(Concentration \\(|Particles per|Centres|Mean|Mode|SD|D10|D50|D90)([^,\\r]*)((?:,[^,\\r]*){3}),[^\\r]*",
                        "$1$2$3,")
                .replaceAll("(?m)^(\\d+\\.5(?:,\\d+){3}),\\d+,\\d+,", "$1,");
        ReadFile read = read(experiment(Version.NTA_3_4, OptionalDouble.of(100)).fileName(), text.getBytes(WINDOWS));
        assertThat(read.findings()).isEmpty();
        assertThat(run(read).captures()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void theEncodingMakesNoDifference(String charset) throws IOException {
        String text = sample().replace("Lot 7, bulk", "Türk µ");
        ReadFile read = read("x.csv", text.getBytes(Charset.forName(charset)));
        assertThat(run(read).sample().orElseThrow().raw()).isEqualTo("Türk µ");
        assertThat(run(read).captures()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r"})
    void theLineEndMakesNoDifference(String lineEnd) throws IOException {
        ReadFile windows = read("x.csv", sample().getBytes(WINDOWS));
        ReadFile other = read("x.csv", sample().replace("\r\n", lineEnd).getBytes(WINDOWS));
        assertThat(run(other).key()).isEqualTo(run(windows).key());
        assertThat(run(other).captures().get(1).tables().getFirst().distribution())
                .isEqualTo(run(windows).captures().get(1).tables().getFirst().distribution());
        assertThat(other.export().orElseThrow().account())
                .isEqualTo(windows.export().orElseThrow().account());
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheSignature() throws IOException {
        ReadFile read = read("x.csv", ("\uFEFF" + sample()).getBytes(StandardCharsets.UTF_8));
        assertThat(run(read).captures()).hasSize(3);
    }

    @Test
    void blankLinesMayStandAboveTheSignature() throws IOException {
        ReadFile below = read("x.csv", ("\r\n\r\n" + sample()).getBytes(WINDOWS));
        assertThat(run(below).key())
                .isEqualTo(run(read("x.csv", sample().getBytes(WINDOWS))).key());
        assertThat(run(below).captures()).hasSize(3);
    }

    @Test
    void everyFileCutShortBeforeItsLastNumberIsTruncated() throws IOException {
        byte[] whole = sample().getBytes(WINDOWS);
        int lastNumber = new String(whole, WINDOWS).lastIndexOf("\r\n100,");
        for (int length = 60; length < lastNumber; length += 997) {
            ReadFile read = read("x.csv", Arrays.copyOf(whole, length));
            assertThat(types(read)).as("cut to %d bytes", length).contains(FindingType.FILE_TRUNCATED);
        }
    }

    @Test
    void noChangedByteAndNoCutMakesReadingThrow() throws IOException {
        byte[] whole = sample().getBytes(WINDOWS);
        Random random = new Random(20260304);
        for (int i = 0; i < 1_500; i++) {
            byte[] damaged = Arrays.copyOf(whole, 1 + random.nextInt(i % 2 == 0 ? 4_000 : whole.length));
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            ReadFile read = read("x.csv", damaged);
            read.export().ifPresent(export -> export.runs().forEach(NanoSightReadingTest::touch));
        }
    }

    @Test
    void aNameThatIsNotTheExperimentsIsFound() throws IOException {
        assertThat(types(read("Other 2026-03-04-ExperimentSummary.csv", sample().getBytes(WINDOWS))))
                .containsExactly(FindingType.NAME_CONTRADICTS_CONTENT);
    }

    @Test
    void theSummaryOfOneCaptureIsNamedByTheCapture() throws IOException {
        String single = new String(bytes(List.of(Video.of(EV, 5e10, 1))), WINDOWS)
                .replace("NTA Experiment Summary File", "NTA Single Analysis Summary File");
        byte[] content = single.getBytes(WINDOWS);
        String capture = run(read("x.csv", content)).captures().getFirst().name();
        assertThat(types(read(capture + "_Summary.csv", content))).doesNotContain(FindingType.NAME_CONTRADICTS_CONTENT);
        assertThat(types(read("Other_Summary.csv", content))).contains(FindingType.NAME_CONTRADICTS_CONTENT);
    }

    @Test
    void aStatisticThatIsNoFigureIsFound() throws IOException {
        String damaged = sample().replaceFirst("(\nMean,[^,]*,)[^,]*", "$1x1.2");
        assertThat(read("x-ExperimentSummary.csv", damaged.getBytes(WINDOWS)).findings())
                .filteredOn(finding -> finding.type() == FindingType.WORD_FOR_FIGURE)
                .extracting(Finding::found)
                .containsExactly("x1.2");
    }

    private static void touch(ExportRun run) {
        for (Capture capture : run.captures()) {
            capture.tables()
                    .forEach(table -> assertThat(table.distribution().bins()).isPositive());
            assertThat(capture.conditions().toString()).isNotNull();
            assertThat(capture.warnings().toString()).isNotNull();
        }
    }

    private static String sample() {
        List<Video> videos = List.of(Video.of(EV, 5e10, 1), Video.of(EV, 5.5e10, 2), Video.of(EV, 6e10, 3));
        Experiment experiment = experiment(Version.NTA_3_4, OptionalDouble.of(100));
        return new String(new NanoSightExportWriter(experiment, videos).bytes(), WINDOWS);
    }

    private static Experiment experiment(Version version, OptionalDouble dilution) {
        return new Experiment(version, "L7", "Lot 7, bulk", "Analyst A", AT, "PBS", dilution);
    }

    private static byte[] bytes(List<Video> videos) {
        return new NanoSightExportWriter(experiment(Version.NTA_3_4, OptionalDouble.of(100)), videos).bytes();
    }

    private static ReadFile read(List<Video> videos, OptionalDouble dilution) throws IOException {
        Experiment experiment = experiment(Version.NTA_3_4, dilution);
        return read(experiment.fileName(), new NanoSightExportWriter(experiment, videos).bytes());
    }

    private static ReadFile read(String name, byte[] content) throws IOException {
        return Formats.shipped().read(new MemorySource(name, content));
    }

    private static ExportRun run(ReadFile read) {
        return read.export().orElseThrow().runs().getFirst();
    }

    private static List<FindingType> types(ReadFile read) {
        return read.findings().stream().map(Finding::type).distinct().toList();
    }
}
