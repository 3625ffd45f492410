package org.exolot.result;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.exolot.quantity.Value;
import org.exolot.specification.MethodVersion;

/**
 * The preparations of a test order by rounds of its replicate plan. A complete round whose preparations differ by more than the method
 * allows makes the test invalid: it gives no result and is not out of specification, and the test is repeated whole, as a further round.
 */
public final class ReplicateRounds {
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final int plan;
    private final Optional<BigDecimal> cvAtMost;
    private final String leading;
    private final TreeMap<Integer, TreeMap<Integer, OrderState.Prepared>> rounds = new TreeMap<>();

    /**
     * The rounds of an order.
     *
     * @param plan how many preparations complete a round
     * @param method whose first attribute is the one that its limit for the preparations' coefficient of variation is about
     */
    public ReplicateRounds(int plan, MethodVersion method, Collection<OrderState.Prepared> prepared) {
        this.plan = plan;
        this.cvAtMost = method.plan().preparationCvAtMost();
        this.leading =
                method.yields().isEmpty() ? "" : method.yields().getFirst().attribute();
        prepared.stream()
                .filter(OrderState.Prepared::current)
                .forEach(one -> rounds.computeIfAbsent(one.round(), round -> new TreeMap<>())
                        .put(one.ordinal(), one));
    }

    /**
     * A place in the plan.
     *
     * @param round from 1
     * @param ordinal from 1
     */
    public record Place(int round, int ordinal, boolean beyondPlan) {}

    /** Where the next preparation goes: into a gap, into a further round where the last one is invalid, else beyond the plan. */
    public Place next() {
        int last = rounds.isEmpty() ? 1 : rounds.lastKey();
        for (int round = 1; round <= last; round++) {
            int free = free(round);
            if (free <= plan) {
                return new Place(round, free, false);
            }
        }
        return invalid(last) ? new Place(last + 1, 1, false) : new Place(last, free(last), true);
    }

    /** The preparations that form the result, by ordinal: the first complete round that is valid. */
    public Optional<List<OrderState.Prepared>> deciding() {
        return rounds.keySet().stream()
                .filter(round -> complete(round) && !invalid(round))
                .findFirst()
                .map(this::inPlan);
    }

    /** How many rounds the preparations' spread made invalid. */
    public int invalidRounds() {
        return (int) rounds.keySet().stream().filter(this::invalid).count();
    }

    /** The spread that made the last complete round invalid, in %; empty where it did not. */
    public Optional<BigDecimal> excessCv() {
        return rounds.isEmpty() || !invalid(rounds.lastKey()) ? Optional.empty() : cv(rounds.lastKey());
    }

    private boolean invalid(int round) {
        return complete(round)
                && cvAtMost.flatMap(limit -> cv(round).map(cv -> cv.compareTo(limit) > 0))
                        .orElse(false);
    }

    private Optional<BigDecimal> cv(int round) {
        List<BigDecimal> numbers = inPlan(round).stream()
                .flatMap(one -> one.values().stream())
                .filter(value -> value.attribute().equals(leading))
                .flatMap(value -> value.value() instanceof Value.Measured measured
                        ? java.util.stream.Stream.of(measured.number())
                        : java.util.stream.Stream.empty())
                .toList();
        BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (numbers.size() < 2 || sum.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal mean = sum.divide(BigDecimal.valueOf(numbers.size()), DIGITS);
        BigDecimal squares =
                numbers.stream().map(number -> number.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal sd =
                squares.divide(BigDecimal.valueOf(numbers.size() - 1L), DIGITS).sqrt(DIGITS);
        return Optional.of(sd.multiply(HUNDRED).divide(mean, DIGITS));
    }

    private boolean complete(int round) {
        return inPlan(round).size() == plan;
    }

    private List<OrderState.Prepared> inPlan(int round) {
        Map<Integer, OrderState.Prepared> all = rounds.getOrDefault(round, new TreeMap<>());
        return all.values().stream().filter(one -> one.ordinal() <= plan).toList();
    }

    private int free(int round) {
        Map<Integer, OrderState.Prepared> taken = rounds.getOrDefault(round, new TreeMap<>());
        return IntStream.iterate(1, next -> next + 1)
                .filter(ordinal -> !taken.containsKey(ordinal))
                .findFirst()
                .orElseThrow();
    }
}
