package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.exolot.finding.FindingType;

/** What is wrong with a group of standards before any curve is laid through it. */
final class StandardsCheck {
    /** A step back of less than this share of the whole range is noise. */
    private static final BigDecimal NOISE = new BigDecimal("0.02");

    private final Observations findings;

    StandardsCheck(Observations findings) {
        this.findings = findings;
    }

    /** Whether they may carry a curve: not where their concentrations are in unlike units. Signals out of order are told. */
    boolean usable(List<PlateCurve.StandardWell> wells) {
        order(wells);
        Set<String> units = new LinkedHashSet<>();
        wells.forEach(each -> each.well()
                .nominal()
                .flatMap(amount -> amount.unit())
                .map(String::strip)
                .filter(unit -> !unit.isEmpty())
                .ifPresent(units::add));
        if (units.size() > 1) {
            findings.add(
                    FindingType.UNITS_MIXED,
                    wells.getFirst().well().place(),
                    String.join(", ", units),
                    units.iterator().next());
        }
        return units.size() <= 1;
    }

    private void order(List<PlateCurve.StandardWell> wells) {
        Map<BigDecimal, List<BigDecimal>> byLevel = new TreeMap<>();
        wells.forEach(each -> byLevel.computeIfAbsent(each.nominal(), level -> new ArrayList<>())
                .add(each.signal()));
        List<BigDecimal> levels = List.copyOf(byLevel.keySet());
        List<BigDecimal> signals = byLevel.values().stream().map(Decimals::mean).toList();
        if (levels.size() < 3) {
            return;
        }
        BigDecimal range = signals.stream()
                .reduce(BigDecimal::max)
                .orElseThrow()
                .subtract(signals.stream().reduce(BigDecimal::min).orElseThrow());
        int direction = signals.getLast().compareTo(signals.getFirst());
        for (int i = 1; i < levels.size(); i++) {
            BigDecimal step = signals.get(i).subtract(signals.get(i - 1)).multiply(BigDecimal.valueOf(direction));
            if (step.signum() < 0 && step.negate().compareTo(range.multiply(NOISE)) > 0) {
                BigDecimal level = levels.get(i);
                PlateCurve.StandardWell at = wells.stream()
                        .filter(each -> each.nominal().compareTo(level) == 0)
                        .findFirst()
                        .orElseThrow();
                findings.add(
                        FindingType.STANDARDS_OUT_OF_ORDER,
                        at.well().place(),
                        level.toPlainString() + ": " + signals.get(i).toPlainString(),
                        (direction < 0 ? "< " : "> ") + signals.get(i - 1).toPlainString());
            }
        }
    }
}
