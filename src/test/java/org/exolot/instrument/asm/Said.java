package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;

/** What files say, in a form in which a reading of an instrument's own file and one of its document can be held against each other. */
final class Said {
    private Said() {}

    /** The figures of each well, by plate and well, and of each sample. */
    static Map<String, List<String>> of(Export export) {
        Map<String, List<String>> said = new TreeMap<>();
        for (ExportRun run : export.runs()) {
            for (Plate plate : run.plates()) {
                plate.wells().forEach(well -> well(said, plate, well));
            }
            run.quantities()
                    .forEach(quantity -> say(
                            said,
                            "sample " + name(quantity.sample()),
                            quantity.attribute() + " " + value(quantity.reported())));
            run.traces()
                    .forEach(trace ->
                            say(said, "sample " + name(trace.sample().orElse("")), "curve " + curve(trace.series())));
        }
        said.values().forEach(list -> list.sort(String::compareTo));
        return said;
    }

    private static void well(Map<String, List<String>> said, Plate plate, Well well) {
        String id = "plate " + name(plate.name()) + " well " + well.id();
        say(said, id, "of " + name(well.sample().orElse("")) + " as " + well.role());
        well.readings()
                .forEach(reading -> say(
                        said,
                        id,
                        reading.label() + " "
                                + reading.wavelengthNm()
                                        .map(nm -> nm.stripTrailingZeros().toPlainString())
                                        .orElse("") + " " + value(reading.signal())));
        well.series().forEach(series -> say(said, id, series.label() + " " + curve(series)));
        well.nominal().ifPresent(nominal -> say(said, id, "nominal " + value(nominal.entry())));
        well.dilution().ifPresent(dilution -> say(said, id, "dilution " + value(dilution)));
        well.reported()
                .forEach(each ->
                        say(said, id, each.name() + " " + value(each.amount().entry())));
        well.analytes().forEach(analyte -> {
            analyte.readings()
                    .forEach(each -> say(
                            said,
                            id,
                            analyte.name() + (each.reduced() ? " reduced " : " read ") + each.label() + " "
                                    + value(each.signal())));
            analyte.nominal()
                    .ifPresent(each -> say(said, id, analyte.name() + " nominal concentration " + amount(each)));
            analyte.reported()
                    .forEach(each ->
                            say(said, id, analyte.name() + " reported " + each.name() + " " + amount(each.amount())));
        });
    }

    /** A value with its unit; that there is none is the same as that none is told. */
    private static String amount(Well.Amount amount) {
        return value(amount.entry()) + " " + amount.unit().orElse("").strip();
    }

    private static String curve(Series series) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < series.size(); i++) {
            points.append(series.x()[i]).append(':').append(series.y()[i]).append(' ');
        }
        return points.toString();
    }

    private static String name(String written) {
        return written.isBlank() || written.equals("N/A") ? "-" : written.strip();
    }

    private static void say(Map<String, List<String>> said, String whose, String what) {
        said.computeIfAbsent(whose, each -> new ArrayList<>()).add(what);
    }

    /** The value whatever its digits; where there is none, the reason. */
    static String value(Entry entry) {
        return switch (entry.value()) {
            case Value.Measured measured ->
                measured.number().signum() == 0
                        ? "0"
                        : measured.number().stripTrailingZeros().toString();
            case Value.Missing missing -> "none: " + missing.reason();
            case Value.Below below -> ValuePrinter.print(below);
            case Value.Above above -> ValuePrinter.print(above);
            case Value.Qualitative words -> words.term();
        };
    }
}
