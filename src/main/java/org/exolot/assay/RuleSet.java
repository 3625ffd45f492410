package org.exolot.assay;

import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;

/**
 * The methods by which a submission is evaluated.
 *
 * @param id which set of rules, for instance {@code builtin/1}
 * @param methods in the order in which they are tried; the first that applies is taken
 */
public record RuleSet(String id, List<MethodRules> methods) {
    public RuleSet {
        methods = List.copyOf(methods);
    }

    /** The method that a run of a file was made by, as far as the rules tell. */
    public Optional<MethodRules> methodFor(Export export, ExportRun run) {
        for (MethodRules method : methods) {
            if (method.applicability().fits(export.format(), run)) {
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }
}
