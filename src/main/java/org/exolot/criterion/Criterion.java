package org.exolot.criterion;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.quantity.Rounding;
import org.exolot.quantity.Unit;

/**
 * One limit on one attribute by one method.
 *
 * @param id its name within the specification: {@code QT-01}
 * @param attribute what is judged
 * @param method the code of the method that the value must come from: {@code NTA-01}; for a value derived from two, both with {@code ÷} or {@code ×}
 * @param point where the sample is drawn
 * @param frequency on which lots the test is due
 * @param unit in which limit and value are printed
 * @param limit the limit at the end of shelf life
 * @param internal the tighter limit at release: a value between the two passes, and QA assesses it in writing. With
 *     {@link DecisionRule#REPORT} an alert
 * @param rounding of the reportable value before it is judged
 * @param decision how it is judged
 * @param each whether each individual value is judged rather than one formed from them
 */
public record Criterion(
        String id,
        String attribute,
        String method,
        SamplingPoint point,
        Frequency frequency,
        Unit unit,
        Limit limit,
        Optional<Limit> internal,
        Rounding rounding,
        DecisionRule decision,
        boolean each) {
    private static final Pattern METHODS = Pattern.compile("[÷×]");
    private static final Set<SamplingPoint> BULKS = Set.of(SamplingPoint.BULK, SamplingPoint.FORMULATED_BULK);

    public Criterion {
        if (!goesWith(decision, limit)) {
            throw new IllegalArgumentException(id + ": " + decision + " does not go with the limit " + limit);
        }
        if (!exactIn(rounding, limit)
                || !internal.map(tighter -> exactIn(rounding, tighter)).orElse(true)) {
            throw new IllegalArgumentException(id + ": a limit has more digits than the value is rounded to");
        }
    }

    /** The codes of the methods that the value comes from: two for a ratio ({@code ÷}) or a product ({@code ×}). */
    public List<String> methods() {
        return Arrays.stream(METHODS.split(method)).map(String::strip).toList();
    }

    /**
     * Whether the value is what one container holds of something that is measured in the bulk: the product of the bulk's concentration and the
     * volume that a container yields.
     */
    public boolean perContainerOfBulk() {
        return BULKS.contains(point) && method.contains("×") && unit.code().endsWith(Unit.PER_CONTAINER);
    }

    /** Where the sample of one of its methods is drawn: at its point, but what a container yields is drawn from containers. */
    public SamplingPoint pointOf(String ofMethods) {
        return perContainerOfBulk() && !methods().getFirst().equals(ofMethods) ? SamplingPoint.FINAL_CONTAINER : point;
    }

    /** Whether a decision rule can judge by such a limit. */
    public static boolean goesWith(DecisionRule decision, Limit limit) {
        return switch (decision) {
            case SIMPLE_ACCEPTANCE, GUARD_BAND -> limit instanceof Limit.Numeric;
            case QUALITATIVE -> limit instanceof Limit.OneOf;
            case REPORT -> limit instanceof Limit.ReportOnly;
        };
    }

    /** The limit as it is printed, without its unit. */
    public String printedLimit() {
        return limit.print(rounding);
    }

    /** Whether the rounding leaves the limit's numbers as they are; where it does not, no value could ever equal the limit. */
    public static boolean exactIn(Rounding rounding, Limit limit) {
        return switch (limit) {
            case Limit.Lower lower -> exact(rounding, lower.limit());
            case Limit.Upper upper -> exact(rounding, upper.limit());
            case Limit.Range range ->
                exact(rounding, range.lower().limit())
                        && exact(rounding, range.upper().limit());
            case Limit.OneOf terms -> true;
            case Limit.ReportOnly none -> true;
        };
    }

    private static boolean exact(Rounding rounding, BigDecimal number) {
        return rounding.round(number).compareTo(number) == 0;
    }
}
