package org.exolot.instrument.qubit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.plate.TableRow;
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
    private final int softwareAt;
    private final DateOrder order = new DateOrder();
    private final LastRead<Optional<LocalDate>> runDate = new LastRead<>(RunIds::date);
    private final FaultlessRow faultless;
    private final Map<RunKey, Rows> runs = new LinkedHashMap<>();
    private Rows last = new Rows();
    private String[] lastKey = {};
    private Optional<String> software = Optional.empty();

    /** The last pair of a time and the date of its run from which was learned: nearly every row has the same day again. */
    private Optional<LocalDate> lastTold = Optional.empty();

    private String lastDay = "";

    /** Whether any number has a comma; those of a row that is sound with a point have none. */
    private boolean commas;

    QubitTable(QubitHeader header) {
        this.header = header;
        this.numbers = header.numbers();
        this.keyColumns = header.model().runKey().stream().mapToInt(header::at).toArray();
        this.tested = header.at(QubitColumn.TEST_DATE);
        this.standardsRead = header.at(QubitColumn.LAST_STANDARDS);
        this.softwareAt = header.at(QubitColumn.SOFTWARE);
        this.faultless = new FaultlessRow(header, DecimalSign.POINT);
    }

    /** The rows of one run, and which of them are without fault where the decimal sign is a point. */
    private static final class Rows {
        private final List<TableRow> all = new ArrayList<>();
        private final BitSet faultless = new BitSet();
    }

    void add(TableRow row) {
        if (!sameRun(row)) {
            lastKey = Arrays.stream(keyColumns).mapToObj(row::text).toArray(String[]::new);
            last = runs.computeIfAbsent(new RunKey("qubit|" + String.join("|", lastKey)), key -> new Rows());
        }
        boolean sound = faultless.is(row);
        commas |= !sound && has(row, ',') > 0;
        last.faultless.set(last.all.size(), sound);
        last.all.add(row);
        if (software.isEmpty() && !row.blank(softwareAt)) {
            software = Optional.of(row.text(softwareAt));
        }
        learn(row);
    }

    /** Nearly every row is of the same run as the row before it. */
    private boolean sameRun(TableRow row) {
        for (int i = 0; i < lastKey.length; i++) {
            if (!row.is(keyColumns[i], lastKey[i])) {
                return false;
            }
        }
        return lastKey.length > 0;
    }

    private void learn(TableRow row) {
        String time = row.text(tested);
        order.see(time);
        order.see(row.text(standardsRead));
        Optional<LocalDate> told = runDate.of(row, header.at(QubitColumn.RUN_ID));
        if (told.isPresent() && !(told.equals(lastTold) && time.startsWith(lastDay))) {
            order.see(time, told.get());
            lastTold = DateOrder.isTime(time) ? told : Optional.empty();
            lastDay = time.substring(0, Math.min(time.length(), LONGEST_DAY));
        }
    }

    private int has(TableRow row, char sign) {
        int cells = 0;
        for (int column : numbers) {
            cells += row.has(column, sign) ? 1 : 0;
        }
        return cells;
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
        DecimalSign sign = sign();
        QubitRows reader = new QubitRows(header, order, sign, findings);
        List<ExportRun> all = new ArrayList<>();
        runs.forEach((key, rows) -> all.add(reader.run(key, rows.all, faultless(rows, sign))));
        return all;
    }

    /** A comma only where a spreadsheet of such a country saved the whole table so. */
    private DecimalSign sign() {
        long more = 0;
        for (Rows rows : commas ? runs.values() : List.<Rows>of()) {
            for (TableRow row : rows.all) {
                more += has(row, ',') - has(row, '.');
            }
        }
        return more > 0 ? DecimalSign.COMMA : DecimalSign.POINT;
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
