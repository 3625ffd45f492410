package org.exolot.instrument.fcs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.FcsFiles;
import org.exolot.instrument.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an acquisition was made, as each maker writes it. */
class FcsTimeTest {
    @Test
    void aYearOfTwoDigitsIsOfFcs2() throws IOException {
        assertThat(begun("18-may-05")).isEqualTo("2005-05-18T13:05:42");
        assertThat(begun("23-AUG-98")).isEqualTo("1998-08-23T13:05:42");
    }

    @ParameterizedTest
    @CsvSource({
        "2013-jul-19, 2013-07-19T13:05:42",
        "2026-03-05, 2026-03-05T13:05:42",
        "12-OKT-2026, 2026-10-12T13:05:42",
        "3-Mrz-2026, 2026-03-03T13:05:42",
        "07-DEZ-98, 1998-12-07T13:05:42",
        "15-avr-2026, 2026-04-15T13:05:42",
        "23-Kas-2026, 2026-11-23T13:05:42",
        "01-Ağu-26, 2026-08-01T13:05:42"
    })
    void aDateInAnotherOrderOrLanguageIsRead(String date, String time) throws IOException {
        assertThat(begun(date)).isEqualTo(time);
    }

    @Test
    void aDateWithSignsForItsMonthIsTold() throws IOException {
        Export export =
                FcsTest.read(FcsFiles.floats().with("$DATE", "12-a$2-2026").bytes(1, 10));
        assertThat(FcsTest.types(export)).containsExactly(FindingType.TIME_UNREADABLE);
    }

    @ParameterizedTest
    @CsvSource({
        "21 dec 2010,2010-12-21T09:08:07",
        "28-06-2006,2006-06-28T09:08:07",
        "06-28-2006,2006-06-28T09:08:07",
        "2021/03/05,2021-03-05T09:08:07",
        "5/May/2021,2021-05-05T09:08:07",
    })
    void aDateBetweenOtherSignsOrInFiguresIsReadWhereItCanMeanOneDayOnly(String date, String time) throws IOException {
        Export export = FcsTest.read(FcsFiles.floats()
                .delimiter('|')
                .with("$DATE", date)
                .with("$BTIM", "09:08:07")
                .bytes(1, 2));
        assertThat(export.runs()
                        .getFirst()
                        .measuredAt()
                        .flatMap(FileTime::local)
                        .orElseThrow())
                .hasToString(time);
    }

    @Test
    void aDayThatCanBeAMonthIsAsked() throws IOException {
        Export export = FcsTest.read(FcsFiles.floats()
                .with("$DATE", "03-07-2024")
                .with("$BTIM", "09:08:07")
                .bytes(1, 2));
        assertThat(export.runs().getFirst().measuredAt().flatMap(FileTime::local))
                .isEmpty();
        assertThat(FcsTest.types(export)).contains(FindingType.TIME_UNREADABLE);
    }

    @Test
    void aTimeOfFcs32IsItsBeginning() throws IOException {
        Export export = FcsTest.read(FcsFiles.floats()
                .with("$DATE", "")
                .with("$BTIM", "")
                .with("$BEGINDATETIME", "2023-04-05T06:07:08.25+02:00")
                .bytes(1, 2));
        assertThat(export.runs()
                        .getFirst()
                        .measuredAt()
                        .flatMap(FileTime::local)
                        .orElseThrow())
                .hasToString("2023-04-05T06:07:08");
    }

    private static String begun(String date) throws IOException {
        return FcsTest.read(FcsFiles.floats().with("$DATE", date).bytes(1, 10))
                .runs()
                .getFirst()
                .measuredAt()
                .flatMap(FileTime::local)
                .orElseThrow()
                .toString();
    }
}
