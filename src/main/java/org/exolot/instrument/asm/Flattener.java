package org.exolot.instrument.asm;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Entry;
import org.exolot.instrument.text.Accounting;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/**
 * Frees the values of a measurement document from the levels above them. Nothing is left out: what the model does not define is told and
 * kept under its own name.
 */
final class Flattener {
    private static final String CUSTOM = "custom information document";
    private static final String PROCESSED = "processed data";
    private static final String OF_PROCESSED = "data processing description";
    private static final Set<String> SETTINGS = Set.of(
            "device control", "data processing", "chromatography column", "image", "data system", "device system");

    /** What names one of several objects in a list. */
    private static final List<String> NAMING = List.of(
            "analyte name",
            "peak name",
            "calculated data name",
            "statistical feature",
            "has statistic datum role",
            "datum label",
            "index");

    private final FindingLog findings;
    private final Accounting accounting;
    private final List<Item> items = new ArrayList<>();
    private final List<Cube> cubes = new ArrayList<>();
    private final List<Node.Fields> calculated = new ArrayList<>();
    private final List<Told> errors = new ArrayList<>();
    private final List<String> identifiers = new ArrayList<>();

    /** What the software says of a value. */
    record Told(Optional<String> feature, Entry text) {}

    Flattener(FindingLog findings, Accounting accounting) {
        this.findings = findings;
        this.accounting = accounting;
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    List<Cube> cubes() {
        return List.copyOf(cubes);
    }

    List<Node.Fields> calculated() {
        return List.copyOf(calculated);
    }

    List<Told> errors() {
        return List.copyOf(errors);
    }

    /** The identifiers by which other parts of the document refer to this one. */
    List<String> identifiers() {
        return List.copyOf(identifiers);
    }

    /** Takes all members of the object but these. */
    void take(Node.Fields fields, Set<String> without) {
        members(fields, new Where("", "", false, false, Optional.empty(), Optional.empty()), without);
    }

    private void members(Node.Fields fields, Where outer, Set<String> without) {
        Where where = outer.in(fields.leaf(identifierOf(fields)).map(Node.Leaf::raw));
        for (Map.Entry<String, Node> member : fields.members().entrySet()) {
            if (!without.contains(member.getKey())) {
                member(member.getKey(), member.getValue(), where);
            }
        }
    }

    private static String identifierOf(Node.Fields fields) {
        return fields.members().keySet().stream()
                .filter(key -> key.equals("identifier")
                        || key.equals("distribution identifier")
                        || key.equals("processed data identifier")
                        || key.equals("measurement identifier"))
                .findFirst()
                .orElse("");
    }

    private void member(String key, Node node, Where where) {
        if (!where.custom && !AsmVocabulary.knows(key)) {
            findings.add(FindingType.FIELD_UNKNOWN, node.place(), key, "a name of the Allotrope Simple Model");
        }
        switch (node) {
            case Node.Leaf leaf -> leaf(key, leaf, where);
            case Node.Fields fields -> fields(key, fields, where);
            case Node.Items list -> list(key, list, where);
            case Node.Numbers numbers -> numbers(key, numbers, where);
        }
    }

    private void fields(String key, Node.Fields fields, Where where) {
        if (fields.members().containsKey("value")) {
            quantity(key, fields, where);
        } else if (fields.members().containsKey("cube-structure")) {
            cube(key, fields, where);
            accounting.used();
        } else if (key.equals("calculated data aggregate document")) {
            calculated.add(fields);
        } else if (key.equals("error document")) {
            error(fields);
        } else {
            Optional<String> named = namedBy(fields);
            named.ifPresent(name -> accounting.used());
            members(
                    fields,
                    where.into(key, naming(key, fields)),
                    named.map(Set::of).orElse(Set.of()));
        }
    }

    private void list(String key, Node.Items list, Where where) {
        boolean several = list.items().size() > 1;
        int number = 0;
        for (Node item : list.items()) {
            number++;
            if (item instanceof Node.Fields fields) {
                if (key.equals("error document")) {
                    error(fields);
                } else {
                    Optional<String> name = naming(key, fields);
                    boolean same = name.isPresent() || !several || structural(key);
                    String ordinal = String.valueOf(number);
                    fields(key, fields, same ? where.named(name, key) : where.named(Optional.of(ordinal), key));
                }
            } else {
                member(several ? key + " (" + number + ")" : key, item, where.asCustom());
            }
        }
    }

    /** Whether each object of the list says by itself what it is about. */
    private static boolean structural(String key) {
        return key.equals("device control document") || key.equals("processed data document");
    }

    private static Optional<String> naming(String key, Node.Fields fields) {
        if (key.equals("distribution document")) {
            return fields.objects("particle size").stream()
                    .findFirst()
                    .flatMap(size -> size.leaf("value"))
                    .map(Node.Leaf::raw);
        }
        Optional<String> named = namedBy(fields).flatMap(fields::leaf).map(Node.Leaf::raw);
        return named.isPresent() ? named : role(fields);
    }

    private static Optional<String> namedBy(Node.Fields fields) {
        return NAMING.stream()
                .filter(name -> fields.leaf(name).isPresent())
                .findFirst()
                .or(() -> fields.leaf(PROCESSED).isPresent()
                                && fields.leaf(OF_PROCESSED).isPresent()
                        ? Optional.of(OF_PROCESSED)
                        : Optional.empty());
    }

    /** A cube is curves, or of points that only have names a figure for each. */
    private void cube(String key, Node.Fields fields, Where where) {
        List<Cube.Named> named = Cube.named(fields);
        if (named.isEmpty()) {
            cubes.addAll(Cube.of(where.prefix + key, fields, findings));
        }
        for (Cube.Named each : named) {
            items.add(new Item(
                    where.prefix + each.label(),
                    each.concept(),
                    where.within,
                    where.element,
                    where.analyte,
                    Item.Role.FIGURE,
                    entry(each.value()),
                    Optional.of(unit(each.unit()))));
        }
    }

    private static Optional<String> role(Node.Fields fields) {
        return fields.objects("statistical value").stream()
                .findFirst()
                .flatMap(value -> value.leaf("has statistic datum role"))
                .map(leaf -> leaf.raw().replace(" role", ""));
    }

    private void numbers(String key, Node.Numbers numbers, Where where) {
        for (int i = 0; i < numbers.values().length; i++) {
            String name = numbers.values().length == 1 ? key : key + " (" + (i + 1) + ")";
            String raw = Double.isNaN(numbers.values()[i]) ? "" : String.valueOf(numbers.values()[i]);
            circumstance(name, new Node.Leaf(raw, Node.Kind.NUMBER, numbers.place()), where);
        }
        accounting.used();
    }

    private void leaf(String key, Node.Leaf leaf, Where where) {
        if (leaf.none() || leaf.raw().isBlank()) {
            accounting.ignored("name without a value");
        } else if (key.endsWith("identifier") && identifies(key)) {
            identifiers.add(leaf.raw());
            accounting.ignored("identifier within the document");
        } else if (key.equals(PROCESSED) && leaf.kind() == Node.Kind.NUMBER) {
            accounting.used();
            items.add(item(key, leaf, where, Item.Role.FIGURE));
        } else {
            accounting.used();
            circumstance(key, leaf, where);
        }
    }

    private static boolean identifies(String key) {
        return key.equals("measurement identifier")
                || key.equals("processed data identifier")
                || key.equals("distribution identifier")
                || key.equals("identifier");
    }

    private void circumstance(String key, Node.Leaf leaf, Where where) {
        items.add(item(key, leaf, where, Item.Role.CIRCUMSTANCE));
    }

    private static Item item(String key, Node.Leaf leaf, Where where, Item.Role role) {
        return new Item(
                where.prefix + key,
                key,
                where.within,
                where.element,
                where.analyte,
                role,
                entry(leaf),
                Optional.empty());
    }

    private void quantity(String key, Node.Fields quantity, Where where) {
        boolean setting = where.setting || key.contains("setting") || key.equals("compartment temperature");
        Optional<Node.Leaf> value = quantity.get("value")
                .filter(Node.Leaf.class::isInstance)
                .map(Node.Leaf.class::cast)
                .filter(leaf -> !setting || !leaf.none());
        if (value.isEmpty()) {
            accounting.ignored("name without a value");
            return;
        }
        accounting.used();
        Set<String> told = Set.of("value", "unit", "@type", "has statistic datum role");
        Node.Leaf leaf = value.get();
        items.add(new Item(
                where.prefix + key,
                key,
                where.within,
                where.element,
                where.analyte,
                setting ? Item.Role.CIRCUMSTANCE : Item.Role.FIGURE,
                leaf.kind() == Node.Kind.TEXT ? either(leaf) : entry(leaf),
                quantity.leaf("unit").map(Node.Leaf::raw).map(Flattener::unit)));
        for (Map.Entry<String, Node> more : quantity.members().entrySet()) {
            if (!told.contains(more.getKey())) {
                member(more.getKey(), more.getValue(), where.named(Optional.of(key), key));
            }
        }
    }

    /** A unit as files write it; the model's word for none is none. */
    static String unit(String written) {
        return written.equals("(unitless)") || written.equals("#") ? "" : written;
    }

    private void error(Node.Fields fields) {
        Optional<Node.Leaf> text = fields.leaf("error");
        text.ifPresent(leaf -> {
            accounting.used();
            errors.add(new Told(fields.leaf("error feature").map(Node.Leaf::raw), entry(leaf)));
        });
        members(
                fields,
                new Where("error / ", "error", false, true, Optional.empty(), Optional.empty()),
                Set.of("error", "error feature"));
    }

    static Entry entry(Node.Leaf leaf) {
        String text = leaf.none() ? "" : leaf.raw().strip();
        Value value = leaf.kind() == Node.Kind.NUMBER
                ? ValueReader.read(text, DecimalSign.POINT)
                : text.isEmpty() ? new Value.Missing(MissingReason.BLANK, text) : new Value.Qualitative(text);
        return new Entry(text, value, leaf.place());
    }

    /** A figure that is written as text: a number or a bound, a word that says why there is none, or other words. */
    static Entry either(Node.Leaf leaf) {
        String text = leaf.raw().strip();
        Value value = ValueReader.read(text, DecimalSign.POINT);
        boolean unreadable = value instanceof Value.Missing missing && missing.reason() == MissingReason.UNREADABLE;
        return new Entry(text, unreadable ? new Value.Qualitative(text) : value, leaf.place());
    }

    /** Where in the document the walk is. */
    private record Where(
            String prefix,
            String within,
            boolean setting,
            boolean custom,
            Optional<String> element,
            Optional<String> analyte) {
        Where into(String key, Optional<String> name) {
            String plain = key.replace(" aggregate document", "").replace(" document", "");
            boolean analyteDocument = key.equals("analyte document");
            return new Where(
                    prefix,
                    plain,
                    setting || SETTINGS.contains(plain),
                    custom || key.equals(CUSTOM) || key.equals("custom information aggregate document"),
                    element,
                    analyteDocument ? name : analyte);
        }

        Where in(Optional<String> identifier) {
            return identifier.isPresent() ? new Where(prefix, within, setting, custom, identifier, analyte) : this;
        }

        Where named(Optional<String> name, String key) {
            if (name.isEmpty() || key.equals("analyte document")) {
                return this;
            }
            String kind = key.equals("peak") ? "peak " : "";
            return new Where(prefix + kind + name.get() + " / ", within, setting, custom, element, analyte);
        }

        Where asCustom() {
            return new Where(prefix, within, setting, true, element, analyte);
        }
    }
}
