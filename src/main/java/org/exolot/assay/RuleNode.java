package org.exolot.assay;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mapping of a document of rules, with its place for messages. Each key is asked for; one that is not is a mistake in the document. */
final class RuleNode {
    private final Map<?, ?> keys;
    private final String place;
    private final Set<String> asked = new HashSet<>();

    private RuleNode(Map<?, ?> keys, String place) {
        this.keys = keys;
        this.place = place;
    }

    static RuleNode of(Object value, String place) throws RuleFormatException {
        if (value instanceof Map<?, ?> map) {
            return new RuleNode(map, place);
        }
        throw new RuleFormatException(place + ": found " + value + ", expected keys with values");
    }

    RuleFormatException broken(String found, String expected) {
        return new RuleFormatException(place + ": found " + found + ", expected " + expected);
    }

    Optional<Object> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(keys.get(key));
    }

    RuleNode node(String key) throws RuleFormatException {
        return of(optional(key).orElseThrow(() -> broken("no " + key, key)), place + " / " + key);
    }

    String text(String key) throws RuleFormatException {
        Object value = optional(key).orElseThrow(() -> broken("no " + key, "a text"));
        if (value instanceof String text && !text.isBlank()) {
            return text;
        }
        throw broken(key + " " + value, "a text");
    }

    Optional<BigDecimal> number(String key) throws RuleFormatException {
        if (optional(key).isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text(key)));
        } catch (NumberFormatException notANumber) {
            throw broken(key + " " + text(key), "a number with a decimal point");
        }
    }

    int whole(String key) throws RuleFormatException {
        try {
            return Integer.parseInt(text(key));
        } catch (NumberFormatException notANumber) {
            throw broken(key + " " + text(key), "a whole number");
        }
    }

    <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> words) throws RuleFormatException {
        if (optional(key).isEmpty()) {
            return Optional.empty();
        }
        String word = text(key);
        E[] all = words.getEnumConstants();
        for (E each : all) {
            if (each.name().equals(word)) {
                return Optional.of(each);
            }
        }
        throw broken(key + " " + word, "one of " + Arrays.toString(all));
    }

    List<String> texts(String key) throws RuleFormatException {
        List<String> all = new ArrayList<>();
        for (Object each : list(key)) {
            all.add(String.valueOf(each));
        }
        return all;
    }

    List<RuleNode> nodes(String key) throws RuleFormatException {
        List<RuleNode> all = new ArrayList<>();
        for (Object each : list(key)) {
            all.add(of(each, place + " / " + key + " " + (all.size() + 1)));
        }
        return all;
    }

    private List<?> list(String key) throws RuleFormatException {
        Optional<Object> value = optional(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.get() instanceof List<?> list) {
            return list;
        }
        throw broken(key + " " + value.get(), "a list");
    }

    /** That no key stands here that nobody asked for. */
    void nothingElse() throws RuleFormatException {
        for (Object key : keys.keySet()) {
            if (!asked.contains(String.valueOf(key))) {
                throw broken(
                        "the unknown key " + key,
                        "one of " + asked.stream().sorted().toList());
            }
        }
    }
}
