package org.exolot.result;

import org.exolot.lot.Material;
import org.exolot.lot.MaterialKind;

/**
 * A material used in a run.
 *
 * @param role what it was used as
 * @param expired whether its last day of use lay before the day of the run: the day that the file tells, else that on which it was recorded
 */
public record UsedMaterial(MaterialKind role, Material material, boolean expired) {
    /** The material as people call it: its role, name and lot number. */
    public String words() {
        return role.words() + " " + material.words();
    }
}
