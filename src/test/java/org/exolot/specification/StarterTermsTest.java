package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exolot.quantity.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the starter specification tests and demands can be said in Turkish: on pages, on paper and on the command line. */
class StarterTermsTest {
    private static final Pattern NAMES =
            Pattern.compile("(?m)^    (?:attribute|group): \"?([^\"#\\n]+?)\"?\\s*(?:#.*)?$");
    private static final Pattern PARAMETERS = Pattern.compile("parameter: (?:\"([^\"]+)\"|([^,]+)), limit");
    private static final Pattern TERMS = Pattern.compile("(?:one-of|others): \\[([^]]+)]");
    /** The same in every language. */
    private static final List<String> SYMBOLS = List.of(
            "CD9, CD63, CD81",
            "CD73, CD90, CD105; CD45",
            "TSG101",
            "pH",
            "CD73, CD90, CD105 / CD45, CD34, CD11b, HLA-DR");

    static Stream<String> names() throws IOException {
        try (InputStream stream = Objects.requireNonNull(StarterTermsTest.class.getResourceAsStream("example.yaml"))) {
            String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(
                    NAMES.matcher(yaml).results().map(found -> found.group(1)),
                    PARAMETERS
                            .matcher(yaml)
                            .results()
                            .map(found -> found.group(1) == null ? found.group(2) : found.group(1)),
                    TERMS.matcher(yaml).results().flatMap(found -> terms(found.group(1))))
                    .flatMap(each -> each)
                    .distinct()
                    .filter(name -> !SYMBOLS.contains(name))
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> terms(String list) {
        return list.startsWith("\"")
                ? Stream.of(list.substring(1, list.length() - 1))
                : Stream.of(list.split(", ", -1));
    }

    @ParameterizedTest
    @MethodSource("names")
    void canBeSaidInTurkish(String name) {
        assertThat(Written.in(Locale.forLanguageTag("tr")).term(name)).isNotEqualTo(name);
    }
}
