package org.exolot.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
    private static final Set<String> KEYS = Arrays.stream(FindingType.values())
            .flatMap(type -> Stream.of(type.name() + ".sentence", type.name() + ".remedy"))
            .collect(Collectors.toCollection(TreeSet::new));

    @ParameterizedTest
    @ValueSource(strings = {"findings.properties", "findings_tr.properties"})
    void eachTypeHasItsSentenceAndItsRemedyAndNothingElseIsThere(String file) {
        Set<String> there = new TreeSet<>(properties(file).stringPropertyNames());
        assertThat(without(KEYS, there))
                .as("%s: a FindingType lacks these lines", file)
                .isEmpty();
        assertThat(without(there, KEYS))
                .as("%s: these lines belong to no FindingType", file)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"findings.properties", "findings_tr.properties"})
    void eachLineIsASentenceThatEnds(String file) {
        Properties lines = properties(file);
        List<String> unended = lines.stringPropertyNames().stream()
                .filter(key -> !lines.getProperty(key).matches("\\S.*[.!?]"))
                .toList();
        assertThat(unended)
                .as("%s: lines that do not end like a sentence", file)
                .isEmpty();
    }

    @Test
    void noEnglishIsLeftInTheTurkish() {
        Properties english = properties("findings.properties");
        Properties turkish = properties("findings_tr.properties");
        List<String> untranslated = KEYS.stream()
                .filter(key -> Objects.equals(english.getProperty(key), turkish.getProperty(key))
                        || (" " + turkish.getProperty(key, "").toLowerCase(Locale.ROOT))
                                .matches(".* (the|and|of|is|file|value|not|with)[ .,;].*"))
                .toList();
        assertThat(untranslated)
                .as("findings_tr.properties: keys still in English")
                .isEmpty();
    }

    @Test
    void aReaderOfTurkishGetsTurkishAndEveryOtherOneEnglish() {
        Locale former = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Wording.in(Locale.ENGLISH).sentence(FindingType.FILE_EMPTY))
                    .isEqualTo("The file is empty.");
            assertThat(Wording.in(Locale.GERMAN).sentence(FindingType.FILE_EMPTY))
                    .isEqualTo("The file is empty.");
            assertThat(Wording.in(Locale.forLanguageTag("tr-TR")).sentence(FindingType.FILE_EMPTY))
                    .isEqualTo("Dosya boş.");
        } finally {
            Locale.setDefault(former);
        }
    }

    private static Set<String> without(Set<String> keys, Set<String> others) {
        Set<String> rest = new TreeSet<>(keys);
        rest.removeAll(others);
        return rest;
    }

    private static Properties properties(String file) {
        Properties lines = new Properties();
        try (var reader = new InputStreamReader(
                Objects.requireNonNull(WordingTest.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            lines.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return lines;
    }
}
