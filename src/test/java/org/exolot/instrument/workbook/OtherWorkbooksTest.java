package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.MemorySource;
import org.junit.jupiter.api.Test;

/** The workbooks that are no xlsx: of Excel 97, and pages that call themselves so. */
class OtherWorkbooksTest {
    @Test
    void anXlsReadsLikeAnXlsx() throws IOException {
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(xls(), rows))
                .containsExactly(FindingType.WORKBOOK_SHEET_HIDDEN, FindingType.WORKBOOK_FORMULA);
        WorkbookRow row = rows.getFirst();
        assertThat(row.texts()).containsExactly("Well", "", "0.1658", "TRUE");
        assertThat(row.cell(2).raw()).isEqualTo("0.1658");
        assertThat(row.cell(2).place().cell()).isEqualTo("C1");
        assertThat(rows.get(1).number()).isEqualTo(4);
        assertThat(rows.get(1).cell(0).date()).contains(LocalDateTime.of(2026, 3, 4, 9, 5, 7));
        assertThat(rows.get(1).text(1)).isEqualTo("3");
    }

    @Test
    void aHiddenSheetIsKnownInAnXls() throws IOException {
        FindingLog findings = new FindingLog();
        Workbook workbook =
                Workbook.open(new MemorySource("w.xls", xls()), findings).orElseThrow();
        assertThat(workbook.sheets()).containsExactly("Data", "Notes");
        assertThat(findings.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.type()).isEqualTo(FindingType.WORKBOOK_SHEET_HIDDEN);
            assertThat(finding.found()).isEqualTo("Notes");
        });
        assertThat(workbook.rows("Absent").next()).isFalse();
    }

    @Test
    void anXlsWithAPasswordIsRefused() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = xls();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(WorkbookContent.rows(locked, new ArrayList<>())).containsExactly(FindingType.FILE_LOCKED);
    }

    @Test
    void damageInAnXlsIsAFindingAndNeverAnException() throws IOException {
        byte[] whole = xls();
        for (int length = 8; length < whole.length; length += 97) {
            WorkbookContent.rows(Arrays.copyOf(whole, length), new ArrayList<>());
        }
        Random random = new Random(7);
        for (int n = 0; n < 400; n++) {
            byte[] changed = whole.clone();
            changed[8 + random.nextInt(whole.length - 8)] = (byte) random.nextInt(256);
            WorkbookContent.rows(changed, new ArrayList<>());
        }
    }

    @Test
    void thePageThatCallsItselfAWorkbookReadsAsRows() throws IOException {
        String page = """
                <html><head><style>td { color: red; }</style></head><body>
                <table><tr><td colspan=2>Particle&nbsp;Size <b>(&micro;m)</b></td><th rowspan="2">Count&#47;mL</th></tr>
                <tr><td>2,00</td><td>&lt;&nbsp;5</td><td>last<br>one</td></tr></table>
                <table><tr><td>Approved<td>  by  </table>
                """;
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(page.getBytes(StandardCharsets.UTF_8), rows))
                .isEmpty();
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).texts()).containsExactly("Particle Size (µm)", "", "Count/mL");
        assertThat(rows.get(1).texts()).containsExactly("2,00", "< 5", "", "last one");
        assertThat(rows.get(1).cell(3).place().cell()).isEqualTo("D2");
        assertThat(rows.get(2).texts()).containsExactly("Approved", "by");
    }

    @Test
    void aPageOfAnyContentIsAnswered() throws IOException {
        String page =
                "<html><table><tr><td colspan=99999 rowspan=99999>1</td></tr><tr><td>&#9999999;</td></tr><!-- <td";
        List<WorkbookRow> rows = new ArrayList<>();
        WorkbookContent.rows(page.getBytes(StandardCharsets.UTF_8), rows);
        assertThat(rows).hasSize(2);
        for (int length = 0; length < page.length(); length++) {
            WorkbookContent.rows(page.substring(0, length).getBytes(StandardCharsets.UTF_8), new ArrayList<>());
        }
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet data = workbook.createSheet("Data");
            Row first = data.createRow(0);
            first.createCell(0).setCellValue("Well");
            first.createCell(2).setCellValue(0.1658);
            first.createCell(3).setCellValue(true);
            Row later = data.createRow(3);
            CellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy hh:mm"));
            later.createCell(0).setCellValue(LocalDateTime.of(2026, 3, 4, 9, 5, 7));
            later.getCell(0).setCellStyle(date);
            later.createCell(1).setCellFormula("1+2");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(later.getCell(1));
            workbook.createSheet("Notes");
            workbook.setSheetHidden(1, true);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
