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
 * The csv export of Kaleido, which runs EnSight and Victor Nivo plate readers, in the layouts of its versions 1, 2 and 3: a grid under
 * {@code Results for …} for each plate, repeat and wavelength, then what was set. Nothing is subtracted from the reads. A plate whose
 * barcode could not be read has a virtual one with the time in it.
 *
 * <p>Run key: the signature of the measurement, when it began, the barcode. Measurement key: plate, label and well.
 */
public final class KaleidoFormat implements Format {
    private static final FormatId ID = new FormatId("kaleido");
    private static final int VERSION = 1;
    private static final int HEADER = 60;

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
        boolean ensight = head.anyBegins("EnSight Results from", HEADER);
        boolean results = head.anyBegins("Results for", HEADER) || head.anyBegins("Result for", HEADER);
        // What is told of the measurement stands behind all grids: beyond the head of a long file, whose grids are
        // named by their repeats.
        if (results
                && (ensight
                        || head.anyContains("PlateRepeat:", HEADER)
                        || head.lines().stream().anyMatch(KaleidoFormat::basicInformation))) {
            return new Recognition(ID, 0.97, List.of("Results of a plate, and basic information of Kaleido"));
        }
        return new Recognition(
                ID, ensight ? 0.6 : results ? 0.3 : 0, List.of("no Results for … with Kaleido's information"));
    }

    private static boolean basicInformation(String line) {
        return line.startsWith("Measurement Basic Information")
                || line.startsWith("Screen Basic Information")
                || line.contains("Exported with Kaleido")
                || line.contains(",Kaleido ");
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = Delimiters.of(source.head());
        KaleidoReader reader = new KaleidoReader(source, Delimiters.decimals(source.head(), delimiter));
        TableRows.walk(source, delimiter, reader.findings(), reader::row);
        return reader.export(ID, VERSION);
    }
}
