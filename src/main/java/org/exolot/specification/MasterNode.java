package org.exolot.specification;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Unit;
import org.exolot.quantity.UnitReader;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;

/**
 * A group of keys in a file of masters. What is asked for and not there, or not what it should be, becomes a finding at its place, and a
 * stand-in is given so that reading goes on: so all faults of a file are told at once. A caller builds nothing once
 * {@link MasterFaults#count()} has grown. Keys that nobody asks for are findings of {@link #nothingElse()}.
 */
public final class MasterNode {
    private final Map<String, Object> keys;
    private final Map<String, Place> places;
    private final Place place;
    private final MasterFaults faults;
    private final Set<String> asked = new HashSet<>();

    MasterNode(Map<String, Object> keys, Map<String, Place> places, Place place, MasterFaults faults) {
        this.keys = keys;
        this.places = places;
        this.place = place;
        this.faults = faults;
    }

    /** Where it begins. */
    public Place place() {
        return place;
    }

    /** Where the value of a key stands; the group's own place where the key is missing. */
    public Place place(String key) {
        return places.getOrDefault(key, place);
    }

    /** The findings of the file. */
    public MasterFaults faults() {
        return faults;
    }

    /** Whether the key is there. */
    public boolean has(String key) {
        asked.add(key);
        return keys.containsKey(key);
    }

    /** A needed text. */
    public String text(String key) {
        Optional<Object> value = needed(key, "a text");
        if (value.isPresent() && value.get() instanceof String text) {
            if (text.isBlank()) {
                faults.add(FindingType.KEY_MISSING, place(key), key + ": (empty)", "a text");
            }
            return text;
        }
        value.ifPresent(other ->
                faults.add(FindingType.SHAPE_WRONG, place(key), key + " holds " + shape(other), "a single value"));
        return "";
    }

    /**
     * A needed text that has its place in a table or on a label.
     *
     * @param most how many characters it may have
     */
    public String text(String key, int most) {
        String text = text(key);
        if (text.length() > most) {
            faults.add(
                    FindingType.TEXT_TOO_LONG,
                    place(key),
                    key + ": " + text.length() + " characters",
                    "at most " + most + " characters");
        }
        return text;
    }

    /** A text that may be left out. */
    public Optional<String> optionalText(String key) {
        return has(key) ? Optional.of(text(key)) : Optional.empty();
    }

    /** A needed number with a decimal point. */
    public BigDecimal number(String key) {
        int before = faults.count();
        String text = text(key);
        if (faults.count() == before) {
            if (ValueReader.read(text, DecimalSign.POINT) instanceof Value.Measured measured) {
                return measured.number();
            }
            faults.add(FindingType.VALUE_UNREADABLE, place(key), key + ": " + text, "a number with a decimal point");
        }
        return BigDecimal.ONE;
    }

    /** A number that may be left out. */
    public Optional<BigDecimal> optionalNumber(String key) {
        return has(key) ? Optional.of(number(key)) : Optional.empty();
    }

    /** A needed whole number within a range. */
    public int whole(String key, int from, int to) {
        int before = faults.count();
        BigDecimal number = number(key);
        if (faults.count() == before) {
            boolean fits = number.stripTrailingZeros().scale() <= 0
                    && number.compareTo(BigDecimal.valueOf(from)) >= 0
                    && number.compareTo(BigDecimal.valueOf(to)) <= 0;
            if (fits) {
                return number.intValueExact();
            }
            faults.add(
                    FindingType.FIGURE_OUT_OF_RANGE,
                    place(key),
                    key + ": " + text(key),
                    "a whole number from " + from + " to " + to);
        }
        return from;
    }

    /** A whole number that may be left out. */
    public int wholeOr(String key, int from, int to, int otherwise) {
        return has(key) ? whole(key, from, to) : otherwise;
    }

    /** {@code yes} or {@code no}; {@code no} where left out. */
    public boolean yes(String key) {
        return has(key) && choice(key, List.of("no", "yes")) == 1;
    }

    /** A needed date, year first. */
    public LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            faults.add(FindingType.VALUE_UNREADABLE, place(key), key + ": " + text, "a date as 2026-11-22");
            return LocalDate.EPOCH;
        }
    }

    /** A needed unit. */
    public Unit unit(String key) {
        String text = text(key);
        Optional<Unit> unit = UnitReader.read(text);
        if (unit.isEmpty()) {
            faults.add(
                    FindingType.UNIT_UNKNOWN, place(key), key + ": " + text, "a unit such as ug/mL or {particles}/mL");
        }
        return unit.orElse(Unit.ONE);
    }

    /** A needed constant of an enum, written as its name. */
    public <E extends Enum<E>> E oneOf(String key, Class<E> type) {
        E[] constants = type.getEnumConstants();
        return constants[choice(key, Arrays.stream(constants).map(Enum::name).toList())];
    }

    /** A constant that may be left out. */
    public <E extends Enum<E>> Optional<E> optionalOneOf(String key, Class<E> type) {
        return has(key) ? Optional.of(oneOf(key, type)) : Optional.empty();
    }

    /** Which of the words stands there, by its index; 0 where none does. */
    public int choice(String key, List<String> words) {
        int before = faults.count();
        String text = text(key);
        int index = words.indexOf(text);
        if (index < 0 && faults.count() == before) {
            faults.add(FindingType.CHOICE_UNKNOWN, place(key), key + ": " + text, "one of " + String.join(", ", words));
        }
        return Math.max(0, index);
    }

    /** A list of texts; empty where left out. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Object item : list(key)) {
            if (item instanceof String text) {
                texts.add(text);
            } else {
                faults.add(
                        FindingType.SHAPE_WRONG, place(key), key + " lists " + shape(item), "a list of single values");
            }
        }
        return texts;
    }

    /** A needed group of keys. */
    public MasterNode node(String key) {
        Optional<Object> value = needed(key, "a group of keys");
        if (value.isPresent() && value.get() instanceof MasterNode node) {
            return node;
        }
        value.ifPresent(other ->
                faults.add(FindingType.SHAPE_WRONG, place(key), key + " holds " + shape(other), "a group of keys"));
        return new MasterNode(Map.of(), Map.of(), place(key), faults.silent());
    }

    /** A group of keys that may be left out. */
    public Optional<MasterNode> optionalNode(String key) {
        return has(key) ? Optional.of(node(key)) : Optional.empty();
    }

    /** A list of groups of keys; empty where left out. */
    public List<MasterNode> nodes(String key) {
        List<MasterNode> nodes = new ArrayList<>();
        for (Object item : list(key)) {
            if (item instanceof MasterNode node) {
                nodes.add(node);
            } else {
                faults.add(
                        FindingType.SHAPE_WRONG, place(key), key + " lists " + shape(item), "a list of groups of keys");
            }
        }
        return nodes;
    }

    /** Makes each key that was not asked for a finding. */
    public void nothingElse() {
        for (String key : keys.keySet()) {
            if (!asked.contains(key)) {
                faults.add(
                        FindingType.KEY_UNKNOWN,
                        place(key),
                        key,
                        "one of " + String.join(", ", asked.stream().sorted().toList()));
            }
        }
    }

    /** All of it as maps, lists and texts, for canonical JSON; each key counts as asked for. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        keys.forEach((key, value) -> {
            asked.add(key);
            data.put(key, plain(value));
        });
        return data;
    }

    private static Object plain(Object value) {
        if (value instanceof MasterNode node) {
            return node.data();
        }
        return value instanceof List<?> list
                ? list.stream().map(MasterNode::plain).toList()
                : value;
    }

    private List<?> list(String key) {
        if (!has(key)) {
            return List.of();
        }
        if (keys.get(key) instanceof List<?> list) {
            return list;
        }
        faults.add(FindingType.SHAPE_WRONG, place(key), key + " holds no list", "a list");
        return List.of();
    }

    private Optional<Object> needed(String key, String expected) {
        asked.add(key);
        Optional<Object> value = Optional.ofNullable(keys.get(key));
        if (value.isEmpty()) {
            faults.add(FindingType.KEY_MISSING, place, "no " + key, key + ": " + expected);
        }
        return value;
    }

    private static String shape(Object value) {
        return value instanceof String ? "a single value" : value instanceof List ? "a list" : "a group of keys";
    }
}
