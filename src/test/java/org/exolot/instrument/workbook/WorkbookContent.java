package org.exolot.instrument.workbook;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.MemorySource;

/** What the sheets of a workbook hold, one after the other. */
final class WorkbookContent {
    private WorkbookContent() {}

    /** Adds the rows that can be read and tells the findings on the way. */
    static List<FindingType> rows(byte[] content, List<WorkbookRow> into) throws IOException {
        FindingLog findings = new FindingLog();
        Optional<Workbook> opened = Workbook.open(new MemorySource("w", content), findings);
        if (opened.isPresent()) {
            try (Workbook workbook = opened.get()) {
                for (String sheet : workbook.sheets()) {
                    try (WorkbookRows rows = workbook.rows(sheet)) {
                        while (rows.next()) {
                            into.add(rows.row());
                        }
                    }
                }
            }
        }
        return findings.findings().stream().map(Finding::type).toList();
    }
}
