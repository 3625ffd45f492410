package org.exolot.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.DosePlan;
import org.exolot.criterion.EndotoxinLimit;
import org.exolot.criterion.EndotoxinThreshold;
import org.exolot.criterion.Limit;
import org.exolot.criterion.SamplingPoint;
import org.exolot.quantity.CanonicalNumber;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.specification.Content;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DosageSpecification;
import org.exolot.specification.Specification;

/** The dose tables of a product, with the endotoxin of each session at the limit of the specification that the lot is bound to. */
final class DoseTables {
    private static final Unit EU_PER_ML = new Unit("{EU}/mL");

    private final String product;
    private final Optional<BigDecimal> endotoxinPerMl;

    DoseTables(String product, Optional<Specification> specification) {
        this.product = product;
        this.endotoxinPerMl = specification.flatMap(DoseTables::endotoxinPerMl);
    }

    /** The table of a dosage specification; empty where it is another product's or specifies no dose. */
    Optional<LotStatement.DoseTable> of(ControlledDocument document, Content content) {
        if (!(content instanceof DosageSpecification dosage)
                || !dosage.product().equals(product)
                || dosage.plan().isEmpty()) {
            return Optional.empty();
        }
        DosePlan plan = dosage.plan().get();
        return Optional.of(new LotStatement.DoseTable(
                dosage.code() + "/" + dosage.version(),
                document.contentHash().hex(),
                dosage.indication().name(),
                dosage.route().name(),
                plan.table(dosage.areas()).stream()
                        .map(dose -> line(dose, endotoxin(dosage, plan, dose)))
                        .toList()));
    }

    private static LotStatement.DoseLine line(DosePlan.Dose dose, LotStatement.SessionEndotoxin endotoxin) {
        return new LotStatement.DoseLine(
                dose.area().toPlainString(),
                CanonicalNumber.print(dose.perCm2()),
                CanonicalNumber.print(dose.particles()),
                CanonicalNumber.print(dose.perMl()),
                dose.appliedMl().toPlainString(),
                dose.discardedMl().toPlainString(),
                Optional.of(endotoxin));
    }

    private LotStatement.SessionEndotoxin endotoxin(DosageSpecification dosage, DosePlan plan, DosePlan.Dose dose) {
        return new LotStatement.SessionEndotoxin(
                text(endotoxinPerMl.map(limit -> EndotoxinLimit.atLimit(limit, plan.productMl(dose)))),
                text(dosage.endotoxin().map(EndotoxinThreshold::eu)),
                dosage.route().parenteral() ? LotStatement.Threshold.LIMIT : LotStatement.Threshold.SCALE);
    }

    private static String text(Optional<BigDecimal> eu) {
        return eu.map(BigDecimal::toPlainString).orElse(DosageSpecification.NOT_SPECIFIED);
    }

    /** The lowest upper limit of endotoxins in the final container that is judged on every lot. */
    private static Optional<BigDecimal> endotoxinPerMl(Specification specification) {
        return specification.lines().stream()
                .filter(line -> line.covers().equals(Optional.of(Specification.Coverage.ENDOTOXIN)))
                .map(Specification.Line::criterion)
                .filter(criterion -> criterion.point() == SamplingPoint.FINAL_CONTAINER)
                .flatMap(criterion -> upper(criterion).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<BigDecimal> upper(Criterion criterion) {
        return criterion.limit() instanceof Limit.Numeric limit
                ? limit.conforming()
                        .upper()
                        .flatMap(bound -> new Quantity(new Value.Measured(bound.at()), criterion.unit()).in(EU_PER_ML))
                        .map(quantity -> ((Value.Measured) quantity.value()).number())
                : Optional.empty();
    }
}
