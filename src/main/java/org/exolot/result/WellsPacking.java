package org.exolot.result;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.exolot.assay.PlateEvaluation;
import org.exolot.assay.WellEvaluation;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.quantity.ValuePrinter;

/**
 * A plate's wells as one byte column. Version 1, big-endian: the version (1 byte); the number of wells (4); for each the row and column
 * (2 each), role, sample, signal that the curve was read at, value and its unit (text: length in 2 bytes, then modified UTF-8; empty where there is none), the number of
 * readings (2) each with label and raw signal (text), the number of series (2) each with label (text), the number of points (4) and its
 * x and y (8 each, IEEE 754). Version 2, for plates with multiplex wells, has behind the series of each well the number of analytes (2) each
 * with name (text), the number of readings (2) and the number of reported figures (2), each of both with label and raw text. Never re-encoded: the ledger holds the hash of these bytes.
 */
final class WellsPacking {
    private static final int VERSION = 1;
    private static final int WITH_ANALYTES = 2;

    private WellsPacking() {}

    static byte[] pack(PlateEvaluation plate) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            boolean multiplex = plate.wells().stream()
                    .anyMatch(well -> !well.well().analytes().isEmpty());
            out.writeByte(multiplex ? WITH_ANALYTES : VERSION);
            out.writeInt(plate.wells().size());
            for (WellEvaluation well : plate.wells()) {
                write(well, out);
                if (multiplex) {
                    writeAnalytes(well.well(), out);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail to be written", impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(WellEvaluation evaluated, DataOutputStream out) throws IOException {
        Well well = evaluated.well();
        out.writeShort(well.id().row());
        out.writeShort(well.id().column());
        out.writeUTF(well.role().name());
        out.writeUTF(well.sample().orElse(""));
        out.writeUTF(evaluated.signal().map(Object::toString).orElse(""));
        out.writeUTF(evaluated.recomputed().map(ValuePrinter::print).orElse(""));
        out.writeUTF(evaluated.unit().orElse(""));
        out.writeShort(well.readings().size());
        for (Well.Reading reading : well.readings()) {
            out.writeUTF(reading.label());
            out.writeUTF(reading.signal().raw());
        }
        out.writeShort(well.series().size());
        for (Series series : well.series()) {
            write(series, out);
        }
    }

    private static void writeAnalytes(Well well, DataOutputStream out) throws IOException {
        out.writeShort(well.analytes().size());
        for (Well.Analyte analyte : well.analytes()) {
            out.writeUTF(analyte.name());
            out.writeShort(analyte.readings().size());
            for (Well.Reading reading : analyte.readings()) {
                out.writeUTF(reading.label());
                out.writeUTF(reading.signal().raw());
            }
            out.writeShort(analyte.reported().size());
            for (Well.Reported figure : analyte.reported()) {
                out.writeUTF(figure.name());
                out.writeUTF(figure.amount().entry().raw());
            }
        }
    }

    private static void write(Series series, DataOutputStream out) throws IOException {
        out.writeUTF(series.label());
        out.writeInt(series.size());
        for (double x : series.x()) {
            out.writeDouble(x);
        }
        for (double y : series.y()) {
            out.writeDouble(y);
        }
    }
}
