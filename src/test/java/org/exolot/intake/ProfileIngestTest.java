package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.criterion.SamplingPoint;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.quantity.Value;
import org.exolot.result.FileOutcome;
import org.exolot.result.ResultRecord;
import org.exolot.vault.Vault;
import org.junit.jupiter.api.Test;

/** A table that only the lab's own profile reads goes the whole way: not before QA has approved the profile, then into a result that leads back to its cell. */
@EveryDatabase
class ProfileIngestTest {
    private static final AtomicInteger LOTS = new AtomicInteger();

    private static final String METHOD = """
            kind: method
            code: OSMO-%1$d
            version: 1
            title: Osmolality by the lab's osmometer
            technique: freezing-point depression
            reference: USP <785>
            entry: EXPORT
            plan: { preparations: 1 }
            yields:
              - { attribute: osmolality, unit: mOsm/kg, formed: SINGLE }
            rules:
              formats: ["profile:lab-osmometer-%1$d"]
            """;

    private static final String PROFILE = """
            kind: profile
            profile: lab-osmometer-%1$d
            version: 1
            title: Osmometer of room %1$d
            status: verified
            instrument: {vendor: any, model: freezing-point osmometer}
            file: {decimal: comma, dates: day-first}
            columns:
              - {heading: [Probe %1$d], means: sample, needed: yes}
              - {heading: [Gemessen], means: date-and-time, needed: yes}
              - {heading: [Osmolalität], means: figure, attribute: osmolality, unit: mosm/kg, needed: yes}
              - {heading: [Gerät], means: condition}
            sample:
              name: osmometer.csv
              text: |
                Probe %1$d;Gemessen;Osmolalität;Gerät
                EV-7;02.03.2026 12:00:00;289,4;K7400
              expected:
                - {sample: EV-7, attribute: osmolality, value: "289,4", unit: mosm/kg}
            """;

    private final IngestLab lab;
    private final int number = LOTS.incrementAndGet();
    private final String method = "OSMO-" + number;
    private String lot = "";

    ProfileIngestTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    private void ordered() {
        lab.approve(METHOD.formatted(number));
        lot = lab.lot("PRF-" + number, 1).number();
        lab.orderAlso(lot, method, SamplingPoint.FINAL_CONTAINER);
    }

    private NewSubmission.File export() {
        String text =
                "Probe " + number + ";Gemessen;Osmolalität;Gerät\r\n" + lot + "/P;01.10.2026 12:00:00;293,5;K7400\r\n";
        return IngestLab.file("osmo.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private NewSubmission submission(boolean preview) {
        return new NewSubmission(
                lab.id("ana"),
                "page",
                preview,
                Optional.empty(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(export()));
    }

    private LotAssessment assessed() {
        return lab.get(Assessments.class).of(lot).orElseThrow();
    }

    private static List<FindingType> types(Receipt receipt) {
        return receipt.files().getFirst().findings().stream().map(Finding::type).toList();
    }

    @Test
    void a_profile_that_is_only_written_reads_nothing() {
        ordered();
        lab.write(PROFILE.formatted(number));
        Receipt refused = lab.ingest(submission(false));
        assertThat(refused.outcome()).isEqualTo(FileOutcome.REJECTED);
        assertThat(types(refused)).contains(FindingType.FORMAT_UNKNOWN);
    }

    @Test
    void a_file_of_an_approved_profile_becomes_a_result_that_leads_back_to_its_cell() {
        ordered();
        lab.approve(PROFILE.formatted(number));

        Receipt previewed = lab.ingest(submission(true));
        assertThat(previewed.outcome()).describedAs("%s", previewed).isEqualTo(FileOutcome.PREVIEWED);
        assertThat(assessed().runs()).isEmpty();

        Receipt recorded = lab.ingest(submission(false));
        assertThat(recorded.outcome()).describedAs("%s", recorded).isEqualTo(FileOutcome.RECORDED);
        assertThat(recorded.lots()).containsExactly(lot);
        ResultRecord result = assessed().results().stream()
                .filter(line -> line.method().equals(method + "/1"))
                .map(LotAssessment.ResultLine::result)
                .findFirst()
                .orElseThrow();
        assertThat(result.attribute()).isEqualTo("osmolality");
        assertThat(((Value.Measured) result.value()).number()).isEqualByComparingTo("293.5");
        assertThat(result.unit().code()).isEqualTo("mosm/kg");

        ResultRecord.SourcePlace cell = result.from().getFirst();
        assertThat(cell.file()).isEqualTo("osmo.csv");
        assertThat(cell.place()).isEqualTo("{\"column\":3,\"line\":2}");
        String kept = new String(lab.get(Vault.class).read(cell.sha256()), StandardCharsets.UTF_8);
        assertThat(kept.lines().skip(1).findFirst().orElseThrow().split(";")[2]).isEqualTo("293,5");
    }

    @Test
    void a_lab_with_many_methods_is_told_what_it_is_told_with_few() {
        ordered();
        for (int i = 0; i < 8; i++) {
            lab.approve(METHOD.formatted(1000 * number + i));
        }
        assertThat(types(lab.ingest(submission(false)))).contains(FindingType.FORMAT_UNKNOWN);
    }

    @Test
    void the_same_file_again_is_nothing_new() {
        ordered();
        lab.approve(PROFILE.formatted(number));
        lab.ingest(submission(false));
        assertThat(lab.ingest(submission(false)).outcome()).isEqualTo(FileOutcome.ALREADY);
    }
}
