package org.exolot.instrument.xponent;

import java.util.Optional;
import java.util.Set;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.plate.AnalyteDraft;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.plate.WellDraft;

/** What a line says of a well: kept as it stands, and told to the well when someone asks for it. What is wrong with it was told before. */
sealed interface Saying {
    Wells.Location at();

    /**
     * Tells the well.
     *
     * @param concentrations takes the blocks that hold concentrations
     */
    void to(WellDraft well, PlacedValues values, Set<String> concentrations);

    /** A warning of the software. */
    record Warning(Wells.Location at, Entry message) implements Saying {
        @Override
        public void to(WellDraft well, PlacedValues values, Set<String> concentrations) {
            well.report(new Well.Reported("Warnings/Errors", new Well.Amount(message, Optional.empty())));
        }
    }

    /**
     * The row of a block.
     *
     * @param filled how many cells it has up to the last that holds something
     * @param events whether the block is the one whose count of events is kept
     */
    record Row(
            Wells.Location at,
            String block,
            DataType.Kind kind,
            BlockHeader header,
            TableRow row,
            int filled,
            boolean events)
            implements Saying {
        @Override
        public void to(WellDraft well, PlacedValues values, Set<String> concentrations) {
            for (int i = 2; i < filled; i++) {
                BlockHeader.Column column = header.column(i);
                if (column != BlockHeader.Column.NOTHING && kind == DataType.Kind.DILUTION) {
                    if (!row.text(i).isEmpty()) {
                        well.dilution(values.number(row.text(i), place(i)));
                    }
                } else if (column == BlockHeader.Column.EVENTS && events) {
                    well.report(new Well.Reported(
                            "Total Events", new Well.Amount(values.number(row.text(i), place(i)), Optional.empty())));
                } else if (column == BlockHeader.Column.ANALYTE) {
                    analyte(i, well.analyte(header.name(i)), values, concentrations);
                }
            }
        }

        private void analyte(int at, AnalyteDraft analyte, PlacedValues values, Set<String> concentrations) {
            String text = row.text(at);
            if (kind == DataType.Kind.READING || kind == DataType.Kind.REDUCED) {
                analyte.read(block, kind == DataType.Kind.REDUCED, values.number(text, place(at)));
            } else if (!text.isEmpty()) {
                boolean number = kind == DataType.Kind.FIGURE || kind == DataType.Kind.CONCENTRATION;
                analyte.report(
                        block,
                        number ? values.number(text, place(at)) : PlacedValues.words(text, place(at)),
                        Optional.empty());
                if (kind == DataType.Kind.CONCENTRATION) {
                    concentrations.add(block);
                }
            }
        }

        private Place place(int column) {
            return row.place(column);
        }
    }
}
