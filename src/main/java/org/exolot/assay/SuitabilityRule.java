package org.exolot.assay;

import java.util.Set;

/**
 * One requirement on a run, judged before any of its values counts. A figure in the file is judged as printed there; a computed one is
 * rounded half to even to four significant digits, shown so, and judged so.
 *
 * @param id the rule's name, stable across versions: {@code particles-per-frame}
 * @param condition what must be met
 * @param severity what follows where it is not
 * @param formats the file formats that it is for; empty for any
 */
public record SuitabilityRule(String id, Condition condition, Severity severity, Set<String> formats) {
    public SuitabilityRule {
        formats = Set.copyOf(formats);
    }

    /** What follows from a requirement that is not met. */
    public enum Severity {
        /** The run counts, and the reviewer sees the warning. */
        WARN,
        /** The run is invalid: it gives no value, and that is not an out-of-specification result. */
        INVALID
    }
}
