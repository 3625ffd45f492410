package org.exolot.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.intake.Receipt;
import org.exolot.result.FileOutcome;
import org.exolot.result.SubmissionId;
import org.exolot.web.bench.UploadViews.Ask;
import org.exolot.web.bench.UploadViews.Question;
import org.exolot.web.bench.UploadViews.UploadView;
import org.junit.jupiter.api.Test;

/** A bench asks once for what one answer settles. */
class UploadViewTest {
    private static final FileId FILE = new FileId("export.csv", Sha256.of("export".getBytes(StandardCharsets.UTF_8)));

    private static Question question(Ask ask, FindingType type, int column) {
        Place place = new Place.Text(FILE, 44, column);
        return new Question(ask, "export.csv#44:" + column, Finding.at(type, place, "Not recorded", "1"), place, "");
    }

    private static UploadView asking(Stream<Question> questions) {
        Receipt receipt = new Receipt(
                new SubmissionId(new UUID(0, 1)), false, FileOutcome.QUESTION, List.of(), List.of(), List.of());
        return new UploadView(receipt, questions.toList(), List.of(), true);
    }

    @Test
    void the_dilutions_of_several_captures_are_one_question_and_each_keeps_its_place() {
        UploadView view = asking(Stream.concat(
                IntStream.rangeClosed(2, 6)
                        .mapToObj(column -> question(Ask.FACTOR, FindingType.DILUTION_NOT_RECORDED, column)),
                Stream.of(question(Ask.SAMPLE, FindingType.SAMPLE_NOT_ASSIGNED, 2))));
        assertThat(view.factors())
                .extracting(Question::place)
                .extracting(place -> ((Place.Text) place).column())
                .containsExactly(2, 3, 4, 5, 6);
        assertThat(view.others()).extracting(Question::ask).containsExactly(Ask.SAMPLE);
    }

    @Test
    void a_single_dilution_is_asked_for_at_its_place() {
        UploadView view = asking(Stream.of(question(Ask.FACTOR, FindingType.DILUTION_NOT_RECORDED, 2)));
        assertThat(view.factors()).isEmpty();
        assertThat(view.others()).hasSize(1);
    }
}
