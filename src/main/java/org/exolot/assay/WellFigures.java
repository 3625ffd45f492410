package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.exolot.finding.Place;
import org.exolot.instrument.WellRole;
import org.exolot.quantity.Value;

/** The figures of suitability that rest on controls, blanks and dilutions of a run's plates. */
final class WellFigures {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<WellEvaluation> wells;

    WellFigures(List<PlateEvaluation> plates) {
        this.wells = plates.stream().flatMap(plate -> plate.wells().stream()).toList();
    }

    List<RunFigures.Found> of(SuitabilityFigure figure, Place run) {
        return switch (figure) {
            case CONTROL_RECOVERY -> recoveries();
            case SPIKE_RECOVERY -> spikes();
            case PARALLELISM -> parallelism();
            case DILUTION -> dilutions();
            case BLANKS_WITH_SIGNAL -> blanks(run, well -> well.signal().isPresent());
            case BLANKS_ABOVE_LOWEST ->
                blanks(
                        run,
                        well -> well.recomputed()
                                .filter(value -> !(value instanceof Value.Below))
                                .isPresent());
            default -> List.of();
        };
    }

    /** The share of the controls within a tolerance: of all, or the least of any level. */
    List<RunFigures.Found> of(Condition.WithinTolerance condition, Place run) {
        Map<BigDecimal, List<Optional<BigDecimal>>> byLevel = new LinkedHashMap<>();
        controls()
                .forEach(well -> byLevel.computeIfAbsent(
                                nominal(well).orElseThrow().stripTrailingZeros(), level -> new ArrayList<>())
                        .add(recovery(well)));
        if (byLevel.isEmpty()) {
            return List.of();
        }
        Predicate<Optional<BigDecimal>> within = recovery -> recovery.filter(
                        found -> Shown.rounded(found.subtract(HUNDRED).abs()).compareTo(condition.tolerance()) <= 0)
                .isPresent();
        List<RunFigures.Found> all = new ArrayList<>();
        if (condition.figure() == SuitabilityFigure.CONTROLS_WITHIN) {
            all.add(share(byLevel.values().stream().flatMap(List::stream).toList(), within, Optional.empty(), run));
        } else {
            byLevel.forEach((level, found) -> all.add(share(found, within, Optional.of(level.toPlainString()), run)));
        }
        return all;
    }

    private static RunFigures.Found share(
            List<Optional<BigDecimal>> recoveries,
            Predicate<Optional<BigDecimal>> within,
            Optional<String> level,
            Place run) {
        long good = recoveries.stream().filter(within).count();
        return new RunFigures.Found(
                JudgedFigure.of(
                        Decimals.quotient(
                                BigDecimal.valueOf(good).multiply(HUNDRED), BigDecimal.valueOf(recoveries.size())),
                        run),
                level);
    }

    private Stream<WellEvaluation> controls() {
        return wells.stream()
                .filter(well ->
                        well.well().role() == WellRole.CONTROL && nominal(well).isPresent())
                .filter(well -> spiked(well).isEmpty());
    }

    private static Optional<BigDecimal> nominal(WellEvaluation well) {
        return well.well()
                .nominal()
                .flatMap(amount -> Decimals.number(amount.entry()))
                .filter(number -> number.signum() > 0);
    }

    private static Optional<BigDecimal> measured(WellEvaluation well) {
        return well.recomputed()
                .flatMap(value -> value instanceof Value.Measured it ? Optional.of(it.number()) : Optional.empty());
    }

    /** Empty for a control outside of the curve, which then is within no tolerance. */
    private static Optional<BigDecimal> recovery(WellEvaluation well) {
        return nominal(well)
                .flatMap(nominal -> measured(well).map(found -> Decimals.quotient(found.multiply(HUNDRED), nominal)));
    }

    private List<RunFigures.Found> recoveries() {
        return controls()
                .flatMap(well -> recovery(well).stream().map(recovery -> found(recovery, well)))
                .toList();
    }

    /** The wells of the same sample without a spike: a control that bears a sample's name is that sample spiked with the nominal amount. */
    private List<WellEvaluation> spiked(WellEvaluation control) {
        return control.well()
                .sample()
                .map(name -> wells.stream()
                        .filter(well -> well.well().role() == WellRole.SAMPLE)
                        .filter(well -> well.well().sample().equals(Optional.of(name)))
                        .toList())
                .orElse(List.of());
    }

    /**
     * Where the sample without the spike lies below the lowest standard it holds anything from nothing to that: both ends are told, so that
     * a requirement is met only where it is met at both.
     */
    private List<RunFigures.Found> spikes() {
        List<RunFigures.Found> all = new ArrayList<>();
        for (WellEvaluation well : wells) {
            List<WellEvaluation> own = well.well().role() == WellRole.CONTROL ? spiked(well) : List.of();
            Optional<BigDecimal> nominal = nominal(well);
            if (own.isEmpty() || nominal.isEmpty()) {
                continue;
            }
            Optional<BigDecimal> total = measured(well);
            if (total.isEmpty()) {
                continue;
            }
            for (BigDecimal endogenous : endogenous(own)) {
                all.add(found(
                        Decimals.quotient(total.get().subtract(endogenous).multiply(HUNDRED), nominal.get()), well));
            }
        }
        return all;
    }

    private static List<BigDecimal> endogenous(List<WellEvaluation> own) {
        List<BigDecimal> measured =
                own.stream().flatMap(well -> measured(well).stream()).toList();
        if (!measured.isEmpty()) {
            return List.of(Decimals.mean(measured));
        }
        return own.stream()
                .flatMap(well -> well.recomputed().stream())
                .flatMap(value ->
                        value instanceof Value.Below below ? Stream.of(below.limit()) : Stream.<BigDecimal>empty())
                .findFirst()
                .map(limit -> List.of(BigDecimal.ZERO, limit))
                .orElse(List.of());
    }

    private List<RunFigures.Found> parallelism() {
        Map<String, Map<BigDecimal, List<BigDecimal>>> bySample = new LinkedHashMap<>();
        Map<String, WellEvaluation> first = new LinkedHashMap<>();
        for (WellEvaluation well : wells) {
            Optional<BigDecimal> factor = Decimals.number(well.well().dilution());
            Optional<BigDecimal> value = measured(well);
            if (well.well().role() == WellRole.SAMPLE && factor.isPresent() && value.isPresent()) {
                String sample = well.well().sample().orElse(well.well().id().toString());
                first.putIfAbsent(sample, well);
                bySample.computeIfAbsent(sample, name -> new LinkedHashMap<>())
                        .computeIfAbsent(factor.get().stripTrailingZeros(), one -> new ArrayList<>())
                        .add(value.get().multiply(factor.get()));
            }
        }
        List<RunFigures.Found> all = new ArrayList<>();
        bySample.forEach((sample, byFactor) -> {
            List<BigDecimal> means =
                    byFactor.values().stream().map(Decimals::mean).toList();
            if (means.size() > 1) {
                BigDecimal highest = means.stream().reduce(BigDecimal::max).orElseThrow();
                BigDecimal lowest = means.stream().reduce(BigDecimal::min).orElseThrow();
                BigDecimal mean = Decimals.mean(means);
                if (mean.signum() > 0) {
                    all.add(found(
                            Decimals.quotient(highest.subtract(lowest).multiply(HUNDRED), mean),
                            Optional.ofNullable(first.get(sample)).orElseThrow()));
                }
            }
        });
        return all;
    }

    private List<RunFigures.Found> dilutions() {
        return wells.stream()
                .filter(well -> well.well().role() == WellRole.SAMPLE)
                .flatMap(
                        well -> Decimals.number(well.well().dilution()).stream().map(factor -> found(factor, well)))
                .toList();
    }

    /** How many of the blanks are so; empty without a blank, as then nothing was shown. */
    private List<RunFigures.Found> blanks(Place run, Predicate<WellEvaluation> bad) {
        List<WellEvaluation> blanks = wells.stream()
                .filter(well -> well.well().role() == WellRole.BLANK)
                .filter(well -> well.well().masked().isEmpty())
                .toList();
        if (blanks.isEmpty()) {
            return List.of();
        }
        List<WellEvaluation> found = blanks.stream().filter(bad).toList();
        return List.of(new RunFigures.Found(
                JudgedFigure.of(
                        BigDecimal.valueOf(found.size()),
                        found.stream()
                                .findFirst()
                                .map(well -> well.well().place())
                                .orElse(run)),
                found.stream().findFirst().map(well -> well.well().id().toString())));
    }

    private static RunFigures.Found found(BigDecimal figure, WellEvaluation well) {
        return new RunFigures.Found(
                JudgedFigure.of(figure, well.well().place()),
                Optional.of(well.well().sample().orElse(well.well().id().toString())));
    }
}
