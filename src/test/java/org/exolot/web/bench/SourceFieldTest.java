package org.exolot.web.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFieldTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "Dilution,10,20,30 ~ 3 ~ 20",
                "Dilution;1,5;2,5 ~ 2 ~ 1,5",
                "\"a, b\",c,d ~ 1 ~ \"a, b\"",
                "\"a, b\",c,d ~ 3 ~ d",
                "one|two ~ 2 ~ two"
            })
    void a_field_is_found_by_its_number(String line, int column, String field) {
        assertThat(SourceField.of(line, column, 100).field()).isEqualTo(field);
    }

    @Test
    void the_parts_together_are_the_line() {
        SourceField of = SourceField.of("a\tb\tc", 2, 100);
        assertThat(of).isEqualTo(new SourceField("a\t", "b", "\tc"));
    }

    @Test
    void nothing_is_marked_where_none_is_asked_for_or_the_line_has_fewer() {
        assertThat(SourceField.of("a,b", 0, 100)).isEqualTo(new SourceField("a,b", "", ""));
        assertThat(SourceField.of("a,b", 3, 100)).isEqualTo(new SourceField("a,b", "", ""));
        assertThat(SourceField.of("", 1, 100)).isEqualTo(new SourceField("", "", ""));
    }

    @Test
    void of_a_wide_line_what_is_far_from_the_field_is_cut() {
        SourceField of = SourceField.of("x".repeat(500) + ",field," + "y".repeat(500), 2, 100);
        assertThat(of.before()).hasSize(102).endsWith("x,");
        assertThat(of.field()).isEqualTo("field");
        assertThat(of.after()).hasSize(102).startsWith(",y");
    }
}
