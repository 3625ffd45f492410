package org.exolot.assay;

import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;

/**
 * The figures by the sample of a run, of the undiluted samples. Long tables have very many: what is open is told at once, the figures are made
 * when someone asks for them.
 */
final class Quantities {
    private final OpenQuestions questions;
    private final Observations findings;

    Quantities(OpenQuestions questions, Observations findings) {
        this.questions = questions;
        this.findings = findings;
    }

    List<QuantityEvaluation> evaluate(ExportRun run) {
        List<SampleQuantity> figures = run.quantities();
        figures.forEach(this::evaluate);
        return OnDemandList.of(figures.size(), index -> silently().evaluate(figures.get(index)));
    }

    /** The same, with nothing told: it is known what is open. */
    private Quantities silently() {
        return new Quantities(questions, new Observations(List.of(), questions));
    }

    private QuantityEvaluation evaluate(SampleQuantity quantity) {
        return new QuantityEvaluation(quantity, questions.settle(quantity.measuredAt(), findings), stock(quantity));
    }

    private Optional<Value> stock(SampleQuantity quantity) {
        Value value = quantity.reported().value();
        if (quantity.dilution().isEmpty()) {
            return Optional.of(value);
        }
        Dilution dilution = questions.settle(quantity.dilution().get(), findings);
        questions.ask(dilution, findings);
        return switch (dilution.state()) {
            case APPLIED -> Optional.of(value);
            case NOT_APPLIED -> dilution.factor().map(factor -> times(value, factor));
            case NOT_RECORDED -> Optional.empty();
        };
    }

    /** The value of the undiluted sample; a limit is multiplied as a number is. */
    static Value times(Value value, BigDecimal factor) {
        return switch (value) {
            case Value.Measured measured -> new Value.Measured(Decimals.product(measured.number(), factor));
            case Value.Below below -> new Value.Below(Decimals.product(below.limit(), factor), below.orEqual());
            case Value.Above above -> new Value.Above(Decimals.product(above.limit(), factor), above.orEqual());
            case Value.Qualitative term -> term;
            case Value.Missing missing -> missing;
        };
    }

    /** What they determine: one value for each figure of a known unit, but for those that are determined otherwise. */
    static List<Determination> determine(List<QuantityEvaluation> quantities, List<Determination> otherwise) {
        BitSet telling = new BitSet(quantities.size());
        for (int i = 0; i < quantities.size(); i++) {
            Optional<Determination> each = determination(quantities.get(i));
            telling.set(
                    i,
                    each.filter(one -> otherwise.stream().noneMatch(own -> own.isOf(one)))
                            .isPresent());
        }
        int[] at = telling.stream().toArray();
        return OnDemandList.of(
                at.length, index -> determination(quantities.get(at[index])).orElseThrow());
    }

    private static Optional<Determination> determination(QuantityEvaluation figure) {
        SampleQuantity quantity = figure.quantity();
        Optional<Unit> unit = UnitReader.read(quantity.unit());
        if (figure.stock().isEmpty() || unit.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Determination(
                Optional.of(quantity.sample()),
                quantity.attribute(),
                figure.stock().get(),
                unit.get(),
                Optional.empty(),
                List.of(new Determination.Origin(
                        Determination.Role.ROW,
                        quantity.key(),
                        quantity.reported().place()))));
    }
}
