package org.exolot.instrument.zmes;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.text.Accounting;

/** Reads the parameters of all records, each named by its way through the tree of nodes. */
final class ParameterReader {
    static final String DATA = "RecordParameterData";

    private static final int ROWS = 500_000;
    private static final String VALUES =
            "Data_Double, Data_Single, Data_Int32, Data_Int64, Data_Boolean, Data_Text, Data_Blob";
    private static final int VALUE_COLUMNS = 7;
    private static final int BOOLEAN = 5;
    private static final int DEEPEST = 64;

    private final FileId file;
    private final FindingLog findings;
    private final Accounting accounting;
    private final Map<Long, String> types = new HashMap<>();
    private final Map<Long, Node> nodes = new HashMap<>();

    ParameterReader(FileId file, FindingLog findings, Accounting accounting) {
        this.file = file;
        this.findings = findings;
        this.accounting = accounting;
    }

    private record Node(String name, long parent, long sibling) {}

    /** The parameters of each record, by the record's id. */
    Map<Long, List<Parameter>> read(Database database) throws SQLException {
        database.rows(
                "select Id, FriendlyName from RecordParameterTypes limit " + ROWS,
                row -> types.put(row.getLong(1), text(row, 2)));
        database.rows(
                "select Id, ParameterTypeId, ParentNodeId, SiblingIndex from RecordParameterTreeNodes limit " + ROWS,
                row -> nodes.put(
                        row.getLong(1),
                        new Node(types.getOrDefault(row.getLong(2), ""), row.getLong(3), row.getLong(4))));
        Map<Long, List<Parameter>> all = new LinkedHashMap<>();
        int[] rows = {0};
        database.rows(
                "select Id, RecordId, ParameterTreeNodeId, ParameterTypeId, " + VALUES + " from " + DATA + " limit "
                        + (ROWS + 1),
                row -> {
                    if (rows[0]++ == ROWS) {
                        findings.add(
                                FindingType.FILE_TOO_LARGE,
                                new Place.Whole(file),
                                "more than " + ROWS + " parameters",
                                "a file of fewer records");
                    } else {
                        all.computeIfAbsent(row.getLong(2), key -> new ArrayList<>())
                                .add(parameter(row));
                    }
                });
        return all;
    }

    private Parameter parameter(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        String name = types.getOrDefault(row.getLong(4), "parameter " + row.getLong(4));
        String group = group(row.getLong(3));
        for (int i = 1; i <= VALUE_COLUMNS; i++) {
            Object value = row.getObject(4 + i);
            if (value != null) {
                return parameter(id, group, name, value, i == BOOLEAN);
            }
        }
        return new Parameter(id, group, name, "", false, Optional.empty(), place(id));
    }

    private Parameter parameter(long id, String group, String name, Object value, boolean truth) {
        if (value instanceof byte[] bytes) {
            Optional<double[]> array = DoubleArray.of(bytes);
            if (array.isEmpty()) {
                findings.add(
                        FindingType.VALUE_UNREADABLE,
                        place(id),
                        bytes.length + " bytes of " + name,
                        "an array of numbers as ZS XPLORER stores it");
                accounting.unread(place(id), "an array that cannot be decoded");
            }
            return new Parameter(id, group, name, "", false, array, place(id));
        }
        if (value instanceof Double number) {
            return new Parameter(id, group, name, shortest(number), true, Optional.empty(), place(id));
        }
        String text = truth ? String.valueOf(value.toString().equals("1")) : value.toString();
        return new Parameter(id, group, name, text, value instanceof Number && !truth, Optional.empty(), place(id));
    }

    /** The fewest digits that mean the number; a single-precision one was widened when it was stored. */
    private static String shortest(double number) {
        if (!Double.isFinite(number)) {
            return Double.toString(number);
        }
        String digits = number == (float) number ? Float.toString((float) number) : Double.toString(number);
        BigDecimal exact = new BigDecimal(digits);
        BigDecimal bare = exact.signum() == 0 ? BigDecimal.ZERO : exact.stripTrailingZeros();
        return Math.abs(bare.precision() - bare.scale()) > 9 ? bare.toString() : bare.toPlainString();
    }

    /**
     * The names of the nodes between the record and the parameter, each once where the tree has it twice in a row; of several peaks each has
     * its number.
     */
    private String group(long of) {
        StringBuilder group = new StringBuilder();
        String last = "";
        Node node = nodes.get(of);
        for (int depth = 0; node != null && depth < DEEPEST; depth++) {
            Node parent = nodes.get(node.parent());
            if (depth > 0
                    && parent != null
                    && !node.name().isEmpty()
                    && !node.name().equals(last)) {
                boolean peak = parent.name().contains("Peaks");
                String name = peak ? node.name() + " " + (node.sibling() + 1) : node.name();
                group.insert(0, group.isEmpty() ? name : name + " / ");
                last = node.name();
            }
            node = parent;
        }
        return group.toString();
    }

    private Place place(long id) {
        return new Place.Cell(file, DATA, "Id " + id);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
