package org.exolot.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.exolot.certificate.CertificateArchive;
import org.exolot.certificate.IssuedCertificate;
import org.exolot.cli.DemoBeans;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.lot.Lots;
import org.exolot.verification.Outcome;
import org.exolot.verification.Verification;
import org.junit.jupiter.api.Test;

/** The dose table of the starter dosage specification goes with a certificate as data only, and only where the product has a legal basis. */
@EveryDatabase
class DosesOfACertificateTest {
    private static final String PASSWORD = "correct horse battery staple";
    private static final String TRIAL =
            "regulatory: [{ country: TR, status: CLINICAL_TRIAL, document: TR-2026-17, until: 2099-12-31 }]";

    @Test
    void theDosesAreFrozenInTheDataAndPrintedNowhere(TestDatabase database) throws IOException {
        try (DemoBeans rooms = DemoBeans.open(database.settings())) {
            IssuedCertificate certificate =
                    certificate(rooms, DemoBeans.example().replace("regulatory: []", TRIAL));
            assertThat(certificate.content())
                    .contains(
                            "\"document\":\"DOSE-AGA-MN/1\"",
                            "\"legalBasis\":[\"TR: CLINICAL_TRIAL, TR-2026-17\"]",
                            // The facts: at most 0.25 EU from one vial, against 5 EU/kg × 70 kg = 350 EU as a scale.
                            "\"areaCm2\":\"100\",\"discardedMl\":\"0.0\",\"endotoxin\":{\"eu\":\"0.25\",\"thresholdEu\":\"350\",\"thresholdIs\":\"SCALE\"}",
                            // 80 cm² at 1.0E9 of 2.5E10 per mL: 3.2 mL, 8.0E10, 0.8 mL discarded.
                            "\"appliedMl\":\"3.2\",\"areaCm2\":\"80\",\"discardedMl\":\"0.8\",\"endotoxin\":{\"eu\":\"0.2\",\"thresholdEu\":\"350\",\"thresholdIs\":\"SCALE\"},\"particles\":\"8.00E+10\"");
            byte[] pdf = rooms.get(CertificateArchive.class).pdf(certificate);
            try (PDDocument printed = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(printed)).doesNotContain("DOSE-AGA", "3.2 mL", "cm²");
            }
            assertThat(rooms.get(Verification.class).byFile(pdf).outcome()).isEqualTo(Outcome.VALID);
        }
    }

    private static IssuedCertificate certificate(DemoBeans rooms, String example) {
        DemoLab lab = new DemoLab(rooms, PASSWORD, step -> {});
        lab.begin(example);
        DemoLot lot = DemoLots.ALL.getFirst();
        lab.fill(List.of(lot));
        return rooms.get(CertificateArchive.class)
                .newest(rooms.get(Lots.class).require(lot.code(lab.today())).id())
                .orElseThrow();
    }
}
