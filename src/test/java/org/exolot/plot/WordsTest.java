package org.exolot.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Words ENGLISH = new Words(Locale.ENGLISH);
    private static final Words TURKISH = new Words(Locale.of("tr", "TR"));

    @Test
    void both_languages_say_the_same_things() {
        var english = ResourceBundle.getBundle("org.exolot.plot.plots", Locale.ROOT);
        var turkish = ResourceBundle.getBundle("org.exolot.plot.plots", Locale.of("tr"));
        assertThat(turkish.getLocale().getLanguage()).isEqualTo("tr");
        assertThat(turkish.keySet()).isEqualTo(english.keySet());
        for (String key : english.keySet()) {
            assertThat(turkish.getString(key)).as(key).isNotBlank();
        }
        assertThat(turkish.getString("size.mean")).isNotEqualTo(english.getString("size.mean"));
    }

    @Test
    void an_apostrophe_is_printed_once() {
        assertThat(TURKISH.say("nelson.5")).isEqualTo("3 noktadan 2'si 2 s dışında");
    }

    @Test
    void numbers_are_written_as_the_reader_writes_them() {
        assertThat(ENGLISH.fixed(1234.25, 1)).isEqualTo("1,234.3");
        assertThat(TURKISH.fixed(1234.25, 1)).isEqualTo("1.234,3");
        assertThat(ENGLISH.fixed(101.55, 1)).isEqualTo("101.6");
        assertThat(ENGLISH.plain(-0.5)).isEqualTo("−0.5");
        assertThat(ENGLISH.significant(1.84e8, 3)).isEqualTo("1.84 × 10⁸");
        assertThat(TURKISH.significant(2.5e-7, 3)).isEqualTo("2,5 × 10⁻⁷");
        assertThat(ENGLISH.plain(0)).isEqualTo("0");
    }

    @Test
    void ticks_of_an_axis_have_the_same_decimals() {
        assertThat(Words.decimalsOf(List.of(0.0, 0.5, 1.0), 1)).isEqualTo(1);
        assertThat(Words.decimalsOf(List.of(0.0, 2e7, 4e7), 1e7)).isZero();
    }
}
