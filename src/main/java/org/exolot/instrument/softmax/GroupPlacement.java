package org.exolot.instrument.softmax;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.instrument.WellRole;
import org.exolot.instrument.plate.WellDraft;
import org.exolot.instrument.plate.WellRoles;
import org.exolot.instrument.plate.WordsAmongFigures;
import org.exolot.instrument.softmax.GroupColumns.Meaning;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;

/** Gives the wells of a document's plates what its groups say of them, once all blocks are read. */
final class GroupPlacement {
    private static final Set<Meaning> OF_THE_SAMPLE = Set.of(Meaning.NOMINAL, Meaning.DILUTION);

    private static final Set<Meaning> COMPUTED = Set.of(Meaning.SIGNAL, Meaning.REPORTED);

    private final Document document;
    private final Map<GroupBlock, GroupColumns> columns = new HashMap<>();
    private final Map<GroupBlock, String> names = new HashMap<>();
    private final Map<String, Integer> named = new HashMap<>();
    private final Optional<String> unitOfStandards;

    private final PlatesOfWells plates;

    /** Whether only the groups were exported: then the signals they print are what was read. */
    private final boolean alone;

    /** The plates of such an export by name. */
    private final Map<String, PlateData> platesOfGroups = new HashMap<>();

    GroupPlacement(Document document) {
        this.document = document;
        this.alone = document.plates.isEmpty();
        this.plates = new PlatesOfWells(document.plates);
        for (GroupBlock group : document.groups) {
            columns.put(group, new GroupColumns(group, WellRoles.ofGroup(group.name())));
        }
        this.unitOfStandards = unitOfStandards();
    }

    void place() {
        document.groups.forEach(this::place);
    }

    /** The unit of the curves' x axis: results read off them have it too. Empty where the standards of the document have several. */
    private Optional<String> unitOfStandards() {
        Set<String> units = document.groups.stream()
                .filter(group -> WellRoles.ofGroup(group.name()) == WellRole.STANDARD)
                .flatMap(group -> {
                    GroupColumns its = of(group);
                    int nominal = its.of(Meaning.NOMINAL);
                    return nominal < 0 ? Optional.<String>empty().stream() : its.unit(nominal).stream();
                })
                .collect(Collectors.toSet());
        return units.size() == 1 ? units.stream().findFirst() : Optional.empty();
    }

    private GroupColumns of(GroupBlock group) {
        GroupColumns its = columns.get(group);
        if (its == null) {
            throw new IllegalStateException("the columns of each group are known");
        }
        return its;
    }

    private void place(GroupBlock group) {
        GroupColumns its = of(group);
        names.put(group, name(group));
        WordsAmongFigures words = new WordsAmongFigures(document.values.sign(), document.findings);
        int[] computed = computed(its);
        GroupBlock.Row first = new GroupBlock.Row(group.headingLine(), List.of());
        int sample = its.of(Meaning.SAMPLE);
        for (GroupBlock.Row row : group.rows()) {
            if (sample < 0 || !row.text(sample).isEmpty()) {
                first = row;
            }
            beyondHeadings(group, row);
            for (int column : computed) {
                String text = row.text(column);
                if (!text.isEmpty() && !words.figure(column, text)) {
                    words.see(column, text, place(row, column));
                }
            }
            if (its.of(Meaning.WELL) < 0 || row.text(its.of(Meaning.WELL)).isEmpty()) {
                withoutWell(group, its, row, first.text(sample));
            } else {
                well(its, row).ifPresent(new RowOfWell(group, its, row, first)::describe);
            }
        }
        words.end();
    }

    private static int[] computed(GroupColumns its) {
        return IntStream.range(0, its.meanings().size())
                .filter(i -> COMPUTED.contains(its.meanings().get(i)))
                .toArray();
    }

    /** The name of a group; the standards of a further experiment, whose group may have the same name, are a group of their own. */
    private String name(GroupBlock group) {
        int time = named.merge(group.name(), 1, Integer::sum);
        boolean again = time > 1 && WellRoles.ofGroup(group.name()) == WellRole.STANDARD;
        return again ? group.name() + " (" + time + ")" : group.name();
    }

    private void beyondHeadings(GroupBlock group, GroupBlock.Row row) {
        for (int i = group.headings().size(); i < row.texts().size(); i++) {
            if (!row.text(i).isEmpty()) {
                document.findings.add(
                        FindingType.ROW_MALFORMED, place(row, i), row.text(i), "nothing beyond the last heading");
            }
        }
    }

    private void withoutWell(GroupBlock group, GroupColumns its, GroupBlock.Row row, String sample) {
        for (int i = 0; i < its.meanings().size(); i++) {
            if (its.meanings().get(i) != Meaning.SAMPLE && !row.text(i).isEmpty()) {
                document.condition(
                        "Group: " + group.name() + " / " + sample + " / "
                                + group.headings().get(i),
                        document.values.either(row.text(i), place(row, i)));
            }
        }
    }

    private Optional<WellDraft> well(GroupColumns its, GroupBlock.Row row) {
        int column = its.of(Meaning.WELL);
        String text = row.text(column);
        if (!WellId.isWell(text)) {
            return lost(row, column, "a well, as A1");
        }
        WellId id = WellId.of(text);
        if (alone) {
            return Optional.of(plate(row.text(its.of(Meaning.PLATE)), row).well(id, place(row, column)));
        }
        String named = row.text(its.of(Meaning.PLATE));
        List<PlateData> fitting = plates.having(named, id);
        if (fitting.size() > 1) {
            fitting = bySignal(its, row, named, id, fitting);
        }
        if (fitting.size() > 1) {
            document.findings.add(
                    FindingType.PLATE_AMBIGUOUS,
                    place(row, column),
                    text + " of "
                            + fitting.stream()
                                    .limit(PlatesOfWells.FEW)
                                    .map(PlateData::name)
                                    .collect(Collectors.joining(" or "))
                            + (fitting.size() > PlatesOfWells.FEW ? " or …" : ""),
                    "a column WellPlateName");
            return Optional.empty();
        }
        return fitting.isEmpty()
                ? lost(row, column, "a well that was read")
                : fitting.getFirst().known(id);
    }

    /** The plate of this name; in an export of groups alone their wells are all that is known of it. */
    private PlateData plate(String name, GroupBlock.Row row) {
        return platesOfGroups.computeIfAbsent(name, any -> {
            PlateData plate = new PlateData(name, document.place(row.line(), 0));
            document.plates.add(plate);
            return plate;
        });
    }

    private Optional<WellDraft> lost(GroupBlock.Row row, int column, String expected) {
        document.findings.add(FindingType.ROW_MALFORMED, place(row, column), row.text(column), expected);
        return Optional.empty();
    }

    /** Which plates the printed signal may be from; all where it tells nothing. */
    private List<PlateData> bySignal(
            GroupColumns its, GroupBlock.Row row, String named, WellId id, List<PlateData> fitting) {
        int signal = its.of(Meaning.SIGNAL);
        Entry printed = document.values.either(row.text(signal), place(row, Math.max(0, signal)));
        if (!(printed.value() instanceof Value.Measured number)) {
            return fitting;
        }
        List<PlateData> same = plates.showing(named, id, number.number());
        return same.isEmpty() ? fitting : same;
    }

    private Place place(GroupBlock.Row row, int column) {
        return document.place(row.line(), column + 1);
    }

    /** One row of a group's table, and the first row of its sample, which tells what holds for all its wells. */
    private final class RowOfWell {
        private final GroupBlock group;
        private final GroupColumns its;
        private final GroupBlock.Row row;
        private final GroupBlock.Row first;

        RowOfWell(GroupBlock group, GroupColumns its, GroupBlock.Row row, GroupBlock.Row first) {
            this.group = group;
            this.its = its;
            this.row = row;
            this.first = first;
        }

        void describe(WellDraft well) {
            if (well.grouped()) {
                document.findings.add(
                        FindingType.ROW_MALFORMED,
                        place(row, its.of(Meaning.WELL)),
                        row.text(its.of(Meaning.WELL)) + " again",
                        "each well in one row of one group");
                return;
            }
            well.belongsTo(names.getOrDefault(group, group.name()), WellRoles.ofGroup(group.name()));
            for (int i = 0; i < its.meanings().size(); i++) {
                Meaning meaning = its.meanings().get(i);
                boolean fromFirst = meaning == Meaning.SAMPLE
                        || (OF_THE_SAMPLE.contains(meaning) && row.text(i).isEmpty());
                GroupBlock.Row from = fromFirst ? first : row;
                if (!from.text(i).isEmpty()) {
                    column(well, i, meaning, from.text(i), place(from, i));
                }
            }
        }

        private void column(WellDraft well, int i, Meaning meaning, String text, Place place) {
            switch (meaning) {
                case SAMPLE -> well.sample(text);
                case NOMINAL -> well.nominal(new Well.Amount(document.values.number(text, place), its.unit(i)));
                case DILUTION -> well.dilution(document.values.number(text, place));
                case SIGNAL -> signal(well, i, document.values.either(text, place));
                case REPORTED, DESCRIPTOR -> reported(well, i, document.values.either(text, place));
                case WELL, PLATE, NOTHING -> {}
            }
        }

        private void signal(WellDraft well, int i, Entry printed) {
            if (printed.value() instanceof Value.Missing missing && missing.reason() == MissingReason.MASKED) {
                well.masked(printed);
                document.findings.add(FindingType.WELL_MASKED, printed.place(), printed.raw(), "a well that was kept");
            } else if (printed.value() instanceof Value.Measured number
                    && !well.readings().isEmpty()
                    && !PlatesOfWells.shows(well, number.number())) {
                document.findings.add(
                        FindingType.VENDOR_STATISTIC_DIFFERS,
                        printed.place(),
                        printed.raw(),
                        "the plate's reading "
                                + well.readings().getLast().signal().raw());
            }
            if (alone && printed.value() instanceof Value.Measured) {
                well.read(new Well.Reading(its.name(i), Optional.empty(), false, printed));
            } else {
                reported(well, i, printed);
            }
        }

        private void reported(WellDraft well, int i, Entry entry) {
            if ((its.readOffCurve(i) || i == its.of(Meaning.SIGNAL))
                    && entry.value() instanceof Value.Missing missing
                    && missing.reason() == MissingReason.OUT_OF_RANGE) {
                document.findings.add(
                        FindingType.OUT_OF_RANGE, entry.place(), entry.raw(), "a value that the curve reaches");
            }
            Optional<String> unit = its.unit(i).or(() -> its.interpolated(i) ? unitOfStandards : Optional.empty());
            well.report(new Well.Reported(its.name(i), new Well.Amount(entry, unit)));
        }
    }
}
