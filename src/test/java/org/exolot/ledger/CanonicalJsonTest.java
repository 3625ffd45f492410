package org.exolot.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** After RFC 8785: the examples of its sections 3.2.2 and 3.2.3. */
class CanonicalJsonTest {
    @Test
    void names_are_sorted_by_utf_16_units() {
        var document = new LinkedHashMap<String, String>();
        document.put("\u20ac", "Euro Sign");
        document.put("\r", "Carriage Return");
        document.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        document.put("1", "One");
        document.put("\ud83d\ude00", "Emoji: Grinning Face");
        document.put("\u0080", "Control");
        document.put("\u00f6", "Latin Small Letter O With Diaeresis");
        var text = CanonicalJson.text(document);
        var order = new ArrayList<Integer>();
        for (var value : List.of("Carriage", "One", "Control", "Latin", "Euro", "Emoji", "Hebrew")) {
            order.add(text.indexOf(value));
        }
        assertThat(order).isSorted().doesNotContain(-1);
    }

    @Test
    void text_is_escaped_as_little_as_json_allows() {
        assertThat(CanonicalJson.text("€$" + (char) 0x0f + "\nA'B\"\\\\\"/"))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
        assertThat(CanonicalJson.text("\u007f\u2028")).isEqualTo("\"\u007f\u2028\"");
    }

    @Test
    void literals_and_nesting_have_no_white_space() {
        var document = new HashMap<String, Object>();
        document.put("literals", new ArrayList<>(java.util.Arrays.asList(null, true, false)));
        document.put("empty", Map.of());
        document.put("n", 9007199254740991L);
        assertThat(CanonicalJson.text(document))
                .isEqualTo("{\"empty\":{},\"literals\":[null,true,false],\"n\":9007199254740991}");
    }

    @Test
    void numbers_that_binary_floating_point_would_change_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(9007199254740992L));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(Long.MIN_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(0.1));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(new java.math.BigDecimal("0.1")));
    }

    @Test
    void half_a_surrogate_pair_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text("a\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text("\ude00a"));
    }
}
