package org.exolot.instrument.qubit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.LastRead;
import org.exolot.quantity.DecimalSign;

/**
 * The rows below the line of column names. First all of them are taken, since any may settle the decimal sign and the order of day and
 * month; what can be seen of a row at once is seen then, while it is at hand.
 */
final class QubitTable {
    /** Two digits of a day, two of a month, four of a year and what divides them. */
    private static final int LONGEST_DAY = 10;

    private final QubitHeader header;
    private final int[] numbers;
    private final int[] keyColumns;
    private final int tested;
    private final int standardsRead;
    private final DateOrder order = new DateOrder();
    private final LastRead<Optional<LocalDate>> runDate = new LastRead<>(RunIds::date);
    private final FaultlessRow faultless;
    private final Map<RunKey, Rows> runs = new LinkedHashMap<>();
    private Rows last = new Rows();
    private Optional<String> software = Optional.empty();

    /** The last pair of a time and the date of its run from which was learned: nearly every row has the same day again. */
    private Optional<LocalDate> lastTold = Optional.empty();

    private String lastDay = "";
    private long points;
    private long commas;

    QubitTable(QubitHeader header) {
        this.header = header;
        this.numbers = header.numbers();
        this.keyColumns = header.model().runKey().stream().mapToInt(header::at).toArray();
        this.tested = header.at(QubitColumn.TEST_DATE);
        this.standardsRead = header.at(QubitColumn.LAST_STANDARDS);
        this.faultless = new FaultlessRow(header, DecimalSign.POINT);
    }

    /** The rows of one run, and which of them are without fault where the decimal sign is a point. */
    private static final class Rows {
        private final List<TableRow> all = new ArrayList<>();
        private final BitSet faultless = new BitSet();
    }

    void add(TableRow row) {
        if (last.all.isEmpty() || !sameRun(row, last.all.getLast())) {
            last = runs.computeIfAbsent(key(row), key -> new Rows());
        }
        last.faultless.set(last.all.size(), faultless.is(row));
        last.all.add(row);
        if (software.isEmpty()) {
            software = Optional.of(row.text(header.at(QubitColumn.SOFTWARE))).filter(text -> !text.isEmpty());
        }
        learn(row);
    }

    /** Nearly every row is of the same run as the row before it. */
    private boolean sameRun(TableRow row, TableRow before) {
        for (int column : keyColumns) {
            if (!row.text(column).equals(before.text(column))) {
                return false;
            }
        }
        return true;
    }

    private RunKey key(TableRow row) {
        StringJoiner key = new StringJoiner("|", "qubit|", "");
        for (int column : keyColumns) {
            key.add(row.text(column));
        }
        return new RunKey(key.toString());
    }

    private void learn(TableRow row) {
        String time = row.text(tested);
        order.see(time);
        order.see(row.text(standardsRead));
        Optional<LocalDate> told = runDate.of(row.text(header.at(QubitColumn.RUN_ID)));
        if (told.isPresent() && !(told.equals(lastTold) && time.startsWith(lastDay))) {
            order.see(time, told.get());
            lastTold = DateOrder.isTime(time) ? told : Optional.empty();
            lastDay = time.substring(0, Math.min(time.length(), LONGEST_DAY));
        }
        for (int column : numbers) {
            String text = row.text(column);
            points += text.indexOf('.') >= 0 ? 1 : 0;
            commas += text.indexOf(',') >= 0 ? 1 : 0;
        }
    }

    QubitHeader.Model model() {
        return header.model();
    }

    boolean isEmpty() {
        return runs.isEmpty();
    }

    Optional<String> software() {
        return software;
    }

    List<ExportRun> runs(FindingLog findings) {
        // A comma only where a spreadsheet of such a country saved the whole table so.
        DecimalSign sign = commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
        QubitRows reader = new QubitRows(header, order, sign, findings);
        List<ExportRun> all = new ArrayList<>();
        runs.forEach((key, rows) -> all.add(reader.run(key, rows.all, faultless(rows, sign))));
        return all;
    }

    private BitSet faultless(Rows rows, DecimalSign sign) {
        if (sign == DecimalSign.POINT) {
            return rows.faultless;
        }
        FaultlessRow withCommas = new FaultlessRow(header, sign);
        BitSet all = new BitSet();
        for (int i = 0; i < rows.all.size(); i++) {
            all.set(i, withCommas.is(rows.all.get(i)));
        }
        return all;
    }
}
