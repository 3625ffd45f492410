package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.exolot.instrument.text.HeaderText;

/**
 * What the columns of one meaning are called, and what stands in them.
 *
 * @param role what stands in them
 * @param attribute of a figure, in the catalogue's words; {@code $1} stands for the first group of the pattern that the heading fits
 * @param unit of a figure whose heading tells none; blank where the heading or a column of units must tell it
 * @param headings each fits a whole folded heading
 * @param needed whether a line without it is no line of column names of the format
 * @param diluted whether the row's dilution belongs to the figure
 */
public record Column(
        Role role, String attribute, String unit, List<Pattern> headings, boolean needed, boolean diluted) {
    /** The unit of a figure whose whole heading is its unit. */
    public static final String HEADING = "$0";

    /** What stands in a column. */
    public enum Role {
        /** Whose row it is. */
        SAMPLE,
        /** The well or position of the sample: part of what tells rows of one sample apart. */
        WELL,
        /** The plate or rack: part of what tells rows of one sample apart. */
        PLATE,
        /** Date and time in one. */
        MOMENT,
        /** The date, beside a column with the time of day. */
        DATE,
        /** The time of day, beside a column with the date. */
        TIME,
        /** Who measured. */
        OPERATOR,
        /** The factor of dilution, as {@code 5}, {@code 1:5} or {@code 1/5}. */
        DILUTION,
        /** A number that was measured or computed. */
        FIGURE,
        /** The unit of the figure in the nearest column before it. */
        UNIT,
        /** Signals along the wavelength: the heading is the wavelength in nm. */
        SPECTRUM,
        /** What else the row says: a number or words. */
        CONDITION
    }

    public Column {
        headings = List.copyOf(headings);
    }

    /** A column of this role with these names. */
    public static Column of(Role role, String... names) {
        return new Column(role, "", "", patterns(names), false, false);
    }

    /** Figures of this attribute. A heading may have its unit behind it in brackets: {@code A260 Concentration (ng/ul)}. */
    public static Column figure(String attribute, String... names) {
        return new Column(Role.FIGURE, attribute, "", patterns(names), false, false);
    }

    /** Signals along the wavelength, of which each has its column: {@code 220.5} or {@code 220,5}, with or without {@code nm}. */
    public static Column spectrum() {
        return new Column(
                Role.SPECTRUM,
                "$1",
                "",
                List.of(Pattern.compile("([0-9]{3,4}(?:[.,][0-9]{1,3})?)(?: ?nm)?")),
                false,
                false);
    }

    /** Further words of the row, under these names. */
    public static Column condition(String... names) {
        return of(Role.CONDITION, names);
    }

    /** The same, also where the folded heading fits this pattern. */
    public Column like(String pattern) {
        List<Pattern> more = new ArrayList<>(headings);
        more.add(Pattern.compile(pattern));
        return new Column(role, attribute, unit, more, needed, diluted);
    }

    /** The same, in this unit where the file tells none. */
    public Column in(String itsUnit) {
        return new Column(role, attribute, itsUnit, headings, needed, diluted);
    }

    /** The same, without which a line is no line of column names of the format. */
    public Column must() {
        return new Column(role, attribute, unit, headings, true, diluted);
    }

    /** The same figure, to which the row's dilution belongs. */
    public Column ofDiluted() {
        return new Column(role, attribute, unit, headings, needed, true);
    }

    private static List<Pattern> patterns(String... names) {
        return Arrays.stream(names)
                .map(HeaderText::fold)
                .map(name -> Pattern.compile(Pattern.quote(name)))
                .toList();
    }
}
