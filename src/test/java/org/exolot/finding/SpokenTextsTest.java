package org.exolot.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the sources make findings say is said in Turkish, too: the sources themselves are read for it. */
class SpokenTextsTest {
    private static final Locale TURKISH = Locale.of("tr");
    private static final Path DATA = Path.of("src", "test", "resources", "org", "exolot", "finding", "no-words.txt");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    private static final Pattern KEY_AND_VALUE = Pattern.compile("\\S+:? " + SourceTexts.VALUE);
    private static final Pattern VALUE_LEFT_OUT = Pattern.compile("  | ,| $|\\[]");
    private static final Pattern NAME = Pattern.compile("\\S+|\".*\"|.* / .*");

    /** A template with fewer letters of its own may fit what stands in a file, and is kept to the types that say it. */
    private static final int LETTERS_OF_A_SENTENCE = 9;

    private static Sources sources;

    @BeforeAll
    static void read() throws IOException {
        sources = Sources.under(Path.of("src", "main", "java", "org", "exolot"));
    }

    @Test
    void theSourcesAreUnderstood() {
        assertThat(spoken("found"))
                .as("words that a lambda is handed")
                .extracting(SpokenTexts.Spoken::text)
                .contains("the file ends within the percentiles");
        assertThat(spoken("expected"))
                .as("words of a call, of a helper's callers, and with a value in them")
                .extracting(SpokenTexts.Spoken::text)
                .contains("a test order", "a list of groups of keys", "a sample of lot " + SourceTexts.VALUE, "≥ 2");
    }

    /** The texts that a catalogue words. */
    private static List<SpokenTexts.Spoken> spoken(String name) {
        return switch (name) {
            case "found" -> SpokenTexts.at(sources, 2);
            case "expected" -> SpokenTexts.at(sources, 3);
            default -> SpokenTexts.reasons(sources);
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"found", "expected", "reasons"})
    void whatIsSaidHasATurkishWording(String name) throws IOException {
        Phrases phrases = Phrases.of("org.exolot.finding." + name, TURKISH);
        Set<String> data = data();
        Set<String> missing = new TreeSet<>();
        for (SpokenTexts.Spoken spoken : spoken(name)) {
            if (!isData(spoken.text(), data)) {
                types(spoken).stream()
                        .filter(type -> !worded(phrases.fitting(type, spoken.text())))
                        .map(type -> type + "|" + shown(spoken.text()) + "   (" + spoken.where() + ")")
                        .forEach(missing::add);
            }
        }
        assertThat(missing)
                .as("%s_tr.properties lacks these; what is data and no phrase stands in %s", name, DATA)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"found", "expected", "reasons"})
    void eachWordingBelongsToSomethingThatIsSaid(String name) {
        Phrases phrases = Phrases.of("org.exolot.finding." + name, TURKISH);
        Set<String> unused =
                new TreeSet<>(Bundle.of("org.exolot.finding." + name, TURKISH).keys());
        for (SpokenTexts.Spoken spoken : spoken(name)) {
            for (FindingType type : types(spoken)) {
                phrases.fitting(type, spoken.text()).ifPresent(phrase -> unused.remove(phrase.key()));
            }
        }
        assertThat(unused).as("nothing in the sources says these").isEmpty();
    }

    @Test
    void whatMayStandInAFileIsWordedForItsTypesOnly() {
        List<String> loose = Bundle.of("org.exolot.finding.found", TURKISH).keys().stream()
                .filter(key -> !key.contains("|"))
                .filter(key -> key.replaceAll("\\{\\d}|\\P{L}", "").length() < LETTERS_OF_A_SENTENCE)
                .filter(key -> !key.equals("nothing"))
                .toList();
        assertThat(loose).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"found", "expected", "reasons"})
    void aWordingNamesEachValueOfItsPhrase(String name) {
        Bundle bundle = Bundle.of("org.exolot.finding." + name, TURKISH);
        for (String key : bundle.keys()) {
            assertThat(values(bundle.get(key))).as(key).isEqualTo(values(key));
        }
    }

    @Test
    void whatIsCalledDataIsSaidAndHasNoWording() throws IOException {
        Set<String> unsaid = data();
        for (String name : List.of("found", "expected", "reasons")) {
            spoken(name).forEach(spoken -> unsaid.remove(shown(spoken.text())));
        }
        assertThat(unsaid).as("%s names what nothing says", DATA).isEmpty();
    }

    private static Set<String> data() throws IOException {
        Set<String> data = new TreeSet<>();
        for (String line : Files.readAllLines(DATA)) {
            if (!line.isBlank() && !line.startsWith("# ")) {
                data.add(line);
            }
        }
        return data;
    }

    /** A value, a key and its value, what is listed as data, and what lacks a value that is never empty. */
    private static boolean isData(String text, Set<String> data) {
        return !WORD.matcher(text).find()
                || KEY_AND_VALUE.matcher(text).matches()
                || data.contains(shown(text))
                || VALUE_LEFT_OUT.matcher(text).find();
    }

    private static String shown(String text) {
        return text.replace(SourceTexts.VALUE, "{}");
    }

    /** Any type where only the running program knows which, or none has a say: then the wording must not be kept to one. */
    private static Set<FindingType> types(SpokenTexts.Spoken spoken) {
        Set<FindingType> types = new HashSet<>();
        for (String type : spoken.types()) {
            types.add(type.equals(SourceTexts.VALUE) ? FindingType.VALUE_UNREADABLE : FindingType.valueOf(type));
        }
        return types.isEmpty() ? Set.of(FindingType.VALUE_UNREADABLE) : types;
    }

    /** Whether nothing is left of the text but values: of several words only what is quoted, or the path of a part, is a value. */
    private static boolean worded(Optional<Phrases.Phrase> phrase) {
        return phrase.isPresent()
                && phrase.get().values().stream()
                        .allMatch(value -> value.contains(SourceTexts.VALUE)
                                        && !WORD.matcher(value).find()
                                || NAME.matcher(value).matches());
    }

    private static Set<String> values(String text) {
        Set<String> values = new TreeSet<>();
        var places = Pattern.compile("\\{\\d}").matcher(text);
        List<String> all = new ArrayList<>();
        while (places.find()) {
            all.add(places.group());
        }
        values.addAll(all);
        return values;
    }
}
