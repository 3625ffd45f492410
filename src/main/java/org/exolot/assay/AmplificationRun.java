package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Plate;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellRole;

/**
 * Plates of quantitative PCR, one for each target: the standard curve Cq = slope · log10(quantity) + intercept is fitted again from the cycles
 * of the standards' wells (MIQE guidelines, Clin. Chem. 55:611, 2009), each well a point, and held against the slope, the intercept, the
 * efficiency 10^(−1/slope) − 1, the R² and the quantities that the file prints. No method says here which target is whose result: nothing is
 * determined.
 */
final class AmplificationRun implements JudgedPlates {
    private static final String CYCLE = "Cq";
    private static final int LEVELS = 3;

    private final ExportRun run;
    private final Observations findings;
    private final Map<Plate, PlateCurve> curves = new IdentityHashMap<>();

    AmplificationRun(ExportRun run, Observations findings) {
        this.run = run;
        this.findings = findings;
        run.plates().forEach(this::fit);
    }

    /** Whether a run is of this kind. */
    static boolean reads(ExportRun run) {
        return run.plates().stream()
                .flatMap(plate -> plate.wells().stream())
                .anyMatch(
                        well -> well.role() == WellRole.STANDARD && cycle(well).isPresent());
    }

    /** The cycle of quantification of a well that nobody took out. */
    private static Optional<BigDecimal> cycle(Well well) {
        return well.masked().isPresent()
                ? Optional.empty()
                : well.readings().stream()
                        .filter(reading -> reading.label().equals(CYCLE))
                        .findFirst()
                        .flatMap(reading -> Decimals.number(reading.signal()));
    }

    private void fit(Plate plate) {
        List<PlateCurve.StandardWell> standards = new ArrayList<>();
        for (Well well : plate.wells()) {
            Optional<BigDecimal> cycle = cycle(well);
            Optional<BigDecimal> nominal = well.nominal().flatMap(amount -> Decimals.number(amount.entry()));
            if (well.role() == WellRole.STANDARD
                    && cycle.isPresent()
                    && nominal.filter(quantity -> quantity.signum() > 0).isPresent()) {
                standards.add(new PlateCurve.StandardWell(well, nominal.get(), cycle.get()));
            }
        }
        long levels = standards.stream()
                .map(each -> each.nominal().stripTrailingZeros())
                .distinct()
                .count();
        if (levels < LEVELS) {
            return;
        }
        CalibrationRules rules = CalibrationRules.ofCycles("quantity of " + plate.name());
        PlateCurve.fit(rules, rules.model(), standards).curve().ifPresent(curve -> {
            curves.put(plate, curve);
            AmplificationComparison comparison = new AmplificationComparison(curve, findings);
            plate.curves().forEach(comparison::compare);
            plate.wells().forEach(well -> cycle(well).ifPresent(cycle -> comparison.compare(well, cycle)));
        });
    }

    @Override
    public List<PlateEvaluation> plates() {
        return run.plates().stream()
                .map(plate -> new PlateEvaluation(
                        plate,
                        Optional.ofNullable(curves.get(plate)).map(PlateCurve::evaluation).stream()
                                .toList(),
                        PlateRun.unread(plate)))
                .toList();
    }

    @Override
    public RunFigures figures(Map<String, Entry> conditions, Place place) {
        return new PlateFigures(List.copyOf(curves.values()), plates(), conditions, place);
    }

    @Override
    public List<Determination> determinations() {
        return List.of();
    }
}
