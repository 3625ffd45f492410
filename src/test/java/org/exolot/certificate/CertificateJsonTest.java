package org.exolot.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.exolot.assessment.LotStatement;
import org.exolot.certificate.CertificateContent.DosePart;
import org.junit.jupiter.api.Test;

/** A certificate is signed over its canonical JSON: what an earlier program wrote is read, and written again to the same bytes. */
class CertificateJsonTest {
    /** As certificates were written before they could carry doses. */
    private static final String BEFORE = """
            {"conclusion":"c","decisionRule":"d","distributions":[],"genealogy":[],"groups":[],"language":"en",\
            "lot":{"containers":"96","expiresOn":"2027-01-02","madeOn":"2026-10-02","number":"EV26-014"},\
            "maker":{"address":"a","name":"m"},"methods":[],"notes":["n"],"number":"COA-2026-000001",\
            "product":{"code":"P","container":"c","form":"f","isolation":"i","name":"n","source":"s","statuses":[],\
            "storage":"s","strength":"s"},"schema":"exolot-certificate/1",\
            "specification":{"code":"S","title":"t","version":1},"version":1}""";

    @Test
    void aCertificateWrittenBeforeThereWereDosesKeepsItsBytes() {
        CertificateContent read = CertificateJson.read(BEFORE);
        assertThat(read.doses()).isEmpty();
        assertThat(new String(CertificateJson.bytes(read), StandardCharsets.UTF_8))
                .isEqualTo(BEFORE);
    }

    @Test
    void dosesAreDecimalTextAndComeBackAsTheyWere() {
        DosePart dose = new DosePart(
                "DOSE-AGA-MN/1",
                "ab".repeat(32),
                "ANDROGENETIC_ALOPECIA",
                "TOPICAL_AFTER_MICRONEEDLING",
                List.of("TR: CLINICAL_TRIAL, 2026-17"),
                List.of(
                        new LotStatement.DoseLine(
                                "80", "1.0E+9", "8.00E+10", "2.5E+10", "3.2", "0.8", Optional.empty()),
                        new LotStatement.DoseLine(
                                "100",
                                "1.0E+9",
                                "1.000E+11",
                                "2.5E+10",
                                "4",
                                "0",
                                Optional.of(new LotStatement.SessionEndotoxin(
                                        "0.25", "350", LotStatement.Threshold.SCALE)))));
        CertificateContent without = CertificateJson.read(BEFORE);
        CertificateContent with = new CertificateContent(
                without.schema(),
                without.number(),
                without.version(),
                without.replaces(),
                without.replacedBecause(),
                without.language(),
                without.maker(),
                without.product(),
                without.lot(),
                without.genealogy(),
                without.specification(),
                without.groups(),
                without.methods(),
                without.distributions(),
                without.conclusion(),
                without.decisionRule(),
                without.notes(),
                without.signature(),
                without.issuedAt(),
                without.check(),
                Optional.of(List.of(dose)));
        String json = new String(CertificateJson.bytes(with), StandardCharsets.UTF_8);
        assertThat(json)
                .contains("\"lines\":[{\"appliedMl\":\"3.2\",\"areaCm2\":\"80\",\"discardedMl\":\"0.8\","
                        + "\"particles\":\"8.00E+10\",\"perCm2\":\"1.0E+9\",\"perMl\":\"2.5E+10\"},")
                .as("a line written before there was endotoxin keeps its bytes")
                .contains("\"endotoxin\":{\"eu\":\"0.25\",\"thresholdEu\":\"350\",\"thresholdIs\":\"SCALE\"}");
        assertThat(CertificateJson.read(json)).isEqualTo(with);
    }
}
