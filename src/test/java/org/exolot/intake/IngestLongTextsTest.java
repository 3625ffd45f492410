package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assessment.Assessments;
import org.exolot.cli.demo.SoftMaxBcaExportWriter;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.result.FileOutcome;
import org.exolot.result.Submissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of a million characters, as a damaged file has them that lost its line ends, or a person who pastes a report into a field. */
@EveryDatabase
class IngestLongTextsTest {
    private static final String LONG = "x".repeat(1_000_000);

    private final IngestLab lab;

    IngestLongTextsTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    private static String text(NewSubmission.File file) {
        try (InputStream in = file.bytes().open()) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void isRefusedFor(Receipt receipt, String found) {
        assertThat(receipt.outcome()).describedAs("%s", receipt.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(receipt.files().getFirst().findings())
                .filteredOn(finding -> finding.type() == FindingType.TEXT_TOO_LONG)
                .extracting(Finding::found)
                .anySatisfy(said -> assertThat(said).startsWith(found));
    }

    @ParameterizedTest
    @CsvSource({"Operator,operator", "Sample,name in file"})
    void a_field_of_a_file_that_is_too_long_is_a_finding_and_nothing_is_recorded(String field, String column) {
        String lot = lab.lot("LONG-" + field, 1).number();
        String damaged = text(IngestLab.nta("vial", field.length(), 1e11, Optional.of(1000), 4))
                .replaceFirst("(?m)^(" + field + "[^,]*),[^,\r\n]*", "$1," + LONG);
        assertThat(damaged.length()).isGreaterThan(LONG.length());
        Receipt receipt = lab.ingest(
                lab.of(Optional.of(lot), IngestLab.file("long.csv", damaged.getBytes(StandardCharsets.ISO_8859_1))));
        isRefusedFor(receipt, column + ", 1000000 characters: xxx");
        assertThat(lab.get(Intake.class)
                        .receipt(receipt.submission())
                        .orElseThrow()
                        .outcome())
                .isEqualTo(FileOutcome.REJECTED);
        assertThat(lab.get(Assessments.class).of(lot).orElseThrow().runs()).isEmpty();
    }

    @Test
    void a_name_on_a_plate_that_is_too_long_is_a_finding() {
        byte[] plate = new SoftMaxBcaExportWriter(1)
                .write(
                        "long",
                        LocalDateTime.of(2026, 10, 2, 14, 0),
                        List.of(new SoftMaxBcaExportWriter.Sample(LONG, 500, 2)));
        Receipt receipt = lab.ingest(lab.of(Optional.empty(), IngestLab.file("long.txt", plate)));
        isRefusedFor(receipt, "name in file, 1000000 characters: xxx");
    }

    @Test
    void what_a_person_says_is_refused_where_it_is_too_long_and_leaves_nothing_open() {
        int before = lab.get(Submissions.class).newest(100).size();
        NewSubmission.File file = IngestLab.nta("vial", 60, 1e11, Optional.of(1000), 5);
        assertThatThrownBy(() -> lab.ingest(lab.of(Optional.of(LONG), file)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.type()).isEqualTo(RefusalType.TEXT_TOO_LONG);
                    assertThat(refused.arguments()).containsExactly("lot number", "1000000", "64");
                });
        assertThatThrownBy(() -> lab.ingest(lab.of(Optional.empty(), Map.of("vial", LONG), file)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.arguments()).containsExactly("answer", "1000000", "400"));
        assertThat(lab.get(Submissions.class).newest(100)).hasSize(before);
        assertThat(lab.get(Intake.class).takeUp()).isEmpty();
    }
}
