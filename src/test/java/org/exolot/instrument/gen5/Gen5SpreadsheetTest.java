package org.exolot.instrument.gen5;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.junit.jupiter.api.Test;

/** What Gen5 exports to a spreadsheet, and what a person saves of it. */
class Gen5SpreadsheetTest {
    private static final String TO_SPREADSHEET = Gen5Head.KINETIC.replace("    Read", "Read") + """
            Layout
            \t\t1\t2
            \tA\tSTD1\tSPL1\tWell ID
            \t\t100\t\tConc/Dil

            OD600:600

            \tTime\tT° OD600:600\tA1\tA2
            \t0:00:22\t30.0\t0.1\t0.2
            \t0:01:22\t30.4\t0.11\t0.21

            Results
            \t\t1\t2
            \tA\t0.5\t0.6\tOD600:600
            \t\t0:02:00\t10:10:22\tt at Max V [OD600:600]

            """;

    @Test
    void theExportToASpreadsheetHasItsTablesOneColumnFurtherRight() {
        PlateFixture read = PlateFixture.of(
                "x.xlsx", PlateFixture.workbook(Map.of("Plate 1 - Sheet1", TO_SPREADSHEET, "notes", "my own")));
        assertThat(read.format()).isEqualTo("gen5-text");
        assertThat(read.findings()).containsExactly(FindingType.FIELD_UNKNOWN);
        read(read);
        assertThat(read.well("A2").readings().getFirst().signal().place())
                .isInstanceOfSatisfying(Place.Cell.class, place -> {
                    assertThat(place.sheet()).isEqualTo("Plate 1 - Sheet1");
                    assertThat(place.cell()).startsWith("D");
                });
    }

    @Test
    void aSpreadsheetSavedAsCsvIsPaddedAndReadAlike() {
        String padded = TO_SPREADSHEET
                .lines()
                .map(line -> {
                    String cells = Arrays.stream(line.split("\t", -1))
                            .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
                            .collect(Collectors.joining(","));
                    return cells + ",".repeat(5 - line.split("\t", -1).length);
                })
                .collect(Collectors.joining("\n"));
        PlateFixture read = PlateFixture.ofText(padded + "\n");
        assertThat(read.findings()).isEmpty();
        read(read);
        assertThat(read.well("A2").readings().getFirst().signal().place())
                .isInstanceOfSatisfying(
                        Place.Text.class, place -> assertThat(place.column()).isEqualTo(4));
    }

    @Test
    void everySheetOfManyPlatesIsRead() {
        Map<String, String> sheets = new LinkedHashMap<>();
        for (int plate = 1; plate <= 20; plate++) {
            sheets.put("Plate " + plate, TO_SPREADSHEET.replace("Plate 1", "Plate " + plate));
        }
        PlateFixture read = PlateFixture.of("x.xlsx", PlateFixture.workbook(sheets));
        assertThat(read.findings()).isEmpty();
        assertThat(read.run().plates()).hasSize(20);
        assertThat(read.run().plates().getLast().name()).isEqualTo("Plate 20");
        assertThat(read.run().plates().getLast().wells()).hasSize(2);
    }

    private static void read(PlateFixture read) {
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.run().measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 14, 9, 5, 7));
        assertThat(read.well("A1").nominal().orElseThrow().entry().raw()).isEqualTo("100");
        assertThat(read.signal("A2", "OD600:600")).isEqualTo("0.6");
        assertThat(read.reported("A1", "t at Max V [OD600:600]")).isEqualTo("0:02:00");
        Series series = read.well("A2").series().getFirst();
        assertThat(series.x()).containsExactly(22, 82);
        assertThat(series.y()).containsExactly(0.2, 0.21);
    }
}
