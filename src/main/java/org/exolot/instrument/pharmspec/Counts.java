package org.exolot.instrument.pharmspec;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Value;

/** The counts of a report: of each run and of their average, by size and column; and the average held against the runs. */
final class Counts {
    static final String AVERAGE = "average";

    /** Fewer counts are printed too coarsely to be compared. */
    private static final BigDecimal ENOUGH = BigDecimal.TEN;

    private static final BigDecimal PRINTED = new BigDecimal("0.06");

    private final Map<String, List<Count>> byGroup = new LinkedHashMap<>();

    /**
     * One count.
     *
     * @param size the particle size above or at which it is, without trailing zeros
     * @param column its heading
     * @param written the size as the file writes it
     */
    record Count(String size, Column column, Entry entry, Entry written) {}

    /** What the runs are compared by. */
    private record Bin(String size, Column column) {}

    /** What the columns of counts are. */
    enum Column {
        CUMULATIVE_COUNT("cumulative count", "subvisible particles counted ≥ ", "particles"),
        CUMULATIVE_PER_ML("cumulative counts/ml", "subvisible particles ≥ ", "particles/mL"),
        DIFFERENTIAL_COUNT("differential count", "subvisible particles counted in the channel from ", "particles"),
        DIFFERENTIAL_PER_ML("differential counts/ml", "subvisible particles in the channel from ", "particles/mL");

        private final String heading;
        private final String attribute;
        private final String unit;

        Column(String heading, String attribute, String unit) {
            this.heading = heading;
            this.attribute = attribute;
            this.unit = unit;
        }

        /** The column of a folded heading; blanks around the stroke vary. */
        static Optional<Column> of(String folded) {
            String plain = folded.replaceAll(" ?/ ?", "/")
                    .replace("counts/ml", "count/ml")
                    .replaceAll("counts$", "count");
            for (Column column : values()) {
                if (plain.equals(column.heading.replace("counts/ml", "count/ml"))) {
                    return Optional.of(column);
                }
            }
            return Optional.empty();
        }

        String attribute(String size) {
            return attribute + size + " µm";
        }

        String unit() {
            return unit;
        }

        boolean perVolume() {
            return this == CUMULATIVE_PER_ML || this == DIFFERENTIAL_PER_ML;
        }
    }

    void add(String group, Count count) {
        byGroup.computeIfAbsent(group, any -> new ArrayList<>()).add(count);
    }

    void begin(String group) {
        byGroup.computeIfAbsent(group, any -> new ArrayList<>());
    }

    Map<String, List<Count>> byGroup() {
        return byGroup;
    }

    Optional<List<Count>> average() {
        return byGroup.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(AVERAGE))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * Whether the counts per mL contain a dilution factor, by what the report's own counts and volume say: counts over the volume give
     * them as measured, times the factor undiluted. Not recorded where they are neither.
     */
    Dilution.State dilution(BigDecimal factor, Optional<BigDecimal> millilitres) {
        if (factor.compareTo(BigDecimal.ONE) == 0) {
            return Dilution.State.APPLIED;
        }
        for (List<Count> group : byGroup.values()) {
            Map<String, BigDecimal> counted = new HashMap<>();
            for (Count count : group) {
                number(count.entry)
                        .filter(number -> count.column == Column.CUMULATIVE_COUNT && number.compareTo(ENOUGH) >= 0)
                        .ifPresent(number -> counted.putIfAbsent(count.size, number));
            }
            for (Count perVolume : group) {
                Optional<BigDecimal> printed = number(perVolume.entry);
                if (perVolume.column == Column.CUMULATIVE_PER_ML
                        && counted.containsKey(perVolume.size)
                        && printed.isPresent()
                        && millilitres.isPresent()) {
                    return state(printed.get().multiply(millilitres.get()), counted.get(perVolume.size), factor);
                }
            }
        }
        return Dilution.State.NOT_RECORDED;
    }

    private static Dilution.State state(BigDecimal printed, BigDecimal counted, BigDecimal factor) {
        if (near(printed, counted.multiply(factor))) {
            return Dilution.State.APPLIED;
        }
        return near(printed, counted) ? Dilution.State.NOT_APPLIED : Dilution.State.NOT_RECORDED;
    }

    private static boolean near(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(other.abs().multiply(PRINTED)) <= 0;
    }

    /** Tells each average that is not the mean of these runs, to the last digit that is printed. */
    void compare(List<String> runs, FindingLog findings) {
        Map<Bin, List<BigDecimal>> ofRuns = new HashMap<>();
        for (String run : runs) {
            for (Count count : byGroup.getOrDefault(run, List.of())) {
                number(count.entry)
                        .ifPresent(number -> ofRuns.computeIfAbsent(
                                        new Bin(count.size, count.column), any -> new ArrayList<>())
                                .add(number));
            }
        }
        String named = String.join(", ", runs);
        for (Count average : average().orElse(List.of())) {
            List<BigDecimal> of = ofRuns.getOrDefault(new Bin(average.size, average.column), List.of());
            Optional<BigDecimal> printed = number(average.entry);
            if (printed.isPresent() && !of.isEmpty() && of.size() == runs.size()) {
                BigDecimal mean = of.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(of.size()), 10, RoundingMode.HALF_EVEN);
                BigDecimal unit =
                        BigDecimal.ONE.movePointLeft(Math.max(0, printed.get().scale()));
                if (mean.subtract(printed.get()).abs().compareTo(unit) > 0) {
                    findings.add(
                            FindingType.VENDOR_STATISTIC_DIFFERS,
                            average.entry.place(),
                            average.entry.raw(),
                            mean.stripTrailingZeros().toPlainString() + ", the mean of " + named);
                }
            }
        }
    }

    private static Optional<BigDecimal> number(Entry entry) {
        return entry.value() instanceof Value.Measured measured ? Optional.of(measured.number()) : Optional.empty();
    }
}
