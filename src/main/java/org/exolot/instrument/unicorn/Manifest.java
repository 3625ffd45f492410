package org.exolot.instrument.unicorn;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/**
 * UNICORN's list of the parts of an export, with a sum for each. The list is compared with the parts that are there. The sums are of no kind that
 * Cytiva describes (none of the known CRC-32, over the packed or the expanded part), so that a part's content is checked by the zip's own sums;
 * of UNICORN's it is known only that nothing gives 0.
 */
final class Manifest {
    static final String NAME = "Manifest.xml";

    /** Without these there is no result. */
    private static final Set<String> NEEDED = Set.of("Result", "Chromatogram", "DataCurve");

    private final FileId file;
    private final FindingLog findings;
    private final Map<String, XmlNode> listed = new LinkedHashMap<>();

    Manifest(FileId file, XmlNode root, FindingLog findings) {
        this.file = file;
        this.findings = findings;
        root.all("Details").forEach(each -> listed.put(each.text("FileName"), each));
    }

    /** Tells what the list and the archive do not share. */
    void compare(Archive archive) {
        if (listed.isEmpty()) {
            return;
        }
        for (Map.Entry<String, XmlNode> each : listed.entrySet()) {
            String name = each.getKey();
            if (archive.names().contains(name)) {
                sum(name, each.getValue(), archive.size(name));
            } else {
                boolean needed = NEEDED.contains(each.getValue().text("FileType"));
                findings.add(
                        needed ? FindingType.SECTION_MISSING : FindingType.PART_MISSING,
                        place(name),
                        "no part " + name,
                        "the part that the manifest lists");
            }
        }
        for (String name : archive.names()) {
            if (!name.equals(NAME) && !listed.containsKey(name)) {
                findings.add(
                        FindingType.FIELD_UNKNOWN, place(name), "part " + name, "only parts that the manifest lists");
            }
        }
    }

    private void sum(String name, XmlNode details, long size) {
        String sum = details.text("CRCCode");
        boolean none = sum.matches("0+");
        if (!sum.isEmpty() && none != (size == 0)) {
            findings.add(
                    FindingType.EDITED_AFTER_EXPORT,
                    place(name),
                    size + " bytes of " + name,
                    none ? "an empty part, as its sum 0 says" : "content, as its sum " + sum + " says");
        }
    }

    private Place place(String part) {
        return new Place.Cell(file, NAME, part);
    }
}
