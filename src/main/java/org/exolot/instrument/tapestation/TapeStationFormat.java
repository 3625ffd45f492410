package org.exolot.instrument.tapestation;

import java.io.IOException;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.XmlFile;

/**
 * The XML export of TapeStation Analysis (Agilent; 4150, 4200 and older TapeStations): nucleic acid or protein concentration, integrity
 * number, peaks and regions of each sample. A ladder is no sample: what stands of it is told with the run. The trace itself is not in the file.
 *
 * <p>Run key: instrument, data file and the end of the run. Measurement key: screen tape, well, peak or region and figure.
 */
public final class TapeStationFormat implements Format {
    static final FormatId ID = new FormatId("tapestation-xml");
    static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        boolean root =
                XmlFile.root(head).filter(found -> found.name().equals("File")).isPresent();
        boolean tapes = root
                && head.lines().stream()
                        .anyMatch(line -> line.contains("<ScreenTape")
                                || line.contains("<RINeVersion")
                                || line.contains("<DINVersion"));
        return Recognition.by(
                tapes,
                ID,
                0.97,
                "XML with the root File and screen tapes",
                "no XML with the root File and screen tapes");
    }

    @Override
    public Export read(Source source) throws IOException {
        return new TapeStationReader(source).export();
    }
}
