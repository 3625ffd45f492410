package org.exolot.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.assessment.AssessmentWording;
import org.exolot.assessment.LotAssessment;
import org.exolot.assessment.LotAssessment.CriterionVerdict;
import org.exolot.criterion.SamplingPoint;
import org.exolot.criterion.Verdict;
import org.exolot.finding.Bundle;
import org.exolot.quantity.Written;
import org.exolot.release.Blocker;
import org.exolot.release.BlockerType;
import org.exolot.release.BlockerWording;
import org.exolot.release.Standing;
import org.exolot.result.ResultStatus;
import org.exolot.sample.Purpose;

/** A lot's standing as lines of text: the sentence first, exceptions before what conforms, then what stands against release by its kind. */
final class LotText {
    private static final int LINE = 96;
    private static final String INDENT = "  ";

    private final AssessmentWording words;
    private final BlockerWording blocks;
    private final CommandWording said;
    private final Bundle heads;
    private final Written written;
    private final List<String> lines = new ArrayList<>();

    private LotText(Locale locale) {
        this.words = AssessmentWording.in(locale);
        this.blocks = BlockerWording.in(locale);
        this.said = CommandWording.in(locale);
        this.heads = Bundle.of("org.exolot.cli.lot", locale);
        this.written = Written.in(locale);
    }

    static List<String> of(Standing standing, Locale locale) {
        LotText text = new LotText(locale);
        text.head(standing.assessment());
        text.verdicts(standing.assessment().verdicts());
        text.blockers(standing);
        text.measured(standing.assessment());
        return List.copyOf(text.lines);
    }

    private void head(LotAssessment lot) {
        lines.add(heads.say("lot", List.of(lot.lot(), lot.product().name(), heads.get("state." + lot.state()))));
        lot.specification()
                .ifPresent(bound ->
                        lines.add(heads.say("specification", List.of(bound.id(), String.valueOf(bound.version())))));
        lines.add(words.summary(lot));
    }

    private void verdicts(List<CriterionVerdict> all) {
        List<CriterionVerdict> exceptions =
                all.stream().filter(LotText::isException).toList();
        List<CriterionVerdict> others = all.stream()
                .filter(one -> one.outcome() != Verdict.NOT_TESTED && !isException(one))
                .toList();
        List<List<String>> cells = new ArrayList<>();
        exceptions.forEach(one -> cells.add(cells(one)));
        others.forEach(one -> cells.add(cells(one)));
        List<String> table = aligned(cells);
        for (int at = 0; at < table.size(); at++) {
            lines.add(table.get(at));
            if (at < exceptions.size()) {
                lines.add(INDENT.repeat(3) + written.figures(words.why(exceptions.get(at))));
            }
        }
        untested(words.word(Verdict.NOT_TESTED), all.stream().filter(CriterionVerdict::due));
        untested(words.notDue(), all.stream().filter(one -> !one.due()));
    }

    private void untested(String head, Stream<CriterionVerdict> of) {
        List<String> open = of.filter(one -> one.outcome() == Verdict.NOT_TESTED)
                .map(CriterionVerdict::criterion)
                .toList();
        if (!open.isEmpty()) {
            block(head + " (" + open.size() + "):", open);
        }
    }

    private static boolean isException(CriterionVerdict verdict) {
        return switch (verdict.outcome()) {
            case PASS -> verdict.needsAssessment();
            case NOT_TESTED, NOT_JUDGED -> false;
            case FAIL, CANNOT_DECIDE, CONDITIONAL_PASS, CONDITIONAL_FAIL -> true;
        };
    }

    private List<String> cells(CriterionVerdict verdict) {
        return List.of(
                words.word(verdict.outcome()),
                verdict.criterion(),
                written.term(verdict.attribute()),
                written.figures(written.term(verdict.printed())),
                written.unit(verdict.unit()),
                written.figures(written.term(verdict.limit())));
    }

    private void blockers(Standing standing) {
        Map<BlockerType, List<Blocker>> byType = standing.blockers().stream()
                .collect(Collectors.groupingBy(
                        Blocker::type, () -> new EnumMap<>(BlockerType.class), Collectors.toList()));
        byType.forEach((type, ofType) -> block(
                "! " + blocks.sentence(type) + " (" + ofType.size() + ")",
                ofType.stream()
                        .map(one -> telling(type) && !one.detail().isEmpty()
                                ? one.subject() + " (" + detail(one, standing) + ")"
                                : one.subject())
                        .filter(one -> !one.isBlank())
                        .distinct()
                        .toList()));
    }

    private void measured(LotAssessment lot) {
        if (!lot.samples().isEmpty()) {
            lines.add(heads.say("samples", List.of(String.valueOf(lot.samples().size()))));
            lines.addAll(aligned(lot.samples().stream()
                    .map(sample -> List.of(
                            sample.code(),
                            said.point(SamplingPoint.valueOf(sample.samplingPoint())),
                            said.purpose(Purpose.valueOf(sample.purpose().toUpperCase(Locale.ROOT)))))
                    .toList()));
        }
        if (!lot.runs().isEmpty()) {
            lines.add(heads.say("runs", List.of(String.valueOf(lot.runs().size()))));
            lines.addAll(aligned(lot.runs().stream()
                    .map(run -> List.of(
                            said.word(run.current() ? run.validity().name() : ResultStatus.SUPERSEDED.name()),
                            run.name(),
                            run.instrument(),
                            run.file()))
                    .toList()));
        }
    }

    private String detail(Blocker blocker, Standing standing) {
        return blocker.type() == BlockerType.STATE
                ? heads.get("state." + blocker.detail())
                : blocks.detail(blocker, standing.assessment());
    }

    /** Where the detail says more than the sentence and the lines above do. */
    private static boolean telling(BlockerType type) {
        return switch (type) {
            case NOT_TESTED,
                    CANNOT_DECIDE,
                    OUT_OF_SPECIFICATION,
                    INTERNAL_LIMIT_NOT_ASSESSED,
                    NOT_REVIEWED,
                    ANSWER_NOT_CONFIRMED -> false;
            case STATE,
                    EXPIRED,
                    NO_SPECIFICATION,
                    NOT_EFFECTIVE,
                    HELD,
                    DONOR_NOT_ELIGIBLE,
                    RUN_WITHOUT_ORDER,
                    BEYOND_PLAN,
                    REPEATED_INVALID,
                    MATERIAL_EXPIRED,
                    ISOLATION_GATE_NOT_MET,
                    ISOLATION_GATE_NOT_RECORDED,
                    ISOLATION_DEVIATION,
                    QUALITY_EVENT_OPEN -> true;
        };
    }

    /** A line that names what follows, and all of it below in as few lines as hold it. */
    private void block(String head, List<String> entries) {
        lines.add(head);
        StringBuilder line = new StringBuilder();
        for (String entry : entries) {
            if (!line.isEmpty() && line.length() + entry.length() > LINE) {
                lines.add(INDENT + line + ",");
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : ", ").append(entry);
        }
        if (!line.isEmpty()) {
            lines.add(INDENT + line);
        }
    }

    /** Cells padded to the widest of their column. */
    static List<String> aligned(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        rows.forEach(row -> {
            for (int at = 0; at < row.size(); at++) {
                widths[at] = Math.max(widths[at], row.get(at).length());
            }
        });
        return rows.stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder();
                    for (int at = 0; at < row.size(); at++) {
                        String cell = row.get(at);
                        line.append(INDENT).append(cell).repeat(' ', widths[at] - cell.length());
                    }
                    return line.toString().stripTrailing();
                })
                .toList();
    }
}
