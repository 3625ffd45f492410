package org.exolot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.finding.Wording;
import org.exolot.instrument.FileSource;
import org.exolot.instrument.FormatInfo;
import org.exolot.instrument.Formats;
import org.exolot.instrument.Profile;
import org.exolot.instrument.Profiles;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pages of reference are what the catalogues say. They are written anew with the system property {@code exolot.reference=write}.
 */
class ReferenceTest {
    private static final Path DOCS = Path.of("src/docs");
    private static final FileId FILE = new FileId("export.csv", Sha256.of(new byte[0]));

    private record Example(Place place, String found, String expected) {}

    @ParameterizedTest
    @CsvSource({"en,findings.md", "tr,findings.tr.md"})
    void thePageOfFindingsSaysWhatTheCatalogueSays(String language, String page) throws IOException {
        held(page, findings(Locale.of(language)));
    }

    @Test
    void thePageOfFormatsSaysWhatTheCatalogueSays() throws IOException {
        held("formats.md", formats());
    }

    @Test
    void eachFindingHasAnExample() throws IOException {
        assertThat(examples().keySet()).containsExactlyInAnyOrder(FindingType.values());
    }

    @Test
    void eachReaderIsDescribed() {
        assertThat(FormatInfo.all().stream().map(FormatInfo::id))
                .containsExactlyInAnyOrderElementsOf(Formats.shipped().ids());
    }

    @Test
    void asManyRealFilesAreReadAsThePageSays() throws IOException {
        Map<String, Integer> read = new TreeMap<>();
        Formats formats = Formats.shipped();
        Path root = RealExports.path("");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path relative = root.relativize(file);
                if (relative.getNameCount() == 2 && !relative.startsWith("truth")) {
                    ReadFile one = formats.read(FileSource.of(file));
                    one.export().ifPresent(export -> read.merge(export.format().name(), 1, Integer::sum));
                }
            }
        }
        Map<String, Integer> said = new TreeMap<>();
        FormatInfo.all().stream()
                .filter(info -> info.files() > 0)
                .forEach(info -> said.put(info.id().name(), info.files()));
        assertThat(read).isEqualTo(said);
    }

    private static void held(String page, String content) throws IOException {
        Path file = DOCS.resolve(page);
        if (System.getProperty("exolot.reference", "").equals("write")) {
            Files.writeString(file, content);
        }
        assertThat(Files.readString(file))
                .as("%s, written with -Dexolot.reference=write", file)
                .isEqualTo(content);
    }

    private static String findings(Locale locale) throws IOException {
        boolean turkish = locale.getLanguage().equals("tr");
        Wording wording = Wording.in(locale);
        Map<FindingType, Example> examples = examples();
        StringBuilder page = new StringBuilder(
                turkish
                        ? "# Bulgular\n\nExolot'un bir girdi hakkında söyleyebileceği her şey. ERROR ve QUESTION kaydı durdurur; WARNING ve INFO durdurmaz. Bu sayfa katalogdan üretilir.\n"
                        : "# Findings\n\nAll that Exolot can say about an input. ERROR and QUESTION stop its being recorded; WARNING and INFO do not. This page is generated from the catalogue.\n");
        for (FindingType type : FindingType.values()) {
            Example example = Objects.requireNonNull(examples.get(type), type.name());
            page.append("\n## ").append(type).append("\n\n");
            page.append("**")
                    .append(type.severity())
                    .append("** · ")
                    .append(wording.sentence(type))
                    .append('\n');
            page.append(wording.remedy(type)).append("\n\n");
            page.append("> ").append(wording.place(example.place)).append(turkish ? ": bulunan `" : ": found `");
            page.append(example.found).append(turkish ? "`, beklenen `" : "`, expected `");
            page.append(example.expected).append("`\n");
        }
        return page.toString();
    }

    private static String formats() {
        StringBuilder page = new StringBuilder(
                "# Formats\n\nThe files that Exolot reads, recognised by their content whatever their name. *Real files* counts exports of real instruments on which the reader was verified. This page is generated from the catalogue.\n\n");
        page.append("| format | software | real files | read | not read |\n|---|---|---|---|---|\n");
        for (FormatInfo info : FormatInfo.all()) {
            page.append("| ")
                    .append(info.title())
                    .append("<br>`")
                    .append(info.id())
                    .append("` | ");
            page.append(info.software()).append(" | ").append(info.files()).append(" | ");
            page.append(info.read()).append(" | ").append(info.notRead()).append(" |\n");
        }
        page.append(
                "\n## Profiles\n\nTables that are read by a profile. None of these was verified on an export; each reading by one says so.\n\n");
        page.append("| profile | version | instrument | status |\n|---|---|---|---|\n");
        for (Profile profile : Profiles.shipped()) {
            page.append("| ")
                    .append(profile.title())
                    .append("<br>`")
                    .append(profile.id())
                    .append("` | ");
            page.append(profile.version())
                    .append(" | ")
                    .append(profile.instrument().vendor())
                    .append(' ');
            page.append(profile.instrument().model()).append(" | ");
            page.append(profile.verified() ? "verified" : "**unverified**").append(" |\n");
        }
        return page.toString();
    }

    private static Map<FindingType, Example> examples() throws IOException {
        Map<FindingType, Example> all = new LinkedHashMap<>();
        try (InputStream in = FindingType.class.getResourceAsStream("examples.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines()
                    .filter(each -> !each.startsWith("//") && !each.isBlank())
                    .toList()) {
                List<String> parts = Arrays.asList(line.split(" \\| ", 4));
                all.put(
                        FindingType.valueOf(parts.get(0)),
                        new Example(place(parts.get(1)), parts.get(2), parts.get(3)));
            }
        }
        return all;
    }

    private static Place place(String written) {
        if (written.equals("*")) {
            return new Place.Whole(FILE);
        }
        if (written.contains("!")) {
            String[] cell = written.split("!", 2);
            return new Place.Cell(FILE, cell[0], cell[1]);
        }
        if (written.contains("-")) {
            String[] bytes = written.split("-", 2);
            return new Place.Bytes(FILE, Long.parseLong(bytes[0]), Long.parseLong(bytes[1]));
        }
        String[] parts = written.split(",", 2);
        return new Place.Text(FILE, Long.parseLong(parts[0]), parts.length == 1 ? 0 : Integer.parseInt(parts[1]));
    }
}
