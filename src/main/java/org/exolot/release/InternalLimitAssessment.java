package org.exolot.release;

import java.time.Instant;
import org.exolot.people.PersonId;
import org.exolot.result.ResultId;

/** What QA wrote about a result between internal limit and limit. It speaks of that result only: a corrected one needs its own. */
public record InternalLimitAssessment(
        String criterion, ResultId result, String text, PersonId assessedBy, Instant assessedAt) {}
