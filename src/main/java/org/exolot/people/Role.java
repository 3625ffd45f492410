package org.exolot.people;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** As what a person acts. */
public enum Role {
    /** Draws samples, measures, uploads and enters results. */
    ANALYST,
    /** Reviews results as a second person. */
    REVIEWER,
    /** Approves documents, disposes of lots, recalls. */
    QA,
    /** Signs how the product is dosed and given to patients; decides on no lot. */
    MEDICAL_LEAD,
    /** Keeps the accounts; judges nothing. */
    ADMINISTRATOR,
    /** Receives vials and verifies certificates. */
    CLINIC,
    /** Reads all evidence, changes nothing. */
    INSPECTOR;

    private static final Set<Role> GO_TOGETHER = EnumSet.of(ANALYST, REVIEWER, QA);

    /**
     * Whether one person may hold both. Who measures, reviews and decides may be one person on different lots; who keeps the accounts, who
     * signs doses, who receives the product and who inspects may not be one of them (21 CFR 11.10(g); EU GMP Annex 11, 12.3).
     */
    public boolean goesWith(Role other) {
        return this == other || (GO_TOGETHER.contains(this) && GO_TOGETHER.contains(other));
    }

    /** The first of these that the person may not hold beside this one. */
    public Optional<Role> conflictIn(Set<Role> held) {
        return held.stream().filter(other -> !goesWith(other)).findFirst();
    }
}
