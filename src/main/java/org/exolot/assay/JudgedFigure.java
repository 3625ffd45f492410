package org.exolot.assay;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.Place;
import org.exolot.instrument.Capture;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.Entry;
import org.exolot.quantity.Term;

/**
 * What a condition looks at, with its place.
 *
 * @param number the figure; empty for a word
 * @param shown the figure or the word, as people read it
 */
record JudgedFigure(Optional<BigDecimal> number, String shown, Place place) {

    /** What a condition looks at in a capture; empty where the file does not tell it. */
    static Optional<JudgedFigure> of(
            Condition condition, Capture capture, Dilution dilution, Optional<BigDecimal> total) {
        return switch (condition) {
            case Condition.WordIsNot word ->
                Optional.ofNullable(capture.warnings().get(word.warning()))
                        .map(entry -> new JudgedFigure(Optional.empty(), entry.raw(), entry.place()));
            case Condition.Within within ->
                switch (within.figure()) {
                    case PARTICLES_PER_FRAME -> of(capture.particlesPerFrame());
                    case TRACKS -> of(capture.tracks());
                    case CELL_CONCENTRATION ->
                        total.map(concentration -> inCell(concentration, dilution))
                                .map(inCell -> of(inCell, capture.place()));
                    default -> Optional.empty();
                };
            case Condition.Stated stated -> stated(stated, capture.conditions());
            case Condition.WithinTolerance tolerance -> Optional.empty();
        };
    }

    /** What a file says under its own words; its last part is enough where the file divides it into sections. */
    static Optional<JudgedFigure> stated(Condition.Stated stated, Map<String, Entry> entries) {
        return entries.entrySet().stream()
                .filter(entry ->
                        entry.getKey().equals(stated.name()) || entry.getKey().endsWith(" / " + stated.name()))
                .findFirst()
                .map(entry -> new JudgedFigure(
                        Decimals.number(entry.getValue()),
                        entry.getValue().raw(),
                        entry.getValue().place()));
    }

    /** A computed figure: judged as it is shown. */
    static JudgedFigure of(BigDecimal computed, Place place) {
        BigDecimal rounded = Shown.rounded(computed);
        return new JudgedFigure(Optional.of(rounded), Shown.number(rounded), place);
    }

    private static Optional<JudgedFigure> of(Optional<Entry> entry) {
        return entry.flatMap(each ->
                Decimals.number(each).map(number -> new JudgedFigure(Optional.of(number), each.raw(), each.place())));
    }

    /** A concentration of the stock is divided by its factor; any other is what was in the cell. */
    private static BigDecimal inCell(BigDecimal concentration, Dilution dilution) {
        return dilution.state() == Dilution.State.APPLIED
                ? dilution.factor()
                        .map(factor -> Decimals.quotient(concentration, factor))
                        .orElse(concentration)
                : concentration;
    }

    /** Whether it meets the condition. */
    boolean meets(Condition condition) {
        return switch (condition) {
            case Condition.WordIsNot word -> !word.words().contains(shown.strip());
            case Condition.Within within -> within(within.atLeast(), within.atMost());
            case Condition.WithinTolerance tolerance -> within(tolerance.atLeast(), tolerance.atMost());
            case Condition.Stated stated ->
                stated.words().isEmpty()
                        ? within(stated.atLeast(), stated.atMost())
                        : Term.find(shown, stated.words()).isPresent();
        };
    }

    private boolean within(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
        return number.map(figure -> atLeast.map(limit -> figure.compareTo(limit) >= 0)
                                .orElse(true)
                        && atMost.map(limit -> figure.compareTo(limit) <= 0).orElse(true))
                .orElse(false);
    }
}
