package org.exolot.release;

import java.time.Instant;
import org.exolot.assessment.IssueType;
import org.exolot.assessment.LotAssessment.Issue;
import org.exolot.people.PersonId;

/**
 * What QA wrote about something that stood against a lot and is no fault of it. It speaks of exactly that: a third invalid run, or
 * another determination beyond the plan, needs its own.
 *
 * @param type what kind of thing
 * @param subject what it is about: a run's name, an order's number
 * @param detail the issue's own words at that moment
 * @param text what QA wrote
 */
public record IssueDisposal(
        IssueType type, String subject, String detail, String text, PersonId disposedBy, Instant disposedAt) {
    /** Whether this was written about that issue as it stands. */
    public boolean covers(Issue issue) {
        return type == issue.type() && subject.equals(issue.subject()) && detail.equals(issue.detail());
    }
}
