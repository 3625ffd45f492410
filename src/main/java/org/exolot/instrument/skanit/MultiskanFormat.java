package org.exolot.instrument.skanit;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.exolot.instrument.Export;
import org.exolot.instrument.Format;
import org.exolot.instrument.FormatId;
import org.exolot.instrument.Head;
import org.exolot.instrument.Recognition;
import org.exolot.instrument.Source;
import org.exolot.instrument.plate.Delimiters;
import org.exolot.instrument.plate.TableRows;
import org.exolot.instrument.workbook.Workbook;
import org.exolot.quantity.DecimalSign;

/**
 * The csv export of Multiskan GO and its relatives: a step ({@code Photometric1}), a plate, a grid {@code Sample} with names and dilutions
 * ({@code Un_0001 1/10}), a grid {@code Abs} with the reads. Fields are separated by semicolons where decimals follow a comma.
 *
 * <p>Run key: the steps and plates with all that is said of them. Measurement key: plate, step and well.
 */
public final class MultiskanFormat implements Format {
    private static final FormatId ID = new FormatId("multiskan");
    private static final int VERSION = 1;
    private static final int FIRST_LINES = 200;
    private static final List<String> SIGNALS = List.of("Abs", "OD", "RFU", "RLU", "T%");
    private static final Pattern READS =
            Pattern.compile("\"?(Abs|OD|RFU|RLU|T%)\"?[;,\t]\"?0?1\"?[;,\t]\"?0?2\"?([;,\t].*)?");
    private static final Pattern STEP = Pattern.compile(
            "\"?(Photometric|Fluorometric|Luminometric|Absorbance|Fluorescence|Luminescence|Sample|Plate|Plaque|Platte|.*\\.skax) ?[0-9]*\"?([:;,\t].*)?");

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
        List<String> lines = head.lines(FIRST_LINES).stream().map(String::strip).toList();
        boolean reads = lines.stream().anyMatch(MultiskanFormat::reads);
        return reads && lines.stream().anyMatch(line -> STEP.matcher(line).matches())
                ? new Recognition(ID, 0.9, List.of("a grid Abs, with its plate, step or samples"))
                : new Recognition(
                        ID, reads ? 0.4 : 0, List.of("no grid Abs;1;2;… with a grid of samples, a plate or a step"));
    }

    private static boolean reads(String line) {
        int at = line.startsWith("\"") ? 1 : 0;
        return SIGNALS.stream().anyMatch(signal -> line.startsWith(signal, at))
                && READS.matcher(line).matches();
    }

    @Override
    public Export read(Source source) throws IOException {
        char delimiter = Delimiters.of(source.head());
        DecimalSign sign = Delimiters.decimals(source.head(), delimiter);
        SkanItReader reader = new SkanItReader(source, sign, sign);
        TableRows.walk(source, delimiter, reader.findings(), reader::row);
        return reader.export(ID, VERSION);
    }
}
