package org.exolot.instrument.softmax;

import java.io.IOException;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;

/**
 * The text export of SoftMax Pro 5 to 7 (file format 1.3; Molecular Devices, SoftMax Pro User Guide, "Export"): plates with endpoint,
 * kinetic, spectrum and well scan reads, groups with the software's results, notes. A group's formulas name the curve ({@code
 * InterpX(Std@StandardCurve,Value)}) but the file does not hold its model or parameters.
 *
 * <p>Run key: the document's name and its plates' names. Measurement key: plate and well.
 */
public final class SoftMaxFormat implements Format {
    private static final FormatId ID = new FormatId("softmax-pro-text");
    private static final int VERSION = 1;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        Head head = source.head();
        boolean blocks = head.firstWords().startsWith("##BLOCKS=");
        if (blocks) {
            return new Recognition(ID, 0.98, List.of("line 1 is ##BLOCKS="));
        }
        if (head.contains("Plate:") && head.lines().stream().anyMatch(SoftMaxFormat::plateLine)) {
            boolean ends = head.lines().stream().anyMatch(line -> line.strip().startsWith("~End"));
            return new Recognition(ID, ends ? 0.9 : 0.8, List.of("a line Plate: with PlateFormat or TimeFormat"));
        }
        return new Recognition(
                ID, 0, List.of("neither ##BLOCKS= on line 1 nor a line Plate: with PlateFormat or TimeFormat"));
    }

    @Override
    public Export read(Source source) throws IOException {
        return SoftMaxReader.read(source, ID, VERSION);
    }

    private static boolean plateLine(String line) {
        return (line.startsWith("Plate:\t") || line.startsWith("Plate:,") || line.startsWith("Plate:;"))
                && (line.contains("PlateFormat") || line.contains("TimeFormat"));
    }
}
