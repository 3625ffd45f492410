package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.Finding;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.ZipParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook that a person has saved as "Strict Open XML Spreadsheet". */
class StrictWorkbookTest {
    /** What takes the place of the transitional namespaces (ISO/IEC 29500-1, annex A). */
    private static final Map<String, String> NAMESPACES = Map.of(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            "http://purl.oclc.org/ooxml/officeDocument/relationships",
            "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
            "http://purl.oclc.org/ooxml/officeDocument/extendedProperties");

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final LocalDateTime AT = LocalDateTime.of(2026, 3, 4, 9, 5, 7);

    private static final List<String> HEADINGS = List.of(
            "Run ID,Assay Name,Test Name,Test Date,Qubit tube conc.,Units,Original sample conc.,Units,Sample Volume (uL),Dilution Factor"
                    .split(","));

    @Test
    void itsSheetsReadAsThoseOfTheCommonWorkbook() throws IOException {
        List<WorkbookRow> common = new ArrayList<>();
        List<WorkbookRow> strict = new ArrayList<>();
        assertThat(WorkbookContent.rows(workbook(), common)).isEmpty();
        assertThat(WorkbookContent.rows(strict(workbook()), strict)).isEmpty();
        assertThat(common).hasSize(4);
        assertThat(strict).extracting(WorkbookRow::texts).isEqualTo(texts(common));
        assertThat(strict.get(1).cell(3).date()).contains(AT);
        assertThat(strict.get(1).cell(6).number().orElseThrow()).isEqualByComparingTo("300");
        assertThat(strict.get(1).cell(6).place().inWords()).isEqualTo("sheet Results, cell G2");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-04T09:05:07, 2026-03-04T09:05:07",
        "2026-03-04T09:05:07.000, 2026-03-04T09:05:07",
        "2026-03-04T09:05:07Z, 2026-03-04T09:05:07",
        "2026-03-04, 2026-03-04T00:00:00",
        "09:05:07, 1899-12-31T09:05:07",
        "T09:05:07, 1899-12-31T09:05:07"
    })
    void aDateInTheFormOfIso8601IsADate(String stored, LocalDateTime date) throws IOException {
        for (String quote : List.of("\"", "'")) {
            List<WorkbookRow> rows = new ArrayList<>();
            assertThat(WorkbookContent.rows(strict(dated(workbook(), stored, quote)), rows))
                    .isEmpty();
            WorkbookCell cell = rows.get(1).cell(3);
            assertThat(cell.date()).contains(date);
            assertThat(cell.raw()).isEqualTo(stored);
            assertThat(rows.get(2).cell(3).date()).contains(AT);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-04", "4 March", "-", "2026-03-04T25:00:00", ":", "T"})
    void whatIsNoDateIsKeptAsText(String stored) throws IOException {
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(strict(dated(workbook(), stored, "\"")), rows))
                .isEmpty();
        assertThat(rows.get(1).cell(3).date()).isEmpty();
        assertThat(rows.get(1).text(3)).isEqualTo(stored);
    }

    @Test
    void aDateInTheFormOfIso8601IsReadInACommonWorkbookToo() throws IOException {
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(dated(workbook(), "2026-03-04T09:05:07", "\""), rows))
                .isEmpty();
        assertThat(rows.get(1).cell(3).date()).contains(AT);
    }

    @Test
    void anInstrumentsTableInItIsRecognisedAndReadWithItsTimes() throws IOException {
        byte[] strict = strict(dated(workbook(), "2026-03-04T09:05:07", "\""));
        ReadFile read = Formats.shipped().read(new MemorySource("q.xlsx", strict));
        ReadFile common = Formats.shipped().read(new MemorySource("q.xlsx", workbook()));
        assertThat(read.findings().stream().map(StrictWorkbookTest::told))
                .containsExactlyElementsOf(
                        common.findings().stream().map(StrictWorkbookTest::told).toList());
        List<SampleQuantity> figures = figures(read);
        assertThat(figures.stream().map(StrictWorkbookTest::said))
                .contains("protein concentration 300")
                .containsExactlyElementsOf(
                        figures(common).stream().map(StrictWorkbookTest::said).toList());
        assertThat(figures.getFirst().measuredAt().orElseThrow().local()).contains(AT);
    }

    private static List<SampleQuantity> figures(ReadFile read) {
        return read.export().orElseThrow().runs().getFirst().quantities();
    }

    private static String said(SampleQuantity figure) {
        return figure.attribute() + " " + figure.reported().raw();
    }

    private static String told(Finding finding) {
        return finding.type() + " " + finding.found();
    }

    @Test
    void aLongSheetOfDatesKeepsEachOfThem() throws IOException {
        byte[] content = strict(manyDates(9_000));
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(content, rows)).isEmpty();
        assertThat(rows).hasSize(9_001);
        for (int n = 1; n <= 9_000; n++) {
            assertThat(rows.get(n).cell(0).date()).contains(AT.plusSeconds(n));
        }
    }

    @Test
    void damageInItIsAFindingAndNeverAnException() throws IOException {
        byte[] whole = strict(dated(workbook(), "2026-03-04T09:05:07", "\""));
        for (int at = 0; at < whole.length; at += 7) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            WorkbookContent.rows(changed, new ArrayList<>());
            Workbook.unreadable(new MemorySource("w.xlsx", changed));
        }
    }

    private static List<List<String>> texts(List<WorkbookRow> rows) {
        return rows.stream().map(WorkbookRow::texts).toList();
    }

    private static byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Results");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
            }
            for (int row = 1; row <= 2; row++) {
                List<Object> values = List.of(
                        "2025-02-13", "Protein", "LOT-7 " + row, AT, 1.5, "ug/mL", 290 + 10 * row, "ug/mL", 1, 200);
                for (int column = 0; column < values.size(); column++) {
                    if (values.get(column) instanceof LocalDateTime time) {
                        sheet.value(row, column, time);
                        sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
                    } else if (values.get(column) instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, values.get(column).toString());
                    }
                }
            }
            workbook.newWorksheet("Notes")
                    .value(0, 0, "kept in http://purl.oclc.org/ooxml/officeDocument/relationships");
        }
        return bytes.toByteArray();
    }

    private static byte[] manyDates(int count) throws IOException {
        Map<String, byte[]> parts = ZipParts.of(dated(workbook(), "2026-03-04T09:05:07", "\""));
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        String style = sheet.replaceAll("(?s).*<c r=\"D2\" (s=\"[0-9]+\").*", "$1");
        StringBuilder rows = new StringBuilder("<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
        for (int n = 1; n <= count; n++) {
            rows.append("<row r=\"%d\"><c r=\"A%d\" %s t=\"d\"><v>%s</v></c></row>"
                    .formatted(n + 1, n + 1, style, AT.plusSeconds(n)));
        }
        parts.put(
                SHEET,
                sheet.replaceAll("(?s)<sheetData>.*</sheetData>", rows + "</sheetData>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.keySet().removeIf(name -> name.equals("xl/worksheets/sheet2.xml"));
        parts.computeIfPresent(
                "xl/workbook.xml",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replaceAll("<sheet name=\"Notes\"[^>]*/>", "")
                        .getBytes(StandardCharsets.UTF_8));
        return ZipParts.zipped(parts);
    }

    /** The workbook with the date of its first row in the form of ISO 8601. */
    private static byte[] dated(byte[] workbook, String date, String quote) throws IOException {
        Map<String, byte[]> parts = ZipParts.of(workbook);
        parts.computeIfPresent(SHEET, (name, content) -> {
            String sheet = new String(content, StandardCharsets.UTF_8);
            String changed = sheet.replaceFirst(
                    "<c r=\"D2\" (s=\"[0-9]+\")[^>]*><v>[^<]*</v>",
                    "<c r=\"D2\" $1 t=" + quote + "d" + quote + "><v>" + date + "</v>");
            assertThat(changed).isNotEqualTo(sheet);
            return changed.getBytes(StandardCharsets.UTF_8);
        });
        return ZipParts.zipped(parts);
    }

    private static byte[] strict(byte[] workbook) throws IOException {
        Map<String, byte[]> strict = new LinkedHashMap<>();
        ZipParts.of(workbook).forEach((name, content) -> {
            String text = new String(content, StandardCharsets.UTF_8);
            for (Map.Entry<String, String> namespace : NAMESPACES.entrySet()) {
                text = text.replace(namespace.getKey(), namespace.getValue());
            }
            strict.put(name, text.getBytes(StandardCharsets.UTF_8));
        });
        assertThat(new String(strict.get("xl/workbook.xml"), StandardCharsets.UTF_8))
                .contains("purl.oclc.org");
        return ZipParts.zipped(strict);
    }
}
