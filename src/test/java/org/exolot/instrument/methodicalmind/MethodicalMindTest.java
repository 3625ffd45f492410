package org.exolot.instrument.methodicalmind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.AllotropeValues;
import org.exolot.instrument.Export;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.exolot.instrument.Well;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MethodicalMindTest {
    private static final String HEAD = """
            FileName :\tD:\\MSD\\P1_2026-03-04-101112.txt
            Stack ID :\t0.1
            Plate #  :\t1
            Barcode1 :\t<*2BEXOLOT01*>
            Type     :\t96
            Wells Per Row :\t3
            Wells Per Col :\t2
            Spots Per Well:\t%d
            Read Time:\t03/04/2026\t10:11:12 EST
            Version  :\tMMPR 1.0.38

            User     :\tanalyst
            Serial # :\t1234567890
            Model    :\tHTS

            ==========Data==========
            """;
    private static final String GRID = """
              \t1         \t2         \t3         \t
            A \t     12895  \t     10144  \t      7436  \t
            B \t     13346  \t     10408  \t      7433  \t

            ==========Statistics=====
            Sector   :\t1\t2
            Average  :\t10277\t10395
            """;
    private static final String SPOTS =
            "\t1\t2\t3\nA\t11\t12\t13\n\t \t \t \n\t31\t32\t33\n\nB\t14\t15\t16\n\t \t \t \n\t34\t35\t36\n";

    @ParameterizedTest
    @ValueSource(strings = {" \"\" ", "\"\u2003\""})
    void aRowWhoseNameIsQuotedBlanksIsNoRowOfThePlate(String name) throws IOException {
        ReadFile read = read(HEAD.formatted(1) + "\t1\t2\t3\nA\t11\t12\t13\n" + name + "\t14\t15\t16\n");
        assertThat(read.findings()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";"})
    void commasThatASpreadsheetWroteForTheTabsAreReadAndTold(String delimiter) throws IOException {
        String text = HEAD.formatted(2) + SPOTS;
        String saved = text.lines()
                .map(line -> {
                    String cells = line.replace("\t", delimiter);
                    return cells
                            + delimiter.repeat(4
                                    - (int) line.chars().filter(c -> c == '\t').count());
                })
                .collect(Collectors.joining("\r\n", "", "\r\n"));
        ReadFile read = read(saved);
        assertThat(read.findings()).extracting(Finding::type).containsExactly(FindingType.RESAVED_BY_SPREADSHEET);
        assertThat(read.export().orElseThrow().account().unread()).isEmpty();
        assertThat(wells(saved)).hasSize(6);
        assertThat(wells(saved)
                        .getLast()
                        .analytes()
                        .getLast()
                        .readings()
                        .getFirst()
                        .signal()
                        .raw())
                .isEqualTo("36");
        assertThat(read.export().orElseThrow().runs().getFirst().key())
                .isEqualTo(read(text).export().orElseThrow().runs().getFirst().key());
        assertThat(read.export()
                        .orElseThrow()
                        .runs()
                        .getFirst()
                        .measuredAt()
                        .orElseThrow()
                        .local())
                .isEqualTo(read(text)
                        .export()
                        .orElseThrow()
                        .runs()
                        .getFirst()
                        .measuredAt()
                        .orElseThrow()
                        .local());
    }

    @Test
    void aRowTakenOutOfTheGridIsTold() throws IOException {
        String head = HEAD.formatted(1).replaceAll("Wells Per [^\n]*\n", "");
        String grid = "\t1\t2\nA\t11\t12\nB\t13\t14\nC\t15\t16\nD\t17\t18\nE\t19\t20\n";
        assertThat(read(head + grid).findings()).isEmpty();
        assertThat(read(head + grid.replace("C\t15\t16\n", "")).findings())
                .extracting(Finding::type)
                .containsExactly(FindingType.READS_MISSING);
    }

    @Test
    void aWellOfOneSpotHasOneReading() throws IOException {
        List<Well> wells = wells(HEAD.formatted(1) + GRID);
        assertThat(wells).hasSize(6);
        assertThat(wells.getLast().id()).hasToString("B3");
        assertThat(wells.getLast().readings().getFirst().signal().raw()).isEqualTo("7433");
    }

    @Test
    void spotsAreCountedAlsoWhereOneIsNotUsed() throws IOException {
        List<Well> wells = wells(HEAD.formatted(3) + SPOTS);
        assertThat(wells.getFirst().analytes()).extracting(Well.Analyte::name).containsExactly("Spot 1", "Spot 3");
        assertThat(wells.get(4).analytes().get(1).readings().getFirst().signal().raw())
                .isEqualTo("35");
    }

    @Test
    void ofARowThatStandsTwiceTheFirstCountsStayAndEachFurtherOneIsTold() throws IOException {
        String twice = HEAD.formatted(1) + GRID.replace("    B ", "    A ").replace("B \t", "A \t");
        assertThat(read(twice).findings())
                .filteredOn(finding -> finding.type() == FindingType.ROW_DUPLICATED)
                .extracting(Finding::found)
                .containsExactly("A1 spot 1", "A2 spot 1", "A3 spot 1");
        assertThat(wells(twice))
                .extracting(well -> well.readings().getFirst().signal().raw())
                .containsExactly("12895", "10144", "7436");
    }

    @Test
    void theSoftwaresFileNameSettlesDayAndMonth() throws IOException {
        ExportRun run =
                read(HEAD.formatted(1) + GRID).export().orElseThrow().runs().getFirst();
        assertThat(run.measuredAt().orElseThrow().local()).contains(LocalDateTime.of(2026, 3, 4, 10, 11, 12));
        assertThat(run.measuredAt().orElseThrow().raw()).endsWith("EST");
        assertThat(run.name()).isEqualTo("2BEXOLOT01");
        assertThat(run.conditions()).containsKeys("Statistics / Average", "Barcode1");
    }

    @Test
    void aTabWrittenAsTwoCharactersIsATab() throws IOException {
        String literal = (HEAD.formatted(1) + GRID).replace("Serial # :\t", "Serial # :\\t");
        assertThat(read(literal).export().orElseThrow().instrument().serial()).contains("1234567890");
    }

    @Test
    void eachPlateOfAStackIsARun() throws IOException {
        String second = HEAD.formatted(1).replaceFirst("FileName[^\n]*\n", "").replace("01*>", "02*>");
        assertThat(read(HEAD.formatted(1) + GRID + "\n\n" + second + GRID)
                        .export()
                        .orElseThrow()
                        .runs())
                .extracting(ExportRun::name)
                .containsExactly("2BEXOLOT01", "2BEXOLOT02");
    }

    @ParameterizedTest
    @CsvSource({
        "10408, 1o408, VALUE_UNREADABLE",
        "'      7433  ', ' ', READS_MISSING",
        "Wells Per Col :\t2, Wells Per Col :\t8, READS_MISSING",
        "'B \t', '? \t', ROW_MALFORMED",
        "'FileName :\tD:\\MSD\\P1_2026-03-04-101112.txt', 'FileName :\tP1', DATE_ORDER_UNKNOWN"
    })
    void damageIsTold(String good, String bad, FindingType type) throws IOException {
        assertThat(read((HEAD.formatted(1) + GRID).replace(good, bad)).findings())
                .extracting(Finding::type)
                .contains(type);
    }

    @ParameterizedTest
    @CsvSource({
        "methodical_mind/methodical_mind_384_wells.txt, 1, 384, 1",
        "methodical_mind/methodical_test_2.txt, 1, 48, 10",
        "methodical_mind/methodical_test_4_missing_spots.txt, 1, 96, 4",
        "methodical_mind/methodical_test_data_in_filename.txt, 1, 6, 1",
        "msd_workbench/methodical_test_1.txt, 2, 96, 1"
    })
    void realPlatesAreReadWhole(String file, int plates, int wells, int spots) {
        ReadFile read = RealExports.read(file);
        Export export = read.export().orElseThrow();
        assertThat(export.format().name()).isEqualTo("methodical-mind");
        assertThat(export.runs()).hasSize(plates);
        assertThat(export.runs()).allSatisfy(run -> {
            List<Well> all = run.plates().getFirst().wells();
            assertThat(all).hasSize(wells);
            assertThat(all)
                    .allSatisfy(well -> assertThat(
                                    well.readings().size() + well.analytes().size())
                            .isEqualTo(spots));
        });
        assertThat(export.account().unread()).isEmpty();
    }

    @Test
    void everyValueOfTheAllotropeDocumentIsRead() throws IOException {
        assertThat(AllotropeValues.missing("methodical_mind/methodical_test_data_in_filename.txt"))
                .isEmpty();
    }

    @Test
    void aSignatureMayStandBeforeTheHead() throws IOException {
        ReadFile file = read("Digital_Signature:etkeg+xwtSRk==\n" + HEAD.formatted(1) + GRID);
        assertThat(file.findings()).isEmpty();
        assertThat(file.export().orElseThrow().runs().getFirst().conditions()).containsKey("Digital signature");
    }

    private static List<Well> wells(String text) throws IOException {
        return read(text)
                .export()
                .orElseThrow()
                .runs()
                .getFirst()
                .plates()
                .getFirst()
                .wells();
    }

    private static ReadFile read(String text) throws IOException {
        return Formats.shipped().read(new MemorySource("x.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
}
