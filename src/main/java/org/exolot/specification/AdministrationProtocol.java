package org.exolot.specification;

import java.util.List;

/**
 * What is recorded at an administration: a form, no advice.
 *
 * @param dosage the code of the dosage specification
 * @param steps in their order
 */
public record AdministrationProtocol(String code, int version, String title, String dosage, List<Step> steps)
        implements Content {
    public AdministrationProtocol {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param record what is written down
     */
    public record Step(String text, List<String> record) {
        public Step {
            record = List.copyOf(record);
        }
    }
}
