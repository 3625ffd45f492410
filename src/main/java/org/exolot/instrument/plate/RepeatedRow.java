package org.exolot.instrument.plate;

import java.util.List;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;

/** A row that tells again of what another row told. It does not count; what it says otherwise would be lost where it were called the same. */
public final class RepeatedRow {
    private final List<String> headings;
    private final FindingLog findings;
    private final int well;

    /**
     * @param headings the names of the columns; one without a name, as that of row numbers, is not compared
     * @param well the column that names the well, which may be written otherwise; negative where there is none
     */
    public RepeatedRow(List<String> headings, FindingLog findings, int well) {
        this.headings = headings;
        this.findings = findings;
        this.well = well;
    }

    /** Tells that a row was told before, and what it says otherwise than the first one. */
    public void tell(TableRow first, TableRow again, String whose, String expected) {
        int size = Math.min(again.size(), headings.size());
        for (int i = 0; i < size; i++) {
            if (i != well
                    && !again.blank(i)
                    && !headings.get(i).isBlank()
                    && !again.text(i).equals(first.text(i))) {
                findings.add(
                        FindingType.FIGURE_TOLD_TWICE,
                        again.place(i),
                        again.text(i) + " as " + headings.get(i).strip() + " of " + whose,
                        expected);
                return;
            }
        }
        findings.add(FindingType.ROW_DUPLICATED, again.place(), whose, expected);
    }
}
