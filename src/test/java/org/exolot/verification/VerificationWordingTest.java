package org.exolot.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerificationWordingTest {
    private static final String AS_OF = "2026-11-24 00:10 +03:00";

    private static CertificateCheck check(Outcome outcome, HandedIn handedIn) {
        return new CertificateCheck(
                outcome, handedIn, Answer.YES, Answer.NOT_CHECKED, Answer.YES, Instant.EPOCH, Optional.empty());
    }

    private static String sentence(Outcome outcome, HandedIn handedIn, String language) {
        return VerificationWording.in(Locale.of(language)).sentence(check(outcome, handedIn), AS_OF);
    }

    /** Whoever typed number and lot holds a copy that nobody has compared. */
    @ParameterizedTest
    @CsvSource({"VALID", "CONDITIONAL"})
    void of_a_number_it_is_not_said_that_the_copy_is_unchanged(Outcome outcome) {
        assertThat(sentence(outcome, HandedIn.FILE, "en")).contains("unchanged and in force");
        assertThat(sentence(outcome, HandedIn.NUMBER, "en"))
                .contains("on record", AS_OF, "is unchanged was not checked", "PDF")
                .doesNotContain("genuine", "unchanged and");
        assertThat(sentence(outcome, HandedIn.FILE, "tr")).contains("değiştirilmemiştir");
        assertThat(sentence(outcome, HandedIn.NUMBER, "tr"))
                .contains("kayıtlıdır", AS_OF, "denetlenmedi", "PDF")
                .doesNotContain("değiştirilmemiştir", "gerçektir");
    }

    @Test
    void a_draft_and_a_file_that_is_no_pdf_are_called_so() {
        assertThat(sentence(Outcome.UNKNOWN, HandedIn.DRAFT, "en"))
                .contains("draft")
                .doesNotContain("typed");
        assertThat(sentence(Outcome.NOT_GENUINE, HandedIn.NO_PDF, "en"))
                .contains("no PDF")
                .doesNotContain("changed");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void every_outcome_has_words_for_whatever_was_handed_in(Outcome outcome) {
        for (HandedIn handedIn : HandedIn.values()) {
            for (String language : new String[] {"en", "tr"}) {
                assertThat(VerificationWording.in(Locale.of(language)).word(check(outcome, handedIn)))
                        .isNotBlank();
                assertThat(sentence(outcome, handedIn, language)).isNotBlank().doesNotContain("{0}");
            }
        }
    }
}
