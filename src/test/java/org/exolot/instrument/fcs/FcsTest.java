package org.exolot.instrument.fcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.EventTable;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FcsFiles;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FcsTest {
    @ParameterizedTest
    @ValueSource(strings = {"1,2,3,4", "4,3,2,1"})
    void eitherByteOrderGivesTheSameEvents(String order) throws IOException {
        Export export = read(FcsFiles.floats().with("$BYTEORD", order).bytes(1, 10, 2, 20, 9, 30, 4, 40));
        assertThat(export.findings()).isEmpty();
        EventTable.Channel first = table(export).channels().getFirst();
        assertThat(table(export).events()).isEqualTo(4);
        assertThat(first.name()).isEqualTo("FSC-H");
        assertThat(first.label()).contains("VFSC-H");
        assertThat(List.of(first.min(), first.max(), first.mean(), first.median()))
                .containsExactly(1.0, 9.0, 4.0, 3.0);
        assertThat(first.sd()).isCloseTo(3.559026, within(1e-6));
    }

    @Test
    void eventsPerMillilitreComeFromTheVolumeInNanolitres() throws IOException {
        Export export = read(FcsFiles.floats().bytes(1, 10, 2, 20, 9, 30, 4, 40));
        assertThat(table(export).perMillilitre().orElseThrow()).isEqualByComparingTo("8000");
    }

    @Test
    void spectroFloWritesTheVolumeInMicrolitres() throws IOException {
        FcsFiles file = FcsFiles.floats()
                .with("CREATOR", "SpectroFlo 2.2.0")
                .with("$BTIM", "23:59:30.25")
                .with("$ETIM", "00:00:30.75")
                .with("$VOL", "       20.5");
        Export export = read(file.bytes(1, 10, 2, 20, 9, 30, 4, 40));
        assertThat(table(export).volume().orElseThrow().raw()).isEqualTo("20500");
        assertThat(types(export)).containsExactly(FindingType.VOLUME_IN_OTHER_UNIT);
        Export standard = read(file.with("$VOL", "20500").bytes(1, 10, 2, 20, 9, 30, 4, 40));
        assertThat(table(standard).volume().orElseThrow().raw()).isEqualTo("20500");
        assertThat(standard.findings()).isEmpty();
        Export another =
                read(file.with("$VOL", "20.5").with("CREATOR", "NanoFlow 1").bytes(1, 10));
        assertThat(table(another).volume().orElseThrow().raw()).isEqualTo("20.5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TUBENAME", "SAMPLE_NAME", "#SAMPLE"})
    void aNameOfTheSampleComesBeforeTheWell(String keyword) throws IOException {
        Export export = read(FcsFiles.floats()
                .with("TBNM", "")
                .with("$SMNO", "A2")
                .with(keyword, "EV 9")
                .bytes(1, 10));
        assertThat(export.runs().getFirst().sample().orElseThrow().raw()).isEqualTo("EV 9");
    }

    @Test
    void wholeNumbersAreMaskedToTheirRange() throws IOException {
        byte[] data = {(byte) 0xFF, (byte) 0xFF, 0x04, 0x01, 0, 7, 0x08, 0x02};
        Export export = read(FcsFiles.floats()
                .with("$DATATYPE", "I")
                .with("$BYTEORD", "4,3,2,1")
                .with("$P1B", "16")
                .with("$P1R", "1024")
                .with("$P2B", "16")
                .with("$P2R", "65536")
                .with("$TOT", "2")
                .bytes(data));
        assertThat(export.findings()).isEmpty();
        assertThat(table(export).channels().get(0).max()).isEqualTo(1023);
        assertThat(table(export).channels().get(0).min()).isEqualTo(7);
        assertThat(table(export).channels().get(1).max()).isEqualTo(0x0802);
    }

    @Test
    void doublesAreReadWithTheirFullPrecision() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(48);
        for (double value : new double[] {0.1, 1, 0.2, 2, 0.3, 3}) {
            data.putDouble(value);
        }
        Export export = read(FcsFiles.floats()
                .with("$DATATYPE", "D")
                .with("$BYTEORD", "4,3,2,1")
                .with("$P1B", "64")
                .with("$P2B", "64")
                .with("$TOT", "3")
                .bytes(data.array()));
        assertThat(table(export).channels().getFirst().median()).isEqualTo(0.2);
    }

    @Test
    void theMedianOfManyEventsIsExact() throws IOException {
        Random random = new Random(5);
        float[] values = new float[2 * 30_001];
        double[] first = new double[30_001];
        for (int i = 0; i < first.length; i++) {
            values[2 * i] = (float) random.nextGaussian() * 1000;
            first[i] = values[2 * i];
        }
        for (int events : new int[] {30_001, 30_000}) {
            Export export = read(FcsFiles.floats().bytes(Arrays.copyOf(values, 2 * events)));
            double[] sorted = Arrays.copyOf(first, events);
            Arrays.sort(sorted);
            double expected = events % 2 == 1 ? sorted[events / 2] : (sorted[events / 2 - 1] + sorted[events / 2]) / 2;
            assertThat(table(export).channels().getFirst().median()).isCloseTo(expected, within(1e-9));
        }
    }

    @Test
    void anEmptyAcquisitionIsNoEventsAndNoConcentration() throws IOException {
        Export export =
                read(FcsFiles.floats().with("$TOT", "0").with("$VOL", "0").bytes(new byte[0]));
        assertThat(types(export)).containsExactly(FindingType.RUN_ABORTED);
        assertThat(table(export).events()).isZero();
        assertThat(table(export).perMillilitre()).isEmpty();
    }

    @Test
    void emptyValuesAndDoubledDelimitersAreBothRead() throws IOException {
        ExportRun empty = read(FcsFiles.floats()
                        .delimiter('\f')
                        .with("$P1F", "")
                        .with("$P2F", "")
                        .with("$OP", "Analyst A")
                        .bytes(1, 2))
                .runs()
                .getFirst();
        assertThat(empty.operator().orElseThrow().raw()).isEqualTo("Analyst A");
        ExportRun doubled = read(FcsFiles.floats().with("TBNM", "EV 7//8").bytes(1, 2))
                .runs()
                .getFirst();
        assertThat(doubled.sample().orElseThrow().raw()).isEqualTo("EV 7/8");
    }

    @Test
    void offsetsBeyondTheFileAreATruncatedFile() throws IOException {
        byte[] whole = FcsFiles.floats().bytes(1, 10, 2, 20, 9, 30, 4, 40);
        Export export = read(Arrays.copyOf(whole, whole.length - 9));
        assertThat(types(export)).containsExactly(FindingType.FILE_TRUNCATED);
        assertThat(table(export).events()).isEqualTo(2);
        byte[] text = whole.clone();
        System.arraycopy("99999999".getBytes(StandardCharsets.US_ASCII), 0, text, 18, 8);
        assertThat(types(read(text))).containsExactly(FindingType.FILE_TRUNCATED);
    }

    @Test
    void moreOrFewerEventsThanAnnouncedAreTold() throws IOException {
        Export export = read(FcsFiles.floats().with("$TOT", "5").bytes(1, 10, 2, 20));
        assertThat(types(export)).containsExactly(FindingType.READS_MISSING);
        assertThat(table(export).events()).isEqualTo(2);
    }

    @Test
    void aSecondDataSetIsASecondRun() throws IOException {
        byte[] second = FcsFiles.floats().with("TBNM", "EV 8").bytes(5, 6);
        String length = "00000000";
        byte[] probe = FcsFiles.floats().with("$NEXTDATA", length).bytes(1, 2);
        byte[] first = FcsFiles.floats()
                .with("$NEXTDATA", String.format("%08d", probe.length))
                .bytes(1, 2);
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        Export export = read(both.toByteArray());
        assertThat(export.findings()).isEmpty();
        assertThat(export.runs()).extracting(ExportRun::name).containsExactly("EV 7", "EV 8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$DATATYPE=A", "$BYTEORD=3,4,1,2", "$MODE=C", "$PAR=0", "$PAR=99999", "$P2B=10"})
    void aLayoutThatCannotBeReadIsAFindingAndNoRun(String change) throws IOException {
        String[] parts = change.split("=");
        Export export = read(FcsFiles.floats().with(parts[0], parts[1]).bytes(1, 2));
        assertThat(export.runs()).isEmpty();
        assertThat(export.findings()).hasSize(1);
        assertThat(export.findings().getFirst().severity().blocks()).isTrue();
    }

    @Test
    void aCompensationMatrixIsKeptAndToldAndAppliedToNothing() throws IOException {
        String matrix = "2,FSC-H,Time,1,0.1,0,1";
        Export export = read(FcsFiles.floats().with("$SPILLOVER", matrix).bytes(1, 10, 3, 20));
        assertThat(export.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.COMPENSATION_NOT_APPLIED);
            assertThat(finding.found()).isEqualTo("a matrix of FSC-H, Time");
            assertThat(finding.severity().blocks()).isFalse();
        });
        assertThat(export.runs().getFirst().conditions().get("$SPILLOVER"))
                .extracting(Entry::raw)
                .isEqualTo(matrix);
        assertThat(table(export).channels().getFirst().mean()).isEqualTo(2.0);
    }

    @Test
    void aMatrixThatMixesNothingIsNoMatter() throws IOException {
        assertThat(read(FcsFiles.floats()
                                .with("$SPILLOVER", "2,FSC-H,Time,1,0,0.0,1.000")
                                .bytes(1, 10))
                        .findings())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3,FSC-H,Time,1,0,0,1",
                "2,FSC-H,Time,1,0,0",
                "x",
                "-1",
                "99999999999,a",
                "2,FSC-H,FL1-A,1,0.1,0,1"
            })
    void aMatrixThatDoesNotFitItsChannelsIsTold(String matrix) throws IOException {
        for (String keyword : new String[] {"$SPILLOVER", "SPILL"}) {
            assertThat(types(read(FcsFiles.floats().with(keyword, matrix).bytes(1, 10))))
                    .containsExactly(FindingType.COMPENSATION_NOT_APPLIED);
        }
    }

    @Test
    void realAcquisitionsGiveTheEventsPerMillilitreOfTheTruth() throws IOException {
        for (RealExports.Row row : RealExports.truth("fcs.tsv")) {
            ReadFile read = RealExports.read("fcs/" + row.get("file"));
            assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.5))
                    .hasSize(1);
            Export export = read.export().orElseThrow();
            EventTable table = table(export);
            assertThat(table.events()).isEqualTo((long) row.number("events"));
            assertThat(table.channels()).hasSize((int) row.number("parameters"));
            assertThat(export.instrument().software()).contains(row.get("software"));
            if (table.events() == 0) {
                assertThat(table.perMillilitre()).isEmpty();
            } else {
                assertThat(table.perMillilitre().orElseThrow().doubleValue())
                        .isCloseTo(row.number("events_per_mL"), within(1000.0));
                // Of an even number of events the truth gives the upper of the two in the middle, here 0.2 above the
                // lower.
                assertThat(median(table, "SSC-H")).isCloseTo(row.number("SSC_H_median"), within(0.101));
            }
        }
    }

    @Test
    void theLastKeywordMayBeWithoutAValue() throws IOException {
        Export export = read(FcsFiles.floats()
                .with("TBNM", "EV 7//8")
                .with("$TOT", "1")
                .with("&13ANALYSIS DOC", "")
                .bytes(1, 10));
        assertThat(types(export)).isEmpty();
        assertThat(export.runs().getFirst().sample().orElseThrow().raw()).isEqualTo("EV 7/8");
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 34})
    void whereHeaderAndKeywordsDifferTheEventsThatFitCount(int field) throws IOException {
        FcsFiles file = FcsFiles.floats().with("$BEGINDATA", "        ").with("$ENDDATA", "        ");
        byte[] probe = file.bytes(1, 10, 2, 20);
        String header = new String(probe, 0, 58, StandardCharsets.US_ASCII);
        byte[] content = file.with("$BEGINDATA", header.substring(26, 34))
                .with("$ENDDATA", header.substring(34, 42))
                .bytes(1, 10, 2, 20);
        int shifted = Integer.parseInt(header.substring(field, field + 8).strip()) + (field == 26 ? -80 : 80);
        byte[] wrong = String.format("%8d", shifted).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(wrong, 0, content, field, wrong.length);
        Export export = read(content);
        assertThat(types(export)).containsExactly(FindingType.PART_LENGTH_DIFFERS);
        assertThat(table(export).events()).isEqualTo(2);
        assertThat(table(export).channels().getLast().max()).isEqualTo(20);
    }

    @Test
    void aSupplementOfOtherBytesIsToldAndNotRead() throws IOException {
        byte[] plain = FcsFiles.floats()
                .with("$BEGINSTEXT", "00000000")
                .with("$ENDSTEXT", "00000000")
                .bytes(1, 10);
        byte[] all = FcsFiles.floats()
                .with("$BEGINSTEXT", String.format("%08d", plain.length))
                .with("$ENDSTEXT", String.format("%08d", plain.length + 9))
                .bytes(1, 10);
        byte[] content = Arrays.copyOf(all, all.length + 10);
        System.arraycopy("#VERSIONS ".getBytes(StandardCharsets.US_ASCII), 0, content, all.length, 10);
        assertThat(types(read(content))).containsExactly(FindingType.FIELD_UNKNOWN);
    }

    @Test
    void theEndOfTheEventsMayBeToldAsTheByteBehindThem() throws IOException {
        byte[] content = FcsFiles.floats().bytes(1, 10, 2, 20);
        byte[] behind = String.format("%8d", content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(behind, 0, content, 34, behind.length);
        Export export = read(content);
        assertThat(export.findings()).isEmpty();
        assertThat(table(export).events()).isEqualTo(2);
        byte[] cut = Arrays.copyOf(content, content.length - 1);
        assertThat(types(read(cut))).contains(FindingType.FILE_TRUNCATED);
    }

    @Test
    void theHeadersEventsCountBeforeKeywordsThatShiftThem() throws IOException {
        FcsFiles file = FcsFiles.floats().with("$BEGINDATA", "        ").with("$ENDDATA", "        ");
        String header = new String(file.bytes(1, 10, 2, 20), 0, 58, StandardCharsets.US_ASCII);
        int from = Integer.parseInt(header.substring(26, 34).strip()) - 40;
        int to = Integer.parseInt(header.substring(34, 42).strip()) - 40;
        byte[] content = file.with("$BEGINDATA", String.format("%8d", from))
                .with("$ENDDATA", String.format("%8d", to))
                .bytes(1, 10, 2, 20);
        byte[] behind = String.format("%8d", content.length).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(behind, 0, content, 34, behind.length);
        assertThat(table(read(content)).channels().getLast().max()).isEqualTo(20);
    }

    @Test
    void numbersOfTenBitsFillTwoBytes() throws IOException {
        FcsFiles file = FcsFiles.floats()
                .with("$DATATYPE", "I")
                .with("$BYTEORD", "1,2")
                .with("$P1B", "10")
                .with("$P1R", "1024")
                .with("$P2B", "10")
                .with("$P2R", "1024")
                .with("$TOT", "2");
        Export export = read(file.bytes(new byte[] {1, 2, 3, 0, (byte) 0xFF, 3, 4, 0}));
        assertThat(export.findings()).isEmpty();
        assertThat(table(export).channels().get(0).min()).isEqualTo(513);
        assertThat(table(export).channels().get(0).max()).isEqualTo(1023);
        Export packed = read(file.bytes(new byte[] {1, 2, 3, 4, 5}));
        assertThat(types(packed)).containsExactly(FindingType.VALUE_UNREADABLE);
        assertThat(packed.runs()).isEmpty();
    }

    @Test
    void aChannelMayHaveNumbersOfItsOwnKind() throws IOException {
        ByteBuffer data = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
        data.putFloat(2.5f).putDouble(0.1);
        Export export = read(FcsFiles.floats()
                .with("$BYTEORD", "1,2,3,4")
                .with("$P2DATATYPE", "D")
                .with("$P2B", "64")
                .with("$TOT", "1")
                .bytes(data.array()));
        assertThat(export.findings()).isEmpty();
        assertThat(table(export).channels().get(0).max()).isEqualTo(2.5);
        assertThat(table(export).channels().get(1).max()).isEqualTo(0.1);
    }

    @Test
    void logarithmicAmplificationIsACondition() throws IOException {
        Export export = read(
                FcsFiles.floats().with("$P1E", "0,0").with("$P2E", "4.0,0.1024").bytes(1, 2));
        assertThat(export.runs().getFirst().conditions()).containsKey("$P2E").doesNotContainKey("$P1E");
    }

    private static double median(EventTable table, String name) {
        return table.channels().stream()
                .filter(channel -> channel.name().equals(name))
                .findFirst()
                .orElseThrow()
                .median();
    }

    private static EventTable table(Export export) {
        return export.runs().getFirst().events().getFirst();
    }

    static List<FindingType> types(Export export) {
        return export.findings().stream().map(Finding::type).toList();
    }

    static Export read(byte[] content) throws IOException {
        ReadFile read = Formats.shipped().read(new MemorySource("x.fcs", content));
        Export export = read.export().orElseThrow();
        assertThat(export.format().name()).isEqualTo("fcs");
        return export;
    }
}
