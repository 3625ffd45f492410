package org.exolot.instrument.perkinelmer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.plate.PlateGrid;
import org.exolot.instrument.plate.TableRow;
import org.exolot.instrument.text.HeaderText;
import org.exolot.instrument.text.NumberForm;

/**
 * Puts what a plate is before its results in a file that has it behind them, as EnVision writes where {@code Place plate information at} says
 * {@code End of plate}. Such a file begins with results.
 */
final class InformationFirst {
    /** Far more rows than the results of one plate have. */
    private static final int MOST = 5_000;

    private static final Pattern RESULTS =
            Pattern.compile("(?:calculated )?results(?: for |: ?).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final Consumer<TableRow> reader;
    private final FindingLog findings;
    private final List<TableRow> results = new ArrayList<>();
    private final List<TableRow> information = new ArrayList<>();
    private Mode mode = Mode.BEGINNING;
    private boolean gap;

    /** Whether the information of a plate came behind results before. */
    private boolean informed;

    InformationFirst(Consumer<TableRow> reader, FindingLog findings) {
        this.reader = reader;
        this.findings = findings;
    }

    private enum Mode {
        /** Nothing was seen that tells the order. */
        BEGINNING,
        RESULTS,
        INFORMATION,
        /** The rows go on as they stand. */
        THROUGH
    }

    void row(TableRow row) {
        if (mode == Mode.BEGINNING && !row.blank()) {
            mode = ofResults(row) ? Mode.RESULTS : Mode.THROUGH;
        }
        if (mode == Mode.INFORMATION && gap && !row.blank() && !told(row, EnvisionSections.BACKGROUND)) {
            end();
            mode = ofResults(row) || told(row, EnvisionSections.PLATE) ? Mode.RESULTS : Mode.THROUGH;
        }
        if (mode == Mode.RESULTS) {
            result(row);
        } else if (mode == Mode.INFORMATION) {
            information.add(row);
            gap = row.blank();
        } else {
            reader.accept(row);
        }
    }

    private void result(TableRow row) {
        if (told(row, EnvisionSections.PLATE)) {
            mode = Mode.INFORMATION;
            information.add(row);
            gap = false;
        } else if (results.size() == MOST || EnvisionSections.headed(row)) {
            end();
            mode = Mode.THROUGH;
            reader.accept(row);
        } else {
            results.add(row);
        }
    }

    /** Gives what is still held back. Results that no information follows would else seem to be of the plate before. */
    void end() {
        if (information.isEmpty() && informed) {
            results.stream()
                    .filter(row -> !row.blank())
                    .findFirst()
                    .ifPresent(row -> findings.add(
                            FindingType.SECTION_MISSING,
                            row.place(),
                            "results that no Plate information follows",
                            "Plate information behind the results of each plate, as behind the first ones"));
        }
        informed |= !information.isEmpty();
        information.forEach(reader);
        results.forEach(reader);
        information.clear();
        results.clear();
    }

    private static boolean told(TableRow row, String heading) {
        return row.filled() == 1 && HeaderText.fold(Sayings.bare(row.text(0))).equals(heading);
    }

    /** Whether a row is the heading of results, or of a grid, or a row of a grid without letters. */
    private static boolean ofResults(TableRow row) {
        if (row.filled() == 1
                && RESULTS.matcher(Sayings.bare(row.text(row.first()))).matches()) {
            return true;
        }
        return PlateGrid.heading(row).isPresent() || row.filled() > 2 && numbers(row);
    }

    private static boolean numbers(TableRow row) {
        for (int column = 0; column < row.size(); column++) {
            if (row.form(column) == NumberForm.OTHER) {
                return false;
            }
        }
        return true;
    }
}
