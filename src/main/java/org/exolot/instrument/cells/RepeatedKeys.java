package org.exolot.instrument.cells;

import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** The keys that a file of one sample tells again. Where several of them say otherwise, a second sample's file was put behind the first. */
public final class RepeatedKeys {
    private static final int SECOND_FILE = 2;

    private final FindingLog findings;
    private int unlike;

    public RepeatedKeys(FindingLog findings) {
        this.findings = findings;
    }

    /** Tells a key that stands there again; the first value counts. */
    public void tell(String key, String first, String again, Place place) {
        unlike += first.equals(again) ? 0 : 1;
        if (unlike < SECOND_FILE) {
            findings.add(FindingType.ROW_DUPLICATED, place, key, "each key once");
        } else if (unlike == SECOND_FILE && !first.equals(again)) {
            findings.add(FindingType.SEVERAL_RUNS, place, "a second " + key, "one sample");
        }
    }
}
