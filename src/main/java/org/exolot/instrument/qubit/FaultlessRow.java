package org.exolot.instrument.qubit;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.LastRead;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/**
 * Sees that there is nothing to tell of a row, but perhaps of its time, without making its figure: so it is with nearly all rows of a long
 * table. A row that it doubts is left to {@link QubitFigures}. Not for several threads.
 */
final class FaultlessRow {
    private final QubitHeader header;
    private final DecimalSign sign;
    private final int[] numbers;
    private final LastRead<Boolean> known =
            new LastRead<>(assay -> Assays.attribute(assay).isPresent());
    private final LastRead<Optional<BigDecimal>> unit = new LastRead<>(MassPerVolume::nanogramsPerMillilitre);
    private final LastRead<Optional<BigDecimal>> unitOfTube = new LastRead<>(MassPerVolume::nanogramsPerMillilitre);

    FaultlessRow(QubitHeader header, DecimalSign sign) {
        this.header = header;
        this.sign = sign;
        this.numbers = header.numbers();
    }

    /** Whether there is nothing to tell, but perhaps of the time. */
    boolean is(TableRow row) {
        return nothingBeyond(row)
                && !text(row, QubitColumn.ORIGINAL).isEmpty()
                && !text(row, QubitColumn.TUBE).isEmpty()
                && numbersOnly(row)
                && known.of(text(row, QubitColumn.ASSAY))
                && agrees(row);
    }

    private boolean nothingBeyond(TableRow row) {
        for (int i = header.names().size(); i < row.size(); i++) {
            if (!row.blank(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean numbersOnly(TableRow row) {
        for (int column : numbers) {
            if (!row.blank(column) && !row.plainNumber(column, sign)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the figure is the tube's times its dilution, as far as the row tells one. */
    private boolean agrees(TableRow row) {
        if (text(row, QubitColumn.FACTOR).isEmpty()) {
            return true;
        }
        BigDecimal factor = number(row, QubitColumn.FACTOR);
        return factor.compareTo(BigDecimal.ONE) >= 0
                && MassPerVolume.agree(
                        number(row, QubitColumn.ORIGINAL),
                        unit.of(text(row, QubitColumn.ORIGINAL_UNIT)),
                        number(row, QubitColumn.TUBE).multiply(factor),
                        unitOfTube.of(text(row, QubitColumn.TUBE_UNIT)));
    }

    private BigDecimal number(TableRow row, QubitColumn column) {
        return ((Value.Measured) ValueReader.read(text(row, column), sign)).number();
    }

    private String text(TableRow row, QubitColumn column) {
        return row.text(header.at(column));
    }
}
