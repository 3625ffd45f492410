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

    private static final Layout SOFTWARE_6 = new Layout(2, 3, 4, 5, 6, 8, 9, 10, 11);
    private static final Layout SOFTWARE_5 = new Layout(5, -1, 6, 3, 2, 7, 8, 9, 10);

    /** The layout that a result has, by where the type of its sample stands; else by the software's version. */
    static Layout of(TableRow result, Optional<String> software) {
        if (isType(result, SOFTWARE_6.type) && !isType(result, SOFTWARE_5.type)) {
            return SOFTWARE_6;
        }
        if (isType(result, SOFTWARE_5.type)) {
            return SOFTWARE_5;
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

    private static boolean isType(TableRow result, int at) {
        for (String type : TYPES) {
            if (result.is(at, type)) {
                return true;
            }
        }
        return false;
    }
}
