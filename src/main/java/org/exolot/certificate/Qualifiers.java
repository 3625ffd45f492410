package org.exolot.certificate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.quantity.CanonicalNumber;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValuePrinter;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;

/** What qualifies a result on a certificate: why it is not a pass, what stands behind it, the individual values behind a mean, its uncertainty, when a test was last done. */
final class Qualifiers {
    /** Digits of individual values: one more than a judged value of two significant decimals has. */
    private static final MathContext SHOWN = new MathContext(3, RoundingMode.HALF_UP);

    private static final BigDecimal COVERAGE = BigDecimal.TWO;

    private final Map<ResultId, ResultRecord> results;
    private final AssessmentWording words;
    private final CertificateLabels labels;

    Qualifiers(LotAssessment assessment, AssessmentWording words, CertificateLabels labels) {
        this.results = assessment.results().stream()
                .map(LotAssessment.ResultLine::result)
                .collect(Collectors.toMap(ResultRecord::id, Function.identity(), (one, other) -> one));
        this.words = words;
        this.labels = labels;
    }

    Optional<String> of(CriterionVerdict verdict) {
        if (!verdict.due()) {
            return Optional.of(verdict.lastTested()
                    .map(last -> labels.say(
                            last.ended() ? "text.lastTested." + last.state() : "text.lastTested",
                            last.lot(),
                            last.on().toString(),
                            words.word(last.outcome())))
                    .orElseGet(() -> labels.get("text.neverTested")));
        }
        List<String> all = new ArrayList<>();
        reason(verdict).ifPresent(all::add);
        verdict.results().stream()
                .flatMap(id -> Optional.ofNullable(results.get(id)).stream())
                .forEach(result -> {
                    result.detail().ifPresent(all::add);
                    individuals(result).ifPresent(all::add);
                    uncertainty(result).ifPresent(all::add);
                });
        return all.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", all));
    }

    private Optional<String> reason(CriterionVerdict verdict) {
        return switch (verdict.outcome()) {
            case PASS -> verdict.needsAssessment() ? Optional.of(labels.get("text.internalLimit")) : Optional.empty();
            case NOT_JUDGED, NOT_TESTED -> Optional.empty();
            default -> Optional.of(labels.written().figures(words.why(verdict)));
        };
    }

    private Optional<String> individuals(ResultRecord result) {
        if (result.individuals().size() < 2) {
            return Optional.empty();
        }
        String values = result.individuals().stream()
                .map(one -> shown(one.value()))
                .collect(Collectors.joining(labels.get("text.individuals.between")));
        return Optional.of(labels.say(
                "text.individuals",
                labels.written().term(result.attribute()),
                values,
                labels.written().unit(result.unit().code())));
    }

    private String shown(Value value) {
        String text = value instanceof Value.Measured measured
                ? CanonicalNumber.print(measured.number().round(SHOWN))
                : ValuePrinter.print(value);
        return labels.written().figures(text);
    }

    private Optional<String> uncertainty(ResultRecord result) {
        return result.uncertainty()
                .map(BigDecimal::new)
                .map(standard -> labels.say(
                        "text.uncertainty",
                        labels.written()
                                .figures(CanonicalNumber.print(
                                        standard.multiply(COVERAGE).round(new MathContext(2, RoundingMode.HALF_UP)))),
                        labels.written().unit(result.unit().code())));
    }
}
