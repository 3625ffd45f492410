package org.exolot.criterion;

import static org.exolot.criterion.Verdict.CANNOT_DECIDE;
import static org.exolot.criterion.Verdict.FAIL;
import static org.exolot.criterion.Verdict.NOT_JUDGED;
import static org.exolot.criterion.Verdict.NOT_TESTED;
import static org.exolot.criterion.Verdict.PASS;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.exolot.criterion.Reason.Type;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Quantity;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;

/**
 * Judges a value by a criterion: the one function for every caller. All arithmetic is decimal. A measured value is rounded once from its
 * full digits and the rounded value is compared with the exact limit. A censored value is judged as it stands: it passes if every value
 * that it allows conforms, fails if none does, and decides nothing otherwise; no number is put in its place.
 */
public final class Judge {
    private static final List<Verdict> WORST_FIRST = List.of(
            FAIL, CANNOT_DECIDE, Verdict.CONDITIONAL_FAIL, NOT_TESTED, Verdict.CONDITIONAL_PASS, PASS, NOT_JUDGED);

    private Judge() {}

    /** Judges one value; empty where the test has no result. */
    public static Judgement judge(Criterion criterion, Optional<Observation> observation) {
        if (observation.isEmpty()) {
            return decided(criterion, NOT_TESTED, "", Reason.of(Type.NOT_TESTED, criterion.printedLimit()));
        }
        return judge(criterion, observation.get());
    }

    /** Judges each of several individual values; the worst of them is the verdict, the first worst where several are. */
    public static Judgement judgeEach(Criterion criterion, List<Observation> observations) {
        return observations.stream()
                .map(observation -> judge(criterion, observation))
                .min(Comparator.<Judgement>comparingInt(judgement -> WORST_FIRST.indexOf(judgement.verdict()))
                        .thenComparing(judgement -> !judgement.internalExceeded()))
                .orElseGet(() -> judge(criterion, Optional.empty()));
    }

    private static Judgement judge(Criterion criterion, Observation observation) {
        Optional<Observation> converted = inUnitOf(criterion, observation);
        if (converted.isEmpty()) {
            String printed = ValuePrinter.print(observation.value());
            return decided(
                    criterion,
                    CANNOT_DECIDE,
                    printed,
                    Reason.of(
                            Type.UNIT_DOES_NOT_CONVERT,
                            printed,
                            criterion.printedLimit(),
                            observation.unit().code(),
                            criterion.unit().code()));
        }
        Observation seen = converted.get();
        return switch (criterion.limit()) {
            case Limit.ReportOnly none -> reported(criterion, seen.value());
            case Limit.OneOf terms -> term(criterion, terms, seen.value());
            case Limit.Numeric limit -> numeric(criterion, limit, seen);
        };
    }

    private static Judgement reported(Criterion criterion, Value value) {
        String printed = print(criterion, value);
        Optional<Limit.Numeric> alert = numericInternal(criterion);
        boolean outside = alert.isPresent()
                && rounded(criterion, value)
                        .map(seen -> !alert.get().conforming().contains(seen))
                        .orElse(false);
        Reason why = outside
                ? Reason.of(
                        Type.REPORTED_OUTSIDE_ALERT,
                        printed,
                        criterion.printedLimit(),
                        alert.orElseThrow().print(criterion.rounding()))
                : Reason.of(Type.REPORTED, printed, criterion.printedLimit());
        return new Judgement(NOT_JUDGED, printed, criterion.printedLimit(), why, outside);
    }

    private static Judgement term(Criterion criterion, Limit.OneOf terms, Value value) {
        String printed = print(criterion, value);
        if (value instanceof Value.Missing missing) {
            return missing(criterion, missing);
        }
        if (!(value instanceof Value.Qualitative found)) {
            return decided(criterion, CANNOT_DECIDE, printed, Type.NUMBER_FOR_A_TERM);
        }
        Optional<String> known = terms.find(found.term());
        if (known.isEmpty()) {
            String list = String.join("; ", terms.conforming()) + "; " + String.join("; ", terms.others());
            return decided(
                    criterion,
                    CANNOT_DECIDE,
                    printed,
                    Reason.of(Type.TERM_NOT_IN_LIST, printed, criterion.printedLimit(), list));
        }
        boolean conforms = terms.conforming().contains(known.get());
        return decided(
                criterion,
                conforms ? PASS : FAIL,
                known.get(),
                conforms ? Type.TERM_CONFORMS : Type.TERM_DOES_NOT_CONFORM);
    }

    private static Judgement numeric(Criterion criterion, Limit.Numeric limit, Observation seen) {
        return switch (seen.value()) {
            case Value.Missing missing -> missing(criterion, missing);
            case Value.Qualitative term -> decided(criterion, CANNOT_DECIDE, term.term(), Type.TERM_FOR_A_NUMBER);
            case Value.Measured measured ->
                criterion.decision() == DecisionRule.GUARD_BAND
                        ? GuardBand.judge(criterion, limit, measured.number(), seen.standardUncertainty())
                        : measured(criterion, limit, measured.number());
            case Value.Below below -> censored(criterion, limit, below);
            case Value.Above above -> censored(criterion, limit, above);
        };
    }

    private static Judgement measured(Criterion criterion, Limit.Numeric limit, BigDecimal number) {
        BigDecimal rounded = criterion.rounding().round(number);
        String printed = criterion.rounding().print(number);
        Interval point = Interval.closed(rounded, rounded);
        if (!limit.conforming().contains(point)) {
            return decided(
                    criterion,
                    FAIL,
                    printed,
                    equalsABound(limit.conforming(), rounded) ? Type.EQUALS_EXCLUDED_LIMIT : Type.OUTSIDE);
        }
        return passed(criterion, printed, point, Type.WITHIN, Type.WITHIN_BUT_OUTSIDE_INTERNAL);
    }

    private static Judgement censored(Criterion criterion, Limit.Numeric limit, Value value) {
        Interval possible = Interval.of(value).orElseThrow();
        String printed = ValuePrinter.print(value);
        if (limit.conforming().contains(possible)) {
            return passed(criterion, printed, possible, Type.ALL_WITHIN, Type.ALL_WITHIN_BUT_INTERNAL_OPEN);
        }
        return limit.conforming().disjoint(possible)
                ? decided(criterion, FAIL, printed, Type.ALL_OUTSIDE)
                : decided(criterion, CANNOT_DECIDE, printed, Type.EITHER_SIDE);
    }

    private static Judgement passed(
            Criterion criterion, String printed, Interval possible, Type plain, Type beyondInternal) {
        Optional<Limit.Numeric> internal = numericInternal(criterion);
        if (internal.isEmpty() || internal.get().conforming().contains(possible)) {
            return decided(criterion, PASS, printed, plain);
        }
        Reason why = Reason.of(
                beyondInternal,
                printed,
                criterion.printedLimit(),
                internal.get().print(criterion.rounding()));
        return new Judgement(PASS, printed, criterion.printedLimit(), why, true);
    }

    private static Judgement missing(Criterion criterion, Value.Missing missing) {
        String printed =
                missing.reason() == MissingReason.BLANK ? "" : missing.raw().strip();
        boolean noResult = missing.reason() == MissingReason.PENDING || missing.reason() == MissingReason.INVALID_RUN;
        return decided(
                criterion,
                noResult ? NOT_TESTED : CANNOT_DECIDE,
                printed,
                Type.valueOf("MISSING_" + missing.reason().name()));
    }

    private static Optional<Limit.Numeric> numericInternal(Criterion criterion) {
        return criterion.internal().filter(Limit.Numeric.class::isInstance).map(Limit.Numeric.class::cast);
    }

    private static Optional<Interval> rounded(Criterion criterion, Value value) {
        return value instanceof Value.Measured measured
                ? Interval.of(new Value.Measured(criterion.rounding().round(measured.number())))
                : Interval.of(value);
    }

    private static boolean equalsABound(Interval interval, BigDecimal number) {
        return interval.lower().map(bound -> bound.at().compareTo(number) == 0).orElse(false)
                || interval.upper()
                        .map(bound -> bound.at().compareTo(number) == 0)
                        .orElse(false);
    }

    private static Optional<Observation> inUnitOf(Criterion criterion, Observation observation) {
        Unit wanted = criterion.unit();
        boolean number = Interval.of(observation.value()).isPresent();
        if (!number || observation.unit().equals(wanted)) {
            return Optional.of(observation);
        }
        Optional<Value> value =
                new Quantity(observation.value(), observation.unit()).in(wanted).map(Quantity::value);
        Optional<BigDecimal> uncertainty = observation
                .standardUncertainty()
                .flatMap(u -> new Quantity(new Value.Measured(u), observation.unit()).in(wanted))
                .map(quantity -> ((Value.Measured) quantity.value()).number());
        return value.map(converted -> new Observation(converted, wanted, uncertainty));
    }

    private static String print(Criterion criterion, Value value) {
        return value instanceof Value.Measured measured
                ? criterion.rounding().print(measured.number())
                : ValuePrinter.print(value);
    }

    private static Judgement decided(Criterion criterion, Verdict verdict, String printed, Type why) {
        return decided(criterion, verdict, printed, Reason.of(why, printed, criterion.printedLimit()));
    }

    private static Judgement decided(Criterion criterion, Verdict verdict, String printed, Reason why) {
        return new Judgement(verdict, printed, criterion.printedLimit(), why, false);
    }
}
