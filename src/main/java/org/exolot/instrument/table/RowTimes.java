package org.exolot.instrument.table;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.instrument.table.TableHeader.Placed;
import org.exolot.instrument.text.TextHash;

/**
 * When each row of a table was measured: its columns of moments, else a date with the time of day beside it. Rows that were measured together
 * tell the same time one after the other, which is then read once.
 */
final class RowTimes {
    /** No time that is known. */
    static final long NONE = DateOrder.NONE;

    private static final int NOWHERE = -1;

    private final TableTimes times;
    private final TextHash hash;
    private final Placed[] columns;
    private final String[] learnt;
    private final int moments;
    private final int timeOfDay;

    /** Of each row the number of its time: the same where rows one after the other tell the same; {@link #NOWHERE} where it tells none. */
    private int[] numbers = new int[64];

    private int seen;
    private int number;

    private int lastAt = NOWHERE;
    private String last = "";
    private String lastOfDay = "";
    private long piece;

    private int told = NOWHERE;
    private long toldSeconds = NONE;

    RowTimes(TableHeader header, TableTimes times, TextHash hash) {
        this.times = times;
        this.hash = hash;
        Placed[] first = header.of(Role.MOMENT).toArray(Placed[]::new);
        Placed[] dates = header.of(Role.DATE).toArray(Placed[]::new);
        this.moments = first.length;
        this.columns = Arrays.copyOf(first, moments + dates.length);
        System.arraycopy(dates, 0, columns, moments, dates.length);
        this.learnt = new String[columns.length];
        Arrays.fill(learnt, "");
        this.timeOfDay = Arrays.stream(header.at(Role.TIME)).findFirst().orElse(NOWHERE);
    }

    /** Takes the next row, learns from its times, and goes on with a hash by the one that it tells. */
    long see(TableRow row, long before) {
        for (int i = 0; i < columns.length; i++) {
            if (!row.is(columns[i].at(), learnt[i])) {
                learnt[i] = row.text(columns[i].at());
                times.see(columns[i].name(), learnt[i]);
            }
        }
        int at = column(row);
        if (seen == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * seen);
        }
        if (at == NOWHERE) {
            numbers[seen++] = NOWHERE;
            return hash.of(before, "");
        }
        if (!same(row, at)) {
            number++;
            lastAt = at;
            last = row.text(columns[at].at());
            lastOfDay = row.text(timeOfDay);
            String raw = raw(row);
            piece = hash.piece(raw);
            if (raw.indexOf('|') >= 0) {
                lastAt = NOWHERE;
                numbers[seen++] = number;
                return hash.of(before, raw);
            }
        }
        numbers[seen++] = number;
        return hash.with(before, piece);
    }

    private boolean same(TableRow row, int at) {
        return at == lastAt
                && row.is(columns[at].at(), last)
                && (at < moments || row.is(timeOfDay, lastOfDay))
                && !row.dated();
    }

    /** Whether a row says something of when it was measured. */
    boolean tells(int row) {
        return numbers[row] != NOWHERE;
    }

    /**
     * When the row was measured, in seconds since the beginning of 1970 of the place where it was; {@link #NONE} where it does not say so, and
     * where its time is unreadable or open, which is told.
     *
     * @param number of the row among those seen, from 0
     * @param rows gives that row, where it is asked for
     */
    long tell(int number, IntFunction<TableRow> rows) {
        if (numbers[number] == NOWHERE) {
            return NONE;
        }
        if (numbers[number] != told || toldSeconds == NONE) {
            told = numbers[number];
            toldSeconds = read(rows.apply(number));
        }
        return toldSeconds;
    }

    private long read(TableRow row) {
        int at = column(row);
        String name = columns[at].name();
        long plain = row.dated() || at >= moments ? NONE : times.seconds(name, row.text(columns[at].at()));
        if (plain != NONE) {
            return plain;
        }
        Optional<FileTime> time = of(row);
        time.ifPresent(found -> times.tell(name, found));
        return time.flatMap(FileTime::local)
                .map(local -> local.toEpochSecond(ZoneOffset.UTC))
                .orElse(NONE);
    }

    /** When the row was measured, as {@link #tell} told it before. */
    Optional<FileTime> of(TableRow row) {
        int at = column(row);
        if (at == NOWHERE) {
            return Optional.empty();
        }
        TableCell cell = row.cell(columns[at].at());
        return at < moments
                ? times.read(columns[at].name(), cell)
                : times.read(columns[moments].name(), cell, ofDay(row));
    }

    /** The text of the row's time; empty where it tells none. */
    String raw(TableRow row) {
        int at = column(row);
        if (at == NOWHERE) {
            return "";
        }
        if (row.dated()) {
            return of(row).map(FileTime::raw).orElse("");
        }
        String text = row.text(columns[at].at());
        return at < moments || row.blank(timeOfDay) ? text : text + " " + row.text(timeOfDay);
    }

    private TableCell ofDay(TableRow row) {
        return timeOfDay == NOWHERE ? SampleTable.nothing(row) : SampleTable.cell(row, timeOfDay);
    }

    /** The earlier one of two times; the first where that is not known. */
    static Optional<FileTime> earlier(Optional<FileTime> before, Optional<FileTime> time) {
        Optional<LocalDateTime> known = before.flatMap(FileTime::local);
        Optional<LocalDateTime> local = time.flatMap(FileTime::local);
        boolean earlier = local.isPresent() && (known.isEmpty() || local.get().isBefore(known.get()));
        return earlier ? time : before;
    }

    /** Which of the columns tells a row's time: one of the moments, else the first date; {@link #NOWHERE} where none does. */
    private int column(TableRow row) {
        for (int i = 0; i < moments; i++) {
            if (!row.blank(columns[i].at())) {
                return i;
            }
        }
        return moments < columns.length && !row.blank(columns[moments].at()) ? moments : NOWHERE;
    }
}
