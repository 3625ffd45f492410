package org.exolot.instrument;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.exolot.quantity.Value;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The measured values of an open converter's documents (Allotrope Simple Model), held against a reading of the same file. */
public final class AsmDocuments {
    private static final MathContext DIGITS = new MathContext(6);

    /** What the documents say of how it was measured, and not what was. */
    private static final List<String> SETTINGS =
            List.of("setting", "wavelength", "count", "volume", "temperature", "position", "gain", "distance", "time");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();

    private AsmDocuments() {}

    /** The export files of a folder of real exports, relative to the folder of all. */
    public static List<String> exports(String folder) throws IOException {
        try (Stream<Path> files = Files.list(RealExports.path(folder))) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(name -> !name.endsWith(".asm.json"))
                    .sorted()
                    .toList();
        }
    }

    /** The measured values in the document beside an export, to six digits; none where it has no document. */
    public static List<String> values(String export) throws IOException {
        Path document = RealExports.path(export.substring(0, export.lastIndexOf('.')) + ".asm.json");
        List<String> values = new ArrayList<>();
        if (Files.exists(document)) {
            collect(MAPPER.readTree(Files.readString(document)), "", values);
        }
        return values;
    }

    /** Those of the document's values that the reading does not hold. */
    public static List<String> missing(String export, Export read) throws IOException {
        Set<String> known = figures(read);
        return values(export).stream().filter(value -> !known.contains(value)).toList();
    }

    private static void collect(JsonNode node, String key, List<String> into) {
        if (node.isObject()) {
            boolean setting = SETTINGS.stream().anyMatch(key::contains);
            if (node.path("value").isNumber() && node.has("unit") && !setting && !none(node.path("value"))) {
                into.add(sixDigits(node.path("value").decimalValue()));
            }
            node.propertyStream().forEach(each -> collect(each.getValue(), each.getKey(), into));
        } else if (node.isArray()) {
            node.forEach(each -> collect(each, key, into));
        }
    }

    /** What the converter writes where the export has no value: NaN for a blank cell, minus zero for a bound or a column that is not there. */
    private static boolean none(JsonNode value) {
        double number = value.doubleValue();
        return Double.isNaN(number) || number == 0 && 1 / number < 0;
    }

    /** All figures of a reading, to six digits. */
    public static Set<String> figures(Export read) {
        Set<String> figures = new HashSet<>();
        for (ExportRun run : read.runs()) {
            conditions(run.conditions(), figures);
            for (SampleQuantity quantity : run.quantities()) {
                entry(quantity.reported(), figures);
                conditions(quantity.conditions(), figures);
            }
            for (Plate plate : run.plates()) {
                conditions(plate.conditions(), figures);
                plate.wells().forEach(well -> well(well, figures));
            }
        }
        return figures;
    }

    private static void well(Well well, Set<String> into) {
        well.readings().forEach(reading -> entry(reading.signal(), into));
        well.reported().forEach(reported -> entry(reported.amount().entry(), into));
        well.nominal().ifPresent(nominal -> entry(nominal.entry(), into));
        well.dilution().ifPresent(dilution -> entry(dilution, into));
        for (Series series : well.series()) {
            for (int i = 0; i < series.size(); i++) {
                if (Double.isFinite(series.y()[i])) {
                    into.add(sixDigits(BigDecimal.valueOf(series.y()[i])));
                }
            }
        }
    }

    private static void conditions(Map<String, Entry> conditions, Set<String> into) {
        conditions.values().forEach(entry -> entry(entry, into));
    }

    private static void entry(Entry entry, Set<String> into) {
        if (entry.value() instanceof Value.Measured measured) {
            into.add(sixDigits(measured.number()));
        }
    }

    private static String sixDigits(BigDecimal number) {
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toEngineeringString();
    }
}
