package org.exolot.instrument.asm;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.WellId;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/**
 * One measurement document with what the documents around it say for it.
 *
 * @param items its values
 * @param cubes its curves
 * @param identifiers by which other parts of the file refer to it
 */
record Measurement(List<Item> items, List<Cube> cubes, List<String> identifiers, Place place) {
    /** Where a converter found no number, it writes this where the model demands one, or null, and an error that says what stood there. */
    private static final Set<String> NO_NUMBER = Set.of("-0.0", "-0", "");

    /** A blank between date and time, as RFC 3339 lets it stand there. */
    private static final Pattern BLANK_T = Pattern.compile("^([0-9]{4}-[0-9]{2}-[0-9]{2}) (?=[0-9])");

    static Measurement of(Flattener own, List<Item> shared, Place place, FindingLog findings) {
        List<Flattener.Told> errors = new ArrayList<>(own.errors());
        List<Item> items = new ArrayList<>();
        for (Item item : own.items()) {
            items.add(NO_NUMBER.contains(item.entry().raw()) ? withError(item, errors) : item);
        }
        items.addAll(shared);
        for (Flattener.Told error : errors) {
            String label = error.feature().map(feature -> "error / " + feature).orElse("error");
            items.add(new Item(
                    label,
                    "error",
                    "error",
                    Optional.empty(),
                    Optional.empty(),
                    Item.Role.CIRCUMSTANCE,
                    error.text(),
                    Optional.empty()));
            findings.add(
                    FindingType.VENDOR_WARNS, error.text().place(), error.text().raw(), "no error");
        }
        return new Measurement(items, own.cubes(), own.identifiers(), place);
    }

    private static Item withError(Item item, List<Flattener.Told> errors) {
        Optional<Flattener.Told> error = errors.stream()
                .filter(each ->
                        each.feature().map(feature -> isOf(feature, item)).orElse(false))
                .findFirst();
        error.ifPresent(errors::remove);
        boolean sameUnit = error.flatMap(Flattener.Told::feature)
                .map(feature -> !ofAnalyte(feature, item))
                .orElse(true);
        return error.map(each -> item.with(none(each.text(), item.entry().place(), sameUnit)))
                .orElse(item);
    }

    private static boolean isOf(String feature, Item item) {
        int identifier = feature.lastIndexOf(" - ");
        return feature.equals(item.key())
                || feature.equals(item.label())
                || ofAnalyte(feature, item)
                || identifier > 0
                        && feature.substring(0, identifier).equals(item.key())
                        && item.element()
                                .map(feature.substring(identifier + 3)::equals)
                                .orElse(false);
    }

    /** Whether the error is told for the analyte, as {@code lactate - Standard}, and not for one of its figures in its unit. */
    private static boolean ofAnalyte(String feature, Item item) {
        return item.analyte()
                .filter(analyte -> feature.equals(analyte) || feature.startsWith(analyte + " - "))
                .isPresent();
    }

    /**
     * What stood in the instrument's file in place of a number: a bound, or why there is none. A bound in a unit that the document does not
     * tell is no bound.
     */
    private static Entry none(Entry error, Place place, boolean sameUnit) {
        Value value = ValueReader.read(error.raw(), DecimalSign.POINT);
        boolean words = value instanceof Value.Missing missing
                && missing.reason() == MissingReason.UNREADABLE
                && error.raw().chars().noneMatch(Character::isDigit);
        if (!sameUnit && (value instanceof Value.Below || value instanceof Value.Above)) {
            return new Entry(error.raw(), new Value.Missing(MissingReason.OUT_OF_RANGE, error.raw()), place);
        }
        boolean said = !(value instanceof Value.Measured) && !words;
        return new Entry(error.raw(), said ? value : new Value.Missing(MissingReason.NOT_COMPUTED, error.raw()), place);
    }

    /** The text under this name, wherever in the measurement it stands. */
    Optional<Entry> text(String key) {
        return items.stream()
                .filter(item -> item.key().equals(key))
                .map(Item::entry)
                .filter(entry -> !entry.raw().isEmpty() && !entry.raw().equals("N/A"))
                .findFirst();
    }

    /** What {@link AsmWriter} says of it beyond the model. */
    Optional<String> own(String key) {
        return items.stream()
                .filter(item -> item.key().equals(key) && item.within().equals(AsmWriter.CUSTOM))
                .map(item -> item.entry().raw())
                .findFirst();
    }

    Optional<WellId> well() {
        return Optional.of("well location identifier")
                .flatMap(this::wellUnder)
                .or(() -> wellUnder("location identifier"));
    }

    private Optional<WellId> wellUnder(String key) {
        return text(key).map(Entry::raw).filter(WellId::isWell).map(WellId::of);
    }

    Optional<BigDecimal> wavelength() {
        return text("detector wavelength setting")
                .map(Entry::value)
                .filter(Value.Measured.class::isInstance)
                .map(value -> ((Value.Measured) value).number());
    }

    /** When it was measured, as the measurement itself or else its document says. */
    Optional<FileTime> time(FindingLog findings) {
        return text("measurement time").map(entry -> time(entry, findings));
    }

    private static FileTime time(Entry entry, FindingLog findings) {
        try {
            OffsetDateTime time =
                    OffsetDateTime.parse(BLANK_T.matcher(entry.raw()).replaceFirst("$1T"));
            return new FileTime(
                    entry.raw(), Optional.of(time.toLocalDateTime()), Optional.of(time.getOffset()), entry.place());
        } catch (DateTimeException withoutOffset) {
            return new FileTime(entry.raw(), local(entry, findings), Optional.empty(), entry.place());
        }
    }

    private static Optional<LocalDateTime> local(Entry entry, FindingLog findings) {
        try {
            return Optional.of(LocalDateTime.parse(BLANK_T.matcher(entry.raw()).replaceFirst("$1T")));
        } catch (DateTimeException none) {
            findings.add(
                    FindingType.TIME_UNREADABLE, entry.place(), entry.raw(), "a date and time in the form of ISO 8601");
            return Optional.empty();
        }
    }
}
