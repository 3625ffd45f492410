package org.exolot.instrument.qubit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.TableCell;

/**
 * The times of one file. A text becomes a time once the order of day and month is known; a workbook holds what a spreadsheet understood,
 * which may have day and month the wrong way round: the run's id tells.
 */
final class QubitTimes {
    private final DateOrder order;
    private final FindingLog findings;

    QubitTimes(DateOrder order, FindingLog findings) {
        this.order = order;
        this.findings = findings;
    }

    Optional<FileTime> read(TableCell cell, Optional<LocalDate> byRunId) {
        if (cell.text().isEmpty()) {
            return Optional.empty();
        }
        if (cell.date().isPresent()) {
            return Optional.of(stored(cell, cell.date().get(), byRunId));
        }
        Optional<LocalDateTime> time = order.read(cell.text());
        if (time.isEmpty()) {
            boolean open = DateOrder.isTime(cell.text()) && !order.settled();
            findings.add(
                    open ? FindingType.DATE_ORDER_UNKNOWN : FindingType.TIME_UNREADABLE,
                    cell.place(),
                    cell.text(),
                    open ? "day/month/year or month/day/year" : "a date and time, as 13/12/2022 04:41:09 PM");
        }
        return Optional.of(new FileTime(cell.text(), time, Optional.empty(), cell.place()));
    }

    private FileTime stored(TableCell cell, LocalDateTime date, Optional<LocalDate> byRunId) {
        LocalDateTime time = date;
        if (byRunId.isPresent() && !byRunId.get().equals(date.toLocalDate()) && swapped(date, byRunId.get())) {
            findings.add(
                    FindingType.RESAVED_BY_SPREADSHEET,
                    cell.place(),
                    date.toLocalDate().toString(),
                    byRunId.get() + ", as the run's id says");
            time = byRunId.get().atTime(date.toLocalTime());
        }
        return new FileTime(cell.text(), Optional.of(time), Optional.empty(), cell.place());
    }

    private static boolean swapped(LocalDateTime date, LocalDate told) {
        return date.getYear() == told.getYear()
                && date.getMonthValue() == told.getDayOfMonth()
                && date.getDayOfMonth() == told.getMonthValue();
    }
}
