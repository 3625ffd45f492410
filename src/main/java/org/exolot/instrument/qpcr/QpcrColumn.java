package org.exolot.instrument.qpcr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.text.ColumnNames;
import org.exolot.instrument.text.HeaderText;

/** What stands in a column; which heading means which is listed in {@code columns.txt}. */
enum QpcrColumn {
    WELL,
    POSITION,
    SAMPLE,
    TARGET,
    TASK,
    DYE,
    OMIT,
    CQ,
    QUANTITY,
    CYCLE,
    RN,
    DELTA_RN,
    TEMPERATURE,
    FLUORESCENCE,
    DERIVATIVE,
    SLOPE,
    INTERCEPT,
    R2,
    EFFICIENCY,
    /** The residual standard deviation of the standard curve. */
    CURVE_SD,
    /** The standard error of its slope. */
    CURVE_SE,
    COLOUR,
    KNOWN;

    private static final Map<String, QpcrColumn> HEADINGS = load();

    /** The meaning of a heading; empty where nobody knows. */
    static Optional<QpcrColumn> of(String heading) {
        return Optional.ofNullable(HEADINGS.get(fold(heading)));
    }

    /** Software whose language is Russian or Greek writes the T of Ct, and sometimes the C, in its own letters. */
    private static String fold(String heading) {
        return HeaderText.fold(heading)
                .replace('\u0442', 't')
                .replace('\u0441', 'c')
                .replace('\u03C4', 't')
                .replace("\u2206", "delta ")
                .replace("\u03B4", "delta ")
                .replace("  ", " ");
    }

    private static Map<String, QpcrColumn> load() {
        Map<String, QpcrColumn> headings = new HashMap<>();
        for (ColumnNames names : ColumnNames.beside(QpcrColumn.class)) {
            QpcrColumn column = valueOf(names.meaning().getFirst());
            names.headings().forEach(heading -> headings.put(heading, column));
        }
        return Map.copyOf(headings);
    }
}
