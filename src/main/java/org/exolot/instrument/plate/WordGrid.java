package org.exolot.instrument.plate;

/**
 * Whether the grid that is read tells in words what the wells hold, as that of the samples does in any language: no cell of its first row is
 * a figure or a word that stands for one, and no number with decimals stood in the rows since.
 */
public final class WordGrid {
    private boolean begun;
    private boolean words;

    /** A further grid begins. */
    public void begin() {
        begun = false;
        words = false;
    }

    /**
     * Takes a row of the grid and tells whether it is one of words.
     *
     * @param possible whether what stands around the grid leaves it open
     */
    public boolean takes(TableRow row, PlateGrid grid, PlacedValues values, boolean possible) {
        if (!begun) {
            begun = true;
            words = possible && grid.words(row, values);
        }
        words &= !grid.decimals(row);
        return words;
    }
}
