package org.exolot.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.exolot.assay.Attributes;
import org.exolot.result.MeasuredSizes;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.statistics.Interval;
import org.exolot.statistics.SizeDistribution;
import org.exolot.statistics.SizeDistributions;
import org.exolot.statistics.SizeDistributions.Measure;
import org.exolot.statistics.SizeDistributions.Representative;
import org.exolot.statistics.SizeStatistics;
import org.exolot.statistics.WeightedPercentile;

/**
 * The sizes of the particles that each method detected, by number, surface and volume, of the distribution merged from its preparations. A
 * method sees nothing below its detection size, and what it does not see is missing from each of the three.
 */
final class LotSizes {
    private static final double CONFIDENCE = 0.95;
    private static final double[] FRACTIONS = {0.1, 0.5, 0.9};

    private final LotAssessment lot;
    private final Function<ResultId, Optional<MeasuredSizes>> distributions;

    LotSizes(LotAssessment lot, Function<ResultId, Optional<MeasuredSizes>> distributions) {
        this.lot = lot;
        this.distributions = distributions;
    }

    List<LotStatement.Sizes> all() {
        List<LotStatement.Sizes> all = new ArrayList<>();
        for (LotAssessment.ResultLine line : lot.results()) {
            ResultRecord result = line.result();
            if (result.status() == ResultStatus.CURRENT
                    && result.attribute().equals(Attributes.PARTICLE_CONCENTRATION)) {
                distributions.apply(result.id()).ifPresent(sizes -> {
                    for (Measure measure : Measure.values()) {
                        sizes(line, sizes, measure).ifPresent(all::add);
                    }
                });
            }
        }
        return List.copyOf(all);
    }

    private Optional<LotStatement.Sizes> sizes(LotAssessment.ResultLine line, MeasuredSizes sizes, Measure measure) {
        SizeDistribution numbers = sizes.distribution();
        return SizeStatistics.of(SizeDistributions.measuredBy(measure, Representative.CENTRE, numbers))
                .map(statistics -> {
                    List<LotStatement.Percentile> percentiles = new ArrayList<>();
                    for (double fraction : FRACTIONS) {
                        percentiles.add(percentile(statistics, numbers, measure, fraction, sizes.tracks()));
                    }
                    OptionalDouble span = statistics.span();
                    return new LotStatement.Sizes(
                            pointOf(line.sampleCode()),
                            line.method(),
                            measure,
                            percentiles.get(0),
                            percentiles.get(1),
                            percentiles.get(2),
                            span.isPresent() ? Optional.of(decimal(span.getAsDouble(), 2)) : Optional.empty(),
                            sizes.tracks(),
                            sizes.preparations(),
                            line.result().id());
                });
    }

    private static LotStatement.Percentile percentile(
            SizeStatistics statistics,
            SizeDistribution numbers,
            Measure measure,
            double fraction,
            Optional<Integer> tracks) {
        Optional<Interval> interval = tracks.flatMap(counted -> measure == Measure.NUMBER
                ? statistics.percentileInterval(fraction, counted, CONFIDENCE)
                : WeightedPercentile.interval(numbers, measure, fraction, counted, CONFIDENCE));
        return new LotStatement.Percentile(
                decimal(statistics.percentile(fraction), 1),
                interval.map(ends -> decimal(ends.lower(), 1)),
                interval.map(ends -> decimal(ends.upper(), 1)));
    }

    private String pointOf(String sampleCode) {
        return lot.samples().stream()
                .filter(sample -> sample.code().equals(sampleCode))
                .map(LotAssessment.SampleLine::samplingPoint)
                .findFirst()
                .orElse("");
    }

    private static BigDecimal decimal(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_EVEN);
    }
}
