package org.exolot.instrument.table;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntFunction;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Dilution;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.table.Column.Role;
import org.exolot.quantity.DecimalSign;

/** The dilution that each row of a table tells. Rows one after the other mostly tell the same, which is then read once. */
final class RowDilutions {
    private static final int NOWHERE = -1;

    private final FindingLog findings;
    private final int[] columns;

    /** Of each row the number of its dilution: the same where rows one after the other tell the same; {@link #NOWHERE} where it tells none. */
    private int[] numbers = new int[64];

    private int seen;
    private int number;
    private String last = "";
    private int sound = NOWHERE;

    RowDilutions(TableHeader header, FindingLog findings) {
        this.findings = findings;
        this.columns = header.at(Role.DILUTION);
    }

    /** Takes the next row. */
    void see(TableRow row) {
        if (columns.length == 0) {
            return;
        }
        if (seen == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * seen);
        }
        int at = column(row);
        if (at != NOWHERE && !row.is(at, last)) {
            last = row.text(at);
            number++;
        }
        numbers[seen++] = at == NOWHERE ? NOWHERE : number;
    }

    /**
     * Tells a dilution that is no factor.
     *
     * @param row its number among those seen, from 0
     * @param rows gives that row, where it is asked for
     */
    void tell(int row, IntFunction<TableRow> rows, DecimalSign sign) {
        if (columns.length == 0 || numbers[row] == NOWHERE || numbers[row] == sound) {
            return;
        }
        TableRow telling = rows.apply(row);
        TableCell cell = telling.cell(column(telling));
        if (DilutionText.factor(cell.text(), sign).isPresent()) {
            sound = numbers[row];
        } else {
            findings.add(FindingType.DILUTION_INVALID, cell.place(), cell.text(), "a factor ≥ 1");
        }
    }

    /** The dilution that a row tells; none where that is no factor, as {@link #tell} told. */
    Optional<Dilution> of(TableRow row, DecimalSign sign, Dilution.State figuresAre) {
        int at = column(row);
        return at == NOWHERE
                ? Optional.empty()
                : DilutionText.factor(row.text(at), sign)
                        .map(factor -> new Dilution(figuresAre, Optional.of(factor), row.place(at)));
    }

    private int column(TableRow row) {
        for (int at : columns) {
            if (!row.blank(at)) {
                return at;
            }
        }
        return NOWHERE;
    }
}
