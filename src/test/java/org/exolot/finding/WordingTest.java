package org.exolot.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WordingTest {
    @ParameterizedTest
    @EnumSource
    void everyFindingHasASentenceAndARemedyInBothLanguages(FindingType type) {
        Wording english = Wording.in(Locale.ENGLISH);
        Wording turkish = Wording.in(Locale.of("tr"));
        assertThat(english.sentence(type)).endsWith(".").isNotEqualTo(turkish.sentence(type));
        assertThat(english.remedy(type)).endsWith(".").isNotEqualTo(turkish.remedy(type));
        assertThat(turkish.sentence(type)).endsWith(".");
        assertThat(turkish.remedy(type)).endsWith(".");
    }
}
