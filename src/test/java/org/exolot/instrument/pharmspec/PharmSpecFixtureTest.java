package org.exolot.instrument.pharmspec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.TableFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PharmSpecFixtureTest {
    private static final String REPORT = """
            ||HIAC PharmSpec v3.0 Summary Report
            Probe|:|LOT-7|Sensor Model|:|HRLD150@10ml
            Batch-Nr|:|-|Operator Name|:|Analyst|Basel
            Bemerkungen|:|-|Sample Date|:|08.12.2025 07:51:50
            Sample Volume (mL)|:|0.2|No Of Runs|:|3
            Sensor Serial Number|:|1808|View Volume|:|100
            Dilution Factor|:|2|Run1|Discarded
            Run No.|Particle Size(µm)|Cumulative Count|Cumulative Counts/mL
            Run1
            |10|90|900
            |25|9|90
            Run2
            |10|40|400
            |25|2|20
            Run3
            |10|44|440
            |25|4|40
            Average
            |10|42|420
            |25|3|30
            Approver_ _ _|:|_ _ _ _|25.12.1800 00:00:00
            ||Pass Criteria
            ||10.000 µm Counts <= 6000 per 1 mL
            |HIAC PharmSpec v3.0 Summary PASSED
            """;

    @Test
    void theAverageHasThePlainAttribute() {
        TableFixture read = TableFixture.of(workbook(REPORT));
        assertThat(read.format()).isEqualTo("pharmspec");
        assertThat(read.number("LOT-7", "subvisible particles ≥ 10 µm")).isEqualTo("420");
        assertThat(read.figure("LOT-7", "subvisible particles ≥ 10 µm").unit()).isEqualTo("particles/mL");
        assertThat(read.number("LOT-7", "subvisible particles counted ≥ 25 µm")).isEqualTo("3");
        assertThat(read.number("LOT-7", "subvisible particles ≥ 10 µm, Run2")).isEqualTo("400");
        assertThat(read.number("LOT-7", "subvisible particles ≥ 10 µm, Run1 (discarded)"))
                .isEqualTo("900");
        assertThat(read.figures()).hasSize(16);
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
    }

    @Test
    void theHeadTellsTheRun() {
        TableFixture read = TableFixture.of(workbook(REPORT));
        assertThat(read.run().sample().orElseThrow().raw()).isEqualTo("LOT-7");
        assertThat(read.run().operator().orElseThrow().raw()).startsWith("Analyst");
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2025, 12, 8, 7, 51, 50));
        assertThat(read.export().instrument().serial()).contains("1808");
        assertThat(read.export().instrument().software()).contains("PharmSpec 3.0");
        assertThat(read.run().conditions())
                .containsKeys("View Volume", "Run1", "Pass Criteria 1", "Summary", "Approver");
    }

    @Test
    void thePageThatCallsItselfXlsIsTheSame() {
        StringBuilder page = new StringBuilder("<html><body><table>");
        for (String line : REPORT.lines().toList()) {
            page.append("<tr>");
            for (String cell : line.split("\\|", -1)) {
                page.append("<td>").append(cell.replace("<", "&lt;")).append("&nbsp;</td>");
            }
            page.append("</tr>\n");
        }
        TableFixture read =
                TableFixture.of(page.append("</table></body></html>").toString());
        assertThat(read.format()).isEqualTo("pharmspec");
        assertThat(read.number("LOT-7", "subvisible particles ≥ 10 µm")).isEqualTo("420");
        assertThat(read.findings()).isEmpty();
    }

    @Test
    void theXlsIsTheSame() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Report");
            List<String> lines = REPORT.lines().toList();
            for (int r = 0; r < lines.size(); r++) {
                Row row = sheet.createRow(r);
                String[] cells = lines.get(r).split("\\|", -1);
                for (int c = 0; c < cells.length; c++) {
                    row.createCell(c).setCellValue(cells[c]);
                }
            }
            workbook.write(bytes);
        }
        TableFixture read = TableFixture.of(bytes.toByteArray());
        assertThat(read.format()).isEqualTo("pharmspec");
        assertThat(read.number("LOT-7", "subvisible particles ≥ 25 µm")).isEqualTo("30");
        assertThat(read.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"420, APPLIED", "210, NOT_APPLIED", "300, NOT_RECORDED"})
    void whetherCountsContainTheDilutionFollowsFromTheVolume(String perMillilitre, Dilution.State state) {
        String report = REPORT.replaceAll("(?m)^Run1$(.|\\n)*^Average$", "Average")
                .replace("|10|42|420", "|10|42|" + perMillilitre);
        Dilution dilution = TableFixture.of(workbook(report))
                .figure("LOT-7", "subvisible particles ≥ 10 µm")
                .dilution()
                .orElseThrow();
        assertThat(dilution.state()).isEqualTo(state);
    }

    @Test
    void damageIsTold() {
        assertThat(findings(REPORT.replace("|10|42|420", "|10|42|421"))).isEmpty();
        assertThat(findings(REPORT.replace("|10|42|420", "|10|42|520")))
                .containsExactly(FindingType.VENDOR_STATISTIC_DIFFERS);
        assertThat(findings(REPORT.replace("Approver", "Reviewer"))).containsExactly(FindingType.CLOSING_LINE_MISSING);
        assertThat(findings(REPORT.replace("Average", "Fake")))
                .containsExactlyInAnyOrder(FindingType.FIELD_UNKNOWN, FindingType.READS_MISSING);
        assertThat(findings(REPORT.replace("Runs|:|3", "Runs|:|4"))).containsExactly(FindingType.READS_MISSING);
        assertThat(findings(REPORT.replace("Cumulative Counts/mL", "Mood")))
                .containsExactly(FindingType.COLUMN_UNKNOWN);
        assertThat(findings(REPORT.substring(0, REPORT.indexOf("Run1\n")))).contains(FindingType.SECTION_MISSING);
    }

    @Test
    void damageNeverThrows() {
        TableFixture.damage(
                new PharmSpecFormat(),
                ("<table><tr><td>"
                                + REPORT.replace("<", "&lt;")
                                        .replace("|", "<td>")
                                        .replace("\n", "<tr><td>"))
                        .getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theReportOfACounterTestHasItsColonsBeforeTheValues() {
        TableFixture read = TableFixture.of(workbook("""
                Run Counter Test
                Sample Name|: LOT-7|Sensor Model|: HRLD150
                Project|: P 12|Sensor Serial Number|: 2310
                ||Sample Date|: 5/26/2026 4:40:00 PM
                Sample Volume (mL)|: 0.2|No Of Runs|: 2
                Tare Volume (mL)|: 0.2|Dilution Factor|: 1
                Run1|: Discarded
                Run No.|Particle Size(µm)|Cumulative Count|Differential Count|Cumulative Counts/mL|Differential Counts/mL
                Run 1|2.000|52.00|44.00|260.00|220.00
                |5.000|8.00|8.00|40.00|40.00
                Run 2|2.000|42.00|34.00|210.00|170.00
                |5.000|8.00|8.00|40.00|40.00
                Average|2.000|42.00|34.00|210.00|170.00
                |5.000|8.00|8.00|40.00|40.00
                """));
        assertThat(read.format()).isEqualTo("pharmspec");
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().instrument().serial()).contains("2310");
        assertThat(read.number("LOT-7", "subvisible particles ≥ 2 µm")).isEqualTo("210");
        assertThat(read.number("LOT-7", "subvisible particles in the channel from 2 µm, Run 2"))
                .isEqualTo("170");
        assertThat(read.number("LOT-7", "subvisible particles ≥ 2 µm, Run 1 (discarded)"))
                .isEqualTo("260");
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2026, 5, 26, 16, 40));
        assertThat(read.export().account().unread()).isEmpty();
    }

    private static List<FindingType> findings(String report) {
        return TableFixture.of(workbook(report)).findings();
    }

    private static byte[] workbook(String report) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Report");
            List<String> lines = report.lines().toList();
            for (int r = 0; r < lines.size(); r++) {
                String[] cells = lines.get(r).split("\\|", -1);
                for (int c = 0; c < cells.length; c++) {
                    if (cells[c].matches("[0-9.]+")) {
                        sheet.value(2 * r, c, Double.parseDouble(cells[c]));
                    } else if (!cells[c].isEmpty()) {
                        sheet.value(2 * r, c, cells[c]);
                    }
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
