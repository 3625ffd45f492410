package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.plate.PlacedValues;
import org.exolot.instrument.text.Accounting;
import org.exolot.instrument.text.SameNames;

/** What the blocks of one file have in common while it is read. */
final class Document {
    final FileId file;
    final PlacedValues values;
    final FindingLog findings;
    final Accounting accounting = new Accounting();
    final Map<String, Entry> conditions = new LinkedHashMap<>();
    final List<PlateData> plates = new ArrayList<>();
    final Headings headings = new Headings();
    final List<GroupBlock> groups = new ArrayList<>();
    /** Whether a spreadsheet saved the file again, which pads each line to the width of the widest. */
    final boolean padded;

    private int notes;

    Document(FileId file, PlacedValues values, FindingLog findings, boolean padded) {
        this.file = file;
        this.values = values;
        this.findings = findings;
        this.padded = padded;
    }

    /** A place by its line and field, both from 1; field 0 is the line. */
    Place place(long line, int field) {
        return new Place.Text(file, line, field);
    }

    /** The name by which formulas call the next note. */
    String nextNote() {
        return "Notes" + ++notes;
    }

    /** Keeps a condition; a second one of the same name is kept beside it. */
    void condition(String name, Entry entry) {
        SameNames.put(conditions, name, entry, findings);
    }
}
