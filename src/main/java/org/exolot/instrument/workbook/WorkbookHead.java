package org.exolot.instrument.workbook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.exolot.finding.FindingLog;
import org.exolot.instrument.Source;

/**
 * The first rows of a workbook's sheets, for recognition. Several formats ask for the same file one after the other: the answer is kept as
 * long as the source is.
 *
 * @param sheets the first {@value #ROWS} rows of each of the first {@value #SHEETS} sheets, by the sheet's name, in their order
 */
public record WorkbookHead(Map<String, List<WorkbookRow>> sheets) {
    private static final int SHEETS = 16;
    private static final int ROWS = 40;
    private static final Map<Source, Optional<WorkbookHead>> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    public WorkbookHead {
        sheets = Collections.unmodifiableMap(new LinkedHashMap<>(sheets));
    }

    /** The head of this file; empty where it is no workbook that can be read. */
    public static Optional<WorkbookHead> of(Source source) {
        if (!Workbook.mayBe(source.head())) {
            return Optional.empty();
        }
        Optional<WorkbookHead> known = KNOWN.get(source);
        if (known == null) {
            known = read(source);
            KNOWN.put(source, known);
        }
        return known;
    }

    private static Optional<WorkbookHead> read(Source source) {
        FindingLog unused = new FindingLog();
        try {
            Optional<Workbook> opened = Workbook.open(source, unused);
            if (opened.isEmpty()) {
                return Optional.empty();
            }
            try (Workbook workbook = opened.get()) {
                Map<String, List<WorkbookRow>> heads = new LinkedHashMap<>();
                for (String sheet : workbook.sheets().stream().limit(SHEETS).toList()) {
                    heads.put(sheet, rows(workbook, sheet));
                }
                return Optional.of(new WorkbookHead(heads));
            }
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
    }

    private static List<WorkbookRow> rows(Workbook workbook, String sheet) {
        List<WorkbookRow> head = new ArrayList<>();
        try (WorkbookRows rows = workbook.rows(sheet)) {
            while (head.size() < ROWS && rows.next()) {
                head.add(rows.row());
            }
        }
        return head;
    }
}
