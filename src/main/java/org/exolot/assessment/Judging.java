package org.exolot.assessment;

import java.util.List;
import java.util.Optional;
import org.exolot.criterion.Criterion;
import org.exolot.criterion.Judge;
import org.exolot.criterion.Judgement;
import org.exolot.criterion.Reason;
import org.exolot.criterion.Verdict;
import org.exolot.result.ResultRecord;
import org.exolot.specification.Specification;

/** Judges each criterion by what is known; a value that rests on an answer nobody has confirmed decides nothing. */
final class Judging {
    private final Evidence evidence;

    Judging(Evidence evidence) {
        this.evidence = evidence;
    }

    LotAssessment.CriterionVerdict verdict(Specification.Line line) {
        Criterion criterion = line.criterion();
        List<Evidence.Observed> observed = evidence.of(criterion);
        List<ResultRecord> results = observed.stream()
                .flatMap(one -> one.results().stream())
                .distinct()
                .toList();
        Judgement judgement = criterion.each() || observed.size() > 1
                ? Judge.judgeEach(
                        criterion,
                        observed.stream().map(Evidence.Observed::observation).toList())
                : Judge.judge(criterion, observed.stream().findFirst().map(Evidence.Observed::observation));
        boolean unconfirmed =
                results.stream().anyMatch(result -> !result.unconfirmed().isEmpty());
        boolean decided = judgement.verdict() != Verdict.NOT_TESTED;
        return new LotAssessment.CriterionVerdict(
                criterion.id(),
                line.group(),
                criterion.attribute(),
                criterion.method(),
                criterion.point().name(),
                unconfirmed && decided ? Verdict.CANNOT_DECIDE : judgement.verdict(),
                judgement.printed(),
                criterion.unit().code(),
                judgement.limit(),
                unconfirmed && decided ? new Reason(Reason.Type.ANSWER_NOT_CONFIRMED, List.of()) : judgement.why(),
                true,
                judgement.internalExceeded() && judgement.verdict() == Verdict.PASS,
                results.stream().map(ResultRecord::id).toList(),
                Optional.empty());
    }
}
