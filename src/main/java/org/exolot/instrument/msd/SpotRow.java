package org.exolot.instrument.msd;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.exolot.finding.Place;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** The row of a spot, as its texts: what it says is made of them when someone asks for the wells. */
record SpotRow(SpotColumns columns, TableRow row) {
    private static final Pattern STANDARD = Pattern.compile("(s|std|standard|cal|calibrator)[ _-]?[0-9]+");
    private static final Pattern CONTROL = Pattern.compile("(c|qc|ctrl|control)[ _-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern UNKNOWN = Pattern.compile("(u|unk|unknown)[ _-]?[0-9]+");
    private static final Pattern NOTHING = Pattern.compile("nan|n/?a|0+([.,]0+)?");
    private static final Pattern BLANK = Pattern.compile("(b|blank|background)[ _-]?[0-9]*");

    /** The wells that rows tell of, by rows and columns. */
    static List<Well> wells(List<SpotRow> rows, PlacedValues values) {
        Map<WellId, WellDraft> wells = new TreeMap<>();
        for (SpotRow spot : rows) {
            WellId id = WellId.of(spot.row().text(spot.columns().well()));
            spot.tell(
                    wells.computeIfAbsent(
                            id, key -> new WellDraft(key, spot.row().place())),
                    values);
        }
        return wells.values().stream().map(WellDraft::well).toList();
    }

    private void tell(WellDraft well, PlacedValues values) {
        String sample = row.text(columns.sample());
        well.sample(sample);
        well.role(role(sample, nominal()));
        if (!row.text(columns.dilution()).isEmpty()) {
            well.dilution(values.number(row.text(columns.dilution()), place(columns.dilution())));
        }
        AnalyteDraft analyte = well.analyte(analyteName(well, row.text(columns.assay()), row.text(columns.spot())));
        if (!row.text(columns.concentration()).isEmpty()) {
            analyte.nominal(new Well.Amount(
                    values.number(row.text(columns.concentration()), place(columns.concentration())),
                    Optional.empty()));
        }
        signal(columns.signal(), false, analyte, values);
        signal(columns.adjusted(), true, analyte, values);
        for (int at : columns.figures()) {
            figure(at, analyte, values);
        }
    }

    /** Whether a concentration is set; where the software shows them for samples too, it says {@code NaN} or 0. */
    private boolean nominal() {
        String text = row.text(columns.concentration());
        return !text.isEmpty() && !NOTHING.matcher(HeaderText.fold(text)).matches();
    }

    private void signal(int at, boolean adjusted, AnalyteDraft analyte, PlacedValues values) {
        if (at >= 0) {
            Place place = row.text(at).isEmpty() ? row.place() : place(at);
            analyte.read(columns.name(at), adjusted, values.number(row.text(at), place));
        }
    }

    private void figure(int at, AnalyteDraft analyte, PlacedValues values) {
        String text = row.text(at);
        if (!text.isEmpty()) {
            analyte.report(
                    columns.name(at),
                    at == columns.range() ? PlacedValues.words(text, place(at)) : values.either(text, place(at)),
                    Optional.empty());
        }
    }

    private Place place(int at) {
        return row.place(at);
    }

    /** An assay that stands on two spots of a well is told apart by the spot. */
    private static String analyteName(WellDraft well, String assay, String spot) {
        boolean taken = well.analytes().stream().anyMatch(each -> each.name().equals(assay));
        return taken || assay.isEmpty() ? (assay + " spot " + spot).strip() : assay;
    }

    /** {@code S001}, {@code U001}, {@code C001}: as the software names them, unless people do. */
    static WellRole role(String sample, boolean nominal) {
        String folded = HeaderText.fold(sample);
        if (STANDARD.matcher(folded).matches()) {
            return WellRole.STANDARD;
        }
        if (CONTROL.matcher(folded).matches()) {
            return WellRole.CONTROL;
        }
        if (BLANK.matcher(folded).matches()) {
            return WellRole.BLANK;
        }
        if (UNKNOWN.matcher(folded).matches()) {
            return WellRole.SAMPLE;
        }
        return folded.isEmpty() ? WellRole.UNKNOWN : nominal ? WellRole.CONTROL : WellRole.SAMPLE;
    }
}
