package org.exolot.instrument.table;

import java.util.List;
import java.util.Optional;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;

/** When each row of a table was measured: its columns of moments, else a date with the time of day beside it. */
final class RowTimes {
    private final TableTimes times;
    private final List<Placed> moments;
    private final List<Placed> dates;
    private final List<Placed> timesOfDay;

    RowTimes(TableHeader header, TableTimes times) {
        this.times = times;
        this.moments = header.of(Role.MOMENT);
        this.dates = header.of(Role.DATE);
        this.timesOfDay = header.of(Role.TIME);
    }

    /** Learns from the times of a row. */
    void see(TableRow row) {
        for (Placed column : moments) {
            times.see(column.name(), row.text(column.at()));
        }
        for (Placed column : dates) {
            times.see(column.name(), row.text(column.at()));
        }
    }

    /** When the row was measured; a time that is unreadable or open is told. */
    Optional<FileTime> tell(TableRow row) {
        Optional<Timed> timed = timed(row);
        timed.ifPresent(found -> times.tell(found.column, found.time));
        return timed.map(Timed::time);
    }

    /** When the row was measured, as {@link #tell} told it before. */
    Optional<FileTime> of(TableRow row) {
        return timed(row).map(Timed::time);
    }

    private record Timed(String column, FileTime time) {}

    private Optional<Timed> timed(TableRow row) {
        for (Placed column : moments) {
            if (!row.text(column.at()).isEmpty()) {
                return times.read(column.name(), row.cell(column.at())).map(time -> new Timed(column.name(), time));
            }
        }
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        Placed date = dates.getFirst();
        TableCell time = timesOfDay.isEmpty()
                ? SampleTable.nothing(row)
                : SampleTable.cell(row, timesOfDay.getFirst().at());
        return times.read(date.name(), SampleTable.cell(row, date.at()), time)
                .map(found -> new Timed(date.name(), found));
    }
}
