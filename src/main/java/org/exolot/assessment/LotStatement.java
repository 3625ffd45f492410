package org.exolot.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.result.ResultId;
import org.exolot.specification.IsolationRecord;

/**
 * What a lot says beside its verdicts: derived figures with their uncertainties, its isolation, what is reported of it, and its doses. Computed
 * each time; nothing of it decides a verdict.
 */
public record LotStatement(
        String lot,
        List<Figure> figures,
        List<Risk> risks,
        List<IsolationRecord.Outcome> isolation,
        List<Checklist> completeness,
        List<DoseTable> doses) {
    public LotStatement {
        figures = List.copyOf(figures);
        risks = List.copyOf(risks);
        isolation = List.copyOf(isolation);
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
        ENDOTOXIN_PER_VIAL
    }

    /**
     * A derived figure.
     *
     * @param method by which; two codes for what rests on two methods
     * @param withinPercent the relative standard uncertainty within the method, in %: for verdicts and comparisons of lots
     * @param reportedPercent the relative expanded uncertainty that is reported, k = 2, in %
     * @param note the class of a purity; empty else
     * @param from the results that entered
     */
    public record Figure(
            What what,
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
     */
    public record DoseTable(String document, String indication, String route, List<DoseLine> lines) {
        public DoseTable {
            lines = List.copyOf(lines);
        }
    }

    /** One area, all as decimal text. */
    public record DoseLine(
            String areaCm2, String perCm2, String particles, String perMl, String appliedMl, String discardedMl) {}
}
