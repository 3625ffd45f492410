package org.exolot.instrument.asm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.exolot.instrument.Entry;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Specimens;
import org.exolot.instrument.Well;
import org.exolot.instrument.WellId;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that we write and read again says of each figure what the file said: whether it was read or computed, and in which unit. */
class AsmAnalytesTest {
    private static final String TWO_SPOTS = """
            FileName :\tD:\\MSD\\P2_2026-03-04-101112.txt
            Barcode1 :\t<*2BEXOLOT02*>
            Wells Per Row :\t2
            Wells Per Col :\t1
            Spots Per Well:\t2
            Read Time:\t03/04/2026\t10:11:12 EST
            Version  :\tMMPR 1.0.38
            Serial # :\t1234567890

            ==========Data==========
            \t1\t2
            A\t11\t12
            \t31\t-0
            """;

    /** Those that are a file of their own. */
    static Stream<String> specimens() throws IOException {
        return Specimens.all().keySet().stream().filter(name -> !name.equals("zetaview-11pos.txt"));
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void aFileAndItsDocumentSayTheSame(String name) throws IOException {
        Export export = read(name, Specimens.named(name)).export().orElseThrow();
        ReadFile again = read("again.json", written(export).getBytes(StandardCharsets.UTF_8));
        Map<String, List<String>> said = Said.of(export);
        Map<String, List<String>> saidAgain = Said.of(again.export().orElseThrow());
        assertThat(saidAgain.keySet()).containsAll(said.keySet());
        said.forEach((whose, what) -> assertThat(saidAgain.get(whose)).as(whose).containsAll(what));
    }

    static Stream<Arguments> severalAnalytes() throws IOException {
        return Stream.of(
                Arguments.of("luminex-xponent.csv", Specimens.named("luminex-xponent.csv")),
                Arguments.of("luminex-intelliflex.csv", Specimens.named("luminex-intelliflex.csv")),
                Arguments.of("msd-workbench.csv", Specimens.named("msd-workbench.csv")),
                Arguments.of("methodical-mind.txt", TWO_SPOTS.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("bio-plex-manager.xml", Specimens.named("bio-plex-manager.xml")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("severalAnalytes")
    void theAnalytesOfEachWellComeBackAsTheyWere(String name, byte[] file) throws IOException {
        Export export = read(name, file).export().orElseThrow();
        ReadFile again = read("again.json", written(export).getBytes(StandardCharsets.UTF_8));
        List<Well> wells = wells(export);
        List<Well> wellsAgain = wells(again.export().orElseThrow());
        assertThat(wells)
                .anySatisfy(well -> assertThat(well.analytes())
                        .anySatisfy(analyte -> assertThat(analyte.readings()).isNotEmpty()));
        assertThat(wellsAgain).extracting(Well::id).containsExactlyElementsOf(ids(wells));
        assertThat(wellsAgain.stream().map(AsmAnalytesTest::readings))
                .containsExactlyElementsOf(
                        wells.stream().map(AsmAnalytesTest::readings).toList());
        assertThat(wellsAgain.stream().map(AsmAnalytesTest::reported))
                .containsExactlyElementsOf(
                        wells.stream().map(AsmAnalytesTest::reported).toList());
    }

    @Test
    void whatWasReadStandsApartFromWhatWasComputed() throws IOException {
        String name = "luminex-xponent.csv";
        assertThat(written(read(name, Specimens.named(name)).export().orElseThrow()))
                .contains(
                        "{\"analyte name\":\"VEGF\",\"custom information document\":{\"readings\":{\"Median\":{\"value\":")
                .contains("\"reduced readings\":{\"Net MFI\":{\"value\":");
    }

    @Test
    void aSignalThatCannotBeReadIsNoWordWhenItComesBack() throws IOException {
        String file = new String(Specimens.named("luminex-xponent.csv"), StandardCharsets.UTF_8)
                .replaceFirst("8009", "22.jun");
        Export export =
                read("run.csv", file.getBytes(StandardCharsets.UTF_8)).export().orElseThrow();
        ReadFile again = read("again.json", written(export).getBytes(StandardCharsets.UTF_8));
        for (Export each : List.of(export, again.export().orElseThrow())) {
            assertThat(wells(each))
                    .flatExtracting(AsmAnalytesTest::readings)
                    .contains("HGF|Median|false|none: UNREADABLE");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0", "-0.000", "1.20E-05", "0.500"})
    void aNumberKeepsTheDigitsOfTheFile(String number) throws IOException {
        String file = new String(Specimens.named("gen5.txt"), StandardCharsets.UTF_8).replace("0.840\t", number + "\t");
        assertThat(file).contains(number);
        Export export =
                read("run.txt", file.getBytes(StandardCharsets.UTF_8)).export().orElseThrow();
        ReadFile again = read("again.json", written(export).getBytes(StandardCharsets.UTF_8));
        for (Export each : List.of(export, again.export().orElseThrow())) {
            assertThat(wells(each))
                    .flatExtracting(Well::readings)
                    .extracting(reading -> written(reading.signal()))
                    .contains(number);
        }
    }

    private static List<WellId> ids(List<Well> wells) {
        return wells.stream().map(Well::id).toList();
    }

    private static List<String> readings(Well well) {
        return well.analytes().stream()
                .flatMap(analyte -> analyte.readings().stream()
                        .map(each -> analyte.name() + "|" + each.label() + "|" + each.reduced() + "|"
                                + written(each.signal())))
                .sorted()
                .toList();
    }

    private static List<String> reported(Well well) {
        return well.analytes().stream()
                .flatMap(analyte -> analyte.reported().stream()
                        .map(each -> analyte.name() + "|" + each.name() + "|"
                                + each.amount().unit().orElse("") + "|"
                                + written(each.amount().entry())))
                .toList();
    }

    /** A number digit for digit. */
    private static String written(Entry entry) {
        return entry.value() instanceof Value.Measured ? entry.raw() : Said.value(entry);
    }

    private static List<Well> wells(Export export) {
        return export.runs().stream()
                .flatMap(run -> run.plates().stream())
                .flatMap(plate -> plate.wells().stream())
                .toList();
    }

    private static String written(Export export) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AsmWriter.write(export, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static ReadFile read(String name, byte[] bytes) throws IOException {
        return Formats.shipped().read(new MemorySource(name, bytes));
    }
}
