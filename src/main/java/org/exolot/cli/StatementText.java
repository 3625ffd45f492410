package org.exolot.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotStatement;
import org.exolot.quantity.Unit;
import org.exolot.quantity.ValuePrinter;
import org.exolot.specification.IsolationRecord;

/** What a lot says beside its verdicts, as lines of text; of its isolation only what does not conform. */
final class StatementText {
    private StatementText() {}

    static List<String> of(LotStatement statement, Locale locale) {
        AssessmentWording words = AssessmentWording.in(locale);
        List<String> lines = new ArrayList<>();
        head(lines, words.text("figures"), statement.figures());
        statement.figures().forEach(figure -> lines.add("  " + figure(figure, words)));
        head(lines, words.text("sizes"), statement.sizes());
        statement.sizes().forEach(sizes -> lines.add("  " + sizes(sizes, words)));
        head(lines, words.text("risks"), statement.risks());
        statement
                .risks()
                .forEach(risk -> lines.add("  "
                        + words.text("risk", risk.criterion(), risk.printed(), risk.limit(), words.percent(risk))));
        if (!statement.risks().isEmpty()) {
            lines.add("  " + words.text("risks.note"));
        }
        isolation(lines, words, statement.isolation());
        statement
                .lacking()
                .forEach((method, names) ->
                        lines.add("  ! " + words.text("lacking", words.word(method), words.recorded(names))));
        head(lines, words.text("completeness"), statement.completeness());
        statement
                .completeness()
                .forEach(list -> lines.add("  " + list.name() + " " + list.earned() + "/" + list.applicable()));
        return lines;
    }

    private static void isolation(List<String> lines, AssessmentWording words, List<IsolationRecord.Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        lines.add(words.isolation(outcomes));
        outcomes.stream()
                .filter(outcome -> outcome.status() == IsolationRecord.Status.OUTSIDE)
                .forEach(outcome -> lines.add("  ! " + outcome.line() + " " + outcome.parameter() + ": "
                        + outcome.printed() + " (" + outcome.limit() + "), "
                        + words.word(outcome.check().outside())));
    }

    private static void head(List<String> lines, String heading, List<?> content) {
        if (!content.isEmpty()) {
            lines.add(heading + ":");
        }
    }

    private static String sizes(LotStatement.Sizes sizes, AssessmentWording words) {
        return sizes.method() + ", " + words.word(sizes.measure()) + ": D10 " + percentile(sizes.d10()) + ", D50 "
                + percentile(sizes.d50()) + ", D90 " + percentile(sizes.d90()) + " nm"
                + sizes.span()
                        .map(span -> ", " + words.text("span").toLowerCase(Locale.ROOT) + " " + span.toPlainString())
                        .orElse("");
    }

    private static String percentile(LotStatement.Percentile percentile) {
        return percentile.diameter().toPlainString()
                + percentile
                        .lower()
                        .flatMap(lower -> percentile
                                .upper()
                                .map(upper -> " (" + lower.toPlainString() + " – " + upper.toPlainString() + ")"))
                        .orElse("");
    }

    private static String figure(LotStatement.Figure figure, AssessmentWording words) {
        String unit = figure.unit().equals(Unit.ONE) ? "" : " " + figure.unit().code();
        String said = words.name(figure) + (figure.method().isEmpty() ? "" : " (" + figure.method() + ")") + ": "
                + ValuePrinter.brief(figure.value()) + unit;
        String note = words.note(figure);
        String classed = note.isEmpty() ? said : said + ", " + note;
        return figure.withinPercent().isPresent() && figure.reportedPercent().isPresent()
                ? classed + "; "
                        + words.text(
                                "uncertainty",
                                figure.withinPercent().get().toPlainString(),
                                figure.reportedPercent().get().toPlainString())
                : classed;
    }
}
