package org.exolot.instrument.plate;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.text.SameNames;

/** The names of the plates of a file, each of which must be that of one plate alone. */
public final class PlateNames {
    private final FindingLog findings;
    private final Map<String, Place> first = new HashMap<>();
    private final Set<String> given = new HashSet<>();

    public PlateNames(FindingLog findings) {
        this.findings = findings;
    }

    /**
     * Takes the next plate; tells where its name is that of an earlier one.
     *
     * @return the name, with a number behind it where an earlier plate has it, also where both have none
     */
    public String next(String name, Place place) {
        Place before = first.putIfAbsent(name, place);
        if (before != null && !name.isEmpty()) {
            findings.add(
                    FindingType.PLATE_NAME_REPEATED,
                    place,
                    name,
                    "another name than that of the plate at " + before.inWords());
        }
        String own = SameNames.free(name, given);
        given.add(own);
        return own.strip();
    }
}
