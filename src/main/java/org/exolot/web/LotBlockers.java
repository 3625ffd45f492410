package org.exolot.web;

import java.util.List;
import java.util.Locale;
import org.exolot.assessment.LotAssessment;
import org.exolot.release.Blocker;
import org.exolot.release.BlockerWording;
import org.exolot.release.Standing;

/** What stands in the way of a lot's release, each with the page where it can be settled. */
public interface LotBlockers {
    /** The blockers in the order in which the release finds them. */
    List<Line> of(Standing standing);

    /**
     * A blocker.
     *
     * @param assessment how the lot stands
     * @param link a path within the site; empty where no page helps
     */
    record Line(Blocker blocker, LotAssessment assessment, String link) {
        /** What is particular to it, in the reader's language. */
        public String detail(Locale locale) {
            return BlockerWording.in(locale).detail(blocker, assessment);
        }
    }
}
