package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;
import org.exolot.quantity.ValueReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A lot of 60 criteria, judged: each value read from its text, rounded and held against its limits. At most 2 ms. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class JudgeBenchmark {
    private static final String[] VALUES = {"9.66E10", "<0.05", "not detected", "101.55", ">4.0E9", "7.21"};

    private final List<Criterion> criteria = new ArrayList<>();

    @Setup
    public void criteria() {
        for (int i = 0; i < 60; i++) {
            boolean term = i % VALUES.length == 2;
            criteria.add(new Criterion(
                    "C-" + i,
                    "attribute",
                    "M-01",
                    SamplingPoint.FINAL_CONTAINER,
                    Frequency.EACH_LOT,
                    Unit.ONE,
                    term
                            ? new Limit.OneOf(List.of("not detected"), List.of("detected"))
                            : Limit.Range.closed(new BigDecimal("0.80E11"), new BigDecimal("1.20E11")),
                    Optional.empty(),
                    term ? new Rounding.Unrounded() : new Rounding.InExponent(11, 2),
                    term ? DecisionRule.QUALITATIVE : DecisionRule.SIMPLE_ACCEPTANCE,
                    false));
        }
    }

    @Benchmark
    public List<Judgement> lot() {
        List<Judgement> judged = new ArrayList<>(criteria.size());
        for (int i = 0; i < criteria.size(); i++) {
            judged.add(Judge.judge(
                    criteria.get(i),
                    Optional.of(
                            Observation.of(ValueReader.read(VALUES[i % VALUES.length], DecimalSign.POINT), Unit.ONE))));
        }
        return judged;
    }
}
