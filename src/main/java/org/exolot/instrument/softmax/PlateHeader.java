package org.exolot.instrument.softmax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Series;
import org.exolot.instrument.plate.PlacedValues;

/**
 * The line {@code Plate:}, whose fields are told by their position only. Fluorescence has one field more after the read mode, and every
 * mode but absorbance ten more before the rows.
 *
 * @param wavelengths those read, in nm; empty for a spectrum
 * @param firstRow from 1
 * @param rows how many rows were read
 * @param reads how many times each well was read
 * @param settings all that the line says, under the names below; the plate's, which says more of itself there
 */
record PlateHeader(
        String name,
        Layout layout,
        ReadType readType,
        String mode,
        boolean reducedOnly,
        int reads,
        List<BigDecimal> wavelengths,
        int wells,
        int firstRow,
        int rows,
        LinkedHashMap<String, Entry> settings) {
    private static final Set<String> DATA_TYPES = Set.of("raw", "reduced", "both");
    private static final List<String> BEFORE_DATA_TYPE =
            List.of("", "", "Format Version", "Layout", "Read Type", "Read Mode");
    private static final List<String> AFTER_DATA_TYPE = List.of(
            "Data Type",
            "Pre-read",
            "Reads",
            "Read Time or Scan Pattern",
            "Read Interval or Scan Density",
            "Start Wavelength",
            "Stop Wavelength",
            "Wavelength Step",
            "Number of Wavelengths",
            "Wavelengths",
            "First Column",
            "Columns",
            "Wells");
    private static final List<String> OPTICS = List.of(
            "Excitation Wavelengths",
            "Cutoff",
            "Cutoff Filters",
            "Sweep",
            "Sweep Wavelength",
            "Reads per Well",
            "PMT Gain",
            "Integration Start",
            "Integration End");
    private static final List<String> ROWS = List.of("First Row", "Rows");

    /** How the readings are laid out. */
    enum Layout {
        /** A grid of wells for each read. */
        PLATE,
        /** A line for each read, with a column for each well. */
        TIME
    }

    /** What was read of each well. */
    enum ReadType {
        ENDPOINT,
        KINETIC,
        SPECTRUM,
        WELL_SCAN;

        Optional<Series.Axis> axis() {
            return switch (this) {
                case ENDPOINT -> Optional.empty();
                case KINETIC -> Optional.of(Series.Axis.TIME);
                case SPECTRUM -> Optional.of(Series.Axis.WAVELENGTH);
                case WELL_SCAN -> Optional.of(Series.Axis.POINT);
            };
        }
    }

    /** The header of these fields; empty where they are no such line. */
    static Optional<PlateHeader> of(List<String> fields, IntFunction<Place> placeOfField) {
        Optional<Layout> layout = layout(at(fields, 3));
        Optional<ReadType> readType = readType(at(fields, 4));
        int type = dataType(fields);
        if (layout.isEmpty() || readType.isEmpty() || type < 0) {
            return Optional.empty();
        }
        LinkedHashMap<String, Entry> settings = new LinkedHashMap<>();
        List<String> names = names(type, at(fields, 5));
        for (int i = 2; i < fields.size(); i++) {
            String text = at(fields, i);
            if (!text.isEmpty()) {
                String name = i < names.size() ? names.get(i) : "Field " + (i + 1);
                settings.put(name, PlacedValues.words(text, placeOfField.apply(i)));
            }
        }
        Optional<List<BigDecimal>> wavelengths = wavelengths(settings);
        int rows = whole(settings, "Rows", 64);
        int firstRow = whole(settings, "First Row", 64);
        int wells = whole(settings, "Wells", 1536);
        if (wavelengths.isEmpty() || rows < 1 || firstRow < 1 || wells < 1) {
            return Optional.empty();
        }
        return Optional.of(new PlateHeader(
                at(fields, 1),
                layout.get(),
                readType.get(),
                at(fields, 5),
                fold(at(fields, type)).equals("reduced"),
                Math.max(1, whole(settings, "Reads", 1_000_000)),
                wavelengths.get(),
                wells,
                firstRow,
                rows,
                settings));
    }

    /** The header of another plate, of which the same is said elsewhere. */
    PlateHeader again(String itsName, IntFunction<Place> placeOfField) {
        LinkedHashMap<String, Entry> placed = new LinkedHashMap<>();
        settings.forEach((key, said) -> {
            Place at = said.place() instanceof Place.Text text ? placeOfField.apply(text.column() - 1) : said.place();
            placed.put(key, new Entry(said.raw(), said.value(), at));
        });
        return new PlateHeader(
                itsName.strip(),
                layout,
                readType,
                mode,
                reducedOnly,
                reads,
                wavelengths,
                wells,
                firstRow,
                rows,
                placed);
    }

    /** How many rows the whole plate has. */
    int rowsOfPlate() {
        return switch (wells) {
            case 6 -> 2;
            case 12 -> 3;
            case 24 -> 4;
            case 48 -> 6;
            case 384 -> 16;
            case 1536 -> 32;
            default -> 8;
        };
    }

    /** The wavelength of the n-th table beside or below one another, from 0. */
    Optional<BigDecimal> wavelength(int n) {
        return n < wavelengths.size() ? Optional.of(wavelengths.get(n)) : Optional.empty();
    }

    private static List<String> names(int type, String mode) {
        List<String> names = new ArrayList<>(BEFORE_DATA_TYPE);
        while (names.size() < type) {
            names.add("Read from Bottom");
        }
        names.addAll(AFTER_DATA_TYPE);
        if (!fold(mode).equals("absorbance")) {
            names.addAll(OPTICS);
        }
        names.addAll(ROWS);
        return names;
    }

    private static int dataType(List<String> fields) {
        for (int i = 6; i < Math.min(9, fields.size()); i++) {
            if (DATA_TYPES.contains(fold(fields.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    private static Optional<Layout> layout(String text) {
        return switch (fold(text)) {
            case "plateformat" -> Optional.of(Layout.PLATE);
            case "timeformat" -> Optional.of(Layout.TIME);
            default -> Optional.empty();
        };
    }

    private static Optional<ReadType> readType(String text) {
        return switch (fold(text)) {
            case "endpoint" -> Optional.of(ReadType.ENDPOINT);
            case "kinetic" -> Optional.of(ReadType.KINETIC);
            case "spectrum" -> Optional.of(ReadType.SPECTRUM);
            case "well scan" -> Optional.of(ReadType.WELL_SCAN);
            default -> Optional.empty();
        };
    }

    private static Optional<List<BigDecimal>> wavelengths(Map<String, Entry> settings) {
        Entry told = settings.get("Wavelengths");
        List<BigDecimal> all = new ArrayList<>();
        if (told != null) {
            for (String one : told.raw().split(" +")) {
                if (!one.matches("[0-9]{1,5}([.,][0-9]{1,3})?")) {
                    return Optional.empty();
                }
                all.add(new BigDecimal(one.replace(',', '.')));
            }
        }
        return Optional.of(all);
    }

    private static int whole(Map<String, Entry> settings, String name, int most) {
        Entry told = settings.get(name);
        int value = told != null && told.raw().matches("[0-9]{1,7}") ? Integer.parseInt(told.raw()) : 0;
        return value <= most ? value : 0;
    }

    private static String at(List<String> fields, int index) {
        return index < fields.size() ? fields.get(index).strip() : "";
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
