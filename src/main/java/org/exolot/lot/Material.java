package org.exolot.lot;

import java.time.LocalDate;
import java.util.List;

/**
 * One lot of something that is used.
 *
 * @param expiresOn the last day of use
 * @param values the assigned values of a standard, control or reference lot
 */
public record Material(
        MaterialId id,
        MaterialKind kind,
        String name,
        String lotNumber,
        String supplier,
        LocalDate expiresOn,
        List<AssignedValue> values) {
    public Material {
        values = List.copyOf(values);
    }

    /** The material as people call it: its name and lot number. */
    public String words() {
        return name + " " + lotNumber;
    }
}
