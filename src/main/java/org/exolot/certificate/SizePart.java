package org.exolot.certificate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.certificate.CertificateContent.DistributionPart;
import org.exolot.plot.Plot;
import org.exolot.plot.PlotStyle;
import org.exolot.plot.SizeDistributionPlot;
import org.exolot.quantity.CanonicalNumber;
import org.exolot.quantity.Value;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.Results;
import org.exolot.statistics.Interval;
import org.exolot.statistics.SizeDistribution;
import org.springframework.stereotype.Component;

/** The size distribution of a certificate: the one behind the lot's criterion on the fraction in a window of diameters, with that window shaded. */
@Component
class SizePart {
    /** How a fraction in a window of diameters (nm) is called, in the catalogue of attributes. */
    private static final Pattern FRACTION = Pattern.compile("fraction (\\d+)-(\\d+) nm");

    private static final List<String> PERCENTILES = List.of("D10", "D50", "D90");

    private final Results results;

    SizePart(Results results) {
        this.results = results;
    }

    /** At most one; none where no particle was measured. */
    List<DistributionPart> distributions(LotAssessment assessment, Locale language, CertificateLabels labels) {
        return assessment.verdicts().stream()
                .flatMap(verdict -> window(verdict).stream()
                        .flatMap(window -> verdict.results().stream()
                                .flatMap(result ->
                                        part(assessment, verdict, window, result, language, labels).stream())))
                .limit(1)
                .toList();
    }

    private static Optional<Interval> window(CriterionVerdict verdict) {
        return FRACTION.matcher(verdict.attribute())
                .results()
                .map((MatchResult edges) ->
                        new Interval(Integer.parseInt(edges.group(1)), Integer.parseInt(edges.group(2))))
                .findFirst();
    }

    private Optional<DistributionPart> part(
            LotAssessment assessment,
            CriterionVerdict verdict,
            Interval window,
            ResultId result,
            Locale language,
            CertificateLabels labels) {
        return results.distribution(result).map(merged -> {
            Plot plot = draw(merged, window, language);
            String caption = Stream.of(
                            labels.say("text.distribution", verdict.method()), percentiles(assessment, result, labels))
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(" "));
            return new DistributionPart(caption, plot.alternative(), plot.svg());
        });
    }

    private static Plot draw(SizeDistribution merged, Interval window, Locale language) {
        return SizeDistributionPlot.of(
                new SizeDistributionPlot.Content(List.of(), merged, Optional.of(window)), PlotStyle.paper(language));
    }

    /** D10, D50 and D90 of the same order, as information: {@code D10 81.9 nm, D50 114.2 nm, D90 237.9 nm.} */
    private static String percentiles(LotAssessment assessment, ResultId result, CertificateLabels labels) {
        List<ResultRecord> current = assessment.results().stream()
                .map(LotAssessment.ResultLine::result)
                .filter(one -> one.status() == ResultStatus.CURRENT)
                .toList();
        String figures = current.stream()
                .filter(one -> one.id().equals(result))
                .flatMap(size -> PERCENTILES.stream()
                        .flatMap(name -> current.stream()
                                .filter(one -> one.order().equals(size.order())
                                        && one.attribute().equals(name))
                                .flatMap(one -> figure(one, labels).stream())))
                .collect(Collectors.joining(", "));
        return figures.isEmpty() ? "" : figures + ".";
    }

    private static Optional<String> figure(ResultRecord result, CertificateLabels labels) {
        if (result.value() instanceof Value.Measured measured) {
            BigDecimal shown = measured.number().setScale(1, RoundingMode.HALF_UP);
            return Optional.of(result.attribute() + "\u00a0"
                    + labels.written().figures(CanonicalNumber.print(shown)) + "\u00a0"
                    + labels.written().unit(result.unit().code()));
        }
        return Optional.empty();
    }
}
