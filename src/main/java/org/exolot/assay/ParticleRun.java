package org.exolot.assay;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.SizeTable;
import org.exolot.instrument.Weighting;
import org.exolot.statistics.SizeDistribution;
import org.exolot.statistics.SizeDistributions;
import org.exolot.statistics.SizeStatistics;

/** The captures of a run: recomputed, held against the vendor's figures, used or left out, merged. */
final class ParticleRun {
    private final List<CaptureEvaluation> captures = new ArrayList<>();
    private final Optional<MethodRules> method;
    private final OpenQuestions questions;
    private final Observations findings;
    private final VendorComparison vendor;

    ParticleRun(ExportRun run, Optional<MethodRules> method, OpenQuestions questions, Observations findings) {
        this.method = method;
        this.questions = questions;
        this.findings = findings;
        this.vendor = new VendorComparison(findings);
        run.captures().forEach(capture -> captures.add(evaluate(capture)));
        if (!captures.isEmpty() && used().isEmpty() && !findings.has(FindingType.RUN_ABORTED)) {
            findings.add(
                    FindingType.NO_USABLE_CAPTURE, run.captures().getFirst().place(), "0 / " + captures.size(), "≥ 1");
        }
    }

    List<CaptureEvaluation> captures() {
        return captures;
    }

    List<CaptureEvaluation> used() {
        return captures.stream().filter(CaptureEvaluation::used).toList();
    }

    private CaptureEvaluation evaluate(Capture capture) {
        Dilution dilution = questions.settle(capture.dilution(), findings);
        Optional<SizeTable> table = byNumber(capture);
        Optional<SizeStatistics> statistics = table.flatMap(each -> SizeStatistics.of(each.distribution()));
        Optional<BigDecimal> total = statistics.map(each -> Decimals.of(each.total()));
        Optional<SizeFigures> size = statistics.map(SizeFigures::of);
        if (table.isPresent() && size.isPresent() && total.isPresent()) {
            vendor.compare(capture, table.get(), size.get(), total.get());
        }
        Optional<String> notUsed = whyNot(capture, dilution, total);
        if (notUsed.isEmpty()) {
            questions.ask(dilution, findings);
        }
        Optional<BigDecimal> stock = total.flatMap(concentration -> stock(concentration, dilution));
        return new CaptureEvaluation(capture, notUsed.isEmpty(), notUsed, dilution, total, stock, size);
    }

    static Optional<SizeTable> byNumber(Capture capture) {
        return capture.tables().stream()
                .filter(table -> table.weighting() == Weighting.NUMBER)
                .findFirst();
    }

    private static Optional<BigDecimal> stock(BigDecimal concentration, Dilution dilution) {
        return switch (dilution.state()) {
            case APPLIED -> Optional.of(concentration);
            case NOT_APPLIED -> dilution.factor().map(factor -> Decimals.product(concentration, factor));
            case NOT_RECORDED -> Optional.empty();
        };
    }

    private Optional<String> whyNot(Capture capture, Dilution dilution, Optional<BigDecimal> total) {
        if (capture.failure().isPresent()) {
            String failure = capture.failure().get();
            findings.add(FindingType.CAPTURE_FAILED, capture.place(), capture.name() + ": " + failure, "> 0");
            return Optional.of(failure);
        }
        if (total.isEmpty()) {
            findings.add(FindingType.CAPTURE_FAILED, capture.place(), capture.name() + ": 0 /mL", "> 0");
            return Optional.of("no particle in any bin");
        }
        return method.flatMap(rules -> excluded(rules.exclusion(), capture, dilution, total));
    }

    private Optional<String> excluded(
            ExclusionRules exclusion, Capture capture, Dilution dilution, Optional<BigDecimal> total) {
        for (ExclusionRules.ExclusionRule rule : exclusion.rules()) {
            Optional<JudgedFigure> figure = JudgedFigure.of(rule.condition(), capture, dilution, total);
            if (figure.isPresent() && !figure.get().meets(rule.condition())) {
                findings.add(
                        FindingType.CAPTURE_EXCLUDED,
                        figure.get().place(),
                        capture.name() + ": " + figure.get().shown(),
                        rule.condition().inWords());
                return Optional.of(rule.id() + ": " + figure.get().shown() + " ("
                        + rule.condition().inWords() + ")");
            }
        }
        return Optional.empty();
    }

    /** The mean distribution of the used captures, on bins common to all; empty where none is used. */
    Optional<MergedDistribution> merged() {
        List<CaptureEvaluation> used = used();
        boolean known = used.stream().allMatch(each -> each.stock().isPresent());
        List<CaptureEvaluation> sized = used.stream()
                .filter(each -> byNumber(each.capture()).isPresent())
                .toList();
        List<SizeDistribution> distributions = new AbstractList<>() {
            @Override
            public SizeDistribution get(int index) {
                return distribution(sized.get(index), known);
            }

            @Override
            public int size() {
                return sized.size();
            }
        };
        Optional<SizeDistribution> alike = SizeDistributions.mean(distributions);
        if (alike.isEmpty() && !sized.isEmpty()) {
            findings.add(
                    FindingType.BINS_DIFFER,
                    sized.getFirst().capture().place(),
                    sized.size() + " captures",
                    "one set of bins");
        }
        return alike.or(() -> SizeDistributions.merged(distributions))
                .flatMap(mean -> SizeStatistics.of(mean).map(statistics -> merged(mean, statistics, used, known)));
    }

    /** Made anew each time, as those of a very wide file do not stand beside one another in memory. */
    private static SizeDistribution distribution(CaptureEvaluation each, boolean known) {
        SizeDistribution distribution =
                byNumber(each.capture()).map(SizeTable::distribution).orElseThrow();
        boolean multiply = known && each.dilution().state() == Dilution.State.NOT_APPLIED;
        double factor = each.dilution().factor().orElse(BigDecimal.ONE).doubleValue();
        return multiply ? SizeDistributions.scaled(distribution, factor) : distribution;
    }

    private MergedDistribution merged(
            SizeDistribution mean, SizeStatistics statistics, List<CaptureEvaluation> used, boolean known) {
        boolean ofFigures = method.map(rules -> rules.captures() == CaptureFormation.MEAN_OF_FIGURES)
                .orElse(false);
        SizeFigures size = ofFigures
                ? SizeFigures.mean(
                        used.stream().flatMap(each -> each.size().stream()).toList())
                : SizeFigures.of(statistics);
        Optional<BigDecimal> stock = known
                ? Optional.of(Decimals.mean(
                        used.stream().flatMap(each -> each.stock().stream()).toList()))
                : Optional.empty();
        Optional<BigDecimal> fraction =
                method.flatMap(MethodRules::window).map(window -> percentWithin(statistics, window));
        return new MergedDistribution(mean, stock, size, fraction, tracks(used, statistics), used.size());
    }

    /** Of a distribution whose tracks are all counted. */
    private static Optional<SizeIntervals> tracks(List<CaptureEvaluation> used, SizeStatistics statistics) {
        BigDecimal sum = BigDecimal.ZERO;
        for (CaptureEvaluation each : used) {
            Optional<BigDecimal> tracks = Decimals.number(each.capture().tracks());
            if (tracks.isEmpty() || tracks.get().signum() < 0) {
                return Optional.empty();
            }
            sum = sum.add(tracks.get());
        }
        return sum.signum() > 0 && sum.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) < 0
                ? Optional.of(SizeIntervals.of(statistics, sum.intValue()))
                : Optional.empty();
    }

    static BigDecimal percentWithin(SizeStatistics statistics, SizeWindow window) {
        return Decimals.of(100
                * statistics.fractionWithin(
                        window.fromNm().doubleValue(), window.toNm().doubleValue()));
    }
}
