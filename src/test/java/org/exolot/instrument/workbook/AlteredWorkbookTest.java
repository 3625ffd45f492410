package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Worksheet;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.ZipParts;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A table of Qubit that a person has kept as a workbook and locked, hidden, merged, computed or programmed. */
class AlteredWorkbookTest {
    private static final List<String> HEADINGS = List.of(
            "Run ID,Assay Name,Test Name,Test Date,Qubit tube conc.,Units,Original sample conc.,Units,Sample Volume (uL),Dilution Factor"
                    .split(","));

    private static final List<String> ROW =
            List.of("2025-02-13,Protein,LOT-7 A,13/02/2025 10:11:12 AM,1.5,ug/mL,300,ug/mL,1,200".split(","));

    /** What a person does to the sheet after the table is written. */
    private interface Alteration {
        void alter(Worksheet sheet);
    }

    @ParameterizedTest
    @EnumSource(
            value = EncryptionMode.class,
            names = {"agile", "standard"})
    void aWorkbookLockedByAPasswordIsToldAsLocked(EncryptionMode mode) throws IOException, GeneralSecurityException {
        assertThat(told(encrypted(mode, workbook(sheet -> {}))))
                .containsExactly("FILE_LOCKED: content that is encrypted");
    }

    @Test
    void anXlsLockedByAPasswordIsToldAsLocked() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword("secret");
        byte[] locked;
        try {
            locked = xls(workbook -> {});
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThat(told(locked)).containsExactly("FILE_LOCKED: content that is encrypted");
    }

    @Test
    void aPackageWithALockedPartIsToldAsLocked() throws IOException {
        byte[] locked = workbook(sheet -> {});
        for (int i = 0; i + 30 < locked.length; i++) {
            if (locked[i] == 'P' && locked[i + 1] == 'K' && locked[i + 2] == 1 && locked[i + 3] == 2) {
                locked[i + 8] |= 1;
            }
        }
        assertThat(told(locked))
                .singleElement()
                .asString()
                .startsWith("FILE_LOCKED: ")
                .endsWith(" is encrypted");
    }

    @Test
    void aWorkbookThatWasCutIsNotTakenForOneOfNoInstrument() throws IOException {
        byte[] whole = workbook(sheet -> {});
        assertThat(told(Arrays.copyOf(whole, whole.length - 200)))
                .singleElement()
                .asString()
                .startsWith("FILE_UNREADABLE");
    }

    @Test
    void aHiddenSheetIsNamed() throws IOException {
        for (VisibilityState state : List.of(VisibilityState.HIDDEN, VisibilityState.VERY_HIDDEN)) {
            ReadFile read = read(workbook(sheet -> sheet.setVisibilityState(state)));
            assertThat(findings(read)).containsExactly("WORKBOOK_SHEET_HIDDEN: Results");
            assertThat(concentrations(read)).containsExactly("300", "310");
        }
    }

    @Test
    void hiddenRowsAndColumnsAreCountedAndRead() throws IOException {
        ReadFile read = read(workbook(sheet -> {
            sheet.hideRow(2);
            sheet.hideColumn(4);
            sheet.hideColumn(6);
        }));
        assertThat(findings(read)).containsExactly("WORKBOOK_CELLS_HIDDEN: 1 hidden rows: 3; 2 hidden columns: E, G");
        assertThat(read.findings().getFirst().place().inWords()).isEqualTo("sheet Results, cell E3");
        assertThat(concentrations(read)).containsExactly("300", "310");
    }

    @Test
    void hiddenRowsOfALongSheetAreEachCountedOnce() throws IOException {
        ReadFile read = read(workbook(sheet -> {
            for (int row = 10; row < 30_010; row++) {
                sheet.value(row, 0, "note " + row);
                if (row % 10 == 0) {
                    sheet.hideRow(row);
                }
            }
        }));
        assertThat(findings(read))
                .anySatisfy(
                        told -> assertThat(told)
                                .startsWith(
                                        "WORKBOOK_CELLS_HIDDEN: 3000 hidden rows: 11, 21, 31, 41, 51, 61, 71, 81, 91, 101, 111, 121, …"));
    }

    @Test
    void aSheetInLettersOfTwoBytesIsLookedThroughLikeAnyOther() throws IOException {
        Map<String, byte[]> parts = ZipParts.of(workbook(sheet -> {
            for (int row = 10; row < 10_010; row++) {
                sheet.value(row, 0, "note " + row);
                sheet.hideRow(row);
            }
            sheet.range(1, 6, 2, 6).merge();
        }));
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, sheet) -> new String(sheet, StandardCharsets.UTF_8)
                        .replace("UTF-8", "UTF-16")
                        .getBytes(StandardCharsets.UTF_16));
        assertThat(findings(read(ZipParts.zipped(parts))))
                .contains(
                        "WORKBOOK_CELLS_HIDDEN: 10000 hidden rows: 11–10010",
                        "WORKBOOK_CELLS_MERGED: G2:G3 in xl/worksheets/sheet1.xml");
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, sheet) -> new String(sheet, StandardCharsets.UTF_16)
                        .replace("r=\"A9000\"", "r=\"AAAA9000\"")
                        .getBytes(StandardCharsets.UTF_16));
        assertThat(findings(read(ZipParts.zipped(parts))))
                .containsExactly("FILE_UNREADABLE: the place AAAA9000 in xl/worksheets/sheet1.xml");
    }

    @Test
    void aRowThatIsSaidToBeHiddenTwiceCountsOnce() throws IOException {
        Map<String, byte[]> parts = ZipParts.of(workbook(sheet -> {}));
        parts.put(
                "xl/worksheets/sheet7.xml",
                "<worksheet><row r=\"7\" hidden=\"1\" hidden=\"1\"/></worksheet>".getBytes(StandardCharsets.US_ASCII));
        assertThat(findings(read(ZipParts.zipped(parts)))).containsExactly("WORKBOOK_CELLS_HIDDEN: 1 hidden rows: 7");
    }

    @Test
    void anXlsTellsItsHiddenRowsAndColumns() throws IOException {
        byte[] hidden = xls(sheet -> {
            sheet.createRow(1).setZeroHeight(true);
            sheet.setColumnHidden(27, true);
        });
        assertThat(told(hidden)).contains("WORKBOOK_CELLS_HIDDEN: 1 hidden rows: 2; 1 hidden columns: AB");
    }

    @Test
    void aValueMergedOverRowsIsNamedAndStandsInTheFirstOnly() throws IOException {
        ReadFile read = read(workbook(sheet -> {
            sheet.range(1, 6, 2, 6).merge();
            sheet.value(2, 6, "");
        }));
        assertThat(findings(read)).contains("WORKBOOK_CELLS_MERGED: G2:G3 in xl/worksheets/sheet1.xml");
        assertThat(concentrations(read)).startsWith("300").doesNotContain("310").hasSizeLessThan(2);
    }

    @Test
    void cellsMergedWithinARowAreNoMatter() throws IOException {
        assertThat(findings(read(workbook(sheet -> sheet.range(4, 0, 4, 3).merge()))))
                .isEmpty();
    }

    @Test
    void anXlsTellsMergedCellsOverRows() throws IOException {
        byte[] merged = xls(sheet -> sheet.addMergedRegion(new CellRangeAddress(1, 2, 6, 6)));
        try (Workbook workbook = Workbook.open(new MemorySource("w.xls", merged), new FindingLog())
                .orElseThrow()) {
            assertThat(workbook.merged()).containsExactly("G2:G3 in Results");
        }
    }

    @Test
    void aWorkbookWithMacrosIsReadAndTold() throws IOException {
        Map<String, byte[]> parts = ZipParts.of(workbook(sheet -> {}));
        parts.computeIfPresent(
                "[Content_Types].xml",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replace(
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                                "application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        ReadFile read = read(ZipParts.zipped(parts));
        assertThat(findings(read)).containsExactly("WORKBOOK_HAS_MACRO: xl/vbaProject.bin");
        assertThat(concentrations(read)).containsExactly("300", "310");
    }

    @Test
    void anXlsWithMacrosIsTold() throws IOException {
        byte[] plain = xls(sheet -> {});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(plain))) {
            container
                    .createDirectory("_VBA_PROJECT_CUR")
                    .createDocument("PROJECT", new ByteArrayInputStream(new byte[] {1}));
            container.writeFilesystem(bytes);
        }
        assertThat(told(bytes.toByteArray())).contains("WORKBOOK_HAS_MACRO: _VBA_PROJECT_CUR");
    }

    @Test
    void aFormulaWithItsComputedValueIsToldAndItsValueUsed() throws IOException {
        ReadFile read = read(formula("<f>150*2</f><v>300</v>"));
        assertThat(findings(read)).containsExactly("WORKBOOK_FORMULA: =150*2");
        assertThat(concentrations(read)).containsExactly("300", "310");
    }

    @Test
    void aFormulaThatNobodyComputedIsNoValue() throws IOException {
        for (String cell : List.of("<f>150*2</f>", "<f>150*2</f><v></v>", "<f>150*2</f><v/>")) {
            ReadFile read = read(formula(cell));
            assertThat(findings(read)).contains("WORKBOOK_FORMULA_EMPTY: =150*2 without a value");
            assertThat(concentrations(read)).doesNotContain("300", "0");
        }
    }

    @Test
    void sheetsWithoutANameOrWithOneNameAreReadAll() throws IOException {
        for (String name : List.of("", "name=\"\"", "name=\"Results\"")) {
            Map<String, byte[]> parts = ZipParts.of(twoSheets());
            parts.computeIfPresent(
                    "xl/workbook.xml",
                    (part, content) -> new String(content, StandardCharsets.UTF_8)
                            .replace("name=\"Other\"", name)
                            .getBytes(StandardCharsets.UTF_8));
            List<String> cells = new ArrayList<>();
            try (Workbook workbook = Workbook.open(new MemorySource("w.xlsx", ZipParts.zipped(parts)), new FindingLog())
                    .orElseThrow()) {
                assertThat(workbook.sheets()).hasSize(2).doesNotHaveDuplicates();
                for (String sheet : workbook.sheets()) {
                    try (WorkbookRows rows = workbook.rows(sheet)) {
                        while (rows.next()) {
                            cells.addAll(rows.row().texts());
                        }
                    }
                }
            }
            assertThat(cells).containsExactly("one", "two");
        }
    }

    private static byte[] twoSheets() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            workbook.newWorksheet("Results").value(0, 0, "one");
            workbook.newWorksheet("Other").value(0, 0, "two");
        }
        return bytes.toByteArray();
    }

    @Test
    void aPartWhosePathLeadsOutsideIsTold() throws IOException {
        Map<String, byte[]> parts = ZipParts.of(workbook(sheet -> {}));
        parts.put("../../etc/cron.d/x", new byte[] {1});
        ReadFile read = read(ZipParts.zipped(parts));
        assertThat(findings(read)).containsExactly("NAME_UNSAFE: ../../etc/cron.d/x");
        assertThat(concentrations(read)).containsExactly("300", "310");
    }

    private static byte[] workbook(Alteration alteration) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (org.dhatim.fastexcel.Workbook workbook = new org.dhatim.fastexcel.Workbook(bytes, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Results");
            for (int column = 0; column < HEADINGS.size(); column++) {
                sheet.value(0, column, HEADINGS.get(column));
                for (int row = 1; row <= 2; row++) {
                    String value = value(row, column);
                    if (value.matches("[0-9.]+")) {
                        sheet.value(row, column, Double.parseDouble(value));
                    } else {
                        sheet.value(row, column, value);
                    }
                }
            }
            alteration.alter(sheet);
        }
        return bytes.toByteArray();
    }

    private static String value(int row, int column) {
        if (row == 2 && column == 2) {
            return "LOT-7 B";
        }
        if (row == 2 && column == 4) {
            return "1.55";
        }
        return row == 2 && column == 6 ? "310" : ROW.get(column);
    }

    private static byte[] formula(String cell) throws IOException {
        Map<String, byte[]> parts = ZipParts.of(workbook(sheet -> {}));
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, content) -> new String(content, StandardCharsets.UTF_8)
                        .replaceFirst("(<c r=\"G2\"[^>]*>)<v>300[.0]*</v>", "$1" + cell)
                        .getBytes(StandardCharsets.UTF_8));
        return ZipParts.zipped(parts);
    }

    private interface OldAlteration {
        void alter(Sheet sheet);
    }

    private static byte[] xls(OldAlteration alteration) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Sheet sheet = workbook.createSheet("Results");
            Row head = sheet.createRow(0);
            for (int column = 0; column < HEADINGS.size(); column++) {
                head.createCell(column).setCellValue(HEADINGS.get(column));
            }
            alteration.alter(sheet);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] encrypted(EncryptionMode mode, byte[] workbook) throws IOException, GeneralSecurityException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(workbook);
            }
            container.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }

    private static List<String> concentrations(ReadFile read) {
        List<String> all = new ArrayList<>();
        read.export()
                .orElseThrow()
                .runs()
                .forEach(run -> run.quantities().stream()
                        .filter(each -> each.attribute().equals("protein concentration"))
                        .map(SampleQuantity::reported)
                        .filter(entry -> entry.value() instanceof Value.Measured)
                        .forEach(entry -> all.add(entry.raw())));
        return all;
    }

    private static List<String> told(byte[] content) throws IOException {
        return findings(read(content));
    }

    private static List<String> findings(ReadFile read) {
        return read.findings().stream()
                .map(each -> each.type() + ": " + each.found())
                .toList();
    }

    private static ReadFile read(byte[] content) throws IOException {
        return Formats.shipped().read(new MemorySource("x.xlsx", content));
    }
}
