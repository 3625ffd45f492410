package org.exolot.specification;

import java.util.Locale;
import org.exolot.people.Act;
import org.exolot.people.Role;

/** The kinds of controlled documents: each is data that a second person signs before it is effective. */
public enum DocumentKind {
    /** What is made: code, name, formulation, container, label claim, storage, regulatory status. */
    PRODUCT,
    /** How something is measured: replicate plan, how a result is formed, exclusion and suitability rules. */
    METHOD,
    /** What a lot must meet: the criteria. */
    SPECIFICATION,
    /** How the product is isolated: steps, parameters and their ranges. */
    ISOLATION,
    /** How the table of an instrument without a reader is read. */
    PROFILE,
    /** How a dose follows from a vial. */
    DOSAGE,
    /** What is recorded at an administration. */
    ADMINISTRATION;

    /** What approving such a document is: how the product is dosed and given is signed by the medical lead and by nobody else. */
    public Act approval() {
        return this == DOSAGE || this == ADMINISTRATION ? Act.APPROVE_DOSAGE : Act.APPROVE_DOCUMENT;
    }

    /** As what a person approves it. */
    public Role approver() {
        return approval() == Act.APPROVE_DOSAGE ? Role.MEDICAL_LEAD : Role.QA;
    }

    /** The kind in words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
