package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileTimesTest {
    private static final FileId FILE = new FileId("t.xlsx", Sha256.of(new byte[0]));
    private static final Place PLACE = new Place.Whole(FILE);

    private final FindingLog findings = new FindingLog();
    private final FileTimes times = new FileTimes(findings);

    @ParameterizedTest
    @ValueSource(strings = {"2026/3/4 14:05:06", "2026-03-04 14:05:06", "2026.03.04 14:05:06", "2026/3/4 2:05:06 PM"})
    void aYearInFrontIsFollowedByTheMonth(String text) {
        assertThat(times.read(text, PLACE).orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 4, 14, 5, 6));
        assertThat(findings.findings()).isEmpty();
    }

    @Test
    void worldTimeIsToldAsOne() {
        FileTimes cfx = new FileTimes(findings, "MM/dd/uuuu HH:mm:ss 'UTC'");
        assertThat(cfx.read("03/24/2026 14:45:04 UTC", PLACE).orElseThrow().offset())
                .contains(ZoneOffset.UTC);
        assertThat(times.read("2026-03-24 14:45:04", PLACE).orElseThrow().offset())
                .isEmpty();
    }

    @Test
    void theDateThatAWorkbookStoresIsTheCellsTime() {
        Place.Cell place = new Place.Cell(FILE, "Session information", "E6");
        LocalDateTime stored = LocalDateTime.of(2026, 6, 27, 11, 0);
        times.see(new TableCell("46200.458333333336", Optional.of(stored), place));
        assertThat(times.read("46200.458333333336", place).orElseThrow().local())
                .contains(stored);
        assertThat(findings.findings()).isEmpty();
        assertThat(times.read("46200.458333333336", PLACE).orElseThrow().local())
                .isEmpty();
        assertThat(findings.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.type()).isEqualTo(FindingType.TIME_UNREADABLE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026/13/4", "2026-02-30 10:00"})
    void noSuchDayIsNoTime(String text) {
        assertThat(times.read(text, PLACE).orElseThrow().local()).isEmpty();
    }
}
