package org.exolot.assessment;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.ResultId;
import org.exolot.specification.DosageSpecification;
import org.exolot.specification.IsolationMethod;
import org.exolot.specification.IsolationRecord;
import org.exolot.statistics.SizeDistributions;

/**
 * What a lot says beside its verdicts: derived figures with their uncertainties, its isolation, what is reported of it, and its doses. Computed
 * each time; nothing of it decides a verdict.
 *
 * @param lacking what the methods of the isolation demand to be recorded, and the lot does not record
 */
public record LotStatement(
        String lot,
        List<Figure> figures,
        List<Sizes> sizes,
        List<Risk> risks,
        List<IsolationRecord.Outcome> isolation,
        Map<IsolationMethod, List<String>> lacking,
        List<Checklist> completeness,
        List<DoseTable> doses) {
    public LotStatement {
        figures = List.copyOf(figures);
        sizes = List.copyOf(sizes);
        risks = List.copyOf(risks);
        isolation = List.copyOf(isolation);
        lacking = Collections.unmodifiableMap(new LinkedHashMap<>(lacking));
        completeness = List.copyOf(completeness);
        doses = List.copyOf(doses);
    }

    /** What a figure is. */
    public enum What {
        /** Of the undiluted sample, by one method; methods are never mixed. */
        STOCK_CONCENTRATION,
        /** One method's concentration over another's, of the same sampling point. */
        ORTHOGONAL_RATIO,
        /** Concentration times extractable volume, never the fill volume. */
        PARTICLES_PER_VIAL,
        PERCENT_OF_LABEL,
        PARTICLES_PER_MICROGRAM,
        ENDOTOXIN_PER_VIAL,
        /** Of something measured in the bulk: its concentration, thinned by the formulation, times the extractable volume. */
        IMPURITY_PER_VIAL,
        /** By one mechanism, against the reference lot: the geometric mean of independent assays with its 95 % interval. */
        RELATIVE_POTENCY,
        /** What the composition of the formulation lets one expect; no result. */
        EXPECTED_OSMOLALITY
    }

    /**
     * A derived figure.
     *
     * @param attribute what it is a figure of, where the kind of figure does not say: an impurity, a potency; empty else
     * @param method by which; two codes for what rests on two methods
     * @param withinPercent the relative standard uncertainty within the method, in %: for verdicts and comparisons of lots
     * @param reportedPercent the relative expanded uncertainty that is reported, k = 2, in %
     * @param note the class of a purity, the interval of a potency; empty else
     * @param from the results that entered
     */
    public record Figure(
            What what,
            String attribute,
            String samplingPoint,
            String method,
            Value value,
            Unit unit,
            Optional<BigDecimal> withinPercent,
            Optional<BigDecimal> reportedPercent,
            String note,
            List<ResultId> from) {
        public Figure {
            from = List.copyOf(from);
        }
    }

    /**
     * The sizes of detected particles. Diameters in nm.
     *
     * @param measure what each particle counts for
     * @param span (D90 − D10) / D50
     * @param tracks how many tracked particles the intervals rest on; empty where the files do not say
     * @param from the result whose distribution it is
     */
    public record Sizes(
            String samplingPoint,
            String method,
            SizeDistributions.Measure measure,
            Percentile d10,
            Percentile d50,
            Percentile d90,
            Optional<BigDecimal> span,
            Optional<Integer> tracks,
            int preparations,
            ResultId from) {}

    /** A percentile with the ends of its 95 % interval, as far as the number of tracked particles tells. */
    public record Percentile(BigDecimal diameter, Optional<BigDecimal> lower, Optional<BigDecimal> upper) {}

    /**
     * How probably the true value of an accepted one lies outside of its limits, the limits being taken without a guard band.
     *
     * @param percent by the uncertainty within the method
     */
    public record Risk(String criterion, String printed, String limit, BigDecimal percent) {}

    /**
     * How much of a published list of what to report is reported: self-assessed, no score of quality, never a criterion.
     *
     * @param earned how many of the items that apply
     * @param applicable how many apply
     */
    public record Checklist(String name, String source, int earned, int applicable, List<Item> items) {
        public Checklist {
            items = List.copyOf(items);
        }
    }

    /**
     * One item.
     *
     * @param text in English
     * @param turkish in Turkish
     * @param results the accepted results that earn it
     * @param recorded what is recorded with the steps of the lot and earns it
     */
    public record Item(
            String id,
            String text,
            String turkish,
            boolean applicable,
            boolean earned,
            List<ResultId> results,
            List<String> recorded) {
        public Item {
            results = List.copyOf(results);
            recorded = List.copyOf(recorded);
        }
    }

    /**
     * The doses of a signed dosage specification, as text: frozen where a person signs them, and shown to no clinic.
     *
     * @param document code and version
     * @param contentHash of what was signed
     */
    public record DoseTable(
            String document, String contentHash, String indication, String route, List<DoseLine> lines) {
        public DoseTable {
            lines = List.copyOf(lines);
        }
    }

    /**
     * One area, all as decimal text.
     *
     * @param endotoxin of the session; empty in what was written before dose tables had it
     */
    public record DoseLine(
            String areaCm2,
            String perCm2,
            String particles,
            String perMl,
            String appliedMl,
            String discardedMl,
            Optional<SessionEndotoxin> endotoxin) {}

    /**
     * The endotoxin of a dose that holds as much as its lot's specification allows, without that of the diluent, against what a person may
     * receive within an hour (USP &lt;85&gt;). In EU as decimal text, or {@value DosageSpecification#NOT_SPECIFIED}.
     *
     * @param eu of the dose at the specification's limit
     * @param thresholdEu K · body weight as the dosage specification states them
     */
    public record SessionEndotoxin(String eu, String thresholdEu, Threshold thresholdIs) {}

    /** What the threshold of endotoxin is for a route. */
    public enum Threshold {
        /** On a parenteral route, for which it is defined. */
        LIMIT,
        /** On any other route: it shows how much the figure is, and limits nothing. */
        SCALE
    }
}
