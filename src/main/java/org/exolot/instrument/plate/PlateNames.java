package org.exolot.instrument.plate;

import java.util.HashMap;
import java.util.Map;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/** The names of the plates of a file, each of which must be that of one plate alone. */
public final class PlateNames {
    private final FindingLog findings;
    private final Map<String, Place> first = new HashMap<>();
    private final Map<String, Integer> times = new HashMap<>();

    public PlateNames(FindingLog findings) {
        this.findings = findings;
    }

    /**
     * Takes the next plate; tells where its name is that of an earlier one.
     *
     * @return the name, with a number behind it where the same name stood before
     */
    public String next(String name, Place place) {
        int time = times.merge(name, 1, Integer::sum);
        if (name.isEmpty() || time == 1) {
            first.put(name, place);
            return name;
        }
        findings.add(
                FindingType.PLATE_NAME_REPEATED,
                place,
                name,
                "another name than that of the plate at "
                        + first.getOrDefault(name, place).inWords());
        return name + " (" + time + ")";
    }
}
