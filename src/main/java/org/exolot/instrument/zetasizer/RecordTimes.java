package org.exolot.instrument.zetasizer;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.text.LongDates;

/** When records were measured: the order of day and month is known once all of them were seen. */
final class RecordTimes {
    private final DateOrder order = new DateOrder();
    private final LastRead<Optional<LocalDate>> dates = new LastRead<>(LongDates::date);
    private final LastRead<Optional<LocalDateTime>> times = new LastRead<>(this::local);

    /** Learns from the time of a record. */
    void see(String raw) {
        order.see(raw);
    }

    /** Tells of a time that is not readable. */
    void tell(String raw, Place place, FindingLog findings) {
        boolean open = DateOrder.isTime(raw) && !order.settled();
        findings.add(
                open ? FindingType.DATE_ORDER_UNKNOWN : FindingType.TIME_UNREADABLE,
                place,
                raw,
                open ? "day/month/year or month/day/year" : "a date and time, as 06 March 2026 14:50:12");
    }

    /** Whether a time can be read, once all were seen. */
    boolean readable(String raw) {
        return times.of(raw).isPresent();
    }

    /** The time, once all were seen. */
    FileTime time(String raw, Place place) {
        return new FileTime(raw, times.of(raw), Optional.empty(), place);
    }

    private Optional<LocalDateTime> local(String raw) {
        return DateOrder.isTime(raw)
                ? order.read(raw)
                : LongDates.parse(raw, dates::of).or(() -> order.read(raw));
    }
}
