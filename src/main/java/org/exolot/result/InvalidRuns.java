package org.exolot.result;

import static exolot.schema.fact.Tables.READING;
import static exolot.schema.fact.Tables.RESULT;
import static exolot.schema.fact.Tables.RUN;
import static exolot.schema.fact.Tables.SUBMISSION;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.exolot.assay.Suitability;
import org.exolot.people.PersonId;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.specification.DocumentId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * How many runs are invalid, so that no method, person or instrument repeats its way to a result unseen. A run by hand is an entry; of a run
 * that was corrected the last revision counts.
 */
@Component
public class InvalidRuns {
    private final DSLContext dsl;

    InvalidRuns(DSLContext dsl) {
        this.dsl = dsl;
    }

    /**
     * A run, of an export or by hand.
     *
     * @param method the method version; empty where none is known for it
     * @param analyst who handed it in or entered it
     * @param instrument by the file; empty for runs by hand
     */
    public record Attempt(Optional<DocumentId> method, PersonId analyst, String instrument, boolean invalid) {}

    /**
     * How often runs of one kind were invalid.
     *
     * @param runs at least 1
     */
    public record Rate(int runs, int invalid) {
        /** The share in %, to one decimal. */
        public BigDecimal percent() {
            return BigDecimal.valueOf(100L * invalid).divide(BigDecimal.valueOf(runs), 1, RoundingMode.HALF_UP);
        }
    }

    /** All runs that were recorded. */
    public List<Attempt> all() {
        exolot.schema.fact.tables.Run later = RUN.as("later");
        List<Attempt> attempts = new ArrayList<>();
        dsl.select(RUN.METHOD_DOCUMENT_ID, SUBMISSION.SUBMITTED_BY, RUN.INSTRUMENT, RUN.VALIDITY)
                .from(RUN)
                .join(READING)
                .on(READING.READING_ID.eq(RUN.READING_ID))
                .join(SUBMISSION)
                .on(SUBMISSION.SUBMISSION_ID.eq(RUN.SUBMISSION_ID))
                .whereNotExists(DSL.selectOne().from(later).where(later.SUPERSEDES_ID.eq(RUN.RUN_ID)))
                .forEach(row -> attempts.add(new Attempt(
                        Optional.ofNullable(row.value1()).map(DocumentId::new),
                        new PersonId(row.value2()),
                        row.value3(),
                        row.value4().equals(Suitability.Verdict.INVALID.name()))));
        dsl.select(RESULT.METHOD_DOCUMENT_ID, RESULT.FORMED_BY, RESULT.KIND, RESULT.VALUE_TEXT)
                .from(RESULT)
                .where(RESULT.BASIS.eq(ResultBasis.ENTERED.name()))
                .forEach(row -> attempts.add(new Attempt(
                        Optional.of(new DocumentId(row.value1())),
                        new PersonId(row.value2()),
                        "",
                        invalid(StoredValue.read(row.value3(), row.value4())))));
        return attempts;
    }

    /** The rate of each method, person or instrument. */
    public static <K> Map<K, Rate> by(List<Attempt> attempts, Function<Attempt, K> kind) {
        Map<K, Rate> rates = new LinkedHashMap<>();
        attempts.forEach(attempt -> rates.merge(
                kind.apply(attempt),
                new Rate(1, attempt.invalid() ? 1 : 0),
                (one, other) -> new Rate(one.runs() + other.runs(), one.invalid() + other.invalid())));
        return rates;
    }

    private static boolean invalid(Value value) {
        return value instanceof Value.Missing missing && missing.reason() == MissingReason.INVALID_RUN;
    }
}
