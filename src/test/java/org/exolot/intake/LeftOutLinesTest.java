package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.junit.jupiter.api.Test;

/** Why lines of a file were left out on purpose is recorded with it, and told again whenever somebody looks. */
@EveryDatabase
class LeftOutLinesTest {
    private static final String BLANK = "blank line";

    private final IngestLab lab;

    LeftOutLinesTest(TestDatabase database) {
        lab = IngestLab.open(database.settings()).furnished();
    }

    @Test
    void the_reasons_are_told_later_as_they_were_at_once() throws Exception {
        String lot = lab.lot("LEFT-OUT", 1).number();
        NewSubmission.File file = IngestLab.nta("vial", 0, 1e11, Optional.of(1000), 1);
        String text = new String(file.bytes().open().readAllBytes(), StandardCharsets.UTF_8);
        NewSubmission.File longer =
                IngestLab.file(file.name(), (text + "\r\n\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        long blank =
                text.lines().filter(line -> line.replace(",", "").isBlank()).count();
        Receipt plain = lab.ingest(lab.of(Optional.of(lot), file));
        Receipt told = lab.ingest(lab.of(Optional.of(lot), longer));
        assertThat(leftOut(later(plain)))
                .isEqualTo(leftOut(plain))
                .containsEntry(BLANK, blank)
                .hasSize(2);
        assertThat(leftOut(later(told))).isEqualTo(leftOut(told)).containsEntry(BLANK, blank + 3);
        lab.close();
    }

    private Receipt later(Receipt receipt) {
        return lab.get(Intake.class).receipt(receipt.submission()).orElseThrow();
    }

    private static Map<String, Long> leftOut(Receipt receipt) {
        return receipt.files().getFirst().account().ignoredFor();
    }
}
