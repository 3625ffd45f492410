package org.exolot.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exolot.finding.FileId;
import org.exolot.finding.FindingType;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.Test;

class DosageReaderTest {
    private static final String DOSAGE = """
            kind: dosage
            code: DOSE-1
            version: 1
            title: t
            product: P
            indication: ANDROGENETIC_ALOPECIA
            route: TOPICAL_AFTER_MICRONEEDLING
            """;
    private static final String PLAN = """
            plan: { particles-per-vial: 1E11, vial-ml: 1.0, diluent-ml: 3.0, target-per-cm2: 1E9, least-per-cm2: 6.3E8,
              most-per-cm2: 6.2E9, most-per-session: 1E11, least-area-cm2: 20, most-area-cm2: 100 }
            """;

    private static MasterReader.Masters read(String text) {
        return MasterReader.read(text, new FileId("masters.yaml", Sha256.of(new byte[0])));
    }

    private static List<FindingType> findings(String text) {
        return read(text).findings().stream().map(finding -> finding.type()).toList();
    }

    private static final String EVIDENCE =
            "evidence: [{ source: s, route: TOPICAL_AFTER_MICRONEEDLING, level: REGISTERED_TRIAL_WITHOUT_RESULTS }]\n";

    @Test
    void anIndicationWithoutEvidenceHasNoDose() {
        assertThat(findings(DOSAGE + "terms: { schedule: not specified }\n")).isEmpty();
        assertThat(findings(DOSAGE + PLAN)).containsExactly(FindingType.KEY_MISSING);
        assertThat(findings(DOSAGE + PLAN + EVIDENCE)).isEmpty();
    }

    @Test
    void evidenceDoesNotCrossRoutes() {
        String injected = "evidence: [{ source: s, route: INTRADERMAL_INJECTION, level: CONTROLLED_TRIAL }]\n";
        assertThat(findings(DOSAGE + PLAN + injected)).containsExactly(FindingType.EVIDENCE_OF_OTHER_ROUTE);
    }

    @Test
    void aTargetOutsideOfItsLimitsIsNamed() {
        assertThat(findings(DOSAGE + PLAN.replace("target-per-cm2: 1E9", "target-per-cm2: 7E9") + EVIDENCE))
                .contains(FindingType.LIMITS_CROSSED);
        assertThat(findings(DOSAGE + PLAN.replace("vial-ml: 1.0", "vial-ml: 0") + EVIDENCE))
                .contains(FindingType.FIGURE_OUT_OF_RANGE);
    }

    @Test
    void aThresholdOfEndotoxinNeedsFiguresAboveNought() {
        String threshold = "endotoxin-threshold: { eu-per-kg: 5, body-kg: 70 }\n";
        assertThat(findings(DOSAGE + PLAN + EVIDENCE + threshold)).isEmpty();
        assertThat(findings(DOSAGE + PLAN + EVIDENCE + threshold.replace("70", "0")))
                .containsExactly(FindingType.FIGURE_OUT_OF_RANGE);
        assertThat(findings(DOSAGE + PLAN + EVIDENCE + threshold.replace(", body-kg: 70", "")))
                .contains(FindingType.KEY_MISSING);
    }

    @Test
    void theExampleHasADosageAnAdministrationAndWhatIsLeftToSell() {
        List<Content> contents = ExampleIsolationTest.masters().stream()
                .flatMap(master -> master instanceof Master.Controlled controlled
                        ? java.util.stream.Stream.of(controlled.content())
                        : java.util.stream.Stream.empty())
                .toList();
        assertThat(contents)
                .filteredOn(DosageSpecification.class::isInstance)
                .singleElement()
                .satisfies(content -> {
                    DosageSpecification dosage = (DosageSpecification) content;
                    assertThat(dosage.plan().orElseThrow().mlPerCm2()).isEqualByComparingTo("0.04");
                    assertThat(dosage.terms()).containsEntry("after-care", DosageSpecification.NOT_SPECIFIED);
                });
        assertThat(contents)
                .filteredOn(AdministrationProtocol.class::isInstance)
                .singleElement()
                .satisfies(content ->
                        assertThat(((AdministrationProtocol) content).steps()).hasSize(11));
        assertThat(contents)
                .filteredOn(Product.class::isInstance)
                .singleElement()
                .satisfies(content -> assertThat(((Product) content)
                                .containers()
                                .orElseThrow()
                                .of(96)
                                .saleable())
                        .isEqualTo(9));
    }
}
