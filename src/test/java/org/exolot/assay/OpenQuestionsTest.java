package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenQuestionsTest {
    private static final Place PLACE = new Place.Text(new FileId("run.csv", Sha256.of(new byte[0])), 6, 1);

    @Test
    void aTimeWhoseDayAndMonthMayBeExchangedIsAsked() {
        Observations findings = settled(Map.of(), "04/11/2023 4:41 PM").findings();
        assertThat(findings.all()).extracting(Finding::type).containsExactly(FindingType.DATE_ORDER_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"DMY, 2023-11-04T16:41", "mdy, 2023-04-11T16:41"})
    void theAnswerTellsTheDay(String answer, LocalDateTime meant) {
        Settled settled = settled(Map.of("run.csv#6:1", answer), "04/11/2023 4:41 PM");
        assertThat(settled.time().local()).contains(meant);
        assertThat(settled.findings().all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13/14/2026 10:00:00 AM", "30/02/2026", "4/11/2023 25:00", "a while ago"})
    void whatNoAnswerMakesATimeIsNotAsked(String raw) {
        Settled settled = settled(Map.of(), raw);
        assertThat(settled.findings().all()).isEmpty();
        assertThat(settled.time().local()).isEmpty();
    }

    private record Settled(FileTime time, Observations findings) {}

    private static Settled settled(Map<String, String> answers, String raw) {
        OpenQuestions questions = new OpenQuestions(new Answers(answers, Optional.empty(), Map.of()));
        Observations findings = new Observations(List.of(), questions);
        FileTime time = new FileTime(raw, Optional.empty(), Optional.empty(), PLACE);
        return new Settled(questions.settle(Optional.of(time), findings).orElseThrow(), findings);
    }
}
