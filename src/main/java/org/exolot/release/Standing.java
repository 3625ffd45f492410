package org.exolot.release;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.assessment.LotAssessment;
import org.exolot.finding.Sha256;
import org.exolot.lot.Hold;
import org.exolot.lot.Lineage;
import org.exolot.lot.Lot;
import org.exolot.people.PersonId;

/**
 * All that QA looks at before deciding on a lot, computed at one moment.
 *
 * @param assessment how its measurements stand
 * @param ancestors what it descends from
 * @param holds on the lot and on what it descends from
 * @param events quality events of the lot, open and closed
 * @param assessed what QA wrote about results between internal limit and limit
 * @param disposals what QA disposed of in writing though it stood against the lot
 * @param blockers what stands against release; empty where nothing does
 * @param hands everyone who measured, entered, answered for or reviewed anything of the lot: none of them may release it
 * @param content the hash of the canonical content that a decision taken now would sign
 * @param last the last decision
 * @param covered whether the last decision's signature still covers the content as it stands now
 */
public record Standing(
        Lot lot,
        LotAssessment assessment,
        Lineage ancestors,
        List<Hold> holds,
        List<QualityEvent> events,
        List<InternalLimitAssessment> assessed,
        List<IssueDisposal> disposals,
        List<Blocker> blockers,
        Set<PersonId> hands,
        Sha256 content,
        Optional<Disposition> last,
        boolean covered) {
    public Standing {
        holds = List.copyOf(holds);
        events = List.copyOf(events);
        assessed = List.copyOf(assessed);
        disposals = List.copyOf(disposals);
        blockers = List.copyOf(blockers);
        hands = Set.copyOf(hands);
    }

    /** The results recorded since the last decision, which its signature does not cover; none where no decision was taken. */
    public List<LotAssessment.ResultLine> since() {
        return last.map(decision -> assessment.results().stream()
                        .filter(line -> line.result().formedAt().isAfter(decision.decidedAt()))
                        .toList())
                .orElse(List.of());
    }

    /** What stands against the lot and QA can still dispose of in writing. */
    public List<LotAssessment.Issue> toDispose() {
        return assessment.issues().stream()
                .filter(issue -> IssueDisposals.disposable(issue.type()))
                .filter(issue -> disposals.stream().noneMatch(one -> one.covers(issue)))
                .distinct()
                .toList();
    }
}
