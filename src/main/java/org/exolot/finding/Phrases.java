package org.exolot.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of what was found or expected in another language. The English text is the key; what it names stands as {@code {0}}, {@code {1}} in
 * key and wording and is taken over as it is. A key that begins with the name of a type and {@code |} holds only for findings of that type: there
 * no text out of a file can be taken for it. What has no wording says what it says.
 */
final class Phrases {
    private static final Map<String, Phrases> READ = new ConcurrentHashMap<>();

    /** Findings of these types mostly show a text of the file, which a short phrase may fit by chance: its values are single words. */
    private static final Set<String> OF_THE_FILE = Stream.of(
                    FindingType.ROW_MALFORMED,
                    FindingType.FIELD_UNKNOWN,
                    FindingType.COLUMN_UNKNOWN,
                    FindingType.VALUE_UNREADABLE,
                    FindingType.TIME_UNREADABLE,
                    FindingType.OUT_OF_RANGE,
                    FindingType.VENDOR_WARNS)
            .map(FindingType::name)
            .collect(Collectors.toUnmodifiableSet());

    private static final int SHORT = 10;

    private final Bundle bundle;
    private final List<Template> templates;

    private Phrases(Bundle bundle) {
        this.bundle = bundle;
        this.templates = bundle.keys().stream()
                .filter(key -> key.contains("{0}"))
                .map(Template::of)
                .sorted(Comparator.comparingInt(Template::letters).reversed().thenComparing(Template::key))
                .toList();
    }

    /** The phrases of this bundle for readers of this language. */
    static Phrases of(String name, Locale locale) {
        return READ.computeIfAbsent(
                name + " " + locale.getLanguage(),
                each -> new Phrases(Bundle.of(name, Locale.of(locale.getLanguage()))));
    }

    /** The text in the reader's language, or as it is where it has no wording. */
    String say(FindingType type, String text) {
        return say(type, text, UnaryOperator.identity());
    }

    /** The same, its values said by other words than their own. */
    String say(FindingType type, String text, UnaryOperator<String> value) {
        return fitting(type, text)
                .map(phrase -> bundle.say(
                        phrase.key(), phrase.values().stream().map(value).toList()))
                .orElse(text);
    }

    /** The phrase that a finding of this type says with this text: the whole text, else the one with most words of its own. */
    Optional<Phrase> fitting(FindingType type, String text) {
        return fitting(type.name(), text);
    }

    /** The phrase that a text says that belongs to no finding. */
    Optional<Phrase> fitting(String text) {
        return fitting("", text);
    }

    private Optional<Phrase> fitting(String type, String text) {
        for (String key : List.of(type + Template.ONLY + text, text)) {
            if (bundle.has(key)) {
                return Optional.of(new Phrase(key, List.of()));
            }
        }
        for (Template template : templates) {
            Optional<List<String>> values = template.values(type, text);
            if (values.isPresent()) {
                return Optional.of(new Phrase(template.key(), values.get()));
            }
        }
        return Optional.empty();
    }

    /** Whether a text that belongs to no finding has a wording. */
    boolean has(String text) {
        return fitting(text).isPresent();
    }

    /** A text that belongs to no finding, or as it is where it has no wording. */
    String say(String text) {
        return fitting(text)
                .map(phrase -> bundle.say(phrase.key(), phrase.values()))
                .orElse(text);
    }

    /** One key, and what stands in the text at its places, by their numbers. */
    record Phrase(String key, List<String> values) {}

    /** A key with places for values: the type it is kept to, if any, and the words between the places. */
    private record Template(String key, String type, List<String> words) {
        private static final String ONLY = "|";

        static Template of(String key) {
            int only = key.indexOf(ONLY);
            String type = only > 0 ? key.substring(0, only) : "";
            List<String> words = new ArrayList<>();
            int from = type.isEmpty() ? 0 : only + 1;
            for (int at = key.indexOf("{0}"); at >= 0; at = key.indexOf("{" + words.size() + "}", from)) {
                words.add(key.substring(from, at));
                from = at + 3;
            }
            words.add(key.substring(from));
            return new Template(key, type, words);
        }

        int letters() {
            return words.stream().mapToInt(String::length).sum();
        }

        /** What stands at the places, none of them blank; empty if the text does not have these words in this order. */
        Optional<List<String>> values(String of, String text) {
            String last = words.getLast();
            if (!type.isEmpty() && !type.equals(of) || !text.startsWith(words.getFirst()) || !text.endsWith(last)) {
                return Optional.empty();
            }
            List<String> values = new ArrayList<>();
            int from = words.getFirst().length();
            int end = text.length() - last.length();
            for (String next : words.subList(1, words.size() - 1)) {
                int at = from < end ? text.indexOf(next, from + 1) : -1;
                if (at < 0 || at + next.length() > end) {
                    return Optional.empty();
                }
                values.add(text.substring(from, at));
                from = at + next.length();
            }
            if (from >= end) {
                return Optional.empty();
            }
            values.add(text.substring(from, end));
            return values.stream().allMatch(this::fits) ? Optional.of(values) : Optional.empty();
        }

        private boolean fits(String value) {
            boolean oneWord = letters() < SHORT && OF_THE_FILE.contains(type);
            return !value.isBlank() && !(oneWord && value.contains(" "));
        }
    }
}
