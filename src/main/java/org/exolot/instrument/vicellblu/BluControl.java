package org.exolot.instrument.vicellblu;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.SameNames;

/** What stands above the samples of a quality control: a line of names and one of values for the control, the same for its cell type. */
final class BluControl {
    /** They are the first lines of the file. */
    private static final int FIRST_LINES = 8;

    private final Map<String, Entry> words = new LinkedHashMap<>();
    private final FindingLog findings;
    private Optional<TableRow> names = Optional.empty();
    private int lines;
    private boolean ended;

    BluControl(FindingLog findings) {
        this.findings = findings;
    }

    /** Takes such a line; false where this is none, as from the names of the samples' columns on. */
    boolean take(TableRow row) {
        ended = ended || BluColumns.SAMPLES.header(row.texts()).isPresent();
        if (ended) {
            return false;
        }
        if (names.isPresent()) {
            TableRow above = names.get();
            for (int i = 0; i < row.size(); i++) {
                if (!above.text(i).isEmpty() && !row.blank(i)) {
                    SameNames.put(words, above.text(i), PlacedValues.words(row.text(i), row.place(i)), findings);
                }
            }
            names = Optional.empty();
            return true;
        }
        boolean begins = lines++ < FIRST_LINES && BluColumns.CONTROL.contains(HeaderText.fold(row.text(0)));
        if (begins) {
            names = Optional.of(row);
        }
        return begins;
    }

    /** What the lines say, by their names. */
    Map<String, Entry> words() {
        return words;
    }
}
