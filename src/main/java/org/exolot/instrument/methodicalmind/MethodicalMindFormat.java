package org.exolot.instrument.methodicalmind;

import java.io.IOException;
import java.util.List;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.text.HeaderText;

/**
 * The text that Methodical Mind (Meso Scale Discovery) writes for each plate: a head of keys, a grid of raw counts with a line for each spot
 * within a row, and how the camera saw the plate. Wells are not named in it: what is in them is known to the laboratory.
 *
 * <p>Run key: serial number, barcode and the time of reading. Measurement key: well and spot.
 */
public final class MethodicalMindFormat implements Format {
    private static final FormatId ID = new FormatId("methodical-mind");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 60;

    @Override
    public FormatId id() {
        return ID;
    }

    @Override
    public Recognition recognise(Source source) {
        List<String> lines = source.head().folded(FIRST_LINES);
        boolean data = lines.stream().anyMatch(line -> line.startsWith("=====") && line.contains("=data="));
        boolean program = lines.stream().anyMatch(line -> line.startsWith("version") && line.contains("mmpr"));
        boolean name = lines.stream().anyMatch(line -> line.startsWith("filename") && line.contains(":"));
        if (name && data && program) {
            return new Recognition(ID, 0.97, List.of("FileName, Version MMPR and =Data="));
        }
        return name && (data || program)
                ? new Recognition(ID, 0.8, List.of("FileName and " + (data ? "=Data=" : "Version MMPR")))
                : new Recognition(ID, 0, List.of("not both FileName and Version MMPR or =Data= in the first lines"));
    }

    /** A tab, as the software writes, or what a spreadsheet wrote in its place: it stands behind the key of the file's name. */
    static char delimiter(Head head) {
        for (String line : head.lines(FIRST_LINES)) {
            int colon = line.indexOf(':');
            if (HeaderText.fold(line).startsWith("filename") && colon > 0) {
                String behind = line.substring(colon + 1).replace("\"", "").strip();
                boolean other = line.indexOf('\t') < 0 && (behind.startsWith(",") || behind.startsWith(";"));
                return other ? behind.charAt(0) : '\t';
            }
        }
        return '\t';
    }

    @Override
    public Export read(Source source) throws IOException {
        return MethodicalMindReader.read(source, ID, VERSION);
    }
}
