package org.exolot.finding;

import java.util.List;
import java.util.Map;

/** Where in a file something stands, so that a person or a program finds it again. */
public sealed interface Place {
    /** The file that the place is in. */
    FileId file();

    /** The place in English words without the file, for programs and logs: {@code line 12, column 3}. For people see {@link Wording#place}. */
    String inWords();

    /** The place without the file, by the names that documents use: {@code line} and {@code column}, {@code sheet} and {@code cell}, or {@code bytes}. */
    Map<String, Object> named();

    /** The file as a whole. */
    record Whole(FileId file) implements Place {
        @Override
        public String inWords() {
            return "the whole file";
        }

        @Override
        public Map<String, Object> named() {
            return Map.of();
        }
    }

    /**
     * A place in a text.
     *
     * @param line from 1
     * @param column the field of a delimited line, from 1; 0 for the line as a whole
     */
    record Text(FileId file, long line, int column) implements Place {
        @Override
        public String inWords() {
            return column == 0 ? "line " + line : "line " + line + ", column " + column;
        }

        @Override
        public Map<String, Object> named() {
            return column == 0 ? Map.of("line", line) : Map.of("line", line, "column", column);
        }
    }

    /**
     * A cell of a workbook.
     *
     * @param sheet the sheet's name
     * @param cell in A1 notation
     */
    record Cell(FileId file, String sheet, String cell) implements Place {
        @Override
        public String inWords() {
            return "sheet " + sheet + ", cell " + cell;
        }

        @Override
        public Map<String, Object> named() {
            return Map.of("sheet", sheet, "cell", cell);
        }
    }

    /**
     * A range of bytes.
     *
     * @param from the first byte, from 0
     * @param to the byte after the last
     */
    record Bytes(FileId file, long from, long to) implements Place {
        @Override
        public String inWords() {
            return "bytes " + from + " to " + to;
        }

        @Override
        public Map<String, Object> named() {
            return Map.of("bytes", List.of(from, to));
        }
    }
}
