package org.exolot.instrument;

import java.util.List;
import java.util.Optional;
import org.exolot.instrument.table.ColumnMap;
import org.exolot.quantity.DecimalSign;

/**
 * How the table of an instrument is read that the program has no reader for.
 *
 * @param id unique; the same for all versions
 * @param version from 1; a changed profile is the next one
 * @param title for people
 * @param verified whether it was verified on an instrument's own export; where not, each reading warns
 * @param instrument whose tables these are
 * @param shape how the file is laid out
 * @param map what the columns mean
 * @param sample what it is tried on
 */
public record Profile(
        String id,
        int version,
        String title,
        boolean verified,
        InstrumentIdentity instrument,
        Shape shape,
        ColumnMap map,
        Sample sample) {
    /** The name of the format that it makes. */
    public FormatId format() {
        return new FormatId("profile:" + id);
    }

    /**
     * How a file is laid out.
     *
     * @param kind of the file
     * @param contains texts that must stand in its first lines
     * @param after the line that the table stands below, by its beginning
     * @param until the line that ends the table, by its beginning
     * @param head the keys of lines above the table
     * @param serial which of them tells the instrument's serial number
     * @param decimal the decimal sign; empty where each file tells its own
     * @param dayFirst the order of day and month in numbers; empty where each file tells its own
     * @param figuresAre whether the figures contain the dilution that the rows tell
     */
    public record Shape(
            Kind kind,
            List<String> contains,
            Optional<String> after,
            Optional<String> until,
            List<String> head,
            Optional<String> serial,
            Optional<DecimalSign> decimal,
            Optional<Boolean> dayFirst,
            Dilution.State figuresAre) {
        public Shape {
            contains = List.copyOf(contains);
            head = List.copyOf(head);
        }
    }

    /** The kinds of files. */
    public enum Kind {
        /** Text divided by commas, semicolons or tabs, whichever the line of names shows, or the first sheet of a workbook that has it. */
        TABLE,
        /** A JSON object in each line. */
        JSON_LINES
    }

    /**
     * A file with what it must be read as.
     *
     * @param name of the file
     * @param content its bytes
     * @param expected all the figures of it, in its order
     */
    public record Sample(String name, byte[] content, List<Expected> expected) {
        public Sample {
            content = content.clone();
            expected = List.copyOf(expected);
        }

        @Override
        public byte[] content() {
            return content.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Sample sample
                    && name.equals(sample.name)
                    && java.util.Arrays.equals(content, sample.content)
                    && expected.equals(sample.expected);
        }

        @Override
        public int hashCode() {
            return java.util.Objects.hash(name, java.util.Arrays.hashCode(content), expected);
        }

        @Override
        public String toString() {
            return name + " with " + expected.size() + " figures";
        }
    }

    /**
     * A figure expected.
     *
     * @param value as the file prints it
     * @param unit as the reading has it
     */
    public record Expected(String sample, String attribute, String value, String unit) {
        @Override
        public String toString() {
            return sample + ": " + attribute + " " + value + (unit.isEmpty() ? "" : " " + unit);
        }
    }
}
