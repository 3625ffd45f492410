package org.exolot.instrument.plate;

import java.util.List;
import java.util.Map;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.text.HeaderText;

/** What wells are for, by the name that people gave their group: the only thing that many exports say. */
public final class WellRoles {
    /** In the order in which they are looked for: a {@code Blank control} is a blank, a {@code Spiked sample} is no sample. */
    private static final List<Map.Entry<WellRole, List<String>>> NAMES = List.of(
            Map.entry(WellRole.BLANK, List.of("blank", "blk", "blanc", "leerwert", "blindwert")),
            Map.entry(WellRole.CONTROL, List.of("control", "ctrl", "ctl", "qc", "spike", "loq", "lod", "reference")),
            Map.entry(WellRole.STANDARD, List.of("standard", "std", "calibrat")),
            Map.entry(WellRole.EMPTY, List.of("empty", "unused")),
            Map.entry(WellRole.SAMPLE, List.of("")));

    private WellRoles() {}

    /** The role of a group of this name; a group of no known kind holds samples. */
    public static WellRole ofGroup(String name) {
        String folded = HeaderText.fold(name);
        return NAMES.stream()
                .filter(role -> role.getValue().stream().anyMatch(folded::contains))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(WellRole.SAMPLE);
    }
}
