package org.exolot.assay;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.exolot.statistics.SizeStatistics;

/**
 * The figures of a size distribution by Exolot's one convention: percentiles interpolated between the edges of bins, population standard
 * deviation about the bins' centres, the mode at the centre of the highest bin. All in nm but the span.
 *
 * @param span (D90 − D10) / D50; empty where the median is not above 0
 */
public record SizeFigures(
        BigDecimal mean,
        BigDecimal mode,
        BigDecimal sd,
        BigDecimal d10,
        BigDecimal d50,
        BigDecimal d90,
        Optional<BigDecimal> span) {

    static SizeFigures of(SizeStatistics statistics) {
        var span = statistics.span();
        return new SizeFigures(
                Decimals.of(statistics.mean()),
                Decimals.of(statistics.mode()),
                Decimals.of(statistics.populationSd()),
                Decimals.of(statistics.percentile(0.1)),
                Decimals.of(statistics.percentile(0.5)),
                Decimals.of(statistics.percentile(0.9)),
                span.isPresent() ? Optional.of(Decimals.of(span.getAsDouble())) : Optional.empty());
    }

    /** The mean of each figure. */
    static SizeFigures mean(List<SizeFigures> all) {
        List<BigDecimal> spans =
                all.stream().flatMap(each -> each.span().stream()).toList();
        return new SizeFigures(
                mean(all, SizeFigures::mean),
                mean(all, SizeFigures::mode),
                mean(all, SizeFigures::sd),
                mean(all, SizeFigures::d10),
                mean(all, SizeFigures::d50),
                mean(all, SizeFigures::d90),
                spans.size() == all.size() ? Optional.of(Decimals.mean(spans)) : Optional.empty());
    }

    private static BigDecimal mean(List<SizeFigures> all, Function<SizeFigures, BigDecimal> figure) {
        return Decimals.mean(all.stream().map(figure).toList());
    }
}
