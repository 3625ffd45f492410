package org.exolot.instrument.intelliflex;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.text.HeaderText;

/** Makes the wells of a plate of their rows; what is wrong with these was told when they were read. */
final class WellRows {
    private final WellColumns columns;
    private final IntelliflexHeader header;
    private final PlacedValues values;
    private final Map<String, String> names = new HashMap<>();

    WellRows(WellColumns columns, PlacedValues values) {
        this.columns = columns;
        this.header = columns.header();
        this.values = values;
    }

    /** The wells of these rows, by the plate's rows and columns. */
    List<Well> wells(List<TableRow> rows) {
        Map<WellId, WellDraft> wells = new TreeMap<>();
        for (TableRow row : rows) {
            WellId id = WellId.of(row.text(columns.location()));
            WellDraft well = new WellDraft(id, row.place());
            wells.put(id, well);
            tell(row, well);
        }
        return wells.values().stream().map(this::named).toList();
    }

    private void tell(TableRow row, WellDraft well) {
        well.sample(row.text(header.at("sample id")));
        well.role(role(row.text(header.at("well type"))));
        int dilution = columns.dilution();
        if (!row.text(dilution).isEmpty()) {
            well.dilution(values.number(row.text(dilution), row.place(dilution)));
        }
        for (int column : columns.ofTheWell()) {
            if (!row.text(column).isEmpty()) {
                well.report(new Well.Reported(
                        header.names().get(column).strip(),
                        new Well.Amount(values.either(row.text(column), row.place(column)), Optional.empty())));
            }
        }
        header.beads().forEach((column, bead) -> {
            if (column < row.size()) {
                bead(row, column, bead, well);
            }
        });
    }

    private void bead(TableRow row, int column, IntelliflexHeader.Bead bead, WellDraft well) {
        AnalyteDraft analyte = well.analyte(bead.analyte());
        String text = row.text(column);
        switch (bead.kind()) {
            case NAME -> {
                if (bead.label().equals(IntelliflexHeader.ANALYTE)
                        && !text.isEmpty()
                        && !text.equalsIgnoreCase("NaN")) {
                    names.putIfAbsent(
                            bead.analyte(), bead.channel().equals("RP1") ? text : text + " " + bead.channel());
                }
            }
            case READING, REDUCED ->
                analyte.read(
                        bead.channel() + " " + bead.label(),
                        bead.kind() == IntelliflexHeader.Kind.REDUCED,
                        values.number(text, row.place(column)));
            case FIGURE, UNKNOWN -> {
                if (!text.isEmpty()) {
                    analyte.report(
                            bead.channel() + " " + bead.label(),
                            values.either(text, row.place(column)),
                            Optional.empty());
                }
            }
        }
    }

    /** {@code S1}, {@code C2}, {@code B}, {@code U17}. */
    private static WellRole role(String type) {
        return switch (HeaderText.fold(type.replaceAll("[0-9]+$", ""))) {
            case "s", "standard" -> WellRole.STANDARD;
            case "c", "control" -> WellRole.CONTROL;
            case "b", "background", "blank" -> WellRole.BLANK;
            case "u", "unknown", "sample" -> WellRole.SAMPLE;
            default -> WellRole.UNKNOWN;
        };
    }

    /** A dry well does not name its analytes: the others do. */
    private Well named(WellDraft well) {
        well.analytes().forEach(analyte -> analyte.rename(names.getOrDefault(analyte.name(), analyte.name())));
        return well.well();
    }
}
