package org.exolot.instrument.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.table.Column.Role;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTableTest {
    private static final ColumnMap COLUMNS = ColumnMap.of(
            Column.of(Role.SAMPLE, "sample name").must(),
            Column.of(Role.SAMPLE, "sample id"),
            Column.of(Role.DATE, "date"),
            Column.of(Role.TIME, "time"),
            Column.of(Role.OPERATOR, "user"),
            Column.of(Role.DILUTION, "dilution"),
            Column.figure("protein concentration", "conc.").ofDiluted().must(),
            Column.of(Role.UNIT, "units"),
            Column.figure("absorbance at $1 nm").like("a([0-9]{3})"),
            Column.figure("turbidity", "turbidity").in("NTU"),
            Column.spectrum(),
            Column.condition("lot"));

    @Test
    void aRowGivesAFigureOfEachColumnOfFigures() {
        List<SampleQuantity> figures =
                figures("Sample Name,Conc.,Units,A280,Turbidity (FNU)\nL7,1.961,mg/ml,3.177,0.4\n");
        assertThat(figures)
                .extracting(SampleQuantity::attribute)
                .containsExactly("protein concentration", "absorbance at 280 nm", "turbidity");
        assertThat(figures).extracting(SampleQuantity::unit).containsExactly("mg/ml", "", "FNU");
        assertThat(figures).extracting(figure -> figure.reported().raw()).containsExactly("1.961", "3.177", "0.4");
        assertThat(figures.getFirst().reported().place().inWords()).isEqualTo("line 2, column 2");
    }

    @Test
    void shortRowsBelowVeryManyColumnsOfFiguresCountAsWideOnes() {
        StringBuilder table = new StringBuilder("Sample Name,Conc.");
        for (int column = 0; column < 4_000; column++) {
            table.append(",A").append(200 + column % 700);
        }
        table.append('\n').append("s\n".repeat(600));

        assertThat(read(table.toString()).findings().findings())
                .filteredOn(finding -> finding.type() == FindingType.FILE_TOO_LARGE)
                .hasSize(1);
    }

    @Test
    void aColumnThatNobodyKnowsIsTold() {
        TableReader reader = read("Sample Name,Conc.,Mystery\nL7,1,x\n");
        Finding finding = reader.findings().findings().getFirst();
        assertThat(finding.type()).isEqualTo(FindingType.COLUMN_UNKNOWN);
        assertThat(finding.found()).isEqualTo("Mystery");
        assertThat(figures(reader).getFirst().conditions()).containsKey("Mystery");
    }

    @Test
    void aHeadingOfAnyLengthIsAnswered() {
        TableReader reader = read("Sample Name,Conc.,A280 (" + "x".repeat(20_000) + ")\nL7,1,x\n");
        assertThat(types(reader)).containsExactly(FindingType.COLUMN_UNKNOWN);
    }

    @Test
    void theSampleIsNamedByTheFirstColumnOfTheMapThatSaysSomething() {
        List<SampleQuantity> figures = figures("Sample ID,Sample Name,Conc.\n17,L7,1\n18,,2\n");
        assertThat(figures).extracting(SampleQuantity::sample).containsExactly("L7", "18");
        assertThat(figures.getFirst().conditions()).containsKey("Sample ID");
    }

    @Test
    void oneDateSettlesAllOthersOfItsColumn() {
        List<SampleQuantity> figures =
                figures("Sample Name,Date,Time,Conc.\nL7,3/4/2026,3:36 PM,1\nL8,3/14/2026,9:00 AM,2\n");
        assertThat(figures.getFirst().measuredAt().flatMap(FileTime::local))
                .contains(LocalDateTime.of(2026, 3, 4, 15, 36));
    }

    @Test
    void anOpenOrderOfDayAndMonthIsAsked() {
        TableReader reader = read("Sample Name,Date,Time,Conc.\nL7,3/4/2026,3:36 PM,1\n");
        assertThat(figures(reader).getFirst().measuredAt().flatMap(FileTime::local))
                .isEmpty();
        assertThat(types(reader)).containsExactly(FindingType.DATE_ORDER_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04 15:36:01, 2026-03-04T15:36:01",
        "2026-03-04T15:36:01.123, 2026-03-04T15:36:01",
        "04.03.2026 15:36:01, 2026-03-04T15:36:01",
        "29 Sep 2023  5:21:06 AM, 2023-09-29T05:21:06",
        "2026-03-04, 2026-03-04T00:00:00"
    })
    void momentsAreReadAsInstrumentsWriteThem(String text, String expected) {
        TableTimes times = new TableTimes(new FindingLog());
        times.see("Date", text);
        FileTime time = times.moment("Date", cell(text)).orElseThrow();
        assertThat(time.local()).contains(LocalDateTime.parse(expected));
    }

    @Test
    void anOffsetIsKept() {
        TableTimes times = new TableTimes(new FindingLog());
        times.see("Date", "06/16/2022 04:38:28 PM(-07:00)");
        FileTime time =
                times.moment("Date", cell("06/16/2022 04:38:28 PM(-07:00)")).orElseThrow();
        assertThat(time.offset()).contains(ZoneOffset.ofHours(-7));
        assertThat(time.local()).contains(LocalDateTime.of(2022, 6, 16, 16, 38, 28));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "1:50, 50", "1/5, 5", "1:01, 1", "2:5, 2.5", "1, 1"})
    void aDilutionIsAFactor(String text, BigDecimal factor) {
        assertThat(DilutionText.factor(text, DecimalSign.POINT)).contains(factor);
    }

    @ParameterizedTest
    @CsvSource({"0.5", "5:1", "abc", "1:0", "0:5", "''"})
    void whatIsNoDilutionIsNone(String text) {
        assertThat(DilutionText.factor(text, DecimalSign.POINT)).isEmpty();
    }

    @Test
    void theRowsDilutionBelongsToTheFiguresThatContainIt() {
        List<SampleQuantity> figures = figures("Sample Name,Dilution,Conc.,A280\nL7,1:5,1.0,0.3\n");
        assertThat(figures.getFirst().dilution().flatMap(Dilution::factor)).contains(new BigDecimal("5"));
        assertThat(figures.getLast().dilution()).isEmpty();
    }

    @Test
    void commasAreDecimalsWhereTheWholeTableHasThem() {
        List<SampleQuantity> figures = figures("Sample Name;Conc.;A280\nL7;704,986;2,07\n");
        assertThat(figures.getFirst().reported().value()).isEqualTo(new Value.Measured(new BigDecimal("704.986")));
    }

    @Test
    void wavelengthsAsColumnsAreASpectrum() {
        TableReader reader = read("Sample Name;Conc.;220,0;220,5\nL7;1,0;0,0159;-0,0130\n");
        var series = reader.table().orElseThrow().read().traces().getFirst().series();
        assertThat(series.x()).containsExactly(220.0, 220.5);
        assertThat(series.y()).containsExactly(0.0159, -0.0130);
    }

    @Test
    void theSameRowTwiceCountsOnceAndAnotherReadingOfTheSampleCountsToo() {
        String head = "Sample Name,Date,Time,Conc.\nL7,3/14/2026,3:36 PM,1\n";
        TableReader twice = read(head + "L7,3/14/2026,3:36 PM,1\n");
        assertThat(figures(twice)).hasSize(1);
        assertThat(types(twice)).containsExactly(FindingType.ROW_DUPLICATED);
        assertThat(figures(read(head + "L7,3/14/2026,3:36 PM,2\n")))
                .extracting(SampleQuantity::key)
                .containsExactly("L7|3/14/2026 3:36 PM|Conc.", "L7|3/14/2026 3:36 PM|#2|Conc.");
    }

    @Test
    void whatIsUnreadableIsNoNumber() {
        TableReader reader = read("Sample Name,Conc.\nL7,1x2\n");
        assertThat(figures(reader).getFirst().reported().value()).isInstanceOf(Value.Missing.class);
        assertThat(types(reader)).containsExactly(FindingType.VALUE_UNREADABLE);
    }

    @Test
    void everyLineIsAccountedFor() {
        TableReader reader = read("sep=,\nInstrument:,X1\n\nSample Name,Conc.\nL7,1\nSample Name,Conc.\nL8,2\n");
        var account = reader.accounting().account();
        assertThat(account.lines()).isEqualTo(7);
        assertThat(account.used()).isEqualTo(4);
        assertThat(account.ignoredFor())
                .containsOnlyKeys("separator for spreadsheets", "blank line", "column names again");
        assertThat(reader.head("instrument").orElseThrow().raw()).isEqualTo("X1");
    }

    @Test
    void aTableIsFoundByItsNamesHoweverItIsDivided() {
        for (String delimiter : List.of(",", ";", "\t")) {
            String text = "a line above\n\"Sample\nName\"" + delimiter + "Conc.\nL7" + delimiter + "1\n";
            assertThat(TableHead.find(source(text), COLUMNS).map(TableHead.Divided::delimiter))
                    .contains(delimiter.charAt(0));
        }
        assertThat(TableHead.find(source("Sample Name,Other\n"), COLUMNS)).isEmpty();
    }

    private static TableCell cell(String text) {
        return new TableCell(text, Optional.empty(), new Place.Whole(source("").file()));
    }

    private static List<SampleQuantity> figures(String text) {
        return figures(read(text));
    }

    private static List<SampleQuantity> figures(TableReader reader) {
        return reader.table().orElseThrow().read().quantities();
    }

    private static TableReader read(String text) {
        char delimiter = TableHead.find(source(text), COLUMNS).orElseThrow().delimiter();
        try {
            return new TableReader(source(text), COLUMNS, "a test")
                    .headKeys("instrument")
                    .read(delimiter);
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static Source source(String text) {
        return new MemorySource("t.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FindingType> types(TableReader reader) {
        return reader.findings().findings().stream().map(Finding::type).toList();
    }
}
