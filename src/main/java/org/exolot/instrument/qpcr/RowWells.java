package org.exolot.instrument.qpcr;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.instrument.WellId;
import org.exolot.instrument.plate.TableRow;

/** The well that a row tells of: by its position, or by its number in the block, as another table pairs them or the block's columns tell. */
final class RowWells {
    private static final int ROWS = 32;

    private final Map<Integer, WellId> numbers = new HashMap<>();
    private int columns = 12;
    private String lastNumber = "";
    private String lastPosition = "";
    private Optional<WellId> last = Optional.empty();

    /** Says how many columns the block has, by which a bare number of a well is placed. */
    void block(String type) {
        columns = type.contains("384") ? 24 : type.contains("1536") ? 48 : 12;
        lastNumber = "";
        lastPosition = "";
        last = Optional.empty();
    }

    /**
     * The well; empty where the row names none. Curves name theirs again and again.
     *
     * @param number the column of its number, or of its name
     * @param position the column of its position
     */
    Optional<WellId> of(TableRow row, int number, int position) {
        if (!row.is(number, lastNumber) || !row.is(position, lastPosition)) {
            lastNumber = row.text(number);
            lastPosition = row.text(position);
            last = find(lastNumber, lastPosition);
        }
        return last;
    }

    private Optional<WellId> find(String number, String position) {
        String named = position.isEmpty() ? number : position;
        Optional<WellId> well = WellId.find(named);
        if (well.isPresent()) {
            int place = position.isEmpty() ? -1 : place(number);
            if (place >= 0) {
                numbers.putIfAbsent(place, well.get());
            }
            return well;
        }
        int place = place(named);
        WellId known = numbers.get(place);
        int line = (place - 1) / columns;
        return known != null
                ? Optional.of(known)
                : place >= 1 && line < ROWS
                        ? Optional.of(new WellId(line, (place - 1) % columns + 1))
                        : Optional.empty();
    }

    /** A number of up to four digits, which a spreadsheet may have given a decimal; -1 for any other text. */
    private static int place(String text) {
        int end = text.endsWith(".0") ? text.length() - 2 : text.length();
        int number = end < 1 || end > 4 ? -1 : 0;
        for (int i = 0; i < end && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : 10 * number + digit;
        }
        return number;
    }
}
