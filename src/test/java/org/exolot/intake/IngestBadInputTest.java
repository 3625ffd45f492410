package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.exolot.assessment.Assessments;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.ZetaViewExportWriter;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Wording;
import org.exolot.result.FileOutcome;
import org.exolot.result.SubmissionRecord;
import org.exolot.result.Submissions;
import org.junit.jupiter.api.Test;

/** What is wrong with a file is told, the attempt is recorded, and no run or result comes of it. */
@EveryDatabase
class IngestBadInputTest {
    private static final AtomicInteger LOTS = new AtomicInteger();
    private static final AtomicInteger MINUTES = new AtomicInteger(20_000);

    private final IngestLab lab;

    IngestBadInputTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    private static byte[] nanoSight() {
        NewSubmission.File file = IngestLab.nta("vial", MINUTES.addAndGet(20), 1e11, Optional.of(1000), MINUTES.get());
        try (InputStream in = file.bytes().open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] aborted() {
        return new ZetaViewExportWriter(new ZetaViewExportWriter.Measurement(
                        "vial",
                        "ana",
                        LocalDateTime.of(2026, 10, 4, 9, 0),
                        MINUTES.addAndGet(1) % 9000,
                        new LogNormal(120, 1.4),
                        1e11,
                        2000,
                        0,
                        false,
                        1))
                .bytes();
    }

    private static byte[] combined() {
        String text = new String(nanoSight(), StandardCharsets.ISO_8859_1);
        String remarks = text.lines()
                .filter(line -> line.startsWith("Remarks,"))
                .findFirst()
                .orElseThrow();
        return text.replace(remarks, "Remarks,created from combined experiments: one.nano and two.nano,")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] photo() {
        byte[] photo = new byte[4096];
        photo[0] = (byte) 0xFF;
        photo[1] = (byte) 0xD8;
        photo[2] = (byte) 0xFF;
        photo[3] = (byte) 0xE0;
        return photo;
    }

    private static byte[] appleDouble() {
        byte[] bytes = new byte[4096];
        System.arraycopy(new byte[] {0, 5, 0x16, 7, 0, 2, 0, 0}, 0, bytes, 0, 8);
        return bytes;
    }

    /** A bad file with what is to be said about it. */
    private record Bad(String name, byte[] bytes, FindingType told) {}

    private static List<Bad> bad() {
        byte[] whole = nanoSight();
        return List.of(
                new Bad("empty.csv", new byte[0], FindingType.FILE_EMPTY),
                new Bad("photo.jpg", photo(), FindingType.NOT_AN_EXPORT),
                new Bad(
                        "report.pdf",
                        "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII),
                        FindingType.NOT_AN_EXPORT),
                new Bad("._vial.csv", appleDouble(), FindingType.NOT_AN_EXPORT),
                new Bad("vial-cut.csv", Arrays.copyOf(whole, whole.length / 2), FindingType.FILE_TRUNCATED),
                new Bad(
                        "numbers.csv",
                        "0.512,0.514\n0.332,0.333\n0.101,0.102\n".getBytes(StandardCharsets.US_ASCII),
                        FindingType.FORMAT_UNKNOWN),
                new Bad("combined.csv", combined(), FindingType.COMBINED_EXPERIMENT),
                new Bad("aborted_size_488.txt", aborted(), FindingType.RUN_ABORTED));
    }

    private static void isSaid(Finding finding) {
        assertThat(finding.found()).describedAs("%s", finding).isNotBlank();
        assertThat(finding.expected()).describedAs("%s", finding).isNotBlank();
        assertThat(finding.place().file().name()).isNotBlank();
        for (Locale language : List.of(Locale.ENGLISH, Locale.forLanguageTag("tr"))) {
            assertThat(Wording.in(language).sentence(finding.type())).isNotBlank();
            assertThat(Wording.in(language).remedy(finding.type())).isNotBlank();
        }
    }

    @Test
    void a_bad_file_is_rejected_with_what_was_found_and_the_attempt_is_kept_with_its_bytes() {
        String lot = lab.lot("BAD-" + LOTS.incrementAndGet(), 1).number();
        for (Bad bad : bad()) {
            Receipt receipt = lab.ingest(lab.of(Optional.of(lot), IngestLab.file(bad.name(), bad.bytes())));
            assertThat(receipt.outcome()).describedAs(bad.name()).isEqualTo(FileOutcome.REJECTED);
            assertThat(receipt.open()).isTrue();
            List<Finding> findings = receipt.files().getFirst().findings();
            assertThat(findings)
                    .extracting(Finding::type)
                    .describedAs(bad.name())
                    .contains(bad.told());
            findings.forEach(IngestBadInputTest::isSaid);
            SubmissionRecord record =
                    lab.get(Submissions.class).find(receipt.submission()).orElseThrow();
            assertThat(record.outcome()).contains(FileOutcome.REJECTED);
            assertThat(record.by()).isEqualTo(lab.id("ana"));
            assertThat(record.findings()).extracting(Finding::type).contains(bad.told());
            assertThat(record.files()).singleElement().satisfies(file -> {
                assertThat(file.file().name()).isEqualTo(bad.name());
                assertThat(file.size()).isEqualTo(bad.bytes().length);
                assertThat(lab.get(org.exolot.vault.Vault.class)
                                .open(file.file().sha256()))
                        .hasBinaryContent(bad.bytes());
            });
        }
        assertThat(lab.get(Assessments.class).of(lot).orElseThrow().runs()).isEmpty();
        assertThat(lab.get(Assessments.class).of(lot).orElseThrow().results()).isEmpty();
    }

    @Test
    void each_encoding_and_line_end_of_the_same_content_is_recorded() {
        Map<String, Charset> encodings = Map.of(
                "utf-16le", StandardCharsets.UTF_16LE,
                "utf-16be", StandardCharsets.UTF_16BE,
                "utf-8", StandardCharsets.UTF_8,
                "cp1252", Charset.forName("windows-1252"));
        encodings.forEach((name, charset) -> {
            String lot = lab.lot("ENC-" + LOTS.incrementAndGet(), 1).number();
            String text = new String(nanoSight(), Charset.forName("windows-1252")).replace("\r\n", "\n");
            String marked = name.equals("cp1252") ? text : "\uFEFF" + text;
            Receipt receipt =
                    lab.ingest(lab.of(Optional.of(lot), IngestLab.file(name + ".csv", marked.getBytes(charset))));
            assertThat(receipt.outcome()).describedAs("%s", receipt).isEqualTo(FileOutcome.RECORDED);
            assertThat(lab.get(Assessments.class).of(lot).orElseThrow().results())
                    .isNotEmpty();
        });
    }

    @Test
    void a_good_file_beside_a_bad_one_is_recorded_and_the_whole_stays_open() {
        String lot = lab.lot("BAD-" + LOTS.incrementAndGet(), 1).number();
        Receipt receipt = lab.ingest(lab.of(
                Optional.of(lot),
                IngestLab.file("photo.jpg", photo()),
                IngestLab.file("vial-ExperimentSummary.csv", nanoSight())));
        assertThat(receipt.files())
                .extracting(Receipt.FileReceipt::outcome)
                .containsExactly(FileOutcome.REJECTED, FileOutcome.RECORDED);
        assertThat(receipt.open()).isTrue();
        assertThat(lab.get(Assessments.class).of(lot).orElseThrow().runs()).hasSize(1);
    }

    @Test
    void a_name_keeps_no_folder_and_no_control_character() {
        for (Map.Entry<String, String> name : Map.of(
                        "..\\..\\windows\\vial.csv", "vial.csv",
                        "/etc/passwd", "passwd",
                        "a\u0000b\n.csv", "ab.csv",
                        "..", "unnamed")
                .entrySet()) {
            Receipt receipt = lab.ingest(lab.of(Optional.empty(), IngestLab.file(name.getKey(), photo())));
            assertThat(receipt.files().getFirst().file().name()).isEqualTo(name.getValue());
        }
    }
}
