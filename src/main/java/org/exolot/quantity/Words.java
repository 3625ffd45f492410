package org.exolot.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that stand where a number could: each is a term, or says why there is no number. They are listed in {@code words.txt}. */
final class Words {
    private static final Map<String, String> MEANINGS = load();

    private Words() {}

    /** What the word stands for, however it is spaced and whatever its case. */
    static Optional<Value> read(String raw) {
        String meaning = MEANINGS.get(fold(raw));
        if (meaning == null) {
            return SpreadsheetError.is(raw)
                    ? Optional.of(new Value.Missing(MissingReason.ERROR, raw))
                    : Optional.empty();
        }
        return Optional.of(
                meaning.startsWith("=")
                        ? new Value.Qualitative(meaning.substring(1).strip())
                        : new Value.Missing(MissingReason.valueOf(meaning), raw));
    }

    /** Lower case by no language's rules, dotless and dotted i made one, inner spaces single: how words are compared. */
    static String fold(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (char c : Spaces.strip(text).toCharArray()) {
            boolean space = Spaces.isSpace(c);
            if (!space || spaced.charAt(spaced.length() - 1) != ' ') {
                spaced.append(space ? ' ' : c);
            }
        }
        return spaced.toString()
                .toLowerCase(Locale.ROOT)
                .replace("i\u0307", "i")
                .replace('\u0131', 'i');
    }

    private static Map<String, String> load() {
        Map<String, String> meanings = new HashMap<>();
        try (InputStream stream = Words.class.getResourceAsStream("words.txt")) {
            if (stream == null) {
                throw new IllegalStateException("words.txt is not beside the class " + Words.class.getName());
            }
            var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int colon = line.indexOf(':');
                if (line.startsWith("//") || colon < 0) {
                    continue;
                }
                String meaning = line.substring(0, colon).strip();
                for (String word : line.substring(colon + 1).split("\\|")) {
                    meanings.put(fold(word), meaning);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(meanings);
    }
}
