package org.exolot.cli.demo;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exolot.assay.Condition;
import org.exolot.assay.SuitabilityRule;
import org.exolot.specification.MethodVersion;

/** The controls of runs by hand in the demo. */
public final class GoodControls {
    private GoodControls() {}

    /** Controls as a good run shows them: the word that is expected, or the limit itself. */
    public static Map<String, String> of(MethodVersion method) {
        Map<String, String> controls = new LinkedHashMap<>();
        for (SuitabilityRule rule : method.controls()) {
            if (rule.condition() instanceof Condition.Stated stated) {
                controls.putIfAbsent(
                        stated.name(),
                        stated.words().stream()
                                .findFirst()
                                .or(() -> stated.atLeast().map(BigDecimal::toPlainString))
                                .or(() -> stated.atMost().map(BigDecimal::toPlainString))
                                .orElse(""));
            }
        }
        return controls;
    }
}
