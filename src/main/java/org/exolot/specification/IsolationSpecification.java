package org.exolot.specification;

import java.util.List;
import java.util.Set;

/**
 * How a product is isolated: what must hold at each step.
 *
 * @param product the code of the product
 * @param method in words: tangential flow filtration and size exclusion
 * @param methods of which each demands its records; empty where they are not stated
 * @param lines in the order of the process
 */
public record IsolationSpecification(
        String code,
        int version,
        String title,
        String product,
        String method,
        List<IsolationMethod> methods,
        List<Line> lines)
        implements Content {
    public IsolationSpecification {
        methods = List.copyOf(methods);
        lines = List.copyOf(lines);
    }

    /**
     * One parameter of one step.
     *
     * @param limit the range or limit as it is printed
     * @param types what it is; where it is two, a part of it is each
     * @param source where the limit comes from
     * @param checks what is computed and judged of what a lot records; none for what people judge by the batch record
     */
    public record Line(
            String id,
            String step,
            String parameter,
            String limit,
            Set<Type> types,
            String source,
            List<IsolationCheck> checks) {
        public Line {
            checks = List.copyOf(checks);
            types = Set.copyOf(types);
        }
    }

    /** What a line is, and with that what follows if it is not met. */
    public enum Type {
        /** The lot cannot start or go on. */
        GATE,
        /** Set and recorded; outside of it is a deviation. */
        PARAMETER,
        /** Tested and judged; outside of it is a deviation. */
        TEST,
        /** Computed from what is recorded. */
        CALCULATED,
        /** Reported and trended. */
        REPORT
    }
}
