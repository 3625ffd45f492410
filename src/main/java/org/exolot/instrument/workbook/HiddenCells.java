package org.exolot.instrument.workbook;

import java.util.ArrayList;
import java.util.List;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;

/** The rows and columns of a sheet that are hidden from people. They are read like all others. */
final class HiddenCells {
    /** So many ranges are named; all are counted. */
    private static final int NAMED = 12;

    private final Lines rows = new Lines();
    private final Lines columns = new Lines();

    /** One more hidden row, from 1. */
    void row(int number) {
        rows.add(number, number);
    }

    /** Hidden columns side by side, from 1. */
    void columns(int first, int last) {
        columns.add(first, Math.min(last, WorkbookRow.COLUMNS));
    }

    /** Tells of them, if there are any. */
    void tell(FileId file, String sheet, FindingLog findings) {
        List<String> told = new ArrayList<>();
        if (rows.count > 0) {
            told.add(rows.count + " hidden rows: " + rows.inWords(false));
        }
        if (columns.count > 0) {
            told.add(columns.count + " hidden columns: " + columns.inWords(true));
        }
        if (!told.isEmpty()) {
            findings.add(
                    FindingType.WORKBOOK_CELLS_HIDDEN,
                    WorkbookRow.place(file, sheet, Math.max(1, columns.first()) - 1, Math.max(1, rows.first())),
                    String.join("; ", told),
                    "no hidden row or column");
        }
    }

    private static String letters(int column) {
        String name = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            name = (char) ('A' + (rest - 1) % 26) + name;
        }
        return name;
    }

    /** Rows or columns, those side by side as one range. */
    private static final class Lines {
        private final List<int[]> ranges = new ArrayList<>();
        private int[] last = {0, -1};
        private int named;
        private long count;

        void add(int from, int to) {
            if (from < 1 || to < from) {
                return;
            }
            count += to - from + 1L;
            if (from == last[1] + 1) {
                last[1] = to;
            } else {
                last = new int[] {from, to};
                named++;
                if (named <= NAMED) {
                    ranges.add(last);
                }
            }
        }

        int first() {
            return ranges.isEmpty() ? 0 : ranges.getFirst()[0];
        }

        String inWords(boolean byLetters) {
            StringBuilder words = new StringBuilder();
            for (int[] range : ranges) {
                String from = byLetters ? letters(range[0]) : String.valueOf(range[0]);
                String to = byLetters ? letters(range[1]) : String.valueOf(range[1]);
                words.append(words.isEmpty() ? "" : ", ").append(from.equals(to) ? from : from + "–" + to);
            }
            return words + (named > NAMED ? ", …" : "");
        }
    }
}
