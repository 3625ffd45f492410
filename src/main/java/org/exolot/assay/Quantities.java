package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.SampleQuantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;

/** The figures by the sample of a run, of the undiluted samples. */
final class Quantities {
    private final OpenQuestions questions;
    private final Observations findings;

    Quantities(OpenQuestions questions, Observations findings) {
        this.questions = questions;
        this.findings = findings;
    }

    List<QuantityEvaluation> evaluate(ExportRun run) {
        List<QuantityEvaluation> all = new ArrayList<>();
        for (SampleQuantity quantity : run.quantities()) {
            all.add(new QuantityEvaluation(
                    quantity, questions.settle(quantity.measuredAt(), findings), stock(quantity)));
        }
        return all;
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

    /** What they determine: one value for each figure of a known unit. */
    static List<Determination> determine(List<QuantityEvaluation> quantities) {
        List<Determination> all = new ArrayList<>();
        for (QuantityEvaluation each : quantities) {
            SampleQuantity quantity = each.quantity();
            Optional<Unit> unit = UnitReader.read(quantity.unit());
            if (each.stock().isPresent() && unit.isPresent()) {
                all.add(new Determination(
                        Optional.of(quantity.sample()),
                        quantity.attribute(),
                        each.stock().get(),
                        unit.get(),
                        Optional.empty(),
                        List.of(new Determination.Origin(
                                Determination.Role.ROW,
                                quantity.key(),
                                quantity.reported().place()))));
            }
        }
        return all;
    }
}
