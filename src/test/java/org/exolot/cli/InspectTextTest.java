package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.exolot.assay.CalibrationRules;
import org.exolot.assay.RuleReader;
import org.exolot.assay.SuitabilityRule;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;
import org.exolot.cli.demo.NanoSightExportWriter.Experiment;
import org.exolot.cli.demo.NanoSightExportWriter.Version;
import org.exolot.cli.demo.NanoSightExportWriter.Video;
import org.exolot.finding.Bundle;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What people read of {@code inspect}. */
class InspectTextTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    private String inspect(String language, Path... files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InspectCommand command = new InspectCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(out, true, StandardCharsets.UTF_8));
        List<String> call = Stream.concat(
                        Stream.of("--lang", language), Arrays.stream(files).map(Path::toString))
                .toList();
        new CommandLine(command).execute(call.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void ofAPlateItIsSaidWhatWasRead() throws IOException {
        Path file = file("plate.txt", """
                Software Version\t3.12.08

                Experiment File Path:\tC:\\bca.xpt
                Protocol File Path:\t

                Plate Number\tPlate 1
                Date\t3/14/2026
                Time\t9:00:04 PM
                Reader Type:\tSynergy H1

                Layout
                \t1\t2
                A\tSPL1\tSPL2\tWell ID
                B\tBLK\tBLK\tWell ID

                Results
                \t1\t2
                A\t0.512\t1.256\t562
                B\t0.042\t0.044\t562
                """);
        assertThat(inspect("en", file))
                .contains("    Plate 1: 4 wells, 2 samples, 2 blank wells; 562 nm 0.042 – 1.256\n");
        assertThat(inspect("tr", file)).contains("    Plate 1: 4 kuyu, 2 numune, 2 kör kuyu; 562 nm 0,042 – 1,256\n");
    }

    @Test
    void figuresByTheSampleAreCountedAndThoseOfNoUnitGivenWithTheirSpan() throws IOException {
        Path file = file("fixed.csv", """
                Sample Name,Dilution factor,Ordinate [A],Concentration [mg/L],Error
                S-1,5,0.412,21.5,
                S-2,5,1.375,70.25,
                """);
        assertThat(inspect("en", file))
                .contains("    2 samples: ", "0.412 – 1.375", "    S-2 · concentration: 70.25 µg/mL\n");
        assertThat(inspect("tr", file)).contains("    2 numune: ", "0,412 – 1,375", "    S-2 · derişim: 70,25 µg/mL\n");
    }

    @Test
    void aSpectrumThatBeginsNowhereIsCountedOnly() throws IOException {
        String spectrum = Files.readString(
                Path.of("src", "test", "resources", "org", "exolot", "instrument", "asm", "plate-reader.json"));
        String open = spectrum.replace("\"start\": 300", "\"start\": 1e999");
        assertThat(open).isNotEqualTo(spectrum);
        String said = inspect("en", file("a.json", open));
        assertThat(said).contains("(points: 3)").doesNotContain("Exception");
    }

    @Test
    void whatTheSoftwareSaysOfSeveralCapturesIsAllSaid() throws IOException {
        Experiment experiment = new Experiment(
                Version.NTA_3_4,
                "L7",
                "Lot 7, bulk",
                "Analyst A",
                LocalDateTime.of(2026, 3, 4, 9, 5, 7),
                "PBS",
                OptionalDouble.of(100));
        List<Video> videos = IntStream.rangeClosed(1, 3)
                .mapToObj(seed -> Video.of(new LogNormal(110, 1.4), 5e10, seed))
                .toList();
        String text = new String(new NanoSightExportWriter(experiment, videos).bytes(), WINDOWS);
        String row = "Validity of concentration measurement,OK,OK,OK";
        assertThat(text).contains(row);
        Path file = Files.write(
                folder.resolve(experiment.fileName()),
                text.replace(
                                row,
                                "Validity of concentration measurement,Be cautious of data due to noise,Unreliable,Unreliable")
                        .getBytes(WINDOWS));

        assertThat(inspect("en", file))
                .contains(
                        "    ! what the software says of the concentration: Be cautious of data due to noise (1 ×), "
                                + "Unreliable (2 ×) (not Be cautious of data due to noise or Unreliable) · line ",
                        "    ✓ tracks of all captures, at least: ",
                        " % (≤ 20 %)")
                .doesNotContain("capture-cv", "E+");
        assertThat(inspect("tr", file))
                .contains("(Be cautious of data due to noise ya da Unreliable olmamalı) · ", "    ✓ titreşim: No (");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr"})
    void theRulesThatComeWithTheProgramHaveWords(String language) {
        Bundle words = Bundle.of("org.exolot.cli.inspect", Locale.of(language));
        Set<String> ids = new TreeSet<>(Set.of("captures-excluded"));
        RuleReader.shipped().methods().forEach(method -> {
            method.suitability().stream().map(SuitabilityRule::id).forEach(ids::add);
            method.exclusion().rules().forEach(rule -> ids.add(rule.id()));
        });
        assertThat(ids)
                .allSatisfy(id -> assertThat(words.has("rule." + id)).as(id).isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "tr"})
    void modelsAndAxesHaveWords(String language) {
        Bundle words = Bundle.of("org.exolot.cli.inspect", Locale.of(language));
        Stream<String> keys = Stream.concat(
                Arrays.stream(CalibrationRules.Model.values()).map(model -> "model." + model),
                Arrays.stream(Series.Axis.values()).map(axis -> "axis." + axis));
        assertThat(keys).allSatisfy(key -> assertThat(words.has(key)).as(key).isTrue());
    }

    @Test
    void findingsOfOneTypeStandTogetherWithTheirFirstPlaces() {
        FileId file = new FileId("plate.txt", Sha256.of(new byte[0]));
        List<Finding> wells = IntStream.rangeClosed(1, 5)
                .mapToObj(line -> Finding.at(
                        FindingType.OUT_OF_RANGE, new Place.Text(file, line, 0), "A" + line + " 2.3", "10 – 200"))
                .toList();
        Finding twice = new Finding(
                FindingType.RUN_ABORTED,
                2,
                List.of(new Place.Text(file, 8, 0), new Place.Text(file, 9, 0)),
                "0 traces",
                "traces");
        List<String> lines = FindingText.in(Locale.ENGLISH)
                .all("", Stream.concat(wells.stream(), Stream.of(twice)).toList(), "plate.txt", Set.of());
        assertThat(lines)
                .containsExactly(
                        "✕ The run was aborted or found no particles. (2 ×) [RUN_ABORTED]",
                        "  line 8 (and 1 more): found 0 traces; expected traces.",
                        "  Measure again; nothing follows from this run.",
                        "! A value lies outside the range of the standards. (5 ×) [OUT_OF_RANGE]",
                        "  line 1: found A1 2.3; expected 10 – 200.",
                        "  line 2: found A2 2.3; expected 10 – 200.",
                        "  line 3: found A3 2.3; expected 10 – 200.",
                        "  … and 2 more",
                        "  It is only known to lie below or above the range. Measure again at another dilution if a number is needed.");
    }

    @Test
    void aFileThatIsNotThereAndAFolderAreToldAsByEveryCommand() {
        Path absent = folder.resolve("missing.csv");
        assertThat(inspect("en", absent, folder))
                .contains(
                        "There is no file " + absent + ". Check name and folder; put a name with spaces in quotes.",
                        folder + " is a folder; name the files in it.")
                .doesNotContain("not locked");
        assertThat(inspect("tr", absent))
                .contains(absent + " diye bir dosya yok.")
                .doesNotContain("no such file");
    }

    @Test
    void nearestFormatsAreNamedOnlyWhereSomethingSpeaksForThem() throws IOException {
        Path none = file("table.csv", "Diameter,Count\n1,2\n");
        assertThat(inspect("en", none))
                .contains("expected an export of a known format.\n")
                .doesNotContain("Nearest");
        Path cut = file("cut.csv", "[Experiment Details]\nSample,Lot 7\n");
        assertThat(inspect("en", cut))
                .contains("Nearest: nanosight-experiment-summary: ")
                .doesNotContain("allotrope");
    }
}
