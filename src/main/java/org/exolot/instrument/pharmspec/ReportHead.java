package org.exolot.instrument.pharmspec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/** The labels and values above the counts, two pairs a row: label, colon, value. What stands behind the value belongs to it. */
final class ReportHead {
    /** What sites call the sample; the label is theirs. */
    private static final List<String> SAMPLE =
            List.of("sample", "sample name", "sample id", "sample identification", "probe", "numune", "product", "lot");

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Takes the pairs of a row; false where it has none. */
    boolean take(TableRow row) {
        List<TableCell> cells = filled(row);
        List<Integer> colons = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            if (cells.get(i).text().equals(":")) {
                colons.add(i);
            }
        }
        for (int n = 0; n < colons.size(); n++) {
            int at = colons.get(n);
            int end = n + 1 < colons.size() ? colons.get(n + 1) - 1 : cells.size();
            put(label(cells.get(at - 1)), cells.subList(Math.min(at + 1, end), end));
        }
        if (colons.isEmpty()) {
            return withoutColons(cells);
        }
        return true;
    }

    /** {@code Run1 | Discarded} behind the last pair of the row above, or {@code Label: | value}. */
    private boolean withoutColons(List<TableCell> cells) {
        if (cells.size() < 2 || !cells.getFirst().text().endsWith(":") && cells.size() != 2) {
            return false;
        }
        put(label(cells.getFirst()), cells.subList(1, cells.size()));
        return true;
    }

    private void put(String label, List<TableCell> values) {
        // Behind a value a run and what became of it may stand without a colon: Dilution Factor : 1 | Run1 | Discarded.
        int own = values.size() >= 3 && isRun(values.get(1).text()) ? 1 : values.size();
        for (int i = own; i + 1 < values.size(); i += 2) {
            store(values.get(i).text(), values.get(i + 1), values.get(i + 1).text());
        }
        if (own == 0) {
            return;
        }
        StringBuilder text = new StringBuilder();
        for (TableCell cell : values.subList(0, own)) {
            text.append(text.isEmpty() ? "" : " ")
                    .append(cell.date().map(Object::toString).orElse(cell.text()));
        }
        store(label, values.getFirst(), text.toString());
    }

    private void store(String label, TableCell at, String text) {
        entries.putIfAbsent(label, PlacedValues.words(text, at.place()));
    }

    /** Keeps a line as a condition. */
    void keep(String label, TableCell cell) {
        store(label, cell, cell.text());
    }

    /** What became of a run, where the head says it: {@code Run1 : Discarded} of {@code Run 1}. */
    Optional<Entry> fate(String run) {
        String wanted = HeaderText.fold(run).replace(" ", "");
        return entries.entrySet().stream()
                .filter(entry ->
                        HeaderText.fold(entry.getKey()).replace(" ", "").equals(wanted))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    static boolean isRun(String text) {
        return HeaderText.fold(text).matches("run ?[0-9]+");
    }

    private static String label(TableCell cell) {
        return cell.text().replaceAll("[\\s\\p{Z}]*:$", "").replaceAll("[_ ]{2,}$", "");
    }

    /** The cells in which something stands; a colon before a value is a cell of its own, as most reports write it. */
    static List<TableCell> filled(TableRow row) {
        List<TableCell> filled = new ArrayList<>();
        for (TableCell cell : row.cells()) {
            String text = cell.text();
            String value = text.startsWith(":") ? text.substring(1).replaceAll("^[\\s\\p{Z}]+", "") : "";
            if (!value.isEmpty()) {
                filled.add(new TableCell(":", Optional.empty(), cell.place()));
                filled.add(new TableCell(value, cell.date(), cell.place()));
            } else if (!HeaderText.fold(text).isEmpty()) {
                filled.add(cell);
            }
        }
        return filled;
    }

    Map<String, Entry> entries() {
        return entries;
    }

    /** A value by its label, compared folded. */
    Optional<Entry> get(String label) {
        return entries.entrySet().stream()
                .filter(entry -> HeaderText.fold(entry.getKey()).equals(label))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** The sample, by what sites call it, else the first label's value. */
    Optional<Entry> sample() {
        return SAMPLE.stream()
                .flatMap(label -> get(label).stream())
                .findFirst()
                .or(() -> entries.values().stream().findFirst());
    }
}
