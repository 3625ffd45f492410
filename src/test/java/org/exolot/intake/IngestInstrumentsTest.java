package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.exolot.assay.Attributes;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.QubitExportWriter;
import org.exolot.cli.demo.SoftMaxBcaExportWriter;
import org.exolot.cli.demo.ZetaViewExportWriter;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.FindingType;
import org.exolot.quantity.Value;
import org.exolot.result.FileOutcome;
import org.exolot.result.ResultRecord;
import org.exolot.result.ResultStatus;
import org.junit.jupiter.api.Test;

/** Each instrument's export goes the whole way: recognised, given to samples, into test orders, into results that lead back to it. */
@EveryDatabase
class IngestInstrumentsTest {
    private static final AtomicInteger LOTS = new AtomicInteger();

    private final IngestLab lab;

    IngestInstrumentsTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    private String newLot() {
        return lab.lot("INS-" + LOTS.incrementAndGet(), 1).number();
    }

    private LotAssessment assess(String lot) {
        return lab.get(Assessments.class).of(lot).orElseThrow();
    }

    private ResultRecord current(String lot, String method, String attribute) {
        return assess(lot).results().stream()
                .filter(line -> line.method().equals(method + "/1"))
                .map(LotAssessment.ResultLine::result)
                .filter(result -> result.attribute().equals(attribute) && result.status() == ResultStatus.CURRENT)
                .findFirst()
                .orElseThrow();
    }

    private static double number(ResultRecord result) {
        return ((Value.Measured) result.value()).number().doubleValue();
    }

    private static NewSubmission.File plate(SoftMaxBcaExportWriter.Sample... samples) {
        int n = LOTS.incrementAndGet();
        byte[] bytes = new SoftMaxBcaExportWriter(n)
                .write("bca-" + n, LocalDateTime.of(2026, 10, 2, 14, 0).plusMinutes(n), List.of(samples));
        return IngestLab.file("bca-" + n + ".txt", bytes);
    }

    private static ZetaViewExportWriter.Measurement zetaView(int traces, boolean comma) {
        int n = LOTS.incrementAndGet();
        return new ZetaViewExportWriter.Measurement(
                "vial",
                "ana",
                LocalDateTime.of(2026, 10, 3, 9, 0).plusMinutes(n),
                n,
                new LogNormal(120, 1.4),
                1e11,
                2000,
                traces,
                comma,
                n);
    }

    private static NewSubmission.File size(ZetaViewExportWriter.Measurement measurement) {
        return IngestLab.file(measurement.fileName(), new ZetaViewExportWriter(measurement).bytes());
    }

    private static NewSubmission.File positions(ZetaViewExportWriter.Measurement measurement) {
        return IngestLab.file(measurement.positionsFileName(), new ZetaViewExportWriter(measurement).positions());
    }

    @Test
    void one_plate_serves_two_lots_beside_the_reference_lot() {
        String one = newLot();
        String other = newLot();
        NewSubmission.File plate = plate(
                new SoftMaxBcaExportWriter.Sample(one + "/B", 820, 2),
                new SoftMaxBcaExportWriter.Sample(other + "/B", 640, 2),
                new SoftMaxBcaExportWriter.Sample("EV-RS-001", 500, 2));
        Receipt asked = lab.ingest(lab.of(Optional.empty(), plate));
        assertThat(asked.outcome()).isEqualTo(FileOutcome.QUESTION);
        assertThat(asked.files().getFirst().findings())
                .filteredOn(finding -> finding.type() == FindingType.SAMPLE_NOT_ASSIGNED)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.found()).isEqualTo("EV-RS-001");
                    assertThat(finding.expected()).contains("--map");
                    assertThat(finding.place().inWords()).isNotBlank();
                });
        assertThat(assess(one).runs()).isEmpty();

        Receipt recorded = lab.ingest(lab.of(Optional.empty(), Map.of("EV-RS-001", "-"), plate));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        assertThat(recorded.lots()).containsExactlyInAnyOrder(one, other);
        ResultRecord first = current(one, "BCA-01", Attributes.PROTEIN_CONCENTRATION);
        assertThat(number(first)).isCloseTo(820, within(40.0));
        assertThat(number(current(other, "BCA-01", Attributes.PROTEIN_CONCENTRATION)))
                .isCloseTo(640, within(40.0));
        assertThat(first.unit().code()).isEqualTo("ug/mL");
        assertThat(first.from())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.place()).contains("\"line\":"));
        assertThat(first.from()).extracting(ResultRecord.SourcePlace::role).contains("WELL");
    }

    /** The plate with its second sample in a group of its own, as an analyst lays it out who numbers each group from 1. */
    private static NewSubmission.File inTwoGroups(String name, double first, double second) {
        int n = LOTS.incrementAndGet();
        byte[] bytes = new SoftMaxBcaExportWriter(n)
                .write(
                        "bca-" + n,
                        LocalDateTime.of(2026, 10, 2, 14, 0).plusMinutes(n),
                        List.of(
                                new SoftMaxBcaExportWriter.Sample(name, first, 2),
                                new SoftMaxBcaExportWriter.Sample("SECOND", second, 2)));
        String text = new String(bytes, StandardCharsets.UTF_16LE);
        int group = text.indexOf("Group: Unknowns");
        int header = text.indexOf("\r\n", group) + 2;
        int rows = text.indexOf("\r\n", header) + 2;
        int secondRow = text.indexOf("SECOND");
        int foot = text.indexOf("\r\n\r\n", secondRow) + 2;
        int end = text.indexOf("Original Filename");
        String split = text.substring(0, secondRow)
                + text.substring(foot, end)
                + "Group: Repeats\r\n"
                + text.substring(header, rows)
                + text.substring(secondRow).replace("SECOND", name);
        return IngestLab.file(
                "bca-" + n + ".txt", split.replace("##BLOCKS= 4", "##BLOCKS= 5").getBytes(StandardCharsets.UTF_16LE));
    }

    @Test
    void a_name_in_two_groups_of_a_plate_is_two_samples_each_under_its_group() {
        String one = newLot();
        String other = newLot();
        NewSubmission.File plate = inTwoGroups("01", 820, 640);
        Receipt asked = lab.ingest(lab.of(Optional.empty(), plate));
        assertThat(asked.files().getFirst().findings())
                .filteredOn(finding -> finding.type() == FindingType.SAMPLE_NOT_ASSIGNED)
                .extracting(finding -> finding.found())
                .containsExactlyInAnyOrder("Unknowns / 01", "Repeats / 01");
        Receipt recorded = lab.ingest(
                lab.of(Optional.empty(), Map.of("Unknowns / 01", one + "/B", "Repeats / 01", other + "/B"), plate));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        assertThat(number(current(one, "BCA-01", Attributes.PROTEIN_CONCENTRATION)))
                .isCloseTo(820, within(40.0));
        assertThat(number(current(other, "BCA-01", Attributes.PROTEIN_CONCENTRATION)))
                .isCloseTo(640, within(40.0));
    }

    @Test
    void a_second_instrument_fills_its_own_order_and_its_count_is_compared_with_the_first_and_never_averaged() {
        String lot = newLot();
        ZetaViewExportWriter.Measurement measurement = zetaView(4000, false);
        Receipt recorded = lab.ingest(lab.of(
                Optional.of(lot),
                IngestLab.nta("vial", 10_000 + LOTS.incrementAndGet() * 20, 1e11, Optional.of(1000), 5),
                size(measurement),
                positions(measurement)));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        assertThat(recorded.files()).extracting(Receipt.FileReceipt::outcome).containsOnly(FileOutcome.RECORDED);
        double nano = number(current(lot, "NTA-01", Attributes.PARTICLE_CONCENTRATION));
        double zeta = number(current(lot, "ORTH-01", Attributes.PARTICLE_CONCENTRATION));
        assertThat(zeta).isCloseTo(1e11, within(2e9));
        assertThat(assess(lot).derived())
                .filteredOn(derived -> derived.attribute().equals("orthogonal count, ratio to NTA"))
                .singleElement()
                .satisfies(derived -> assertThat(
                                ((Value.Measured) derived.value()).number().doubleValue())
                        .isCloseTo(zeta / nano, within(1e-6)));
        assertThat(assess(lot).runs()).hasSize(2);
    }

    @Test
    void a_companion_that_comes_later_makes_a_further_reading_of_its_run() {
        String lot = newLot();
        ZetaViewExportWriter.Measurement measurement = zetaView(4000, false);
        lab.ingest(lab.of(Optional.of(lot), size(measurement)));
        Receipt later = lab.ingest(lab.of(Optional.of(lot), positions(measurement)));
        assertThat(later.outcome()).describedAs("%s", later).isEqualTo(FileOutcome.RECORDED);
        assertThat(assess(lot).runs())
                .extracting(run -> run.revision(), run -> run.current())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, false), org.assertj.core.groups.Tuple.tuple(2, true));
        assertThat(current(lot, "ORTH-01", Attributes.PARTICLE_CONCENTRATION).revision())
                .isEqualTo(2);
    }

    @Test
    void a_decimal_comma_reads_as_the_same_figures() {
        String lot = newLot();
        Receipt recorded = lab.ingest(lab.of(Optional.of(lot), size(zetaView(4000, true))));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        assertThat(number(current(lot, "ORTH-01", Attributes.PARTICLE_CONCENTRATION)))
                .isCloseTo(1e11, within(2e9));
    }

    @Test
    void a_table_of_tubes_fills_the_order_of_the_fluorometer() {
        String lot = newLot();
        byte[] bytes = new QubitExportWriter(3)
                .write(
                        LocalDateTime.of(2026, 10, 17, 14, LOTS.incrementAndGet() % 60),
                        "2712345",
                        List.of(new QubitExportWriter.Tube(lot + "/B", 820, 1)));
        Receipt recorded = lab.ingest(lab.of(Optional.empty(), IngestLab.file("qubit.csv", bytes)));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        assertThat(number(current(lot, "FLUOR-01", Attributes.PROTEIN_CONCENTRATION)))
                .isCloseTo(820, within(70.0));
    }

    @Test
    void a_name_that_may_be_either_of_two_samples_asks_which() {
        String lot = newLot();
        lab.orderAlso(lot, "NTA-01", org.exolot.criterion.SamplingPoint.BULK);
        NewSubmission.File file = IngestLab.nta("EV", 10_000 + LOTS.incrementAndGet() * 20, 1e11, Optional.of(1000), 9);
        Receipt asked = lab.ingest(lab.of(Optional.of(lot), file));
        assertThat(asked.outcome()).isEqualTo(FileOutcome.QUESTION);
        assertThat(asked.files().getFirst().findings())
                .filteredOn(finding -> finding.type() == FindingType.SAMPLE_AMBIGUOUS)
                .singleElement()
                .satisfies(finding -> assertThat(finding.expected()).contains(lot + "/P", lot + "/B"));
        Receipt answered = lab.ingest(lab.of(Optional.empty(), Map.of("EV", lot + "/B"), file));
        assertThat(answered.outcome()).describedAs("%s", answered).isEqualTo(FileOutcome.RECORDED);
        assertThat(answered.files().getFirst().runs().getFirst().fills())
                .singleElement()
                .satisfies(fills -> assertThat(fills.order()).contains(lot + "/B:NTA-01"));
    }
}
