package org.exolot.instrument.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.exolot.instrument.text.HeaderText;

/**
 * What the columns of one meaning are called, and what stands in them.
 *
 * @param role what stands in them
 * @param attribute of a figure, in the catalogue's words; {@code $1} stands for the first group of the pattern that the heading fits
 * @param unit of a figure whose heading tells none; blank where the heading or a column of units must tell it
 * @param names folded headings that are its
 * @param patterns each fits a whole folded heading
 * @param needed whether a line without it is no line of column names of the format
 * @param diluted whether the row's dilution belongs to the figure
 * @param bare whether the figure has no unit by its nature, so that a column of units is never its
 */
public record Column(
        Role role,
        String attribute,
        String unit,
        Set<String> names,
        List<Pattern> patterns,
        boolean needed,
        boolean diluted,
        boolean bare) {
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
        /** The unit of a figure: of the only one that may have one, else of that in the nearest column before it. */
        UNIT,
        /** Signals along the wavelength: the heading is the wavelength in nm. */
        SPECTRUM,
        /** What else the row says: a number or words. */
        CONDITION
    }

    public Column {
        names = Set.copyOf(names);
        patterns = List.copyOf(patterns);
    }

    /** A column of this role with these names. */
    public static Column of(Role role, String... names) {
        return new Column(role, "", "", folded(names), List.of(), false, false, false);
    }

    /** Figures of this attribute. A heading may have its unit behind it in brackets: {@code A260 Concentration (ng/ul)}. */
    public static Column figure(String attribute, String... names) {
        return new Column(Role.FIGURE, attribute, "", folded(names), List.of(), false, false, false);
    }

    /** Signals along the wavelength, of which each has its column: {@code 220.5} or {@code 220,5}, with or without {@code nm}. */
    public static Column spectrum() {
        return new Column(
                Role.SPECTRUM,
                "$1",
                "",
                Set.of(),
                List.of(Pattern.compile("([0-9]{3,4}(?:[.,][0-9]{1,3})?)(?: ?nm)?")),
                false,
                false,
                false);
    }

    /** Further words of the row, under these names. */
    public static Column condition(String... names) {
        return of(Role.CONDITION, names);
    }

    /** The same, also where the folded heading fits this pattern. */
    public Column like(String pattern) {
        List<Pattern> more = new ArrayList<>(patterns);
        more.add(Pattern.compile(pattern));
        return new Column(role, attribute, unit, names, more, needed, diluted, bare);
    }

    /** The same, in this unit where the file tells none. */
    public Column in(String itsUnit) {
        return new Column(role, attribute, itsUnit, names, patterns, needed, diluted, bare);
    }

    /** The same, without which a line is no line of column names of the format. */
    public Column must() {
        return new Column(role, attribute, unit, names, patterns, true, diluted, bare);
    }

    /** The same figure, to which the row's dilution belongs. */
    public Column ofDiluted() {
        return new Column(role, attribute, unit, names, patterns, needed, true, bare);
    }

    /** The same figure, which has no unit by its nature, as a ratio or an absorbance. */
    public Column withoutUnit() {
        return new Column(role, attribute, unit, names, patterns, needed, diluted, true);
    }

    /** The first of the patterns that fits a folded heading. */
    Optional<Matcher> pattern(String folded) {
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(folded);
            if (matcher.matches()) {
                return Optional.of(matcher);
            }
        }
        return Optional.empty();
    }

    private static Set<String> folded(String... names) {
        return Arrays.stream(names).map(HeaderText::fold).collect(Collectors.toSet());
    }
}
