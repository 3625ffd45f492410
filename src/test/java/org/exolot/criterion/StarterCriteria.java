package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/** Criteria for tests, built in one line each. */
final class StarterCriteria {
    static final Criterion QT_01 = simple(
            "QT-01",
            range("0.80E11", "1.20E11"),
            Optional.of(range("0.90E11", "1.10E11")),
            new Rounding.InExponent(11, 2));
    static final Criterion PU_01 =
            simple("PU-01", atLeast("2.0E9"), Optional.of(atLeast("1.0E10")), new Rounding.InExponent(9, 1));
    static final Criterion SZ_01 = simple("SZ-01", moreThan("90.0"), Optional.empty(), new Rounding.Decimals(1));
    static final Criterion SZ_02 =
            simple("SZ-02", lessThan("200"), Optional.of(range("80", "160")), new Rounding.Decimals(0));
    static final Criterion SA_02 = simple("SA-02", lessThan("0.25"), Optional.empty(), new Rounding.Decimals(2));
    static final Criterion GE_02 = simple("GE-02", range("6.8", "7.6"), Optional.empty(), new Rounding.Decimals(1));
    static final Criterion PT_01 = simple("PT-01", range("50", "200"), Optional.empty(), new Rounding.Decimals(0));
    static final Criterion ID_03 = new Criterion(
            "ID-03",
            "calnexin",
            "WB-01",
            SamplingPoint.BULK,
            Frequency.EACH_LOT,
            Unit.ONE,
            new Limit.OneOf(List.of("not detected"), List.of("detected")),
            Optional.empty(),
            new Rounding.Unrounded(),
            DecisionRule.QUALITATIVE,
            false);

    static final Criterion SA_01 = new Criterion(
            "SA-01",
            "sterility",
            "USP-71",
            SamplingPoint.FINAL_CONTAINER,
            Frequency.EACH_LOT,
            Unit.ONE,
            new Limit.OneOf(List.of("no growth"), List.of("growth")),
            Optional.empty(),
            new Rounding.Unrounded(),
            DecisionRule.QUALITATIVE,
            false);

    static final List<Criterion> ALL = List.of(QT_01, PU_01, SZ_01, SZ_02, SA_02, GE_02, PT_01, ID_03, SA_01);

    private StarterCriteria() {}

    static Criterion byId(String id) {
        return ALL.stream()
                .filter(criterion -> criterion.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Criterion simple(String id, Limit limit, Optional<Limit> internal, Rounding rounding) {
        return criterion(id, limit, internal, rounding, DecisionRule.SIMPLE_ACCEPTANCE);
    }

    static Criterion criterion(
            String id, Limit limit, Optional<Limit> internal, Rounding rounding, DecisionRule decision) {
        return new Criterion(
                id,
                "attribute",
                "M-01",
                SamplingPoint.FINAL_CONTAINER,
                Frequency.EACH_LOT,
                Unit.ONE,
                limit,
                internal,
                rounding,
                decision,
                false);
    }

    static Judgement judge(Criterion criterion, String raw) {
        return judge(criterion, value(raw));
    }

    static Judgement judge(Criterion criterion, Value value) {
        return Judge.judge(criterion, Optional.of(Observation.of(value, criterion.unit())));
    }

    static Value value(String raw) {
        return ValueReader.read(raw, DecimalSign.POINT);
    }

    static BigDecimal number(Value value) {
        return switch (value) {
            case Value.Measured measured -> measured.number();
            case Value.Below below -> below.limit();
            case Value.Above above -> above.limit();
            case Value.Qualitative term -> throw new AssertionError(term);
            case Value.Missing missing -> throw new AssertionError(missing);
        };
    }

    static boolean orEqual(Value value) {
        return (value instanceof Value.Below below && below.orEqual())
                || (value instanceof Value.Above above && above.orEqual());
    }

    static Limit range(String from, String to) {
        return Limit.Range.closed(new BigDecimal(from), new BigDecimal(to));
    }

    static Limit atLeast(String limit) {
        return new Limit.Lower(new BigDecimal(limit), true);
    }

    static Limit moreThan(String limit) {
        return new Limit.Lower(new BigDecimal(limit), false);
    }

    static Limit atMost(String limit) {
        return new Limit.Upper(new BigDecimal(limit), true);
    }

    static Limit lessThan(String limit) {
        return new Limit.Upper(new BigDecimal(limit), false);
    }
}
