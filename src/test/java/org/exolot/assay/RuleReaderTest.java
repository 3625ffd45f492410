package org.exolot.assay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import org.junit.jupiter.api.Test;

class RuleReaderTest {
    private static RuleSet read(String text) throws RuleFormatException {
        return RuleReader.read(new StringReader(text), "rules.yaml");
    }

    @Test
    void the_shipped_rules_judge_each_counting_instrument_by_its_own_window() {
        RuleSet shipped = RuleReader.shipped();
        assertThat(shipped.id()).isEqualTo("builtin/1");
        assertThat(window(shipped, "NTA-NANOSIGHT")).isEqualTo("20 – 100");
        assertThat(window(shipped, "NTA-ZETAVIEW")).isEqualTo("50 – 200");
    }

    private static String window(RuleSet rules, String method) {
        return rules.methods().stream()
                .filter(each -> each.method().equals(method))
                .flatMap(each -> each.suitability().stream())
                .filter(rule -> rule.id().equals("particles-per-frame"))
                .findFirst()
                .orElseThrow()
                .condition()
                .inWords();
    }

    @Test
    void a_limit_keeps_its_digits() throws RuleFormatException {
        RuleSet rules = read("{id: a, methods: [{method: M, version: 1, "
                + "suitability: [{id: r2, figure: R_SQUARED, at-least: 0.990}]}]}");
        assertThat(rules.methods()
                        .getFirst()
                        .suitability()
                        .getFirst()
                        .condition()
                        .inWords())
                .isEqualTo("≥ 0.990");
    }

    @Test
    void a_key_that_no_rule_has_is_named_with_its_place() {
        assertThatThrownBy(() -> read("{id: a, methods: [{method: M, version: 1, suitabilty: []}]}"))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageContaining("rules.yaml / methods 1")
                .hasMessageContaining("suitabilty");
    }

    @Test
    void a_word_that_is_no_figure_is_answered_with_those_that_are() {
        assertThatThrownBy(
                        () -> read("{id: a, methods: [{method: M, version: 1, suitability: [{id: x, figure: PPF}]}]}"))
                .hasMessageContaining("figure PPF")
                .hasMessageContaining("PARTICLES_PER_FRAME");
    }

    @Test
    void a_window_that_ends_before_it_begins_is_refused_in_words() {
        assertThatThrownBy(() -> read("{id: a, methods: [{method: M, version: 1, window: {from: 400, to: 50}}]}"))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageContaining("methods 1 / window")
                .hasMessageContaining("from 400 to 50");
    }

    @Test
    void a_rule_without_a_limit_is_refused_as_everything_would_meet_it() {
        assertThatThrownBy(() ->
                        read("{id: a, methods: [{method: M, version: 1, suitability: [{id: x, figure: CAPTURE_CV}]}]}"))
                .isInstanceOf(RuleFormatException.class)
                .hasMessageContaining("no limit");
    }

    @Test
    void text_that_is_no_yaml_is_refused_in_words() {
        assertThatThrownBy(() -> read("{id: [")).isInstanceOf(RuleFormatException.class);
        assertThatThrownBy(() -> read("")).isInstanceOf(RuleFormatException.class);
    }
}
