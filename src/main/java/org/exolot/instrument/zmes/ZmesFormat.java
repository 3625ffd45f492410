package org.exolot.instrument.zmes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * Measurement files of ZS XPLORER ({@code .zmes}), the software of Malvern's Zetasizer Pro, Ultra and Lab: a SQLite database with a tree
 * of named parameters for each record. Times are UTC. The record holds the same analysis twice, "Size Analysis Result" and
 * "Unclassified Size Analysis Result", which may differ; the software shows the first.
 *
 * <p>Run key: the record's GUID. Measurement key: the attribute.
 */
public final class ZmesFormat implements Format {
    private static final FormatId ID = new FormatId("zs-xplorer-zmes");
    private static final int VERSION = 1;
    private static final String MAGIC = "SQLite format 3\0";

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        if (!source.head().begins(MAGIC.chars().toArray())) {
            return new Recognition(ID, 0, List.of("no SQLite database"));
        }
        String head = new String(source.head().bytes(), StandardCharsets.ISO_8859_1);
        boolean tables = head.contains("RecordParameterData") && head.contains("StandardRecords");
        return tables
                ? new Recognition(ID, 0.98, List.of("a SQLite database with StandardRecords and RecordParameterData"))
                : new Recognition(
                        ID, 0.2, List.of("a SQLite database without the tables of ZS XPLORER at its beginning"));
    }

    @Override
    public Export read(Source source) throws IOException {
        return ZmesReader.read(source, ID, VERSION);
    }
}
