package org.exolot.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTest {
    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "exolot");
    private static final Pattern SAID = Pattern.compile("(found|expected|reasons)(_tr)?\\.properties");
    private static final Pattern SIGN_OF_A_KEY = Pattern.compile("(?<!\\\\)=");
    private static final FileId FILE = new FileId("export.csv", Sha256.of(new byte[0]));

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> file.toString().endsWith(".properties"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noKeyStandsTwiceInOneFile(Path file) throws IOException {
        assertThat(keys(file)).doesNotHaveDuplicates();
    }

    /** What readers know by codes is data, and no sentence in a language; what findings say and give as reasons is in English where it is said. */
    static List<Path> sentences() throws IOException {
        Path readers = RESOURCES.resolve("instrument");
        return files().stream()
                .filter(file -> !file.startsWith(readers))
                .filter(file -> !SAID.matcher(file.getFileName().toString()).matches())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void englishAndTurkishSayTheSameThings(Path file) throws IOException {
        String name = file.getFileName().toString();
        String other = name.endsWith("_tr.properties")
                ? name.replace("_tr.properties", ".properties")
                : name.replace(".properties", "_tr.properties");
        assertThat(keys(file.resolveSibling(other))).containsExactlyInAnyOrderElementsOf(keys(file));
    }

    @Test
    void anArgumentIsNeverLookedIntoAgain() {
        RefusedException refused = new RefusedException(RefusalType.NOT_FOUND, "{1}", "it's {0}");
        assertThat(RefusalWording.in(Locale.ENGLISH).sentence(refused))
                .contains("{1}")
                .contains("it's {0}");
    }

    @Test
    void aPlaceIsNamedInTheLanguageOfTheReader() {
        Place field = new Place.Text(FILE, 12, 3);
        assertThat(Wording.in(Locale.ENGLISH).place(field)).isEqualTo("line 12, column 3");
        assertThat(Wording.in(Locale.forLanguageTag("tr")).place(field)).isEqualTo("12. satır, 3. sütun");
        assertThat(Wording.in(Locale.GERMAN).place(new Place.Whole(FILE))).isEqualTo("the whole file");
    }

    private static List<String> keys(Path file) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                keys.add(SIGN_OF_A_KEY.split(line, 2)[0].strip());
            }
        }
        return keys;
    }
}
