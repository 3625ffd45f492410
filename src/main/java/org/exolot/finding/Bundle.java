package org.exolot.finding;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * Sentences of a room in the reader's language: Turkish where the locale's language is {@code tr}, else English, whatever language the machine
 * speaks. Where a sentence names something its place is {@code {0}}, {@code {1}} and so on; every other sign stands for itself.
 */
public final class Bundle {
    private static final ResourceBundle.Control NO_DEFAULT_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle sentences;

    private Bundle(ResourceBundle sentences) {
        this.sentences = sentences;
    }

    /**
     * The sentences for readers of this language.
     *
     * @param name of the properties files without their ending, with the package: {@code org.exolot.finding.refusals}
     * @throws java.util.MissingResourceException if there is no such file
     */
    public static Bundle of(String name, Locale locale) {
        return new Bundle(ResourceBundle.getBundle(name, locale, NO_DEFAULT_LOCALE));
    }

    /** The keys of all sentences. */
    public Set<String> keys() {
        return sentences.keySet();
    }

    /** Whether there is such a sentence. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * The sentence as it is written.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String get(String key) {
        return sentences.getString(key);
    }

    /**
     * The sentence with its places filled in.
     *
     * @throws java.util.MissingResourceException if there is none
     */
    public String say(String key, List<String> arguments) {
        String pattern = get(key);
        StringBuilder said = new StringBuilder(pattern.length());
        int from = 0;
        while (from < pattern.length()) {
            int at = argument(pattern, from, arguments.size());
            said.append(at >= 0 ? arguments.get(at) : pattern.charAt(from));
            from += at >= 0 ? 3 : 1;
        }
        return said.toString();
    }

    /** Which argument stands here; −1 where none does. What an argument says is never looked at again. */
    private static int argument(String pattern, int from, int arguments) {
        if (from + 2 >= pattern.length() || pattern.charAt(from) != '{' || pattern.charAt(from + 2) != '}') {
            return -1;
        }
        int number = pattern.charAt(from + 1) - '0';
        return number >= 0 && number < Math.min(10, arguments) ? number : -1;
    }
}
