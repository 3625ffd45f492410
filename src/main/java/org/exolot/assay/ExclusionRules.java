package org.exolot.assay;

import java.util.List;

/**
 * When a capture is left out of its run, and how many may be.
 *
 * @param atMost the most captures that may be left out, failed ones included; with more the run is invalid
 * @param rules a capture that does not meet one of these is left out
 */
public record ExclusionRules(int atMost, List<ExclusionRule> rules) {
    public ExclusionRules {
        rules = List.copyOf(rules);
    }

    /**
     * One reason to leave a capture out.
     *
     * @param id the rule's name
     * @param condition what a capture must meet to be used
     */
    public record ExclusionRule(String id, Condition condition) {}
}
