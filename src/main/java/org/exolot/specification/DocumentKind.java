package org.exolot.specification;

import java.util.Locale;

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

    /** The kind in words. */
    public String words() {
        return name().toLowerCase(Locale.ROOT);
    }
}
