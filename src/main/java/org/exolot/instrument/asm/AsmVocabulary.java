package org.exolot.instrument.asm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The names that the Allotrope Simple Model defines for members of its documents, over all techniques and versions up to 2025/06. */
final class AsmVocabulary {
    private static final Set<String> NAMES = load();

    private AsmVocabulary() {}

    static boolean knows(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> load() {
        try (InputStream in = AsmVocabulary.class.getResourceAsStream("asm-names.txt")) {
            return new BufferedReader(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("//"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
