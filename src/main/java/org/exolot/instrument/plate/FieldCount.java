package org.exolot.instrument.plate;

import java.util.Optional;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;

/**
 * How many fields the rows of a table in a text have. Where one has fewer than its heading, a field was taken out, and what stands behind it
 * has moved under another heading. Software that leaves out the delimiters behind the last figure of a row does so in more rows than one
 * before any row is full: of such a table nothing is told.
 */
public final class FieldCount {
    /** So many rows of one length make a rule where they are all shorter than their heading. */
    private static final int RULE = 5;

    /** Where rows are not as long as their heading, a row that is shorter by more than this is another kind of row. */
    private static final int TAKEN_OUT = 3;

    /** So many rows of one length tell that the first one, which is shorter, lacks a field. */
    private static final int FEW = 3;

    private final FindingLog findings;
    private Optional<Place> firstShort = Optional.empty();
    private Optional<Place> firstUsual = Optional.empty();
    private Optional<Place> firstFewer = Optional.empty();
    private int hasFirst;
    private int has;
    private int heading;
    private int ofTable;
    private int usual;
    private int equal;
    private boolean varies;
    private boolean full;
    private boolean habit;

    public FieldCount(FindingLog findings) {
        this.findings = findings;
    }

    /** A table begins. */
    public void begin() {
        firstShort = Optional.empty();
        firstUsual = Optional.empty();
        firstFewer = Optional.empty();
        hasFirst = 0;
        full = false;
        habit = false;
        varies = false;
        equal = 0;
        usual = 0;
    }

    /** A table begins with this line of names. */
    public void begin(TableRow names) {
        begin();
        ofTable = names.size();
    }

    /** Takes the next row below the line of names; those of a workbook have no fields to count. */
    public void next(TableRow row) {
        if (!row.dated()) {
            next(row.size(), ofTable, row.place());
        }
    }

    /**
     * Takes the next row.
     *
     * @param fields how many it has
     * @param ofHeading how many its heading has
     * @param place of the row
     */
    public void next(int fields, int ofHeading, Place place) {
        if (fields >= ofHeading) {
            end();
            full = true;
            usual(fields, place);
        } else if (habit) {
            usual(fields, place);
        } else if (full) {
            tell(fields, ofHeading, place);
        } else if (firstShort.isPresent()) {
            firstShort = Optional.empty();
            habit = true;
            usual(has, place);
            usual(fields, place);
        } else {
            firstShort = Optional.of(place);
            has = fields;
            heading = ofHeading;
        }
    }

    /** Software may write a delimiter more behind the last figure of each row than behind the last heading. */
    private void usual(int fields, Place place) {
        if (usual == 0 || fields == usual) {
            firstUsual = usual == 0 ? Optional.of(place) : firstUsual;
            usual = fields;
            equal++;
            if (equal == FEW) {
                firstFewer.ifPresent(first -> tell(hasFirst, fields, first));
                firstFewer = Optional.empty();
            }
        } else if (fields > usual && fields <= usual + TAKEN_OUT && equal == 1 && !varies && !habit) {
            firstFewer = firstFewer.isPresent() ? Optional.empty() : firstUsual;
            hasFirst = usual;
            usual = fields;
        } else if (fields < usual
                && fields >= usual - TAKEN_OUT
                && fields != hasFirst
                && !varies
                && equal >= (habit ? RULE : 2)) {
            tell(fields, usual, place);
        } else {
            varies = true;
            firstFewer = Optional.empty();
        }
    }

    /** No row follows: an only row is compared with its heading alone. */
    public void end() {
        firstShort.ifPresent(place -> tell(has, heading, place));
        firstShort = Optional.empty();
    }

    private void tell(int fields, int others, Place place) {
        findings.add(
                FindingType.ROW_SHORTER,
                place,
                fields + " fields",
                others + " fields, as many as its heading or the rows around it have");
    }
}
