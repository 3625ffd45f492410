package org.exolot.instrument.qpcr;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.plate.TableCell;
import org.exolot.instrument.plate.TableRow;

/** Figures of samples and targets with all their wells. */
final class GroupTables {
    private final PlacedValues values;
    private final FindingLog findings;
    private final Map<String, SampleQuantity> quantities = new LinkedHashMap<>();
    private final List<Integer> columns = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private String table = "";

    GroupTables(PlacedValues values, FindingLog findings) {
        this.values = values;
        this.findings = findings;
    }

    /** A further table begins. */
    void begin(QpcrHeader header, int number) {
        table = "table " + number;
        columns.clear();
        columns.addAll(header.known());
        columns.addAll(header.unknown());
        header.at().forEach((column, at) -> {
            if (column != QpcrColumn.SAMPLE && column != QpcrColumn.TARGET) {
                columns.add(at);
            }
        });
        columns.sort(null);
        headings.clear();
        columns.forEach(at -> headings.add(header.headings().get(at).strip()));
    }

    /** A row of it. */
    void row(QpcrHeader header, TableRow row) {
        String sample = header.group(row);
        String target = header.text(row, QpcrColumn.TARGET);
        String whose = String.join("|", table, sample, target, "");
        for (int i = 0; i < columns.size(); i++) {
            int at = columns.get(i);
            if (!row.text(at).isEmpty() && !put(row.cell(at), sample, target, headings.get(i), whose)) {
                findings.add(FindingType.ROW_DUPLICATED, row.place(), sample + " " + target, "each group once");
            }
        }
    }

    private boolean put(TableCell cell, String sample, String target, String heading, String whose) {
        String key = whose + heading;
        return quantities.putIfAbsent(
                        key,
                        new SampleQuantity(
                                sample,
                                target.isEmpty() ? heading : heading + " of " + target,
                                values.either(cell.text(), cell.place()),
                                "",
                                Optional.empty(),
                                Optional.empty(),
                                Map.of(),
                                key,
                                cell.place()))
                == null;
    }

    List<SampleQuantity> quantities() {
        return List.copyOf(quantities.values());
    }
}
