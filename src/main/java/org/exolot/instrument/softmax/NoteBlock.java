package org.exolot.instrument.softmax;

import org.exolot.instrument.text.Fields;

/** A note: free text, and named values with their formulas, by which laboratories state acceptance criteria. */
final class NoteBlock implements Block {
    private final Document document;
    private final String name;

    NoteBlock(Document document) {
        this.document = document;
        this.name = document.nextNote();
    }

    @Override
    public void line(long number, Fields fields) {
        if (!NamedValue.keep(document, name, number, fields)) {
            document.accounting.ignored(fields.filled() == 0 ? "blank line" : "text of a note");
        }
    }

    @Override
    public void end(long number) {}
}
