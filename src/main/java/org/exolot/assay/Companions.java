package org.exolot.assay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Companion;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;

/** Pairs the companion files of a submission with the runs that they belong to, by what both say. */
final class Companions {
    /** Under this word a companion says how many positions of the cell were used. */
    static final String POSITIONS_USED = "positions used";

    private final Map<ExportRun, List<Paired>> ofRun = new IdentityHashMap<>();
    private final Map<FileId, FileId> hosts = new HashMap<>();

    Companions(List<Export> exports) {
        for (Export companion : exports) {
            companion.companionOf().ifPresent(says -> pair(companion, says, exports));
        }
    }

    private void pair(Export companion, Companion says, List<Export> exports) {
        for (Export export : exports) {
            for (ExportRun run : export.runs()) {
                if (says.belongsTo(run)) {
                    ofRun.computeIfAbsent(run, key -> new ArrayList<>()).add(new Paired(companion.file(), says));
                    hosts.put(companion.file(), export.file());
                    return;
                }
            }
        }
    }

    /** The file that a companion belongs to, where it was handed in with it. */
    Optional<FileId> hostOf(FileId companion) {
        return Optional.ofNullable(hosts.get(companion));
    }

    /** The companions of a run. */
    List<FileId> filesOf(ExportRun run) {
        return paired(run).stream().map(Paired::file).toList();
    }

    /** What the companions of a run add to it. */
    Map<String, Entry> addedTo(ExportRun run) {
        Map<String, Entry> added = new LinkedHashMap<>();
        paired(run).forEach(each -> added.putAll(each.says().adds()));
        return added;
    }

    /** What a companion and its run disagree on. */
    List<Finding> differences(ExportRun run) {
        return paired(run).stream()
                .flatMap(each -> each.says().compare(run).stream())
                .toList();
    }

    /** That a companion without its run says nothing that could be recorded. */
    void tellAlone(Export export, Observations findings) {
        if (export.companionOf().isPresent() && hostOf(export.file()).isEmpty()) {
            findings.add(
                    FindingType.COMPANION_ALONE,
                    new Place.Whole(export.file()),
                    export.format().name(),
                    export.format().name() + " + run");
        }
    }

    private List<Paired> paired(ExportRun run) {
        return ofRun.getOrDefault(run, List.of());
    }

    private record Paired(FileId file, Companion says) {}
}
