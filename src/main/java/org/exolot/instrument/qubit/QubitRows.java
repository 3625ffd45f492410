package org.exolot.instrument.qubit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.OnDemandList;
import org.exolot.instrument.RunKey;
import org.exolot.instrument.plate.DateOrder;
import org.exolot.instrument.plate.DistinctKeys;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.quantity.DecimalSign;

/**
 * Makes a run of the rows that share standards. What is wrong with a row is told at once; its figure is made when someone asks for it, as
 * often as that is.
 */
final class QubitRows {
    private final QubitHeader header;
    private final DateOrder order;
    private final DecimalSign sign;
    private final FindingLog findings;
    private final QubitFigures telling;
    private final int tested;
    private final LastRead<Long> seconds;
    private final LastRead<Optional<LocalDate>> runDate = new LastRead<>(RunIds::date);

    QubitRows(QubitHeader header, DateOrder order, DecimalSign sign, FindingLog findings) {
        this.header = header;
        this.order = order;
        this.sign = sign;
        this.findings = findings;
        this.telling = figures(findings);
        this.tested = header.at(QubitColumn.TEST_DATE);
        this.seconds = new LastRead<>(order::seconds);
    }

    private QubitFigures figures(FindingLog log) {
        return new QubitFigures(header, new QubitTimes(order, log), new PlacedValues(sign, log), log);
    }

    /**
     * The run of these rows.
     *
     * @param faultless the rows of which there is nothing to tell but perhaps of their time, see {@link FaultlessRow}
     */
    ExportRun run(RunKey key, List<TableRow> rows, BitSet faultless) {
        List<TableRow> once = new ArrayList<>(rows.size());
        DistinctKeys keys = new DistinctKeys();
        Earliest earliest = new Earliest();
        for (int i = 0; i < rows.size(); i++) {
            TableRow row = rows.get(i);
            boolean plain = faultless.get(i) && timePlain(row);
            Optional<FileTime> time = plain
                    ? Optional.empty()
                    : faultless.get(i) ? time(row) : telling.quantity(row).measuredAt();
            if (telling.isNew(row, keys)) {
                once.add(row);
                if (!plain || earliest.after(seconds.of(row, tested))) {
                    earliest.see(plain ? time(row) : time);
                }
            } else {
                findings.add(FindingType.ROW_DUPLICATED, row.place(), telling.key(row), "each reading once");
            }
        }
        TableRow first = rows.getFirst();
        return new ExportRun(
                key,
                named(first),
                Optional.empty(),
                Optional.empty(),
                earliest.time,
                List.of(),
                List.of(),
                OnDemandList.of(once.size(), index -> figures(new FindingLog()).quantity(once.get(index))),
                telling.ofTheRun(first));
    }

    private Optional<FileTime> time(TableRow row) {
        return telling.time(row, runDate.of(row, header.at(QubitColumn.RUN_ID)));
    }

    /** Whether the row's time is one in numbers, as nearly all are, of which there is nothing to tell. */
    private boolean timePlain(TableRow row) {
        return !row.dated() && seconds.of(row, tested) != DateOrder.NONE;
    }

    private static final class Earliest {
        private Optional<FileTime> time = Optional.empty();
        private LocalDateTime local = LocalDateTime.MAX;

        private boolean after(long seconds) {
            return time.isEmpty() || seconds < local.toEpochSecond(ZoneOffset.UTC);
        }

        private void see(Optional<FileTime> next) {
            if (next.isPresent() && next.get().local().isPresent()) {
                LocalDateTime nextLocal = next.get().local().get();
                if (time.isEmpty() || nextLocal.isBefore(local)) {
                    time = next;
                    local = nextLocal;
                }
            }
        }
    }

    /** A run has the name that its file tells, else its assay's. */
    private String named(TableRow first) {
        String id = first.text(header.at(QubitColumn.RUN_ID));
        return id.isEmpty() ? first.text(header.at(QubitColumn.ASSAY)) : id;
    }
}
