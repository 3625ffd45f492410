package org.exolot.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.exolot.finding.RefusalWording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ActWordingTest {
    @ParameterizedTest
    @EnumSource(Act.class)
    void aRefusalNamesEachActInTheReadersLanguage(Act act) {
        assertThat(RefusalWording.in(Locale.forLanguageTag("tr")).name(act.words()))
                .isNotEqualTo(act.words());
        assertThat(RefusalWording.in(Locale.ENGLISH).name(act.words())).isEqualTo(act.words());
    }
}
