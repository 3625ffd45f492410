package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.MemorySource;
import org.junit.jupiter.api.Test;

class FieldCountTest {
    private static final MemorySource SOURCE = new MemorySource("table.csv", new byte[0]);

    private final FindingLog findings = new FindingLog();
    private final FieldCount count = new FieldCount(findings);

    @Test
    void aRowWithAFieldLessThanItsHeadingIsTold() {
        rows(4, 4, 4, 3, 4);
        assertThat(lines()).containsExactly(3L);
    }

    @Test
    void theFirstRowIsComparedWithThoseBelow() {
        rows(4, 3, 4, 4);
        assertThat(lines()).containsExactly(1L);
    }

    @Test
    void anOnlyRowIsComparedWithTheHeading() {
        rows(4, 3);
        assertThat(lines()).containsExactly(1L);
    }

    @Test
    void softwareMayLeaveOutTheDelimitersBehindTheLastFigure() {
        rows(24, 20, 20, 12, 20, 24, 8);
        assertThat(findings.findings()).filteredOn(each -> each.count() > 1).isEmpty();
        assertThat(lines()).isEmpty();
    }

    @Test
    void rowsThatAllEndWithADelimiterMoreAreComparedWithEachOther() {
        rows(4, 5, 5, 4);
        assertThat(lines()).containsExactly(3L);
    }

    @Test
    void aFirstRowWithAFieldLessThanAllThatEndWithADelimiterMoreIsTold() {
        rows(4, 4, 5, 5, 5);
        assertThat(lines()).containsExactly(1L);
    }

    @Test
    void aFirstRowWithAFieldLessIsNotToldWhereOthersHaveItsLength() {
        rows(4, 4, 5, 5, 4, 5, 5);
        assertThat(lines()).isEmpty();
        count.begin();
        rows(4, 4, 5, 6, 5, 5);
        assertThat(lines()).isEmpty();
        count.begin();
        rows(4, 4, 5, 5);
        assertThat(lines()).isEmpty();
    }

    @Test
    void rowsThatAreAllShorterThanTheirHeadingAreComparedWithEachOther() {
        rows(38, 29, 29, 29, 29, 29, 28);
        assertThat(lines()).containsExactly(6L);
    }

    @Test
    void eachTableIsItsOwn() {
        rows(4, 4, 4);
        count.begin();
        rows(6, 5, 5);
        assertThat(findings.findings()).isEmpty();
    }

    private void rows(int heading, int... fields) {
        for (int i = 0; i < fields.length; i++) {
            count.next(fields[i], heading, new Place.Text(SOURCE.file(), i + 1, 0));
        }
        count.end();
    }

    private List<Long> lines() {
        return findings.findings().stream()
                .filter(finding -> finding.type() == FindingType.ROW_SHORTER)
                .map(Finding::places)
                .flatMap(List::stream)
                .map(place -> ((Place.Text) place).line())
                .toList();
    }
}
