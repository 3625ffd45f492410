package org.exolot.instrument.plate;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.text.Times;

/**
 * The times of one file: in forms that can be read in one way only, and in numbers whose order of day and month all times of the file
 * together settle. First every time is shown to {@link #see}, then each is read.
 */
public final class FileTimes {
    private static final String WORLD = " UTC";

    private static final int MOST_STORED = 1000;

    /** No date with day, month and year in numbers has fewer characters. */
    private static final int SHORTEST = 8;

    private final DateOrder order = new DateOrder();
    private final Times known;
    private final FindingLog findings;
    private final Map<Place, LocalDateTime> stored = new HashMap<>();

    /**
     * @param patterns the forms that can be read in one way only, see {@link Times}
     */
    public FileTimes(FindingLog findings, String... patterns) {
        this.findings = findings;
        this.known = new Times(patterns);
    }

    /** Learns the order of day and month from a time of the file; any other text says nothing. */
    public void see(String text) {
        order.see(text);
    }

    /** Learns from a cell: by its text, or the date that a workbook stores there, which is then its time. */
    public void see(TableCell cell) {
        see(cell.text());
        if (stored.size() < MOST_STORED) {
            cell.date().ifPresent(date -> stored.put(cell.place(), date));
        }
    }

    /** Learns from the cells of a row. */
    public void see(TableRow row) {
        for (int column = 0; column < row.size(); column++) {
            if (row.dated()) {
                see(row.cell(column));
            } else if (!row.shorter(column, SHORTEST)) {
                see(row.text(column));
            }
        }
    }

    /** Learns from a time whose date is also told otherwise. */
    public void see(String text, LocalDate told) {
        order.see(text, told);
    }

    /** The date that is written as year, month, day with hyphens; empty where there is no such day. */
    public static Optional<LocalDate> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The time where its order is known; nothing is told otherwise. */
    public Optional<LocalDateTime> local(String text) {
        return known.parse(text).or(() -> order.read(text));
    }

    /** The time with its text and place; empty where nothing stands there, a finding where it cannot be read. */
    public Optional<FileTime> read(String text, Place place) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        Optional<LocalDateTime> time = Optional.ofNullable(stored.get(place)).or(() -> local(text));
        if (time.isEmpty()) {
            boolean open = DateOrder.isTime(text) && !order.settled();
            findings.add(
                    open ? FindingType.DATE_ORDER_UNKNOWN : FindingType.TIME_UNREADABLE,
                    place,
                    text.strip(),
                    open ? "day/month/year or month/day/year" : "a date and time");
        }
        Optional<ZoneOffset> offset =
                time.filter(moment -> text.strip().endsWith(WORLD)).map(moment -> ZoneOffset.UTC);
        return Optional.of(new FileTime(text.strip(), time, offset, place));
    }
}
