package org.exolot.instrument.table;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.text.Times;

/**
 * The times of one table. Day, month and year in numbers become a date once their order is known: each column is written in one order, and
 * where a column does not tell its own, the order of the others counts. Years first and months by name are known as they stand.
 */
public final class TableTimes {
    private static final Pattern OFFSET = Pattern.compile(
            "(.*[0-9]{2}(?:\\.[0-9]+)?(?: ?[AaPp]\\.?[Mm]\\.?)?) ?\\(?(?:UTC|GMT)?(Z|[+-][0-9]{2}:?[0-9]{2})\\)?");
    private static final Pattern FRACTION = Pattern.compile("(.*:[0-9]{2})[.,][0-9]{1,9}( ?[AaPp]\\.?[Mm]\\.?)?");
    private static final Pattern TIME_OF_DAY = Pattern.compile(".*[0-9]:[0-9]{2}.*");

    private static final Times PLAIN = new Times(
            "uuuu-M-d'T'H:m:s",
            "uuuu-M-d H:m:s",
            "uuuu-M-d H:m",
            "uuuu/M/d H:m:s",
            "uuuu/M/d H:m",
            "uuuu/M/d h:m:s a",
            "uuuu-M-d h:m:s a",
            "d MMM uuuu H:m:s",
            "d MMM uuuu h:m:s a",
            "d MMM uuuu H:m",
            "d MMM uuuu h:m a",
            "d-MMM-uuuu H:m:s",
            "d-MMM-uuuu h:m:s a",
            "d-MMM-uuuu H:m",
            "d-MMM-uuuu h:m a",
            "MMM d, uuuu H:m:s",
            "MMM d, uuuu h:m:s a",
            "d MMMM uuuu H:m:s",
            "MMMM d, uuuu h:m:s a");

    private final Map<String, DateOrder> ofColumns = new HashMap<>();
    private final DateOrder ofTable = new DateOrder();
    private final FindingLog findings;

    public TableTimes(FindingLog findings) {
        this.findings = findings;
    }

    /** Says in which order the table writes day and month; a column that shows another is read as it shows. */
    public void order(boolean dayFirst) {
        ofTable.see(dayFirst ? "31/12/2000" : "12/31/2000");
    }

    /** Learns from a time of this column. */
    public void see(String column, String text) {
        DateOrder ofColumn = ofColumns.computeIfAbsent(column, name -> new DateOrder());
        if (ofColumn.mayLearn(text) || ofTable.mayLearn(text)) {
            String plain = Spelled.of(text).plain();
            ofColumn.see(plain);
            ofTable.see(plain);
        }
    }

    /** A moment in one cell; empty where nothing stands there, without a local time and with a finding where it is unreadable or open. */
    public Optional<FileTime> moment(String column, TableCell cell) {
        Optional<FileTime> moment = read(column, cell);
        moment.ifPresent(time -> tell(column, time));
        return moment;
    }

    /** The same without a finding. */
    public Optional<FileTime> read(String column, TableCell cell) {
        return cell.text().isEmpty() ? Optional.empty() : Optional.of(time(column, cell));
    }

    /** A moment whose date and time of day stand in two cells, without a finding. */
    Optional<FileTime> read(String column, TableCell date, TableCell time) {
        if (date.text().isEmpty()) {
            return Optional.empty();
        }
        if (date.date().isPresent() && time.date().isPresent()) {
            LocalDateTime whole =
                    date.date().get().toLocalDate().atTime(time.date().get().toLocalTime());
            return Optional.of(new FileTime(whole.toString(), Optional.of(whole), Optional.empty(), date.place()));
        }
        String text = time.text().isEmpty() ? date.text() : date.text() + " " + time.text();
        return Optional.of(time(column, new TableCell(text, Optional.empty(), date.place())));
    }

    /** A moment in numbers, as nearly all are, in seconds since the beginning of 1970; {@link DateOrder#NONE} for all others. */
    public long seconds(String column, String text) {
        return order(column).seconds(text);
    }

    private FileTime time(String column, TableCell cell) {
        if (cell.date().isPresent()) {
            return new FileTime(cell.date().get().toString(), cell.date(), Optional.empty(), cell.place());
        }
        Spelled spelled = Spelled.of(cell.text());
        return new FileTime(cell.text(), local(column, spelled.plain()), spelled.zone(), cell.place());
    }

    /** Tells a time of this column that is unreadable, or open as long as the order of day and month is. */
    void tell(String column, FileTime time) {
        if (time.local().isEmpty()) {
            boolean open = DateOrder.isTime(Spelled.of(time.raw()).plain())
                    && !order(column).settled();
            findings.add(
                    open ? FindingType.DATE_ORDER_UNKNOWN : FindingType.TIME_UNREADABLE,
                    time.place(),
                    time.raw(),
                    open ? "day/month/year or month/day/year" : "a date and time, as 2026-05-31 14:05:09");
        }
    }

    private Optional<LocalDateTime> local(String column, String plain) {
        Optional<LocalDateTime> inNumbers = order(column).read(plain);
        if (inNumbers.isPresent() || DateOrder.isTime(plain)) {
            return inNumbers;
        }
        Optional<LocalDateTime> moment = PLAIN.parse(plain);
        return moment.isPresent() || TIME_OF_DAY.matcher(plain).matches() ? moment : PLAIN.parse(plain + " 0:0");
    }

    private DateOrder order(String column) {
        DateOrder own = ofColumns.getOrDefault(column, ofTable);
        return own.settled() ? own : ofTable;
    }

    /**
     * How a time is written.
     *
     * @param plain without an offset and fractions of a second, and with single blanks
     * @param zone the offset from UTC, where one stands behind it
     */
    private record Spelled(String plain, Optional<ZoneOffset> zone) {
        static Spelled of(String text) {
            String single = single(text);
            Optional<Matcher> offset = offset(single);
            return new Spelled(
                    withoutFraction(offset.map(parts -> parts.group(1)).orElse(single)),
                    offset.flatMap(parts -> TableTimes.zone(parts.group(2))));
        }
    }

    private static Optional<ZoneOffset> zone(String text) {
        try {
            return Optional.of(ZoneOffset.of(text));
        } catch (DateTimeException noOffset) {
            return Optional.empty();
        }
    }

    private static String withoutFraction(String local) {
        int colon = local.indexOf(':');
        if (colon < 0 || local.indexOf('.', colon) < 0 && local.indexOf(',', colon) < 0) {
            return local;
        }
        Matcher fraction = FRACTION.matcher(local);
        return fraction.matches() ? fraction.group(1) + (fraction.group(2) == null ? "" : fraction.group(2)) : local;
    }

    /** The time and the offset behind it; empty where none stands there. */
    private static Optional<Matcher> offset(String single) {
        int colon = single.indexOf(':');
        boolean may = colon >= 0
                && (single.endsWith("Z")
                        || single.endsWith(")")
                        || single.indexOf('+', colon) >= 0
                        || single.indexOf('-', colon) >= 0);
        if (!may) {
            return Optional.empty();
        }
        Matcher offset = OFFSET.matcher(single);
        return offset.matches() && TIME_OF_DAY.matcher(offset.group(1)).matches()
                ? Optional.of(offset)
                : Optional.empty();
    }

    private static String single(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ' && i > 0 && text.charAt(i - 1) != ' ';
            plain = c > ' ' && c < 0x7F || blank;
        }
        return plain ? text.strip() : withSingleBlanks(text);
    }

    private static String withSingleBlanks(String text) {
        StringBuilder single = new StringBuilder(text.length());
        boolean before = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Character.isSpaceChar(c) || c >= '\t' && c <= '\r';
            if (!blank) {
                single.append(c);
            } else if (!before) {
                single.append(' ');
            }
            before = blank;
        }
        return single.toString().strip();
    }
}
