package org.exolot.instrument.zetaview;

import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.text.Times;

/** What size and profile files say alike about a measurement, and what there is to say about it. */
final class Measurement {
    private static final Times TIME = new Times("uuuu-MM-dd HH:mm:ss");
    private static final String LABVIEW_EPOCH = "1904-01-01";

    private final FileId file;
    private final Header header;
    private final FindingLog findings;

    Measurement(FileId file, Header header, FindingLog findings) {
        this.file = file;
        this.header = header;
        this.findings = findings;
    }

    String name() {
        return header.get("Experiment").map(Entry::raw).orElse("");
    }

    InstrumentIdentity instrument() {
        return new InstrumentIdentity(
                "Particle Metrix",
                "ZetaView",
                header.get("ZetaView S/N").map(Entry::raw),
                header.get("Software").map(Entry::raw));
    }

    Optional<FileTime> time() {
        Optional<Entry> date = header.get("Date");
        String both = date.map(Entry::raw).orElse("") + " "
                + header.get("Time").map(Entry::raw).orElse("");
        return date.flatMap(entry -> TIME.read(both, entry.place(), findings));
    }

    /** The instrument, its number of the experiment and when: what an instrument writes once. */
    RunKey key(String kind, Optional<FileTime> time) {
        String serial = header.get("ZetaView S/N").map(Entry::raw).orElse("no serial number");
        String when = time.map(each -> each.local().map(Object::toString).orElse(each.raw()))
                .orElse("no time");
        return new RunKey("zetaview-" + kind + ":" + serial + ":" + name() + "@" + when);
    }

    void check() {
        for (String check : new String[] {"Particle Drift Checked", "Cell Checked"}) {
            header.get(check)
                    .filter(entry -> entry.raw().startsWith(LABVIEW_EPOCH))
                    .ifPresent(entry -> findings.add(
                            FindingType.NEVER_CHECKED,
                            entry.place(),
                            check + ": " + entry.raw(),
                            "the time of the last check; this one is the zero of the software's clock, and the result beside it"
                                    + " means nothing"));
        }
        header.get("Original File").ifPresent(this::checkName);
    }

    private void checkName(Entry original) {
        String path = original.raw();
        String recorded = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        if (!stem(recorded).equals(stem(file.name()))) {
            findings.add(
                    FindingType.NAME_CONTRADICTS_CONTENT,
                    original.place(),
                    "the file " + file.name() + " holds the measurement " + recorded,
                    "a file named " + recorded.replaceFirst("\\.[A-Za-z0-9]+$", "") + ".txt");
        }
    }

    private static String stem(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("\\.(avi|txt)$", "")
                .replaceFirst("( \\(\\d+\\)| - copy)$", "");
    }
}
