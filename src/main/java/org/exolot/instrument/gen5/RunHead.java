package org.exolot.instrument.gen5;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.InstrumentIdentity;
import org.exolot.instrument.Plate;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.PlateNames;

/** What the heads of the plates of one experiment say: which, when, on which reader. */
final class RunHead {
    private final Optional<PlateDraft> first;
    private final List<PlateDraft> plates;
    private final DateOrder order;
    private final FindingLog findings;

    /**
     * @param first the first plate of the file, also where nothing was read of it
     * @param plates those that were read
     */
    RunHead(Optional<PlateDraft> first, List<PlateDraft> plates, DateOrder order, FindingLog findings) {
        this.first = first;
        this.plates = plates;
        this.order = order;
        this.findings = findings;
    }

    ExportRun run(FileId file) {
        String path = said("Experiment File Path");
        StringBuilder key = new StringBuilder("gen5|").append(path);
        plates.forEach(each -> key.append('|')
                .append(each.said("Plate Number"))
                .append('|')
                .append(each.said("Date"))
                .append(' ')
                .append(each.said("Time")));
        String name = path.substring(Math.max(path.lastIndexOf('\\'), path.lastIndexOf('/')) + 1);
        return new ExportRun(
                new RunKey(key.toString()),
                name.isEmpty() ? file.name() : name,
                Optional.empty(),
                first.flatMap(plate -> plate.entry("User Name"))
                        .filter(user -> !user.raw().isEmpty()),
                time(),
                List.of(),
                plates(),
                List.of(),
                Map.of());
    }

    /** The plates; where there are several, each has standards and samples of its own, and its name is that of their group. */
    private List<Plate> plates() {
        PlateNames names = new PlateNames(findings);
        return plates.stream()
                .map(each -> {
                    String group = names.next(each.said("Plate Number"), each.place());
                    return each.plate(plates.size() > 1 ? Optional.of(group) : Optional.empty());
                })
                .toList();
    }

    /** The order of day and month is that of the computer; where the file does not settle it, it stays open. */
    private Optional<FileTime> time() {
        Optional<Entry> date = first.flatMap(plate -> plate.entry("Date"))
                .filter(told -> !told.raw().isEmpty());
        if (date.isEmpty()) {
            return Optional.empty();
        }
        String text = (date.get().raw() + " " + said("Time")).strip();
        if (order.read(text).isEmpty()) {
            boolean open = DateOrder.isTime(text);
            findings.add(
                    open ? FindingType.DATE_ORDER_UNKNOWN : FindingType.TIME_UNREADABLE,
                    date.get().place(),
                    text,
                    open
                            ? "a date whose day and month cannot be taken for one another"
                            : "a date and a time such as 3/14/2026 9:05:07 AM");
        }
        return Optional.of(new FileTime(
                text, order.read(text), Optional.empty(), date.get().place()));
    }

    InstrumentIdentity instrument() {
        String serial = said("Reader Serial Number");
        String model = said("Reader Type");
        return new InstrumentIdentity(
                "Agilent BioTek",
                model.isEmpty() || model.equals("n/a") ? "microplate reader" : model,
                serial.isEmpty() || serial.equals("n/a") || serial.equals("Unknown")
                        ? Optional.empty()
                        : Optional.of(serial),
                Optional.of(("Gen5 " + said("Software Version")).strip()));
    }

    private String said(String key) {
        return first.map(plate -> plate.said(key)).orElse("");
    }
}
