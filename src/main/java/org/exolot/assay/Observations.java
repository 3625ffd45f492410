package org.exolot.assay;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** The findings of one file: its reader's, and what the evaluation adds without saying anything twice. */
final class Observations {
    private final FindingLog log = new FindingLog();
    private final Set<Said> said = new HashSet<>();

    Observations(List<Finding> byReader, OpenQuestions questions) {
        for (Finding finding : byReader) {
            List<Place> open = finding.places().stream()
                    .filter(place -> !questions.answered(finding.type(), place))
                    .toList();
            if (!open.isEmpty()) {
                long answered = finding.places().size() - (long) open.size();
                log.addAll(List.of(new Finding(
                        finding.type(), finding.count() - answered, open, finding.found(), finding.expected())));
                open.forEach(place -> said.add(new Said(finding.type(), place)));
            }
        }
    }

    /** Adds a finding, unless the reader has said it of the same place. */
    void add(FindingType type, Place place, String found, String expected) {
        if (!said.contains(new Said(type, place))) {
            log.add(type, place, found, expected);
        }
    }

    void addAll(List<Finding> findings) {
        log.addAll(findings);
    }

    /** Whether the reader has told this of the place. */
    boolean told(FindingType type, Place place) {
        return said.contains(new Said(type, place));
    }

    /** Whether a finding of this type was made. */
    boolean has(FindingType type) {
        return log.findings().stream().anyMatch(finding -> finding.type() == type);
    }

    List<Finding> all() {
        return log.findings();
    }

    private record Said(FindingType type, Place place) {}
}
