package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exolot.finding.FindingType;
import org.exolot.instrument.ZipParts;
import org.junit.jupiter.api.Test;

class HostileWorkbookTest {
    private static final String CELLS =
            "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>one</t></is></c><c r=\"C1\"><v>0.16580000519752502</v></c></row>";

    @Test
    void cellsStandWhereTheyStandAndGapsAreBlank() throws IOException {
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(ZipParts.zipped(parts(CELLS)), rows)).isEmpty();
        WorkbookRow row = rows.getFirst();
        assertThat(row.texts()).containsExactly("one", "", "0.16580000519752502");
        assertThat(row.cell(2).place().cell()).isEqualTo("C1");
        assertThat(row.cell(27).place().cell()).isEqualTo("AB1");
        assertThat(row.cell(1).kind()).isEqualTo(WorkbookCell.Kind.BLANK);
    }

    @Test
    void aWorkbookThatExpandsTooFarIsRefused() throws IOException {
        Map<String, byte[]> parts = parts("");
        parts.put("xl/media/bomb.xml", new byte[60 << 20]);
        assertThat(WorkbookContent.rows(ZipParts.zipped(parts), new ArrayList<>()))
                .containsExactly(FindingType.FILE_TOO_LARGE);
    }

    @Test
    void aDocumentTypeIsRefusedAndNothingIsFetched() throws IOException {
        Map<String, byte[]> parts = parts(CELLS);
        String sheet = new String(parts.getOrDefault("xl/worksheets/sheet1.xml", new byte[0]), StandardCharsets.UTF_8);
        parts.put(
                "xl/worksheets/sheet1.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + sheet.replace("one", "&e;"))
                        .getBytes(StandardCharsets.UTF_8));
        assertThat(WorkbookContent.rows(ZipParts.zipped(parts), new ArrayList<>()))
                .containsExactly(FindingType.FILE_UNREADABLE);
    }

    @Test
    void aCellBeyondTheLastColumnIsRefusedBeforeRoomIsMadeForThoseBeforeIt() throws IOException {
        byte[] wide = ZipParts.zipped(parts("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>2</v></c></row>"));
        assertThat(WorkbookContent.rows(wide, new ArrayList<>())).containsExactly(FindingType.FILE_UNREADABLE);
    }

    @Test
    void formulasAndMacrosAreTold() throws IOException {
        Map<String, byte[]> parts = parts("<row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row>");
        parts.put("xl/vbaProject.bin", new byte[] {1});
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(ZipParts.zipped(parts), rows))
                .containsExactly(FindingType.WORKBOOK_HAS_MACRO, FindingType.WORKBOOK_FORMULA);
        assertThat(rows.getFirst().text(0)).isEqualTo("2");
    }

    @Test
    void aWorkbookWithoutRowsHasNone() throws IOException {
        List<WorkbookRow> rows = new ArrayList<>();
        assertThat(WorkbookContent.rows(ZipParts.zipped(parts("")), rows)).isEmpty();
        assertThat(rows).isEmpty();
    }

    @Test
    void damageAnywhereIsAFindingAndNeverAnException() throws IOException {
        byte[] whole = ZipParts.zipped(parts(CELLS));
        for (int length = 4; length < whole.length; length += 11) {
            assertThat(WorkbookContent.rows(java.util.Arrays.copyOf(whole, length), new ArrayList<>()))
                    .isNotEmpty();
        }
        java.util.Random random = new java.util.Random(7);
        for (int n = 0; n < 400; n++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            WorkbookContent.rows(changed, new ArrayList<>());
        }
    }

    private static Map<String, byte[]> parts(String rows) {
        String types =
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                        + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
        String relations =
                "<?xml version=\"1.0\"?><Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/></Relationships>";
        String workbook =
                "<?xml version=\"1.0\"?><workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
                        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
        String sheet = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                + rows + "</sheetData></worksheet>";
        Map<String, byte[]> parts = new TreeMap<>();
        parts.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        parts.put(
                "_rels/.rels",
                relations.formatted("officeDocument", "xl/workbook.xml").getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations.formatted("worksheet", "worksheets/sheet1.xml").getBytes(StandardCharsets.UTF_8));
        parts.put("xl/workbook.xml", workbook.getBytes(StandardCharsets.UTF_8));
        parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8));
        return parts;
    }
}
