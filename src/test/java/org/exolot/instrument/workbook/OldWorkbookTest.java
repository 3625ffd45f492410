package org.exolot.instrument.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.MemorySource;
import org.junit.jupiter.api.Test;

/** Workbooks of Excel 95, written here record by record as the description of the format has them. */
class OldWorkbookTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void itsCellsAreReadWithTheirPlaces() throws IOException {
        FindingLog findings = new FindingLog();
        List<WorkbookRow> rows = rows(workbook(), findings);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().texts()).containsExactly("Sample", "", "µm");
        assertThat(rows.get(1).cell(1).number().orElseThrow()).isEqualByComparingTo("0.25");
        assertThat(rows.get(1).cell(2).number().orElseThrow()).isEqualByComparingTo("-3");
        assertThat(rows.get(1).cell(3).number().orElseThrow()).isEqualByComparingTo("12.34");
        assertThat(rows.get(1).cell(1).place().inWords()).isEqualTo("sheet Data, cell B2");
        assertThat(rows.get(2).cell(0).date()).contains(LocalDateTime.of(2026, 3, 4, 12, 0));
        assertThat(rows.get(2).text(1)).isEqualTo("TRUE");
        assertThat(rows.get(2).text(2)).isEqualTo("made");
        assertThat(findings.findings())
                .extracting(finding -> finding.type() + ": " + finding.found())
                .containsExactly(
                        "WORKBOOK_FORMULA: a formula",
                        "WORKBOOK_CELLS_HIDDEN: 1 hidden rows: 2; 2 hidden columns: D–E");
    }

    @Test
    void aWorkbookWithAPasswordIsRefused() throws IOException {
        byte[] stream = stream(record(0x002F, buffer(4).putInt(7)));
        FindingLog findings = new FindingLog();
        assertThat(Workbook.open(new MemorySource("x.xls", container(stream)), findings))
                .isEmpty();
        assertThat(findings.findings()).extracting(Finding::type).containsExactly(FindingType.FILE_LOCKED);
    }

    @Test
    void everyCutAndChangedByteIsAnswered() throws IOException {
        byte[] stream = stream(new byte[0]);
        Random random = new Random(5);
        for (int i = 0; i < stream.length; i++) {
            byte[] changed = stream.clone();
            changed[i] = (byte) random.nextInt(256);
            rows(container(changed), new FindingLog());
            rows(container(Arrays.copyOf(stream, i)), new FindingLog());
        }
    }

    private static List<WorkbookRow> rows(byte[] content, FindingLog findings) throws IOException {
        List<WorkbookRow> all = new ArrayList<>();
        Optional<Workbook> opened = Workbook.open(new MemorySource("x.xls", content), findings);
        if (opened.isPresent()) {
            try (Workbook workbook = opened.get()) {
                for (String sheet : workbook.sheets()) {
                    try (WorkbookRows rows = workbook.rows(sheet)) {
                        while (rows.next()) {
                            all.add(rows.row());
                        }
                    }
                }
            }
        }
        return all;
    }

    private static byte[] workbook() throws IOException {
        return container(stream(new byte[0]));
    }

    private static byte[] stream(byte[] more) {
        byte[] name = "Data".getBytes(WINDOWS);
        ByteBuffer boundSheet = buffer(7 + name.length).putInt(0).put((byte) 0).put((byte) 0);
        boundSheet.put((byte) name.length).put(name);
        byte[] begin = join(
                record(0x0809, buffer(8).putShort((short) 0x0500).putShort((short) 5)),
                more,
                record(0x0042, buffer(2).putShort((short) 1252)),
                record(0x00E0, buffer(16)),
                record(0x00E0, buffer(16).putShort((short) 0).putShort((short) 22)));
        int offset = begin.length + 4 + boundSheet.capacity() + 4;
        boundSheet.putInt(0, offset);
        return join(begin, record(0x0085, boundSheet), record(0x000A, buffer(0)), sheet());
    }

    private static byte[] sheet() {
        return join(
                record(0x0809, buffer(8).putShort((short) 0x0500).putShort((short) 0x10)),
                record(
                        0x007D,
                        buffer(12).putShort(0, (short) 3).putShort(2, (short) 4).putShort(8, (short) 1)),
                record(0x0208, buffer(16).putShort(0, (short) 0)),
                record(0x0208, buffer(16).putShort(0, (short) 1).putInt(12, 0x20)),
                label(0, 0, "Sample"),
                label(0, 2, "µm"),
                record(0x0203, cell(1, 1, 0, 8).putDouble(0.25)),
                record(0x027E, cell(1, 2, 0, 4).putInt((-3 << 2) | 2)),
                record(0x027E, cell(1, 3, 0, 4).putInt((1234 << 2) | 3)),
                record(0x0203, cell(2, 0, 1, 8).putDouble(46_085.5)),
                record(0x0205, cell(2, 1, 0, 2).put((byte) 1).put((byte) 0)),
                record(0x0006, cell(2, 2, 0, 16).putLong(0xFFFF000000000000L)),
                record(0x0207, buffer(6).putShort((short) 4).put("made".getBytes(WINDOWS))),
                record(0x000A, buffer(0)));
    }

    private static byte[] label(int row, int column, String text) {
        byte[] bytes = text.getBytes(WINDOWS);
        return record(
                0x0204,
                cell(row, column, 0, 2 + bytes.length)
                        .putShort((short) bytes.length)
                        .put(bytes));
    }

    private static ByteBuffer cell(int row, int column, int style, int more) {
        return buffer(6 + more).putShort((short) row).putShort((short) column).putShort((short) style);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] record(int id, ByteBuffer data) {
        return buffer(4 + data.capacity())
                .putShort((short) id)
                .putShort((short) data.capacity())
                .put(data.array())
                .array();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] container(byte[] stream) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            container.createDocument(new ByteArrayInputStream(stream), "Book");
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
