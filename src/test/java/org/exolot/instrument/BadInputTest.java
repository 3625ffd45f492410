package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.exolot.assay.Answers;
import org.exolot.assay.Evaluator;
import org.exolot.assay.RuleReader;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Sha256;
import org.exolot.finding.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people hand in by mistake and what damage leaves: each is answered with findings that say what to do, none with an exception. */
class BadInputTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Every prefix, twenty times the changes and the columns: {@code ./exolot test -Dexolot.thorough=true}. */
    private static final boolean THOROUGH = Boolean.getBoolean("exolot.thorough");

    /** Longer than the longest line that is read. */
    private static final int ENDLESS = THOROUGH ? 50_000_000 : 10_000_000;

    private static final Wording ENGLISH = Wording.in(Locale.ENGLISH);
    private static final Wording TURKISH = Wording.in(Locale.of("tr"));

    private final Formats formats = Formats.shipped();
    private final Evaluator evaluator = new Evaluator(RuleReader.shipped());

    static Stream<String> specimens() throws IOException {
        return Specimens.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void eachSpecimenIsOfTheFormatThatItsNameTells(String name) throws IOException {
        ReadFile read = answered(name, Specimens.named(name));
        String format = read.export().orElseThrow().format().name();
        String wanted = switch (name) {
            case "gen5.txt", "gen5-tables.txt" -> "gen5-text";
            case "envision-list.csv" -> "envision";
            case "zetaview-11pos.txt" -> "zetaview-positions";
            case "zetaview-prof.txt" -> "zetaview-profile";
            case "softmax.txt" -> "softmax-pro-text";
            case "nanosight.csv" -> "nanosight-experiment-summary";
            default -> name.substring(0, name.indexOf('.'));
        };
        assertThat(format).isEqualTo(wanted);
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void everyPrefixIsAnswered(String name) throws IOException {
        byte[] whole = Specimens.named(name);
        int step = THOROUGH ? 1 : Math.max(1, whole.length / 80);
        for (int length = 0; length < whole.length; length += step) {
            answered(name, Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void anyChangedByteIsAnswered(String name) throws IOException {
        byte[] whole = Specimens.named(name);
        Random random = new Random(2_000);
        for (int i = 0; i < (THOROUGH ? 2_000 : 100); i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            answered(name, changed);
        }
    }

    @Test
    void nothingIsTold() throws IOException {
        assertThat(types(answered("x.csv", new byte[0]))).containsExactly(FindingType.FILE_EMPTY);
        assertThat(types(answered("x.csv", "\r\n \t\r\n".getBytes(WINDOWS)))).containsExactly(FindingType.FILE_EMPTY);
    }

    @Test
    void everySingleByteIsAnswered() throws IOException {
        for (int value = 0; value < 256; value++) {
            ReadFile read = answered("x.csv", new byte[] {(byte) value});
            assertThat(read.blocked()).isTrue();
            assertThat(read.export()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void aPhotoIsToldAsOne(String kind) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), kind, bytes))
                .isTrue();
        Finding finding = only(answered("plate.csv", bytes.toByteArray()));
        assertThat(finding.type()).isEqualTo(FindingType.NOT_AN_EXPORT);
        assertThat(finding.found()).contains("picture");
    }

    @Test
    void aReportAndAnAppleDoubleAreToldAsWhatTheyAre() throws IOException {
        assertThat(only(answered("r.csv", "%PDF-1.7\n%âãÏÓ\n1 0 obj".getBytes(WINDOWS)))
                        .found())
                .contains("PDF");
        byte[] appleDouble = {0, 5, 0x16, 7, 0, 2, 0, 0, 'M', 'a', 'c', ' ', 'O', 'S', ' ', 'X'};
        assertThat(only(answered("._x.csv", appleDouble)).expected()).contains("without \"._\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Particle ID,Size/nm,Diffusion coefficient/nm^2 s^-1,Frame,X/pixels,Y/pixels,Ln(Adjusted intensity)/AU | AllTracks
            Particle ID,Size/nm,Diffusion coefficient/nm^2 s^-1,Ln(Adjusted intensity)/AU,Start frame,Tracklength | ParticleData
            [Filenames]                                                                                            | .nano
            #Checksum:3152010                                                                                      | NanoDrop
            A1: Ladder,B1: LOT-7,C1: LOT-8                                                                         | Electropherogram
            """)
    void whatSoftwareWritesBesideItsExportsIsTold(String line, String what) throws IOException {
        Finding finding = only(answered("x.csv", (line + "\r\n1,2,3\r\n").getBytes(WINDOWS)));
        assertThat(finding.type()).isEqualTo(FindingType.NOT_AN_EXPORT);
        assertThat(finding.found()).contains(what);
    }

    @Test
    void binaryNoiseIsNoExport() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 300; i++) {
            byte[] noise = new byte[1 + random.nextInt(100_000)];
            random.nextBytes(noise);
            assertThat(answered("noise.csv", noise).export()).isEmpty();
        }
    }

    @Test
    void noiseBehindASignatureIsAnswered() throws IOException {
        Random random = new Random(8);
        for (Map.Entry<String, byte[]> specimen : Specimens.all().entrySet()) {
            byte[] noise = new byte[200_000];
            random.nextBytes(noise);
            System.arraycopy(specimen.getValue(), 0, noise, 0, Math.min(400, specimen.getValue().length));
            assertThat(answered(specimen.getKey(), noise).blocked()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void encodingsAndLineEndsMakeNoDifference(String name) throws IOException {
        String text = text(name);
        List<FindingType> types = types(answered(name, Specimens.named(name)));
        String unix = text.replace("\r\n", "\n");
        for (String lineEnd : List.of("\r\n", "\n", "\r")) {
            String ended = unix.replace("\n", lineEnd);
            assertThat(types(answered(name, ended.getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(types);
            assertThat(types(answered(name, ("\uFEFF" + ended).getBytes(StandardCharsets.UTF_8))))
                    .isEqualTo(types);
            for (String wide : List.of("UTF-16LE", "UTF-16BE", "UTF-16")) {
                assertThat(types(answered(name, ended.getBytes(Charset.forName(wide)))))
                        .as("%s with %s", wide, lineEnd.replace("\r", "CR").replace("\n", "LF"))
                        .isEqualTo(types);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void decimalCommasAreReadOrToldButNeverTakenForPoints(String name) throws IOException {
        String commas = text(name).replaceAll("([0-9])\\.([0-9])", "$1,$2");
        answered(name, commas.getBytes(WINDOWS));
        answered(name, commas.replace(',', ';').getBytes(WINDOWS));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void columnsWithoutNumberAreAnswered(String name) throws IOException {
        for (String column : List.of(",1", "\t1", ";1")) {
            String line = column.repeat(THOROUGH ? 1_000_000 : 100_000);
            answered(name, line.getBytes(WINDOWS));
            answered(name, (text(name) + "\r\n" + line + "\r\n").getBytes(WINDOWS));
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void aQuoteThatNeverEndsIsAnswered(String name) throws IOException {
        byte[] head = (text(name) + "\r\n\"").getBytes(WINDOWS);
        Source endless = new Repeated(name, head, (byte) 'x', ENDLESS);
        assertThat(told(formats.read(endless)).blocked()).isTrue();
        Source lines = new Repeated(name, head, (byte) '\n', ENDLESS);
        told(formats.read(lines));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "..\\..\\windows\\system32",
                "/etc/passwd",
                "x\0y.csv",
                "",
                ".",
                "con",
                "\u202Evsc.exe",
                "%s%n${jndi:x}"
            })
    void aNameIsOnlyAName(String name) throws IOException {
        for (byte[] content : Specimens.all().values()) {
            ReadFile read = answered(name, content);
            assertThat(read.export()).isPresent();
            assertThat(read.file().name()).isEqualTo(name);
        }
        answered(name, new byte[] {1, 2, 3});
    }

    @Test
    void aVeryLongNameIsOnlyAName() throws IOException {
        assertThat(answered("n".repeat(1_000_000), Specimens.nanosight()).export())
                .isPresent();
    }

    @Test
    void aFileThatFitsTwoFormatsAlikeIsAsked() throws IOException {
        Formats alike = new Formats(List.of(new Claims("one"), new Claims("another")));
        ReadFile read = told(alike.read(new MemorySource("x.csv", new byte[] {'x'})));
        assertThat(types(read)).containsExactly(FindingType.FORMAT_AMBIGUOUS);
        assertThat(only(read).found()).contains("one", "another");
        assertThat(read.export()).isEmpty();
    }

    /** Reads, tells and judges the file; whatever it is, nothing throws and each finding says where, what and what to do. */
    private ReadFile answered(String name, byte[] content) throws IOException {
        ReadFile read = told(formats.read(new MemorySource(name, content)));
        read.export().ifPresent(export -> {
            assertThat(export.account()).isNotNull();
            evaluator.evaluate(List.of(export), Answers.NONE).files().forEach(file -> told(file.findings()));
        });
        return read;
    }

    private static ReadFile told(ReadFile read) {
        told(read.findings());
        assertThat(read.export().isPresent() || read.blocked())
                .as("read, or told why not")
                .isTrue();
        return read;
    }

    private static void told(List<Finding> findings) {
        for (Finding finding : findings) {
            assertThat(finding.found()).as("%s found", finding.type()).isNotBlank();
            assertThat(finding.expected()).as("%s expected", finding.type()).isNotBlank();
            assertThat(finding.place().inWords()).isNotBlank();
            assertThat(finding.found().length() + finding.expected().length()).isLessThan(5_000);
            assertThat(ENGLISH.remedy(finding.type())).isNotBlank();
            assertThat(TURKISH.remedy(finding.type())).isNotBlank();
        }
    }

    private static Finding only(ReadFile read) {
        assertThat(read.findings()).hasSize(1);
        assertThat(read.blocked()).isTrue();
        return read.findings().getFirst();
    }

    private static String text(String name) throws IOException {
        Charset charset =
                !name.startsWith("nanosight") && !name.startsWith("zetaview") ? StandardCharsets.UTF_8 : WINDOWS;
        return new String(Specimens.named(name), charset);
    }

    private static List<FindingType> types(ReadFile read) {
        return read.findings().stream().map(Finding::type).distinct().toList();
    }

    /** Is sure of any file. */
    private record Claims(String name) implements Format {
        @Override
        public FormatId id() {
            return new FormatId(name);
        }

        @Override
        public Recognition recognise(Source source) {
            return new Recognition(id(), 0.9, List.of("says so"));
        }

        @Override
        public Export read(Source source) {
            throw new IllegalStateException("not to be read");
        }
    }

    /** Some bytes and then one of them again and again, made while they are read. */
    private static final class Repeated implements Source {
        private final FileId file;
        private final byte[] beginning;
        private final byte then;
        private final long times;
        private final Head head;

        Repeated(String name, byte[] beginning, byte then, long times) {
            this.file = new FileId(name, Sha256.of(beginning));
            this.beginning = beginning;
            this.then = then;
            this.times = times;
            byte[] first = Arrays.copyOf(beginning, Head.SIZE);
            Arrays.fill(first, Math.min(first.length, beginning.length), first.length, then);
            this.head = new Head(first, false);
        }

        @Override
        public FileId file() {
            return file;
        }

        @Override
        public long size() {
            return beginning.length + times;
        }

        @Override
        public Head head() {
            return head;
        }

        @Override
        public InputStream open() {
            return new InputStream() {
                private long at;

                @Override
                public int read() {
                    if (at == size()) {
                        return -1;
                    }
                    int next = at < beginning.length ? beginning[(int) at] : then;
                    at++;
                    return next & 0xFF;
                }

                @Override
                public int read(byte[] to, int from, int length) {
                    if (at == size()) {
                        return -1;
                    }
                    int n = (int) Math.min(length, size() - at);
                    for (int i = from; i < from + n; i++) {
                        to[i] = (byte) read();
                    }
                    return n;
                }
            };
        }
    }
}
