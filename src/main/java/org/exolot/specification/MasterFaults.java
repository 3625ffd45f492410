package org.exolot.specification;

import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** What is wrong with a file of masters. */
public final class MasterFaults {
    private final FindingLog log = new FindingLog();
    private int count;

    /** Adds one. */
    public void add(FindingType type, Place place, String found, String expected) {
        log.add(type, place, found, expected);
        count++;
    }

    /** Adds one. */
    void add(Finding fault) {
        log.addAll(List.of(fault));
        count++;
    }

    /** How many there are so far. */
    public int count() {
        return count;
    }

    /** All so far. */
    public List<Finding> findings() {
        return log.findings();
    }

    /** Faults of a part that stands in for a missing one: they are told to nobody, as the missing part is told already. */
    MasterFaults silent() {
        return new MasterFaults();
    }
}
