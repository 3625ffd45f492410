package org.exolot.instrument.asm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.instrument.ExportRun;
import org.exolot.instrument.FileTime;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Plate;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.SampleQuantity;
import org.exolot.instrument.Series;
import org.exolot.instrument.Well;
import org.junit.jupiter.api.Test;

/** Documents of earlier versions of the models, and of converters that write names in another way. */
class AsmVersionsTest {
    @Test
    void aModelOfOneDetectionHasItsMeasurementsAtItsTop() throws IOException {
        ExportRun run = run(detection("""
                {"sample document":{"well location identifier":"B3","plate barcode":"P 7","sample identifier":"EV 1"},
                 "data cube":{"label":"endpoint data","cube-structure":
                   {"dimensions":[{"concept":"wavelength","unit":"nm"}],
                    "measures":[{"concept":"fluorescence","unit":"RFU"}]},
                   "data":{"dimensions":[["360/40,460/40","485/20,528/20"]],"measures":[[8120.0,77.5]]}},
                 "processed data aggregate document":{"processed data document":[
                   {"data processing description":"norm","processed data":0.904}]}}
                """));
        Plate plate = run.plates().getFirst();
        assertThat(plate.name()).isEqualTo("P 7");
        Well well = plate.wells().getFirst();
        assertThat(well.id()).hasToString("B3");
        assertThat(well.sample()).contains("EV 1");
        assertThat(well.readings())
                .extracting(Well.Reading::label, each -> each.signal().raw())
                .containsExactly(
                        tuple("fluorescence 360/40,460/40", "8120"), tuple("fluorescence 485/20,528/20", "77.5"));
        assertThat(well.reported().getFirst().name()).isEqualTo("norm / processed data");
        assertThat(well.reported().getFirst().amount().entry().raw()).isEqualTo("0.904");
        assertThat(run.measuredAt().flatMap(FileTime::local).orElseThrow()).hasToString("2024-05-06T07:08:09");
    }

    @Test
    void aReadingOfTheSoftwareKeepsItsWavelength() throws IOException {
        Well well = run(detection("""
                {"sample document":{"well location identifier":"A1"},
                 "device control aggregate document":{"device control document":[
                   {"detector wavelength setting":{"value":665.0,"unit":"nm"}}]},
                 "processed data aggregate document":{"processed data document":[
                   {"data processing description":"processed data","processed data":31412}]}}
                """)).plates().getFirst().wells().getFirst();
        assertThat(well.readings().getFirst().signal().raw()).isEqualTo("31412");
        assertThat(well.readings().getFirst().wavelengthNm().orElseThrow()).isEqualByComparingTo("665");
    }

    @Test
    void aCurveMayHaveTimesAsTextAndAWavelengthThatStaysTheSame() throws IOException {
        Series series = run(detection("""
                {"sample document":{"well location identifier":"A1"},
                 "data cube":{"cube-structure":
                   {"dimensions":[{"concept":"elapsed time","unit":"s"},{"concept":"wavelength","unit":"nm"}],
                    "measures":[{"concept":"fluorescence","unit":"RFU"}]},
                   "data":{"dimensions":[["00:00:00","00:01:30","00:03:00"],[525,525,525]],"measures":[[1,2.5,4]]}}}
                """))
                .plates()
                .getFirst()
                .wells()
                .getFirst()
                .series()
                .getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.TIME);
        assertThat(series.x()).containsExactly(0, 90, 180);
        assertThat(series.y()).containsExactly(1, 2.5, 4);
    }

    @Test
    void wavelengthsAsTextAreASpectrum() throws IOException {
        Series series = run(detection("""
                {"sample document":{"well location identifier":"A1"},
                 "data cube":{"cube-structure":
                   {"dimensions":[{"concept":"wavelength","unit":"nm"}],
                    "measures":[{"concept":"luminescence","unit":"RLU"}]},
                   "data":{"dimensions":[["360","370"]],"measures":[[0.5,0.92]]}}}
                """))
                .plates()
                .getFirst()
                .wells()
                .getFirst()
                .series()
                .getFirst();
        assertThat(series.axis()).isEqualTo(Series.Axis.WAVELENGTH);
        assertThat(series.x()).containsExactly(360, 370);
    }

    @Test
    void pcrOf2023HasItsCalculatedDataAsDataAndItsWells() throws IOException {
        ExportRun run = run("""
                {"$asm.manifest":"http://purl.allotrope.org/manifests/pcr/BENCHLING/2023/09/qpcr.manifest",
                 "qPCR aggregate document":{"qPCR document":[{"measurement aggregate document":{"measurement document":[
                   {"measurement identifier":"M1","sample document":{"sample identifier":"S1","well location identifier":"D1"},
                    "processed data aggregate document":{"processed data document":[
                      {"cycle threshold result":{"value":24.5,"unit":"(unitless)"}}]}}]}}],
                 "calculated data aggregate document":{"calculated data document":[
                   {"calculated data name":"ct mean","calculated datum":{"value":24.75,"unit":"(unitless)"},
                    "data source aggregate document":{"data source document":[{"data source identifier":"M1"}]}}]}}}
                """);
        Well well = run.plates().getFirst().wells().getFirst();
        assertThat(well.id()).hasToString("D1");
        assertThat(well.readings()).singleElement().satisfies(cycle -> {
            assertThat(cycle.label()).isEqualTo("Cq");
            assertThat(cycle.signal().raw()).isEqualTo("24.5");
        });
        assertThat(well.reported())
                .extracting(each -> each.amount().entry().raw())
                .contains("24.75");
    }

    @Test
    void targetsOfOneWellArePlatesOfTheirOwn() throws IOException {
        String cycle = """
                {"measurement identifier":"M%s","target DNA description":"%s",
                 "sample document":{"sample identifier":"lot 7","well location identifier":"A1"},
                 "processed data aggregate document":{"processed data document":[
                   {"cycle threshold result (qPCR)":{"value":%s,"unit":"(unitless)"}}]}}""";
        ExportRun run = run("""
                {"$asm.manifest":"http://purl.allotrope.org/manifests/pcr/REC/2024/09/qpcr.manifest",
                 "qpcr aggregate document":{"qpcr document":[{"measurement aggregate document":{"measurement document":[%s,%s]}}]}}
                """.formatted(cycle.formatted(1, "18S", "11.25"), cycle.formatted(2, "myc", "26.5")));
        assertThat(run.plates()).extracting(Plate::name).containsExactly("18S", "myc");
        Well second = run.plates().get(1).wells().getFirst();
        assertThat(second.sample()).contains("lot 7");
        assertThat(second.group()).contains("myc");
        assertThat(second.readings()).extracting(each -> each.signal().raw()).containsExactly("26.5");
    }

    @Test
    void aDeviceThatStandsWithTheMeasurementsIsTheInstrument() throws IOException {
        ReadFile read = read("""
                {"$asm.manifest":"http://purl.allotrope.org/manifests/cell-culture-analyzer/BENCHLING/2023/09/cell-culture-analyzer.manifest",
                 "measurement aggregate document":{"measurement identifier":"m","analyst":"A",
                  "device system document":{"model number":"Analyser 7","device serial number":"55"},
                  "measurement document":[{"sample document":{"sample identifier":"S1"},"measurement time":"2024-05-06T07:08:09+00:00",
                   "analyte aggregate document":{"analyte document":[
                     {"analyte name":"glucose","molar concentration":{"value":4.72,"unit":"mmol/L"}}]}}]}}
                """);
        assertThat(read.export().orElseThrow().instrument().model()).isEqualTo("Analyser 7");
        assertThat(read.export().orElseThrow().instrument().serial()).contains("55");
    }

    @Test
    void aSchemaIsNoDocument() throws IOException {
        ReadFile read = read("""
                {"$id":"http://purl.allotrope.org/json-schemas/adm/cell-counting/REC/2024/09/cell-counting.schema",
                 "$schema":"https://json-schema.org/draft/2020-12/schema",
                 "properties":{"$asm.manifest":{"type":"string"},
                  "cell counting aggregate document":{"type":"object","properties":{"cell counting document":{"type":"array"}}}}}
                """);
        assertThat(read.export()).isEmpty();
    }

    @Test
    void wordsOfNamesMayBeJoinedByDashes() throws IOException {
        ReadFile read = read("""
                {"$asm.manifest":{"vocabulary":["http://purl.allotrope.org/voc/afo/REC/2023/09/"]},
                 "cell-counting-aggregate-document":{
                   "device-system-document":{"model-number":"Counter 5","equipment-serial-number":"C 12"},
                   "cell-counting-document":[{"measurement-aggregate-document":{
                     "analyst":"b.tester","measurement-time":"2025-01-15T10:30:00Z",
                     "measurement-document":[
                       {"sample-identifier":"Flask 2","viability":{"value":94.3,"unit":"%"}},
                       {"sample-identifier":"Flask 3","viability":{"value":88.1,"unit":"%"}}]}}]}}
                """);
        assertThat(read.export().orElseThrow().format().name()).isEqualTo("allotrope-simple-model");
        assertThat(read.findings()).isEmpty();
        ExportRun run = read.export().orElseThrow().runs().getFirst();
        assertThat(run.quantities())
                .extracting(
                        SampleQuantity::sample,
                        SampleQuantity::attribute,
                        each -> each.reported().raw(),
                        SampleQuantity::unit)
                .containsExactly(
                        tuple("Flask 2", "viability (cell counter)", "94.3", "%"),
                        tuple("Flask 3", "viability (cell counter)", "88.1", "%"));
        assertThat(run.operator().orElseThrow().raw()).isEqualTo("b.tester");
        assertThat(run.measuredAt()).isPresent();
        assertThat(read.export().orElseThrow().instrument().model()).isEqualTo("Counter 5");
    }

    @Test
    void namesOfEarlierVersionsAreKnown() throws IOException {
        List<Finding> findings = read(detection("""
                {"sample document":{"well location identifier":"A1"},
                 "minimum cell diameter":{"value":5,"unit":"µm"},
                 "O2 saturation":{"value":90.1,"unit":"%"}}
                """)).findings();
        assertThat(findings).isEmpty();
    }

    private static String detection(String measurement) {
        return """
                {"$asm.manifest":"http://purl.allotrope.org/manifests/fluorescence/BENCHLING/2023/09/fluorescence.manifest",
                 "measurement aggregate document":{"measurement identifier":"m","measurement time":"2024-05-06 07:08:09",
                  "container type":"well plate","plate well count":{"value":96,"unit":"#"},
                  "measurement document":[%s]}}
                """.formatted(measurement);
    }

    private static ExportRun run(String document) throws IOException {
        return read(document).export().orElseThrow().runs().getFirst();
    }

    private static ReadFile read(String document) throws IOException {
        return Formats.shipped().read(new MemorySource("x.json", document.getBytes(StandardCharsets.UTF_8)));
    }
}
