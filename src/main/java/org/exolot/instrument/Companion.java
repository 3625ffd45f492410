package org.exolot.instrument;

import java.util.List;
import java.util.Map;
import org.exolot.finding.Finding;

/** What a companion file (a table of positions beside a measurement) says about another file's run; each format defines its own. */
public interface Companion {
    /** Whether this file belongs to that run, by what both say and not by their names. */
    boolean belongsTo(ExportRun run);

    /** What differs between both, once paired. */
    List<Finding> compare(ExportRun run);

    /** What it adds to the run, by its own words. */
    Map<String, Entry> adds();
}
