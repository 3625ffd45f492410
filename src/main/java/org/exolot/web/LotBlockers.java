package org.exolot.web;

import java.util.List;
import org.exolot.release.Blocker;
import org.exolot.release.Standing;

/** What stands in the way of a lot's release, each with the page where it can be settled. */
public interface LotBlockers {
    /** The blockers in the order in which the release finds them. */
    List<Line> of(Standing standing);

    /**
     * A blocker.
     *
     * @param link a path within the site; empty where no page helps
     */
    record Line(Blocker blocker, String link) {}
}
