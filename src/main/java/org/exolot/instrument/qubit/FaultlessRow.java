package org.exolot.instrument.qubit;

import java.math.BigDecimal;
import java.util.Optional;
import org.exolot.instrument.plate.LastRead;
import org.exolot.instrument.plate.TableRow;
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

    private final LastRead<BigDecimal> factors = new LastRead<>(this::number);

    FaultlessRow(QubitHeader header, DecimalSign sign) {
        this.header = header;
        this.sign = sign;
        this.numbers = header.numbers();
    }

    /** Whether there is nothing to tell, but perhaps of the time. */
    boolean is(TableRow row) {
        return nothingBeyond(row)
                && !row.blank(header.at(QubitColumn.ORIGINAL))
                && !row.blank(header.at(QubitColumn.TUBE))
                && numbersOnly(row)
                && known.of(row, header.at(QubitColumn.ASSAY))
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
        int at = header.at(QubitColumn.FACTOR);
        if (row.blank(at)) {
            return true;
        }
        BigDecimal factor = factors.of(row, at);
        return factor.compareTo(BigDecimal.ONE) >= 0
                && MassPerVolume.agree(
                        number(row.text(header.at(QubitColumn.ORIGINAL))),
                        unit.of(row, header.at(QubitColumn.ORIGINAL_UNIT)),
                        number(row.text(header.at(QubitColumn.TUBE))).multiply(factor),
                        unitOfTube.of(row, header.at(QubitColumn.TUBE_UNIT)));
    }

    /** The number of a cell that was seen to hold one. */
    private BigDecimal number(String plain) {
        return ((Value.Measured) ValueReader.read(plain, sign)).number();
    }
}
