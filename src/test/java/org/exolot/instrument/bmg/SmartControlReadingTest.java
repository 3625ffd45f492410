package org.exolot.instrument.bmg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exolot.finding.FindingType;
import org.exolot.instrument.PlateFixture;
import org.exolot.instrument.Series;
import org.exolot.instrument.WellRole;
import org.junit.jupiter.api.Test;

class SmartControlReadingTest {
    private static final String HEAD =
            "User: user\nPath: C:\\BMG\\Data\nTest ID: 11\nTest Name: PicoGreen\nDate: 11/22/2026\n"
                    + "Time: 1:06:28 PM\nID1: Plate 2\nFluorescence (FI)\n\n";

    private static final String PLATE = HEAD
            + "\t1. Layout\n\t1\t2\nA\tS1\tX1\nB\tB\tX1\n\n\t2. Standard Concentrations in ng/mL\n\t1\t2\nA\t1000\n\n"
            + "\t3. Dilutions\n\t1\t2\nA\t1\t500\nB\t\t500\n\n\t4. Raw Data (480-14/520-30)\n\t1\t2\nA\t8168026\t849235\nB\t15375\t849300\n\n"
            + "\t5. Blank corrected based on Raw Data (480-14/520-30)\n\t1\t2\nA\t8152651\t833860\tUsed correction value(s):\n";

    private static final String TABLE = HEAD
            + "Well\tA01\tB02\nContent\tStandard S1\tSample X1\nStandard Concentrations [ng/mL]\t1000\nDilutions\t1\t500\n"
            + " Raw Data (480-14/520-30)\t8168026\t849300\n";

    private static final String PROTOCOL = HEAD
            + " Basic settings \nMicroplate name:\tNUNC 96\n Optic settings \nExcitation:\t480-14\nTop optic used\n";

    @Test
    void sectionsOfASheetMeetInTheWell() {
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Microplate End point", PLATE);
        sheets.put("Table End point", TABLE);
        sheets.put("Protocol Information", PROTOCOL);
        PlateFixture read = PlateFixture.of("p.xlsx", PlateFixture.workbook(sheets));
        assertThat(read.format()).isEqualTo("bmg-smart-control");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.well("A1").role()).isEqualTo(WellRole.STANDARD);
        assertThat(read.well("A1").nominal().orElseThrow().unit()).contains("ng/mL");
        assertThat(read.well("B1").role()).isEqualTo(WellRole.BLANK);
        assertThat(read.well("B2").dilution().orElseThrow().raw()).isEqualTo("500");
        assertThat(read.signal("A1", "Raw Data (480-14/520-30)")).isEqualTo("8168026");
        assertThat(read.well("A1").readings()).hasSize(2);
        assertThat(PlateFixture.said(read.plate().conditions(), "Blank corrected based on Raw Data (480-14/520-30)"))
                .isEqualTo("Used correction value(s):");
        assertThat(read.well("A1").readings().getFirst().wavelengthNm().orElseThrow())
                .isEqualByComparingTo("520");
        assertThat(PlateFixture.said(read.plate().conditions(), "Optic settings / Excitation"))
                .isEqualTo("480-14");
        assertThat(PlateFixture.said(read.plate().conditions(), "Optic settings"))
                .isEqualTo("Top optic used");
    }

    @Test
    void theTableAloneIsReadToo() {
        PlateFixture read = PlateFixture.of("p.xlsx", PlateFixture.workbook(Map.of("Table End point", TABLE)));
        assertThat(read.findings()).isEmpty();
        assertThat(read.signal("B2", "Raw Data (480-14/520-30)")).isEqualTo("849300");
        assertThat(read.well("A1").nominal().orElseThrow().entry().raw()).isEqualTo("1000");
        assertThat(read.well("A1").role()).isEqualTo(WellRole.STANDARD);
    }

    @Test
    void aSheetWithCyclesBelowTheWellsIsARunOfItsOwn() {
        String sheet = """
                User: USER
                Path: C:\\Program Files (x86)\\BMG\\Omega\\User\\Data
                Test ID: 288
                Test Name: BRET
                Date: 13-06-2026
                Time: 11:19:15
                ID1: Plate 1
                Luminescence (dual emission)

                Well\t\tA01\tA02
                Content\tTime [s]\tSample X1\tBlank B
                Group\t\tA\t
                Raw Data (535 A)\t0\t132456\t38
                Raw Data (535 A)\t65\t120188\t40
                Raw Data (475-30 B)\t0\t170242\t0
                Raw Data (475-30 B)\t65\t166108\toverflow
                """;
        Map<String, String> sheets = new LinkedHashMap<>();
        sheets.put("Table All Cycles", sheet);
        sheets.put(
                "Table All Cycles (2)",
                sheet.replace("288", "289").replace("11:19:15", "11:46:25").replace("132456", "99"));
        PlateFixture read = PlateFixture.of("plate.xlsx", PlateFixture.workbook(sheets));
        assertThat(read.format()).isEqualTo("bmg-smart-control");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
        assertThat(read.export().runs()).hasSize(2);
        assertThat(read.export().runs().getFirst().plates().getFirst().wells()).hasSize(2);
        assertThat(read.export().runs().get(1).measuredAt().orElseThrow().local())
                .contains(LocalDateTime.of(2026, 6, 13, 11, 46, 25));
        Series first = read.export()
                .runs()
                .get(1)
                .plates()
                .getFirst()
                .wells()
                .getFirst()
                .series()
                .getFirst();
        assertThat(first.label()).isEqualTo("Raw Data (535 A)");
        assertThat(first.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(first.x()).containsExactly(0, 65);
        assertThat(first.y()).containsExactly(99, 120188);
        assertThat(first.wavelengthNm().orElseThrow()).isEqualByComparingTo("535");
    }

    @Test
    void aWorkbookWithoutAPlateSaysSo() {
        assertThat(PlateFixture.of("p.xlsx", PlateFixture.workbook(Map.of("Protocol Information", PROTOCOL)))
                        .findings())
                .contains(FindingType.SECTION_MISSING);
    }
}
