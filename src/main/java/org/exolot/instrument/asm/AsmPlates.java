package org.exolot.instrument.asm;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.OrderedMap;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;

/** The wells of a run's plates as documents, one for each well with a measurement for each of its readings. */
final class AsmPlates {
    /** AlphaScreen and AlphaLISA emit light that was not put in; the others are how Chinese and Japanese installations call it. */
    private static final List<String> LUMINESCENCE = List.of("alpha", "发光", "発光");

    private static final List<String> FLUORESCENCE =
            List.of("fluor", "time resolved", "time-resolved", "trf", "polari", "fret", "荧光", "蛍光");

    private final AsmOut out;
    private final ExportRun run;

    AsmPlates(AsmOut out, ExportRun run) {
        this.out = out;
        this.run = run;
    }

    void write() {
        run.plates().forEach(plate -> plate.wells().forEach(well -> document(plate, well)));
    }

    private void document(Plate plate, Well well) {
        out.object(() -> {
            out.text("analyst", run.operator().map(Entry::raw));
            out.object("measurement aggregate document", () -> {
                out.time("measurement time", run.measuredAt());
                out.text("container type", "well plate");
                out.text("experimental data identifier", run.name().isBlank() ? "N/A" : run.name());
                out.custom(plate.conditions());
                out.array("measurement document", () -> measurements(plate, well));
            });
        });
    }

    private void measurements(Plate plate, Well well) {
        for (Well.Reading reading : well.readings()) {
            out.object(() -> reading(plate, well, reading));
        }
        for (Series series : well.series()) {
            out.object(() -> series(plate, well, series));
        }
        List<List<Well.Reported>> parts = AsmOut.oncePerPart(well.reported(), Well.Reported::name);
        for (List<Well.Reported> part : parts) {
            out.object(() -> computed(plate, well, part));
        }
        if (!well.analytes().isEmpty()) {
            out.object(() -> analytes(plate, well));
        }
        boolean bare = well.readings().isEmpty()
                && well.series().isEmpty()
                && parts.isEmpty()
                && well.analytes().isEmpty();
        if (bare) {
            out.object(() -> common(plate, well, Optional.empty(), Map.of()));
        }
    }

    private void common(Plate plate, Well well, Optional<Entry> wavelength, Map<String, String> custom) {
        out.identifier();
        out.object("sample document", () -> sample(plate, well));
        if (AsmCycles.are(plate)) {
            out.text("target DNA description", plate.name());
        }
        out.single("device control", () -> {
            out.text("device type", AsmCycles.are(plate) ? "qPCR" : "plate reader");
            out.text("detection type", plate.readMode());
            wavelength.ifPresent(each -> out.quantity("detector wavelength setting", each, Optional.of("nm")));
            well.dilution().ifPresent(factor -> out.own("dilution factor setting", factor, Optional.empty()));
        });
        if (!custom.isEmpty() || well.group().isPresent() || well.masked().isPresent()) {
            out.object("custom information document", () -> {
                custom.forEach(out::text);
                out.text("group", well.group());
                out.text("masked", well.masked().map(Entry::raw));
            });
        }
    }

    private void sample(Plate plate, Well well) {
        out.text("sample identifier", well.sample().orElse("N/A"));
        out.text("location identifier", well.id().toString());
        out.text("well plate identifier", plate.name().isBlank() ? "N/A" : plate.name());
        if (well.role() != WellRole.UNKNOWN) {
            out.text("sample role type", role(well.role()));
        }
        well.nominal().ifPresent(nominal -> out.own("mass concentration", nominal.entry(), nominal.unit()));
    }

    private static String role(WellRole role) {
        return switch (role) {
            case STANDARD -> "standard sample role";
            case SAMPLE -> "unknown sample role";
            case BLANK -> "blank role";
            case CONTROL -> "control sample role";
            case EMPTY -> "empty";
            case UNKNOWN -> "N/A";
        };
    }

    private void reading(Plate plate, Well well, Well.Reading reading) {
        if (AsmCycles.are(plate) && reading.label().equals(AsmCycles.CQ)) {
            common(plate, well, Optional.empty(), Map.of());
            AsmCycles.cq(out, reading.signal());
            return;
        }
        String feature = feature(plate);
        Optional<Entry> wavelength = reading.wavelengthNm()
                .map(nm -> new Entry(
                        nm.toString(),
                        new org.exolot.quantity.Value.Measured(nm),
                        reading.signal().place()));
        common(plate, well, wavelength, labels(reading.label(), reading.reduced()));
        out.quantity(feature, reading.signal(), Optional.of(unit(feature)));
        if (!AsmOut.measured(reading.signal())) {
            out.error(feature, reading.signal());
        }
    }

    private static Map<String, String> labels(String label, boolean reduced) {
        return reduced ? OrderedMap.of("label", label, "reduced", "true") : Map.of("label", label);
    }

    private static String feature(Plate plate) {
        String mode = plate.readMode().orElse("").toLowerCase(Locale.ROOT);
        if (mode.contains("lum") && !mode.contains("volum") || has(LUMINESCENCE, mode)) {
            return "luminescence";
        }
        return has(FLUORESCENCE, mode) || AsmCycles.are(plate) ? "fluorescence" : "absorbance";
    }

    private static boolean has(List<String> words, String mode) {
        return words.stream().anyMatch(mode::contains);
    }

    /** The unit that the model gives a signal; that of absorbance is what readers print, whatever the model calls it. */
    private static String unit(String feature) {
        return switch (feature) {
            case "luminescence" -> "RLU";
            case "fluorescence" -> "RFU";
            default -> "mAU";
        };
    }

    private void series(Plate plate, Well well, Series series) {
        Optional<Entry> wavelength = series.wavelengthNm()
                .map(nm -> new Entry(nm.toString(), new org.exolot.quantity.Value.Measured(nm), series.first()));
        common(plate, well, wavelength, series.reduced() ? Map.of("reduced", "true") : Map.of());
        if (AsmCycles.are(plate)) {
            AsmCycles.curve(out, series);
            return;
        }
        String cube = series.axis() == Series.Axis.WAVELENGTH
                ? "absorption spectrum data cube"
                : feature(plate) + " profile data cube";
        out.cube(cube, series.label(), unit(feature(plate)), series);
    }

    private void computed(Plate plate, Well well, List<Well.Reported> part) {
        common(plate, well, Optional.empty(), Map.of());
        out.single(
                "processed data",
                () -> out.object(
                        "custom information document",
                        () -> part.forEach(figure -> out.own(
                                figure.name(),
                                figure.amount().entry(),
                                figure.amount().unit()))));
    }

    private void analytes(Plate plate, Well well) {
        common(plate, well, Optional.empty(), Map.of());
        out.object(
                "analyte aggregate document",
                () -> out.array(
                        "analyte document",
                        () -> well.analytes()
                                .forEach(analyte ->
                                        AsmAnalyte.parts(analyte).forEach(part -> out.object(() -> part.write(out))))));
    }
}
