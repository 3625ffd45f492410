package org.exolot.instrument.tapestation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.exolot.finding.FindingType;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.TableFixture;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.junit.jupiter.api.Test;

class TapeStationFixtureTest {
    private static final String EXPORT = """
            <?xml version="1.0" encoding="utf-8"?>
            <File>
              <FileInformation>
                <FileName>C:\\Data\\Lot 7.RNA</FileName>
                <Assay>RNA</Assay>
                <RunEndDate>2025-07-21T09:18:19+03:00</RunEndDate>
                <RINeVersion>5.1.0</RINeVersion>
              </FileInformation>
              <ScreenTapes>
                <ScreenTape>
                  <ScreenTapeID>01-S1</ScreenTapeID>
                  <TapeRunDate>2025-07-21T08:14:29+03:00</TapeRunDate>
                  <Environment>
                    <Experimenter>Analyst</Experimenter>
                    <InstrumentSerialNumber>DED1</InstrumentSerialNumber>
                    <AnalysisVersion>5.1</AnalysisVersion>
                  </Environment>
                </ScreenTape>
              </ScreenTapes>
              <Assay><Units><ConcentrationUnit>ng/µl</ConcentrationUnit><MolarityUnit>nmol/l</MolarityUnit><MolecularWeightUnit>nt</MolecularWeightUnit></Units></Assay>
              <Samples>
                <Sample>
                  <WellNumber>L1</WellNumber><Comment>Ladder</Comment><Concentration>86.8</Concentration><Observations>Ladder</Observations>
                  <ScreenTapeID>01-S1</ScreenTapeID>
                  <Peaks><Peak><Size>25</Size><Number>-</Number><Observations>Lower Marker</Observations></Peak></Peaks>
                </Sample>
                <Sample>
                  <WellNumber>A1</WellNumber><Comment>LOT-7</Comment><Concentration>12.5</Concentration><Observations></Observations><Alert></Alert>
                  <RNA><RINe>8.6</RINe></RNA>
                  <ScreenTapeID>01-S1</ScreenTapeID>
                  <Peaks>
                    <Peak><Size>2105</Size><Molarity>61.1</Molarity><AssignedQuantity>-</AssignedQuantity><Number>1</Number><Observations>18S</Observations></Peak>
                  </Peaks>
                  <Regions><Region><From>50</From><To>300</To><AverageSize>151</AverageSize><PercentOfTotal>42.5</PercentOfTotal></Region></Regions>
                </Sample>
              </Samples>
            </File>
            """;

    @Test
    void aSampleHasItsFiguresPeaksAndRegions() {
        TableFixture read = TableFixture.of(EXPORT);
        assertThat(read.format()).isEqualTo("tapestation-xml");
        assertThat(read.number("LOT-7", "nucleic acid concentration")).isEqualTo("12.5");
        assertThat(read.figure("LOT-7", "nucleic acid concentration").unit()).isEqualTo("ng/µl");
        assertThat(read.number("LOT-7", "RNA integrity number")).isEqualTo("8.6");
        assertThat(read.number("LOT-7", "18s peak size")).isEqualTo("2105");
        assertThat(read.figure("LOT-7", "18s peak size").unit()).isEqualTo("nt");
        assertThat(read.number("LOT-7", "region 1 average size")).isEqualTo("151");
        assertThat(read.figure("LOT-7", "18s peak assigned quantity").reported().value())
                .isEqualTo(new Value.Missing(MissingReason.NOT_COMPUTED, "-"));
        assertThat(read.findings()).isEmpty();
        assertThat(read.export().account().unread()).isEmpty();
    }

    @Test
    void theRunIsTheFilesWithTimeAndOffset() {
        TableFixture read = TableFixture.of(EXPORT);
        assertThat(read.run().name()).isEqualTo("Lot 7.RNA");
        assertThat(read.run().measuredAt().flatMap(FileTime::local)).contains(LocalDateTime.of(2025, 7, 21, 8, 14, 29));
        assertThat(read.run().measuredAt().flatMap(FileTime::offset)).contains(ZoneOffset.ofHours(3));
        assertThat(read.run().operator().orElseThrow().raw()).isEqualTo("Analyst");
        assertThat(read.export().instrument().serial()).contains("DED1");
    }

    @Test
    void aLadderIsNoSample() {
        TableFixture read = TableFixture.of(EXPORT);
        assertThat(read.figures()).noneMatch(figure -> figure.sample().equals("Ladder"));
        assertThat(read.run().conditions()).containsKey("01-S1 / L1 / ladder / peak 1 / Size");
    }

    @Test
    void whereSizesAreMassesTheConcentrationIsOfProtein() {
        TableFixture read = TableFixture.of(EXPORT.replace("<MolecularWeightUnit>nt", "<MolecularWeightUnit>kD"));
        assertThat(read.number("LOT-7", "protein concentration")).isEqualTo("12.5");
    }

    @Test
    void damageIsTold() {
        assertThat(findings(EXPORT.replace("<RINe>8.6</RINe>", "<Mood>8.6</Mood>")))
                .containsExactly(FindingType.FIELD_UNKNOWN);
        assertThat(findings(EXPORT.replace("<Alert></Alert>", "<Alert>Marker missing</Alert>")))
                .containsExactly(FindingType.VENDOR_WARNS);
        assertThat(findings(EXPORT.replace(
                        "<ScreenTapeID>01-S1</ScreenTapeID>\n      <Peaks>\n",
                        "<ScreenTapeID>02</ScreenTapeID><Peaks>")))
                .containsExactly(FindingType.NAMED_NOT_DESCRIBED);
        assertThat(findings(EXPORT.substring(0, EXPORT.length() / 2))).contains(FindingType.FILE_UNREADABLE);
    }

    @Test
    void whatIsToldOfATapeThatNoSampleNamesStandsWithTheRun() {
        TableFixture read = TableFixture.of(
                EXPORT.replace("<ScreenTape>\n      <ScreenTapeID>01-S1<", "<ScreenTape>\n      <ScreenTapeID>09<"));
        assertThat(read.findings()).contains(FindingType.NAMED_NOT_DESCRIBED);
        assertThat(read.run().conditions()).containsKey("09 / TapeRunDate");
        assertThat(read.number("LOT-7", "nucleic acid concentration")).isEqualTo("12.5");
    }

    @Test
    void aDocumentTypeEndsTheReading() {
        String hostile = EXPORT.replace(
                        "<File>", "<!DOCTYPE File [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>\n<File>")
                .replace("LOT-7", "&x;");
        assertThat(findings(hostile)).contains(FindingType.FILE_UNREADABLE);
    }

    @Test
    void damageNeverThrows() {
        TableFixture.damage(new TapeStationFormat(), EXPORT.getBytes(StandardCharsets.UTF_8));
    }

    private static List<FindingType> findings(String text) {
        return TableFixture.of(text).findings();
    }
}
