package org.exolot.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalWordingTest {
    private static final String[] ARGUMENTS = {"ALPHA", "BETA", "GAMMA", "DELTA"};

    @ParameterizedTest
    @EnumSource(RefusalType.class)
    void every_refusal_says_why_and_what_to_do_in_both_languages(RefusalType type) {
        RefusedException refused = new RefusedException(type, ARGUMENTS);
        RefusalWording english = RefusalWording.in(Locale.ENGLISH);
        RefusalWording turkish = RefusalWording.in(Locale.forLanguageTag("tr"));
        assertThat(english.sentence(refused)).isNotBlank().doesNotContain("{");
        assertThat(english.remedy(refused)).isNotBlank().doesNotContain("{");
        assertThat(turkish.sentence(refused)).isNotBlank().isNotEqualTo(english.sentence(refused));
        assertThat(turkish.remedy(refused)).isNotBlank().isNotEqualTo(english.remedy(refused));
        for (String argument : ARGUMENTS) {
            assertThat(turkish.sentence(refused).contains(argument))
                    .as("%s in both languages", argument)
                    .isEqualTo(english.sentence(refused).contains(argument));
        }
    }
}
