package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A dilution as people state it: a factor, or the steps of a series with their product: {@code 10 × 50 = 500}.
 *
 * @param steps each at least 1
 * @param stated the product as stated, where it is
 */
record DilutionChain(List<BigDecimal> steps, Optional<BigDecimal> stated) {
    private static final Pattern TIMES = Pattern.compile("[x×*·]");

    /** Empty where it is none: no number, a step below 1, or nothing behind the equals sign. */
    static Optional<DilutionChain> read(String text) {
        String[] sides = text.strip().split("=", -1);
        List<BigDecimal> steps = new ArrayList<>();
        for (String part : TIMES.split(sides[0], -1)) {
            Optional<BigDecimal> step = number(part);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
        }
        if (sides.length == 1) {
            return Optional.of(new DilutionChain(List.copyOf(steps), Optional.empty()));
        }
        Optional<BigDecimal> product = number(sides[1]);
        return sides.length == 2 && product.isPresent()
                ? Optional.of(new DilutionChain(List.copyOf(steps), product))
                : Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            BigDecimal number = new BigDecimal(text.strip());
            return number.compareTo(BigDecimal.ONE) >= 0 ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    /** The factor of the whole series. */
    BigDecimal product() {
        return steps.stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /** Whether the product that is stated is that of the steps. */
    boolean multiplies() {
        return stated.map(product -> product.compareTo(product()) == 0).orElse(true);
    }
}
