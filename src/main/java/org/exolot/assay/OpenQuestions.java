package org.exolot.assay;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.FileTime;

/** Puts a person's answers in the place of what a file does not tell, and asks what is still open. */
final class OpenQuestions {
    private final Answers answers;
    private final Set<String> used = new HashSet<>();
    private boolean dilutionUsed;

    OpenQuestions(Answers answers) {
        this.answers = answers;
    }

    /** The dilution with its factor, as recorded or as answered; still without one where neither is so, which {@link #ask} tells. */
    Dilution settle(Dilution dilution, Observations findings) {
        if (dilution.factor().isPresent()) {
            return dilution;
        }
        return answeredFactor(dilution.place(), findings)
                .map(factor -> new Dilution(Dilution.State.NOT_APPLIED, Optional.of(factor), dilution.place()))
                .orElse(dilution);
    }

    /** Asks for the factor where it is still open. */
    void ask(Dilution dilution, Observations findings) {
        if (dilution.factor().isEmpty()) {
            findings.add(FindingType.DILUTION_NOT_RECORDED, dilution.place(), "Not recorded", "≥ 1");
        }
    }

    /** Whether the answers say anything to a question that a reader asked. */
    boolean answered(FindingType type, Place place) {
        return switch (type) {
            case DILUTION_NOT_RECORDED ->
                answer(place, text -> factor(text).isPresent()).isPresent()
                        || answers.dilution().isPresent();
            case DATE_ORDER_UNKNOWN -> answer(place, DateOrder::isOrder).isPresent();
            default -> false;
        };
    }

    private Optional<BigDecimal> answeredFactor(Place place, Observations findings) {
        Optional<String> answer = answer(place, text -> factor(text).isPresent());
        if (answer.isEmpty()) {
            dilutionUsed |= answers.dilution().isPresent();
            return answers.dilution();
        }
        Optional<DilutionChain> chain = DilutionChain.read(answer.get());
        if (chain.isPresent() && !chain.get().multiplies()) {
            findings.add(
                    FindingType.DILUTION_CHAIN_WRONG,
                    place,
                    answer.get(),
                    chain.get().product().toPlainString());
            return Optional.empty();
        }
        Optional<BigDecimal> factor = factor(answer.get());
        if (factor.isEmpty()) {
            findings.add(FindingType.ANSWER_INVALID, place, answer.get(), "≥ 1");
        }
        return factor;
    }

    /** The answer at a place, or the one for the whole file where it is of this kind. */
    private Optional<String> answer(Place place, Predicate<String> ofThisKind) {
        Optional<String> here = answers.at(place);
        if (here.isPresent()) {
            used.add(Answers.key(place));
            return here;
        }
        Place whole = new Place.Whole(place.file());
        Optional<String> forAll = answers.at(whole).filter(ofThisKind);
        if (forAll.isPresent()) {
            used.add(Answers.key(whole));
        }
        return forAll;
    }

    private static Optional<BigDecimal> factor(String text) {
        return DilutionChain.read(text).map(DilutionChain::product);
    }

    /** The time with its date as answered ({@code DMY} or {@code MDY}); asks where the order of day and month is open. */
    Optional<FileTime> settle(Optional<FileTime> time, Observations findings) {
        if (time.isEmpty() || time.get().local().isPresent()) {
            return time;
        }
        FileTime open = time.get();
        Optional<DateOrder> either = DateOrder.ambiguous(open.raw());
        if (either.isEmpty()) {
            return time;
        }
        Optional<String> answer = answer(open.place(), DateOrder::isOrder);
        if (answer.isEmpty()) {
            findings.add(FindingType.DATE_ORDER_UNKNOWN, open.place(), open.raw(), "DMY / MDY");
            return time;
        }
        Optional<LocalDateTime> local = either.get().in(answer.get());
        if (local.isEmpty()) {
            findings.add(FindingType.ANSWER_INVALID, open.place(), answer.get(), "DMY / MDY");
        }
        return Optional.of(new FileTime(open.raw(), local, open.offset(), open.place()));
    }

    /** The answers that answered nothing, by their keys; the factor for all as {@code dilution}. */
    Set<String> unused() {
        Set<String> rest = new HashSet<>(answers.byPlace().keySet());
        rest.removeAll(used);
        if (answers.dilution().isPresent() && !dilutionUsed) {
            rest.add("dilution");
        }
        return rest;
    }
}
