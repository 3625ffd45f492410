package org.exolot.specification;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.exolot.criterion.Interval;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Term;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.statistics.Separation;

/** What was recorded of a lot's isolation, judged by its specification. Nothing that was not recorded is assumed. */
public final class IsolationRecord {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal MILLION = new BigDecimal("1E6");
    private static final BigDecimal LARGE = new BigDecimal("1E6");
    private static final String SWING_OUT = "swing-out";
    private static final String BETWEEN = ", ";

    private final Map<String, String> recorded;

    /** @param recorded what the steps of a lot say, by its names */
    public IsolationRecord(Map<String, String> recorded) {
        this.recorded = Map.copyOf(recorded);
    }

    /** How one check of a line stands. */
    public enum Status {
        CONFORMS,
        /** The limit is not met; what follows is said by the check. */
        OUTSIDE,
        /** An input was not recorded, or is no number. */
        NOT_RECORDED,
        /** The figure does not exist for what was recorded: a clearing factor of a fixed-angle rotor. */
        NOT_APPLICABLE,
        REPORTED
    }

    /**
     * What became of one check.
     *
     * @param printed the figure, rounded; or the word; or which inputs are missing
     * @param limit as printed
     * @param beside what is told with it: the computed wash-out
     */
    public record Outcome(
            String line,
            String step,
            String parameter,
            IsolationCheck check,
            Status status,
            String printed,
            String limit,
            String beside) {
        /** The names of what is not recorded; none where all is. */
        public List<String> missing() {
            return status == Status.NOT_RECORDED ? List.of(printed.split(BETWEEN)) : List.of();
        }
    }

    /** Each check of each line, in the order of the process. */
    public List<Outcome> judge(IsolationSpecification specification) {
        List<Outcome> outcomes = new ArrayList<>();
        for (IsolationSpecification.Line line : specification.lines()) {
            line.checks().forEach(check -> outcomes.add(judge(line, check)));
        }
        return outcomes;
    }

    /** What the methods of the isolation demand to be recorded and the lot does not record, in the methods' order. */
    public Map<IsolationMethod, List<String>> lacking(IsolationSpecification specification) {
        Map<IsolationMethod, List<String>> lacking = new LinkedHashMap<>();
        for (IsolationMethod method : specification.methods()) {
            List<String> names = method.mandatory().stream()
                    .filter(name -> Optional.ofNullable(recorded.get(name))
                            .filter(value -> !value.isBlank())
                            .isEmpty())
                    .toList();
            if (!names.isEmpty()) {
                lacking.put(method, names);
            }
        }
        return lacking;
    }

    private Outcome judge(IsolationSpecification.Line line, IsolationCheck check) {
        List<String> missing = check.inputs().stream()
                .filter(name -> !recorded.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            return outcome(line, check, Status.NOT_RECORDED, String.join(BETWEEN, missing), "");
        }
        if (check.figure() == IsolationCheck.Figure.WORD) {
            String word = said(check, 0);
            return outcome(
                    line,
                    check,
                    Term.find(word, check.words()).isPresent() ? Status.CONFORMS : Status.OUTSIDE,
                    word,
                    "");
        }
        if (check.figure() == IsolationCheck.Figure.CLEARING_FACTOR
                && !said(check, 0).toLowerCase(Locale.ROOT).equals(SWING_OUT)) {
            return outcome(line, check, Status.NOT_APPLICABLE, said(check, 0), "");
        }
        Optional<BigDecimal> figure = figure(check);
        if (figure.isEmpty()) {
            return outcome(line, check, Status.NOT_RECORDED, String.join(BETWEEN, check.inputs()), "");
        }
        return judged(line, check, figure.get());
    }

    private Outcome judged(IsolationSpecification.Line line, IsolationCheck check, BigDecimal figure) {
        BigDecimal rounded = new Rounding.Decimals(check.decimals()).round(figure);
        String printed = rounded.abs().compareTo(LARGE) < 0
                ? new Rounding.Decimals(check.decimals()).print(figure)
                : new Rounding.Significant(3).print(figure);
        Status status = check.limit()
                .map(limit -> limit.conforming().contains(Interval.closed(rounded, rounded))
                        ? Status.CONFORMS
                        : Status.OUTSIDE)
                .orElse(Status.REPORTED);
        return outcome(line, check, status, printed, beside(check, figure));
    }

    private static Outcome outcome(
            IsolationSpecification.Line line, IsolationCheck check, Status status, String printed, String beside) {
        String limit = check.limit()
                .map(numeric -> numeric.print(new Rounding.Decimals(check.decimals())))
                .orElseGet(() -> String.join(" / ", check.words()));
        return new Outcome(line.id(), line.step(), line.parameter(), check, status, printed, limit, beside);
    }

    private String said(IsolationCheck check, int input) {
        return Optional.ofNullable(recorded.get(check.inputs().get(input)))
                .orElse("")
                .strip();
    }

    private Optional<BigDecimal> figure(IsolationCheck check) {
        List<BigDecimal> in = new ArrayList<>();
        int first = check.figure() == IsolationCheck.Figure.CLEARING_FACTOR ? 1 : 0;
        for (int i = first; i < check.inputs().size(); i++) {
            if (!(ValueReader.read(said(check, i), DecimalSign.POINT) instanceof Value.Measured(BigDecimal number))) {
                return Optional.empty();
            }
            in.add(number);
        }
        try {
            return Optional.of(compute(check.figure(), in).round(DIGITS));
        } catch (ArithmeticException divisionByZero) {
            return Optional.empty();
        }
    }

    private static BigDecimal compute(IsolationCheck.Figure figure, List<BigDecimal> in) {
        return switch (figure) {
            case RECORDED, WORD -> in.get(0);
            case CENTRIFUGAL_FORCE ->
                decimal(Separation.relativeCentrifugalForce(
                        in.get(0).doubleValue(), in.get(1).doubleValue()));
            case CLEARING_FACTOR ->
                decimal(Separation.clearingFactor(
                        in.get(0).doubleValue(),
                        in.get(1).doubleValue(),
                        in.get(2).doubleValue()));
            case TRANSMEMBRANE_PRESSURE ->
                in.get(0).add(in.get(1)).divide(BigDecimal.TWO, DIGITS).subtract(in.get(2));
            case WALL_SHEAR ->
                decimal(Separation.wallShear(
                        in.get(0).doubleValue(),
                        in.get(1).doubleValue(),
                        in.get(2).doubleValue()));
            case RATIO, DIAFILTRATION_VOLUMES -> in.get(0).divide(in.get(1), DIGITS);
            case PERCENT -> in.get(0).multiply(HUNDRED).divide(in.get(1), DIGITS);
            case RECOVERY ->
                in.get(0).multiply(in.get(1)).multiply(HUNDRED).divide(in.get(2).multiply(in.get(3)), DIGITS);
            case MASS_BALANCE -> sum(in).multiply(HUNDRED).divide(in.get(0), DIGITS);
            case YIELD_PER_MILLION_CELLS ->
                in.get(0).multiply(in.get(1)).multiply(MILLION).divide(in.get(2), DIGITS);
            case YIELD_PER_ML -> in.get(0).multiply(in.get(1)).divide(in.get(2), DIGITS);
            case DIFFERENCE -> in.get(0).subtract(sum(in));
        };
    }

    /** All but the first. */
    private static BigDecimal sum(List<BigDecimal> in) {
        return in.subList(1, in.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** @throws ArithmeticException for what is no number, as decimal division does */
    private static BigDecimal decimal(double computed) {
        if (!Double.isFinite(computed)) {
            throw new ArithmeticException("no number");
        }
        return new BigDecimal(computed);
    }

    private static String beside(IsolationCheck check, BigDecimal figure) {
        return check.figure() == IsolationCheck.Figure.DIAFILTRATION_VOLUMES
                ? "S 1: " + leftOver(figure, 1) + " %, S 0.8: " + leftOver(figure, 0.8) + " %"
                : "";
    }

    private static String leftOver(BigDecimal volumes, double sieving) {
        return new Rounding.Decimals(2).print(decimal(100 * Separation.washOut(volumes.doubleValue(), sieving)));
    }
}
