package org.exolot.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.exolot.result.AnswerId;
import org.exolot.result.ResultId;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.exolot.result.RunRecord;
import org.exolot.result.UsedMaterial;
import org.exolot.specification.IsolationCheck;
import org.exolot.specification.IsolationRecord;

/** What stands against a decision on a lot. */
final class Issues {
    private final List<LotAssessment.Issue> issues = new ArrayList<>();

    private Issues() {}

    static List<LotAssessment.Issue> of(
            List<LotAssessment.CriterionVerdict> verdicts,
            List<ResultRecord> results,
            List<RunRecord> runs,
            Map<String, Integer> invalid,
            List<IsolationRecord.Outcome> isolation,
            boolean specified) {
        Issues all = new Issues();
        if (!specified) {
            all.add(IssueType.NO_SPECIFICATION, "", Optional.empty(), "bind the lot to a specification");
        }
        verdicts.forEach(all::verdict);
        all.results(verdicts, results);
        runs.forEach(all::run);
        invalid.forEach((order, times) -> {
            if (times > 1) {
                all.add(IssueType.REPEATED_INVALID, order, Optional.empty(), times + " times invalid");
            }
        });
        isolation.forEach(all::isolation);
        all.gatesNotRecorded(isolation);
        return all.issues;
    }

    private void isolation(IsolationRecord.Outcome outcome) {
        if (outcome.status() != IsolationRecord.Status.OUTSIDE) {
            return;
        }
        String detail = outcome.parameter() + ": " + outcome.printed() + " (" + outcome.limit() + ")";
        switch (outcome.check().outside()) {
            case STOP -> add(IssueType.ISOLATION_GATE_NOT_MET, outcome.line(), Optional.empty(), detail);
            case DEVIATION -> add(IssueType.ISOLATION_DEVIATION, outcome.line(), Optional.empty(), detail);
            case ALERT -> {}
        }
    }

    /** One for each line of the isolation, naming all that its gates lack. */
    private void gatesNotRecorded(List<IsolationRecord.Outcome> isolation) {
        Map<String, Set<String>> lacking = new LinkedHashMap<>();
        isolation.stream()
                .filter(outcome -> outcome.status() == IsolationRecord.Status.NOT_RECORDED
                        && outcome.check().outside() == IsolationCheck.Outside.STOP)
                .forEach(outcome -> lacking.computeIfAbsent(outcome.line(), line -> new LinkedHashSet<>())
                        .addAll(outcome.missing()));
        lacking.forEach((line, names) ->
                add(IssueType.ISOLATION_GATE_NOT_RECORDED, line, Optional.empty(), String.join(", ", names)));
    }

    private void verdict(LotAssessment.CriterionVerdict verdict) {
        Optional<ResultId> result = verdict.results().stream().findFirst();
        switch (verdict.outcome()) {
            case NOT_TESTED -> {
                if (verdict.due()) {
                    add(IssueType.NOT_TESTED, verdict.criterion(), result, verdict.attribute());
                }
            }
            case CANNOT_DECIDE -> add(IssueType.CANNOT_DECIDE, verdict.criterion(), result, verdict.why(Locale.ROOT));
            case FAIL, CONDITIONAL_FAIL ->
                add(IssueType.OUT_OF_SPECIFICATION, verdict.criterion(), result, verdict.why(Locale.ROOT));
            case CONDITIONAL_PASS ->
                add(IssueType.CANNOT_DECIDE, verdict.criterion(), result, verdict.why(Locale.ROOT));
            case PASS -> {
                if (verdict.needsAssessment()) {
                    add(IssueType.OUTSIDE_INTERNAL_LIMIT, verdict.criterion(), result, verdict.why(Locale.ROOT));
                }
            }
            case NOT_JUDGED -> {}
        }
    }

    private void results(List<LotAssessment.CriterionVerdict> verdicts, List<ResultRecord> results) {
        Map<ResultId, ResultRecord> current = new HashMap<>();
        results.stream()
                .filter(result -> result.status() == ResultStatus.CURRENT)
                .forEach(result -> current.put(result.id(), result));
        Set<AnswerId> unconfirmed = new LinkedHashSet<>();
        verdicts.stream()
                .flatMap(verdict -> verdict.results().stream())
                .distinct()
                .map(current::get)
                .filter(Objects::nonNull)
                .forEach(result -> {
                    if (!result.accepted()) {
                        add(
                                IssueType.NOT_REVIEWED,
                                result.attribute(),
                                Optional.of(result.id()),
                                "a person who neither measured nor entered it reviews it");
                    }
                    result.unconfirmed().stream()
                            .filter(unconfirmed::add)
                            .forEach(answer -> add(
                                    IssueType.ANSWER_NOT_CONFIRMED,
                                    result.attribute(),
                                    Optional.of(result.id()),
                                    "answer " + answer));
                });
    }

    private void run(RunRecord run) {
        if (run.orphan()) {
            add(IssueType.RUN_WITHOUT_ORDER, run.name(), Optional.empty(), run.file());
        }
        if (run.current()) {
            run.materials().stream()
                    .filter(UsedMaterial::expired)
                    .forEach(used -> add(
                            IssueType.MATERIAL_EXPIRED,
                            run.name(),
                            Optional.empty(),
                            used.words() + ": " + used.material().expiresOn()));
            run.assigned().stream()
                    .filter(RunRecord.Assigned::extra)
                    .forEach(extra -> add(IssueType.BEYOND_PLAN, run.name(), Optional.empty(), extra.nameInFile()));
        }
    }

    private void add(IssueType type, String subject, Optional<ResultId> result, String detail) {
        issues.add(new LotAssessment.Issue(type, subject, result, detail));
    }
}
