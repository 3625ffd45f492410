package org.exolot.instrument.zetaview;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Companion;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Weighting;
import org.exolot.instrument.text.Entries;
import org.exolot.instrument.text.Fields;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** What the positions of a cell gave. Paired with its measurement by the sum of traces and the concentration, which both files tell. */
final class PositionTable implements Companion {
    static final int TRACES_COLUMN = 6;

    private static final int POSITION_COLUMN = 1;
    private static final int PARTICLES_COLUMN = 3;
    private static final int CONCENTRATION_COLUMN = 4;
    private static final int ORIGINAL_COLUMN = 5;
    private static final int X50_COLUMN = 7;

    /** The centre of the last bin, printed where nothing was tracked. */
    private static final BigDecimal NO_TRACES = new BigDecimal("5997.5");

    private static final double ONE_DECIMAL = 0.051;

    private final List<Row> positions;
    private final Optional<Row> mean;
    private final Optional<Row> relative;
    private final Place place;

    PositionTable(List<Row> rows, Place place) {
        this.positions = rows.stream().filter(Row::isPosition).toList();
        this.mean = rows.stream().filter(row -> row.label().equals("mean")).findFirst();
        this.relative =
                rows.stream().filter(row -> row.label().equals("rel.st.dev.")).findFirst();
        this.place = place;
    }

    /**
     * A line of the table.
     *
     * @param used whether the position went into the mean
     * @param label of a line below the positions, folded; the position itself otherwise
     */
    record Row(boolean used, String label, List<String> heading, List<Entry> cells, long line) {
        Row {
            heading = List.copyOf(heading);
            cells = List.copyOf(cells);
        }

        static Row of(Fields fields, long line, Entries entries, List<String> heading) {
            List<Entry> cells = new ArrayList<>();
            for (int i = 0; i < fields.count(); i++) {
                boolean words = i <= POSITION_COLUMN || i > X50_COLUMN + 3;
                cells.add(
                        words
                                ? entries.words(fields.text(i), line, i + 1)
                                : entries.number(fields.text(i), line, i + 1));
            }
            boolean used = fields.text(0).equalsIgnoreCase("x");
            return new Row(used, fields.text(POSITION_COLUMN).toLowerCase(Locale.ROOT), heading, cells, line);
        }

        boolean isPosition() {
            return !label.isEmpty() && Character.isDigit(label.charAt(0));
        }

        Optional<BigDecimal> number(int column) {
            return column < cells.size() && cells.get(column).value() instanceof Value.Measured measured
                    ? Optional.of(measured.number())
                    : Optional.empty();
        }

        void tellUnreadable(FindingLog findings) {
            for (int i = PARTICLES_COLUMN; i <= TRACES_COLUMN; i++) {
                if (number(i).isEmpty()) {
                    findings.add(
                            FindingType.VALUE_UNREADABLE,
                            cells.get(i).place(),
                            cells.get(i).raw(),
                            "a figure of 0 or more");
                }
            }
        }
    }

    /** By the traces of the used positions, and by their mean concentration, which this file prints with two digits. */
    @Override
    public boolean belongsTo(ExportRun run) {
        if (run.captures().size() != 1 || !run.key().text().startsWith("zetaview-size:")) {
            return false;
        }
        Capture capture = run.captures().getFirst();
        boolean sameTraces = number(capture.tracks())
                .filter(traces -> traces.compareTo(traces()) == 0)
                .isPresent();
        return sameTraces && sameConcentration(capture);
    }

    @Override
    public List<Finding> compare(ExportRun run) {
        List<Finding> differences = new ArrayList<>();
        Capture capture = run.captures().getFirst();
        Optional<BigDecimal> printed = mean.flatMap(row -> row.number(PARTICLES_COLUMN));
        Optional<BigDecimal> said = number(capture.particlesPerFrame());
        if (printed.isPresent()
                && said.isPresent()
                && printed.get().subtract(said.get()).abs().doubleValue() > ONE_DECIMAL) {
            differences.add(differs(
                    mean.orElseThrow(),
                    PARTICLES_COLUMN,
                    printed.get() + " particles per frame",
                    said.get().toString()));
        }
        Optional<BigDecimal> factor = capture.dilution().factor();
        Optional<BigDecimal> multiplied = mean.flatMap(row -> row.number(ORIGINAL_COLUMN));
        Optional<BigDecimal> diluted = mean.flatMap(row -> row.number(CONCENTRATION_COLUMN));
        if (factor.isPresent()
                && multiplied.isPresent()
                && diluted.isPresent()
                && diluted.get().signum() > 0) {
            BigDecimal expected = diluted.get().multiply(factor.get());
            if (!agree(
                    multiplied.get(),
                    expected,
                    halfDigit(multiplied.get()).add(halfDigit(diluted.get()).multiply(factor.get())))) {
                differences.add(differs(
                        mean.orElseThrow(),
                        ORIGINAL_COLUMN,
                        "an original concentration of " + multiplied.get(),
                        "about " + expected.round(new MathContext(2)) + ", as the dilution is "
                                + factor.get().stripTrailingZeros().toPlainString()));
            }
        }
        return differences;
    }

    @Override
    public Map<String, Entry> adds() {
        Map<String, Entry> added = new LinkedHashMap<>();
        long used = positions.stream().filter(Row::used).count();
        added.put("positions used", counted(used));
        added.put("positions", counted(positions.size()));
        relative.ifPresent(row -> {
            for (int i = PARTICLES_COLUMN;
                    i < row.cells().size() && i < row.heading().size();
                    i++) {
                added.put("Rel.St.Dev. / " + row.heading().get(i), row.cells().get(i));
            }
        });
        for (Row row : positions) {
            addPosition(row, added);
        }
        return added;
    }

    private static void addPosition(Row row, Map<String, Entry> added) {
        for (int i = 0; i < row.cells().size() && i < row.heading().size(); i++) {
            Entry cell = row.cells().get(i);
            boolean noTraces = i == X50_COLUMN
                    && row.number(i)
                            .filter(x50 -> x50.compareTo(NO_TRACES) == 0)
                            .isPresent();
            Entry told = noTraces
                    ? new Entry(cell.raw(), new Value.Missing(MissingReason.NOT_COMPUTED, cell.raw()), cell.place())
                    : cell;
            if (i != POSITION_COLUMN && !cell.raw().isEmpty()) {
                added.put("Position " + row.label() + " / " + row.heading().get(i), told);
            }
        }
    }

    private Entry counted(long count) {
        BigDecimal number = BigDecimal.valueOf(count);
        return new Entry(number.toString(), new Value.Measured(number), place);
    }

    private BigDecimal traces() {
        return positions.stream()
                .filter(Row::used)
                .flatMap(row -> row.number(TRACES_COLUMN).stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean sameConcentration(Capture capture) {
        Optional<BigDecimal> printed = mean.flatMap(row -> row.number(CONCENTRATION_COLUMN));
        Optional<SizeTable> bins = capture.tables().stream()
                .filter(table -> table.weighting() == Weighting.NUMBER)
                .findFirst();
        if (printed.isEmpty()) {
            return false;
        }
        double sum = bins.map(
                        table -> Arrays.stream(table.distribution().counts()).sum())
                .orElse(0.0);
        return agree(printed.get(), BigDecimal.valueOf(sum), halfDigit(printed.get()));
    }

    private Finding differs(Row row, int column, String found, String expected) {
        return Finding.at(
                FindingType.COMPANION_DIFFERS,
                row.cells().get(column).place(),
                found,
                expected + ", as the size file says");
    }

    private static Optional<BigDecimal> number(Optional<Entry> entry) {
        return entry.flatMap(each ->
                each.value() instanceof Value.Measured measured ? Optional.of(measured.number()) : Optional.empty());
    }

    private static boolean agree(BigDecimal one, BigDecimal another, BigDecimal within) {
        return one.subtract(another).abs().compareTo(within) <= 0;
    }

    /** A little more than half a unit of the last digit printed. */
    private static BigDecimal halfDigit(BigDecimal printed) {
        return printed.ulp().multiply(new BigDecimal("0.51"));
    }
}
