package org.exolot.instrument.perkinelmer;

import java.io.IOException;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.workbook.Workbook;

/**
 * The csv export of the EnVision Workstation (format {@code Plate2} and its relatives): for each plate, label and repeat a block
 * {@code Plate information} and a grid with or without its letters and numbers, then what was set, the plate maps and the instrument.
 * {@code Results for} are reads, {@code Calculated results} come from a formula of the protocol. Its list formats, and those of the
 * VICTOR, have a row for each well.
 *
 * <p>Run key: assay id, when it was started and the instrument's serial number. Measurement key: plate, label and well.
 */
public final class EnvisionFormat implements Format {
    private static final FormatId ID = new FormatId("envision");
    private static final int VERSION = 1;
    private static final int HEADER = 60;
    private static final String TOLD = "Exported with EnVision";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        if (Workbook.mayBe(head)) {
            return new Recognition(ID, 0, List.of("a workbook"));
        }
        List<String> lines = head.folded(HEADER);
        boolean plate = lines.stream().anyMatch(line -> line.startsWith("plate information"));
        boolean columns = lines.stream()
                .map(line -> line.replace("\"", "").replace(';', ',').replace('\t', ','))
                .anyMatch(line -> line.startsWith("plate,repeat,barcode,"));
        if (columns && plate) {
            return new Recognition(ID, 0.97, List.of("Plate information with Plate, Repeat and Barcode"));
        }
        boolean list = lines.stream()
                .map(line -> line.replace("\"", "").replace(';', ',').replace('\t', ','))
                .anyMatch(
                        line -> line.startsWith("plate,repeat,well,") || line.startsWith("plate,barcode,repeat,well,"));
        if (list) {
            return new Recognition(ID, 0.9, List.of("a list with Plate, Repeat and Well"));
        }
        boolean told = head.contains(TOLD) && head.lines().stream().anyMatch(line -> line.startsWith(TOLD));
        return new Recognition(
                ID, told ? 0.6 : plate ? 0.2 : 0, List.of("no Plate information with Plate, Repeat and Barcode"));
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = Delimiters.of(source.head());
        EnvisionReader reader = new EnvisionReader(source, Delimiters.decimals(source.head(), delimiter));
        InformationFirst ordered = new InformationFirst(reader::row, reader.findings());
        TableRows.walk(source, delimiter, reader.findings(), ordered::row);
        ordered.end();
        return reader.export(ID, VERSION);
    }
}
