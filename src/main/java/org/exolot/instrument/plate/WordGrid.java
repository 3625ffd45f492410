package org.exolot.instrument.plate;

/**
 * Whether the grid that is read tells in words what the wells hold, as that of the samples does in any language: no cell of its first row is
 * a figure or a word that stands for one, and no number with decimals stood in the rows since.
 */
public final class WordGrid {
    private boolean first;
    private boolean words;

    /**
     * A further grid begins.
     *
     * @param possible whether what stands around it leaves it open
     */
    public void begin(boolean possible) {
        first = possible;
        words = false;
    }

    /** Takes a row of the grid and tells whether it is one of words. */
    public boolean takes(TableRow row, PlateGrid grid, PlacedValues values) {
        if (first) {
            first = false;
            words = grid.words(row, values);
        }
        words = words && !grid.decimals(row);
        return words;
    }
}
