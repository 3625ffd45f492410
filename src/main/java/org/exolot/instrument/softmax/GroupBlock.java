package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.FindingType;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Fields;
import org.exolot.instrument.text.HeaderText;

/**
 * A group of wells: a table with a row for each well, then {@code Group Column} with the formula of each column of the table, then {@code
 * Group Summaries}. What its columns are is known only once the formulas are.
 */
final class GroupBlock implements Block {
    private final Document document;
    private final String name;
    private final long firstLine;
    private final int platesBefore;
    private final List<String> headings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final Map<Integer, Formula> formulas = new LinkedHashMap<>();
    private Part part = Part.HEADINGS;
    private long headingLine;

    GroupBlock(Document document, String name, long line) {
        this.document = document;
        this.name = name;
        this.firstLine = line;
        this.platesBefore = document.plates.size();
        document.groups.add(this);
    }

    private enum Part {
        HEADINGS,
        ROWS,
        FORMULAS,
        SUMMARIES
    }

    /** A row of the table. */
    record Row(long line, List<String> texts) {
        String text(int column) {
            return column >= 0 && column < texts.size() ? texts.get(column) : "";
        }
    }

    /** A column's name without its unit, and how it is computed. */
    record Formula(String name, String text) {}

    String name() {
        return name;
    }

    long firstLine() {
        return firstLine;
    }

    long headingLine() {
        return headingLine;
    }

    /** How many plates stand before the group in the document. */
    int platesBefore() {
        return platesBefore;
    }

    List<String> headings() {
        return headings;
    }

    List<Row> rows() {
        return rows;
    }

    Map<Integer, Formula> formulas() {
        return formulas;
    }

    @Override
    public void line(long number, Fields fields) {
        if (fields.filled() == 0) {
            document.accounting.ignored("blank line");
            return;
        }
        if (turns(number, fields)) {
            return;
        }
        switch (part) {
            case HEADINGS -> headings(number, fields);
            case ROWS -> row(number, fields);
            case FORMULAS -> formula(number, fields);
            case SUMMARIES -> summary(number, fields);
        }
    }

    @Override
    public void end(long number) {
        if (headings.isEmpty()) {
            document.findings.add(
                    FindingType.SECTION_MISSING,
                    document.place(firstLine, 0),
                    "Group: " + name,
                    "a table of its wells");
        }
    }

    private boolean turns(long number, Fields fields) {
        String first = HeaderText.fold(fields.text(0));
        if (first.equals("group column") && HeaderText.fold(fields.text(1)).equals("formula name")) {
            part = Part.FORMULAS;
        } else if (first.equals("group summaries") && fields.filled() == 1) {
            part = Part.SUMMARIES;
        } else {
            return false;
        }
        document.accounting.used();
        return true;
    }

    private void headings(long number, Fields fields) {
        headings.addAll(List.copyOf(fields.texts()).subList(0, fields.filled()));
        headingLine = number;
        part = Part.ROWS;
        document.accounting.used();
    }

    private void row(long number, Fields fields) {
        rows.add(new Row(number, List.copyOf(fields.texts())));
        document.accounting.used();
    }

    private void formula(long number, Fields fields) {
        long column = fields.whole(0);
        if (column < 1 || column > headings.size()) {
            document.findings.add(
                    FindingType.ROW_MALFORMED,
                    document.place(number, 1),
                    fields.text(0),
                    "the number of a column, 1 to " + headings.size());
            document.accounting.unread(document.place(number, 0), "a formula of no column");
            return;
        }
        formulas.put((int) column - 1, new Formula(fields.text(1), fields.text(2)));
        if (!fields.blank(2)) {
            document.condition(
                    "Group: " + name + " / " + fields.text(1) + " / formula",
                    PlacedValues.words(fields.text(2), document.place(number, 3)));
        }
        document.accounting.used();
    }

    private void summary(long number, Fields fields) {
        if (!NamedValue.keep(document, "Group: " + name, number, fields)) {
            document.condition(
                    "Group: " + name + " / text", PlacedValues.words(fields.rest(0), document.place(number, 1)));
            document.accounting.used();
        }
    }
}
