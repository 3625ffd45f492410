package org.exolot.criterion;

import java.util.List;
import java.util.Locale;
import org.exolot.finding.Bundle;
import org.exolot.quantity.Written;

/**
 * Why a verdict is what it is, to be said in the reader's language.
 *
 * @param type which sentence
 * @param arguments what stands in it; figures as printed, the same in every language
 */
public record Reason(Type type, List<String> arguments) {
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Type type, String... arguments) {
        return new Reason(type, List.of(arguments));
    }

    /** The sentence: in Turkish where the locale's language is {@code tr}, else in English. */
    public String in(Locale locale) {
        Written written = Written.in(locale);
        List<String> said = arguments.stream().map(written::term).toList();
        return Bundle.of("org.exolot.criterion.reasons", locale).say(type.name(), said);
    }

    /** The sentences. Their arguments: the printed value, the limit, and what else is named. */
    public enum Type {
        NOT_TESTED,
        /** A periodic test: on no lot so far. */
        NEVER_TESTED,
        /** A periodic test, passed last time: the lot and the day. */
        LAST_TESTED_CONFORMING,
        /** A periodic test, not passed last time: the lot and the day. */
        LAST_TESTED_NOT_CONFORMING,
        /** The value rests on an answer that no second person has confirmed. */
        ANSWER_NOT_CONFIRMED,
        REPORTED,
        /** And the alert limit. */
        REPORTED_OUTSIDE_ALERT,
        WITHIN,
        /** And the internal limit. */
        WITHIN_BUT_OUTSIDE_INTERNAL,
        OUTSIDE,
        /** The value equals a limit that does not belong to the conforming values. */
        EQUALS_EXCLUDED_LIMIT,
        ALL_WITHIN,
        /** And the internal limit. */
        ALL_WITHIN_BUT_INTERNAL_OPEN,
        ALL_OUTSIDE,
        EITHER_SIDE,
        TERM_CONFORMS,
        TERM_DOES_NOT_CONFORM,
        /** And the closed list. */
        TERM_NOT_IN_LIST,
        TERM_FOR_A_NUMBER,
        NUMBER_FOR_A_TERM,
        /** The unit found and the criterion's. */
        UNIT_DOES_NOT_CONVERT,
        UNCERTAINTY_UNKNOWN,
        /** And U. */
        GUARD_PASS,
        /** And U. */
        GUARD_CONDITIONAL_PASS,
        /** And U. */
        GUARD_CONDITIONAL_FAIL,
        /** And U. */
        GUARD_FAIL,
        MISSING_BLANK,
        MISSING_NOT_COMPUTED,
        MISSING_OUT_OF_RANGE,
        MISSING_SATURATED,
        MISSING_MASKED,
        MISSING_NOT_DETECTED,
        MISSING_ERROR,
        MISSING_PENDING,
        MISSING_INVALID_RUN,
        MISSING_UNREADABLE
    }
}
