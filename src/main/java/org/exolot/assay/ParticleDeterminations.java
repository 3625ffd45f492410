package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.SizeTable;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.statistics.SizeStatistics;

/** What a valid run of captures determines: the concentration and the size figures of its one preparation. */
final class ParticleDeterminations {
    private static final Unit PERCENT = new Unit("%");

    private final ExportRun run;
    private final Optional<MethodRules> method;
    private final List<CaptureEvaluation> used;
    private final List<Determination> all = new ArrayList<>();

    ParticleDeterminations(ExportRun run, Optional<MethodRules> method, List<CaptureEvaluation> used) {
        this.run = run;
        this.method = method;
        this.used = used;
    }

    List<Determination> of(MergedDistribution merged) {
        merged.stock().ifPresent(stock -> add(Attributes.PARTICLE_CONCENTRATION, stock, Unit.PER_ML, stocks()));
        SizeFigures size = merged.size();
        addSize(Attributes.SIZE_MODE, size.mode(), SizeFigures::mode);
        addSize(Attributes.SIZE_MEAN, size.mean(), SizeFigures::mean);
        addSize(Attributes.D10, size.d10(), SizeFigures::d10);
        addSize(Attributes.D50, size.d50(), SizeFigures::d50);
        addSize(Attributes.D90, size.d90(), SizeFigures::d90);
        size.span().ifPresent(span -> add(Attributes.SPAN, span, Unit.ONE, spans()));
        merged.fraction().ifPresent(fraction -> {
            SizeWindow window = method.flatMap(MethodRules::window).orElseThrow();
            add(Attributes.fraction(window), fraction, PERCENT, fractions(window));
        });
        return List.copyOf(all);
    }

    private void addSize(String attribute, BigDecimal value, Function<SizeFigures, BigDecimal> figure) {
        add(
                attribute,
                value,
                Unit.NM,
                used.stream().flatMap(each -> each.size().map(figure).stream()).toList());
    }

    private void add(String attribute, BigDecimal value, Unit unit, List<BigDecimal> ofCaptures) {
        boolean concentration = attribute.equals(Attributes.PARTICLE_CONCENTRATION);
        all.add(new Determination(
                sample(),
                attribute,
                new Value.Measured(value),
                unit,
                Decimals.sdOfMean(ofCaptures),
                origins(concentration)));
    }

    private List<BigDecimal> stocks() {
        return used.stream().flatMap(each -> each.stock().stream()).toList();
    }

    private List<BigDecimal> spans() {
        return used.stream()
                .flatMap(each -> each.size().flatMap(SizeFigures::span).stream())
                .toList();
    }

    private List<BigDecimal> fractions(SizeWindow window) {
        return used.stream()
                .flatMap(each -> ParticleRun.byNumber(each.capture()).stream())
                .flatMap(table -> SizeStatistics.of(table.distribution()).stream())
                .map(statistics -> ParticleRun.percentWithin(statistics, window))
                .toList();
    }

    /** The run's sample, or the one that all used captures name. */
    private Optional<String> sample() {
        if (run.sample().isPresent()) {
            return run.sample().map(Entry::raw);
        }
        List<String> named = used.stream()
                .flatMap(each -> each.capture().sample().stream())
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private List<Determination.Origin> origins(boolean concentration) {
        List<Determination.Origin> origins = new ArrayList<>();
        for (CaptureEvaluation each : used) {
            Capture capture = each.capture();
            origins.add(new Determination.Origin(Determination.Role.CAPTURE, capture.name(), capture.place()));
            ParticleRun.byNumber(capture)
                    .map(SizeTable::firstBin)
                    .ifPresent(place -> origins.add(
                            new Determination.Origin(Determination.Role.DISTRIBUTION, capture.name(), place)));
            if (concentration) {
                origins.add(new Determination.Origin(
                        Determination.Role.DILUTION,
                        factor(each.dilution()),
                        each.dilution().place()));
            }
        }
        return origins;
    }

    private static String factor(Dilution dilution) {
        return dilution.factor().map(BigDecimal::toPlainString).orElse("1");
    }
}
