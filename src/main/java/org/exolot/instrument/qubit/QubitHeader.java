package org.exolot.instrument.qubit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;

/** The line of column names. */
final class QubitHeader {
    private final Model model;
    private final Map<QubitColumn, Integer> columns;
    private final List<String> names;
    private final List<Integer> unknown;

    /** Where each column stands, from 0, by its number: asked for several times for each row of a long table. */
    private final int[] places = new int[QubitColumn.values().length];

    private QubitHeader(Model model, Map<QubitColumn, Integer> columns, List<String> names, List<Integer> unknown) {
        this.model = model;
        this.columns = columns;
        this.names = names;
        this.unknown = unknown;
        Arrays.setAll(places, column -> columns.getOrDefault(QubitColumn.values()[column], -1));
    }

    /**
     * The instruments. A Qubit 2.0 tells no run. On a Qubit 4 the run's id is only the day, so that the standards' readings are part of the key: reading them again
     * begins a new run. A Qubit Flex has an id for each run, and standards for each of its eight positions.
     */
    enum Model {
        QUBIT_2(
                "Qubit 2.0",
                List.of(QubitColumn.ASSAY, QubitColumn.STANDARD_1, QubitColumn.STANDARD_2, QubitColumn.STANDARD_3)),
        QUBIT_4(
                "Qubit 4",
                List.of(
                        QubitColumn.RUN_ID,
                        QubitColumn.ASSAY,
                        QubitColumn.STANDARD_1,
                        QubitColumn.STANDARD_2,
                        QubitColumn.STANDARD_3)),
        QUBIT_FLEX("Qubit Flex", List.of(QubitColumn.RUN_ID, QubitColumn.ASSAY));

        private final String product;
        private final List<QubitColumn> runKey;

        Model(String product, List<QubitColumn> runKey) {
            this.product = product;
            this.runKey = runKey;
        }

        /** What tells a run from others. */
        List<QubitColumn> runKey() {
            return runKey;
        }

        String product() {
            return product;
        }
    }

    /** The header that this row is; empty where it is none. */
    static Optional<QubitHeader> of(TableRow row) {
        return of(row.texts());
    }

    static Optional<QubitHeader> of(List<String> headings) {
        Map<QubitColumn, Integer> columns = new EnumMap<>(QubitColumn.class);
        List<String> names = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < headings.size(); i++) {
            String folded = HeaderText.fold(headings.get(i));
            Optional<QubitColumn> column = column(folded, columns);
            boolean units = folded.equals("units") && i > 0;
            names.add(
                    units
                            ? headings.get(i - 1).strip() + " / Units"
                            : headings.get(i).strip());
            int at = i;
            column.ifPresentOrElse(known -> columns.put(known, at), () -> {
                if (!folded.isEmpty()) {
                    unknown.add(at);
                }
            });
        }
        return model(headings, columns).map(model -> new QubitHeader(model, columns, names, unknown));
    }

    /** Which instrument writes such a line. */
    Model model() {
        return model;
    }

    /** The columns that the file has. */
    Set<QubitColumn> columns() {
        return columns.keySet();
    }

    /** The heading of each field; a bare {@code Units} has the name of the concentration before it in front. */
    List<String> names() {
        return names;
    }

    /** The fields whose heading nobody knows, from 0. */
    List<Integer> unknown() {
        return unknown;
    }

    /** Where a column stands, from 0; -1 where the file does not have it. */
    int at(QubitColumn column) {
        return places[column.ordinal()];
    }

    /** Where numbers stand, from 0. */
    int[] numbers() {
        return columns.entrySet().stream()
                .filter(column -> column.getKey().kind() == QubitColumn.Kind.NUMBER)
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    private static Optional<QubitColumn> column(String folded, Map<QubitColumn, Integer> before) {
        for (QubitColumn column : QubitColumn.values()) {
            if (column.is(folded)) {
                return column == QubitColumn.UNITS ? units(before) : free(column, before);
            }
        }
        return Optional.empty();
    }

    private static Optional<QubitColumn> free(QubitColumn column, Map<QubitColumn, Integer> before) {
        return before.containsKey(column) ? Optional.empty() : Optional.of(column);
    }

    /** Of the two columns {@code Units}, each belongs to the concentration that it follows. */
    private static Optional<QubitColumn> units(Map<QubitColumn, Integer> before) {
        int tube = before.getOrDefault(QubitColumn.TUBE, -1);
        int original = before.getOrDefault(QubitColumn.ORIGINAL, -1);
        if (tube < 0 && original < 0) {
            return Optional.empty();
        }
        return free(tube > original ? QubitColumn.TUBE_UNIT : QubitColumn.ORIGINAL_UNIT, before);
    }

    private static Optional<Model> model(List<String> headings, Map<QubitColumn, Integer> columns) {
        boolean table = columns.keySet()
                .containsAll(List.of(
                        QubitColumn.ASSAY,
                        QubitColumn.SAMPLE,
                        QubitColumn.TEST_DATE,
                        QubitColumn.ORIGINAL,
                        QubitColumn.TUBE));
        Set<String> names = headings.stream().map(HeaderText::fold).collect(Collectors.toSet());
        if (table && names.contains("assay conc.") && names.contains("stock conc.")) {
            return Optional.of(Model.QUBIT_2);
        }
        if (!table || !columns.containsKey(QubitColumn.RUN_ID)) {
            return Optional.empty();
        }
        return Optional.of(names.contains("sample name") ? Model.QUBIT_FLEX : Model.QUBIT_4);
    }
}
