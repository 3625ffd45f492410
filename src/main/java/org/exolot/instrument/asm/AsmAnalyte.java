package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/**
 * A document of one of several analytes of a well, in which each figure stands once. The model has no names for what the files of all
 * vendors call their figures: they are custom information, in which those that were read stand apart from those that were computed.
 */
record AsmAnalyte(String name, List<Figure> figures) {
    /** What was read for an analyte, as the detector gave it. */
    private static final String READ = "readings";

    /** What was read for an analyte, as software changed it. */
    private static final String REDUCED = "reduced readings";

    /** What {@link #write} calls the concentration of a standard of one analyte of several. */
    private static final String NOMINAL = "nominal concentration";

    /**
     * @param within the object within the custom information that it stands in; empty where in none
     */
    private record Figure(String within, String name, Well.Amount amount) {
        static Figure of(Well.Reading reading) {
            return new Figure(
                    reading.reduced() ? REDUCED : READ,
                    reading.label(),
                    new Well.Amount(reading.signal(), Optional.empty()));
        }

        void write(AsmOut out) {
            out.own(name, amount.entry(), amount.unit());
        }
    }

    /** As few documents as hold all of the analyte's figures. */
    static List<AsmAnalyte> parts(Well.Analyte analyte) {
        List<Figure> all = new ArrayList<>();
        analyte.readings().forEach(reading -> all.add(Figure.of(reading)));
        analyte.nominal().ifPresent(nominal -> all.add(new Figure("", NOMINAL, nominal)));
        analyte.reported().forEach(each -> all.add(new Figure("", each.name(), each.amount())));
        return AsmOut.oncePerPart(all, figure -> figure.within + " / " + figure.name).stream()
                .map(part -> new AsmAnalyte(analyte.name(), part))
                .toList();
    }

    void write(AsmOut out) {
        out.text("analyte name", name);
        out.object("custom information document", () -> {
            within(out, READ);
            within(out, REDUCED);
            of("").forEach(figure -> figure.write(out));
        });
    }

    private void within(AsmOut out, String kind) {
        List<Figure> some = of(kind);
        if (!some.isEmpty()) {
            out.object(kind, () -> some.forEach(figure -> figure.write(out)));
        }
    }

    private List<Figure> of(String kind) {
        return figures.stream().filter(figure -> figure.within.equals(kind)).toList();
    }

    /** Gives the analyte a figure of a document as what it is. */
    static void take(Item item, AnalyteDraft into) {
        switch (item.within()) {
            case READ -> into.read(item.label(), false, signal(item.entry()));
            case REDUCED -> into.read(item.label(), true, signal(item.entry()));
            default -> {
                if (item.key().equals(NOMINAL) || item.ofStandard()) {
                    into.nominal(new Well.Amount(item.entry(), item.unit()));
                } else {
                    into.report(item.label(), item.entry(), item.unit());
                }
            }
        }
    }

    /** A signal is a number: words in place of one are none. */
    private static Entry signal(Entry entry) {
        return entry.value() instanceof Value.Qualitative
                ? new Entry(entry.raw(), new Value.Missing(MissingReason.UNREADABLE, entry.raw()), entry.place())
                : entry;
    }
}
