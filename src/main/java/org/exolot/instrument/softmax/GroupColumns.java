package org.exolot.instrument.softmax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.text.HeaderText;

/** What each column of a group's table is: by its formula, and by its heading where the document tells no formula. */
final class GroupColumns {
    private static final Map<String, Meaning> BY_FORMULA = Map.of(
            "!samplenames", Meaning.SAMPLE,
            "!wellids", Meaning.WELL,
            "!wellplatename", Meaning.PLATE,
            "!wellvalues", Meaning.SIGNAL,
            "!sampledescriptor", Meaning.DESCRIPTOR);
    private static final Map<String, Meaning> BY_HEADING = Map.of(
            "sample", Meaning.SAMPLE,
            "well", Meaning.WELL,
            "wells", Meaning.WELL,
            "wellplatename", Meaning.PLATE,
            "dilution", Meaning.DILUTION,
            "dilution factor", Meaning.DILUTION,
            "factor", Meaning.DILUTION,
            "dilutionfactor", Meaning.DILUTION);
    private static final Set<String> SIGNALS = Set.of("value", "values", "od", "rfu", "rlu");
    private static final List<String> CONCENTRATIONS =
            List.of("conc", "standard value", "std value", "expected", "nominal", "known");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_%#][A-Za-z0-9_%#.]*");

    private final GroupBlock group;
    private final List<Meaning> meanings = new ArrayList<>();

    GroupColumns(GroupBlock group, WellRole role) {
        this.group = group;
        for (int i = 0; i < group.headings().size(); i++) {
            Meaning meaning = meaning(i, role);
            boolean taken = meaning.once && meanings.contains(meaning);
            meanings.add(taken ? Meaning.REPORTED : meaning);
        }
    }

    /** What a column says of a well. */
    enum Meaning {
        SAMPLE(true),
        WELL(true),
        PLATE(true),
        SIGNAL(true),
        NOMINAL(true),
        DILUTION(true),
        /** A descriptor of samples whose kind the heading tells. */
        DESCRIPTOR(false),
        /** What the software computed. */
        REPORTED(false),
        NOTHING(false);

        private final boolean once;

        Meaning(boolean once) {
            this.once = once;
        }
    }

    List<Meaning> meanings() {
        return meanings;
    }

    /** Where the column of this meaning stands, from 0; -1 where there is none. */
    int of(Meaning meaning) {
        return meanings.indexOf(meaning);
    }

    /** The heading without its unit. */
    String name(int column) {
        return unit(column).isEmpty()
                ? group.headings().get(column)
                : formula(column).name();
    }

    /** The unit: what the heading says beyond the column's own name. */
    Optional<String> unit(int column) {
        String heading = group.headings().get(column);
        String own = formula(column).name();
        if (own.isEmpty() || !heading.startsWith(own + " ")) {
            return Optional.empty();
        }
        String rest = heading.substring(own.length()).strip();
        return rest.isEmpty() ? Optional.empty() : Optional.of(rest);
    }

    /** Whether a column holds concentrations read off a curve, well by well or for their mean signal. */
    boolean readOffCurve(int column) {
        return formula(column).text().toLowerCase(Locale.ROOT).contains("interpx(");
    }

    /** Whether a column holds concentrations read off a curve, or something averaged from such a column. */
    boolean interpolated(int column) {
        if (readOffCurve(column)) {
            return true;
        }
        String formula = formula(column).text();
        String lower = formula.toLowerCase(Locale.ROOT);
        boolean keepsUnit = lower.startsWith("average(")
                || lower.startsWith("stdev(")
                || lower.startsWith("median(")
                || lower.startsWith("min(")
                || lower.startsWith("max(");
        return keepsUnit
                && group.formulas().entrySet().stream()
                        .anyMatch(other ->
                                other.getValue().text().toLowerCase(Locale.ROOT).contains("interpx(")
                                        && mentions(formula, other.getValue().name()));
    }

    private static boolean mentions(String formula, String name) {
        return IDENTIFIER
                .matcher(formula)
                .results()
                .anyMatch(word -> word.group().equals(name));
    }

    private GroupBlock.Formula formula(int column) {
        GroupBlock.Formula known = group.formulas().get(column);
        return known == null ? new GroupBlock.Formula("", "") : known;
    }

    private Meaning meaning(int column, WellRole role) {
        String heading = HeaderText.fold(group.headings().get(column));
        if (heading.isEmpty()) {
            return Meaning.NOTHING;
        }
        String formula = HeaderText.fold(formula(column).text());
        Meaning told = BY_FORMULA.getOrDefault(formula, BY_HEADING.getOrDefault(heading, Meaning.REPORTED));
        if (told == Meaning.REPORTED && formula.isEmpty() && SIGNALS.contains(heading)) {
            return Meaning.SIGNAL;
        }
        boolean descriptor = told == Meaning.DESCRIPTOR
                || (told == Meaning.REPORTED && (formula.isEmpty() || formula.startsWith("!")));
        return descriptor ? descriptor(heading, role) : told;
    }

    private static Meaning descriptor(String heading, WellRole role) {
        if (heading.contains("dil") || heading.contains("factor")) {
            return Meaning.DILUTION;
        }
        boolean concentration = CONCENTRATIONS.stream().anyMatch(heading::startsWith);
        boolean known = role == WellRole.STANDARD || role == WellRole.CONTROL;
        if (known && concentration) {
            return Meaning.NOMINAL;
        }
        return Meaning.REPORTED;
    }
}
