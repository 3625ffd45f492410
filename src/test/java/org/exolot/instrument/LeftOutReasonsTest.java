package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.exolot.quantity.Written;
import org.junit.jupiter.api.Test;

/** Why a reader leaves a line out on purpose is shown to people: each such reason in the sources has a Turkish wording. */
class LeftOutReasonsTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "exolot", "instrument");
    /** But for reasons that hold a name out of the file. */
    private static final Pattern CALL = Pattern.compile("\\.ignored\\(([^;+]*)\\);");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\\b[A-Z_]{4,}\\b(?!\\.)");

    @Test
    void eachReasonHasATurkishWording() throws IOException {
        Set<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (Matcher call = CALL.matcher(source); call.find(); ) {
                    reasons.addAll(reasons(call.group(1), source));
                }
            }
        }
        Written turkish = Written.in(Locale.forLanguageTag("tr"));

        assertThat(reasons)
                .contains("blank line", "row of a well that was not read")
                .hasSizeGreaterThan(30);
        assertThat(reasons)
                .filteredOn(reason -> turkish.term(reason).equals(reason))
                .isEmpty();
    }

    /** The texts of an argument, and those that its constants stand for. */
    private static List<String> reasons(String argument, String source) {
        List<String> texts =
                TEXT.matcher(argument).results().map(found -> found.group(1)).toList();
        List<String> constants = NAME.matcher(TEXT.matcher(argument).replaceAll(""))
                .results()
                .map(found -> Pattern.compile("String " + found.group() + " =\\s+\"([^\"]+)\";")
                        .matcher(source))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
        return Stream.concat(texts.stream(), constants.stream()).toList();
    }
}
