package org.exolot.instrument.cedexbioht;

import java.util.List;
import java.util.Optional;
import org.exolot.instrument.plate.TableRow;

/**
 * Where the fields of a result stand, from 0: software 6 and 7 begin with the sample, software 5 with the test.
 *
 * @param dilution the ratio; -1 where the layout has none
 * @param absorbance the field behind the value
 */
record Layout(int sample, int batch, int type, int dilution, int test, int unit, int flag, int value, int absorbance) {
    static final int TIME = 1;

    private static final List<String> TYPES = List.of("SAM", "QC", "CTL", "CON", "CAL", "STD", "BLK", "STA");

    static final Layout SOFTWARE_6 = new Layout(2, 3, 4, 5, 6, 8, 9, 10, 11);
    static final Layout SOFTWARE_5 = new Layout(5, -1, 6, 3, 2, 7, 8, 9, 10);

    /** The layout that a result has, by where the type of its sample stands; else by the software's version. */
    static Layout of(TableRow result, Optional<String> software) {
        return of(isType(result.text(SOFTWARE_6.type)), isType(result.text(SOFTWARE_5.type)), software);
    }

    /** The same, where it is known whether the type stands where software 6 or 5 has it. */
    static Layout of(boolean whereSoftware6, boolean whereSoftware5, Optional<String> software) {
        if (whereSoftware5) {
            return SOFTWARE_5;
        }
        if (whereSoftware6) {
            return SOFTWARE_6;
        }
        return software.filter(version -> version.startsWith("5.")).isPresent() ? SOFTWARE_5 : SOFTWARE_6;
    }

    /** How many fields a result has at least. */
    int least() {
        return value + 1;
    }

    /** Whether a field has a meaning here. */
    boolean knows(int field) {
        return field == TIME
                || field == sample
                || field == batch
                || field == type
                || field == dilution
                || field == test
                || field == unit
                || field == flag
                || field == value
                || field == absorbance;
    }

    /** What tells a result from the others: sample, time and test. */
    String key(TableRow result) {
        return result.text(sample) + "|" + result.text(TIME) + "|" + result.text(test);
    }

    /** Whether this is the type of a sample. */
    static boolean isType(String text) {
        return TYPES.contains(text);
    }
}
