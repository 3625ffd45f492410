package org.exolot.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

/** Judges random values by random criteria a second time, in exact fractions of integers and by other means than the judge. */
class JudgeOracleTest {
    private static final int CASES = 100_000;

    @Test
    void anExactRationalOracleGivesTheSameVerdicts() {
        Random random = new Random(20261122);
        int[] seen = new int[Verdict.values().length];
        for (int i = 0; i < CASES; i++) {
            Case next = Case.any(random);
            Verdict verdict = next.judge();
            assertThat(verdict).as("%s", next).isEqualTo(next.expected());
            seen[verdict.ordinal()]++;
        }
        for (Verdict verdict : new Verdict[] {
            Verdict.PASS, Verdict.FAIL, Verdict.CANNOT_DECIDE, Verdict.CONDITIONAL_PASS, Verdict.CONDITIONAL_FAIL
        }) {
            assertThat(seen[verdict.ordinal()]).as("cases of %s", verdict).isGreaterThan(CASES / 200);
        }
    }

    /** Limits in hundredths of 10^{exponent}; a value as a fraction of integers over a power of ten. */
    private record Case(
            boolean hasLower,
            boolean lowerIncluded,
            long lower,
            boolean hasUpper,
            boolean upperIncluded,
            long upper,
            int exponent,
            boolean rounded,
            char kind,
            boolean orEqual,
            long value,
            int finer,
            boolean guarded,
            long uncertainty) {

        static Case any(Random random) {
            int sides = random.nextInt(3);
            long one = random.nextInt(1, 400);
            long two = one + random.nextInt(0, 100);
            boolean onePoint = one == two;
            int finer = random.nextInt(4);
            long near = random.nextBoolean() ? one : two;
            long spread = random.nextInt(-60, 61);
            long value =
                    Math.max(0, near * power(finer) + (random.nextBoolean() ? spread * power(finer) / 10 : spread));
            boolean guarded = random.nextInt(4) == 0;
            return new Case(
                    sides != 1,
                    random.nextBoolean() || onePoint,
                    one,
                    sides != 0,
                    random.nextBoolean() || onePoint,
                    two,
                    random.nextInt(-3, 12),
                    random.nextBoolean(),
                    guarded ? '=' : "==<>".charAt(random.nextInt(4)),
                    random.nextBoolean(),
                    value,
                    finer,
                    guarded,
                    random.nextInt(0, 30));
        }

        Verdict judge() {
            Limit.Lower least = new Limit.Lower(hundredths(lower), lowerIncluded);
            Limit.Upper most = new Limit.Upper(hundredths(upper), upperIncluded);
            Limit limit = hasLower && hasUpper ? new Limit.Range(least, most) : hasLower ? least : most;
            Rounding rounding = rounded ? new Rounding.InExponent(exponent, 2) : new Rounding.Unrounded();
            Criterion criterion = StarterCriteria.criterion(
                    "X",
                    limit,
                    Optional.empty(),
                    rounding,
                    guarded ? DecisionRule.GUARD_BAND : DecisionRule.SIMPLE_ACCEPTANCE);
            BigDecimal number = BigDecimal.valueOf(value, finer + 2).scaleByPowerOfTen(exponent);
            Value judged = switch (kind) {
                case '<' -> new Value.Below(number, orEqual);
                case '>' -> new Value.Above(number, orEqual);
                default -> new Value.Measured(number);
            };
            Observation observation = new Observation(judged, Unit.ONE, Optional.of(hundredths(uncertainty)));
            return Judge.judge(criterion, Optional.of(observation)).verdict();
        }

        /** In units of 10^{exponent − 2} / 10^{finer}: every figure is an integer, the rounded value a multiple of 10^{finer}. */
        Verdict expected() {
            BigInteger unit = BigInteger.TEN.pow(finer);
            BigInteger number = BigInteger.valueOf(value);
            if (kind == '=') {
                BigInteger seen = rounded
                        ? number.multiply(BigInteger.TWO)
                                .add(unit)
                                .divide(unit.multiply(BigInteger.TWO))
                                .multiply(unit)
                        : number;
                return guarded ? guarded(seen, unit) : conforms(seen, unit) ? Verdict.PASS : Verdict.FAIL;
            }
            return censored(number, unit);
        }

        private Verdict guarded(BigInteger seen, BigInteger unit) {
            BigInteger width = BigInteger.valueOf(2 * uncertainty).multiply(unit);
            boolean lowEnd = conforms(seen.subtract(width), unit);
            boolean highEnd = conforms(seen.add(width), unit);
            if (lowEnd && highEnd) {
                return Verdict.PASS;
            }
            if (conforms(seen, unit)) {
                return Verdict.CONDITIONAL_PASS;
            }
            boolean reaches = false;
            for (BigInteger probe : probes(seen, width, unit)) {
                reaches |= conforms(probe, unit.multiply(BigInteger.TWO));
            }
            return reaches ? Verdict.CONDITIONAL_FAIL : Verdict.FAIL;
        }

        /** Half units, so that a point strictly between two figures is among them: the ends, and each limit with its neighbours, inside the band. */
        private List<BigInteger> probes(BigInteger seen, BigInteger width, BigInteger unit) {
            BigInteger from = seen.subtract(width).multiply(BigInteger.TWO);
            BigInteger to = seen.add(width).multiply(BigInteger.TWO);
            List<BigInteger> probes = new ArrayList<>(List.of(from, to));
            for (long limit : new long[] {lower, upper}) {
                BigInteger at = BigInteger.valueOf(limit).multiply(unit).multiply(BigInteger.TWO);
                for (BigInteger probe : new BigInteger[] {at.subtract(BigInteger.ONE), at, at.add(BigInteger.ONE)}) {
                    if (probe.compareTo(from) >= 0 && probe.compareTo(to) <= 0) {
                        probes.add(probe);
                    }
                }
            }
            return probes;
        }

        private Verdict censored(BigInteger bound, BigInteger unit) {
            boolean some = false;
            boolean all = true;
            BigInteger twice = unit.multiply(BigInteger.TWO);
            BigInteger at = bound.multiply(BigInteger.TWO);
            BigInteger far = BigInteger.TEN.pow(12);
            List<BigInteger> probes = new ArrayList<>();
            for (BigInteger centre : new BigInteger[] {
                at,
                BigInteger.valueOf(lower).multiply(twice),
                BigInteger.valueOf(upper).multiply(twice),
                far,
                far.negate()
            }) {
                probes.add(centre.subtract(BigInteger.ONE));
                probes.add(centre);
                probes.add(centre.add(BigInteger.ONE));
            }
            for (BigInteger probe : probes) {
                int order = probe.compareTo(at);
                boolean possible = (kind == '<' ? order < 0 : order > 0) || (orEqual && order == 0);
                if (possible) {
                    boolean conforms = conforms(probe, twice);
                    some |= conforms;
                    all &= conforms;
                }
            }
            return all ? Verdict.PASS : some ? Verdict.CANNOT_DECIDE : Verdict.FAIL;
        }

        private boolean conforms(BigInteger number, BigInteger unit) {
            int toLower = number.compareTo(BigInteger.valueOf(lower).multiply(unit));
            int toUpper = number.compareTo(BigInteger.valueOf(upper).multiply(unit));
            return (!hasLower || toLower > 0 || (lowerIncluded && toLower == 0))
                    && (!hasUpper || toUpper < 0 || (upperIncluded && toUpper == 0));
        }

        private BigDecimal hundredths(long count) {
            return BigDecimal.valueOf(count, 2).scaleByPowerOfTen(exponent);
        }

        private static long power(int exponent) {
            return BigInteger.TEN.pow(exponent).longValueExact();
        }
    }
}
