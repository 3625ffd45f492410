package org.exolot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Severity;
import org.exolot.finding.Sha256;
import org.exolot.lot.DecidedLot;
import org.exolot.lot.Lot;
import org.exolot.lot.LotState;
import org.exolot.lot.LotStates;
import org.exolot.people.Act;
import org.exolot.people.Ceremony;
import org.exolot.people.Role;
import org.exolot.people.SignedContent;
import org.exolot.people.Signer;
import org.exolot.release.Release;
import org.exolot.release.Standing;
import org.exolot.result.FileOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is measured of a lot after it was decided upon: recorded, never forbidden, and told to who brings it and to QA. */
@EveryDatabase
class DecidedLotTest {
    private final IngestLab lab;

    DecidedLotTest(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    @Test
    void an_export_of_a_released_lot_is_recorded_and_says_so_also_while_the_lot_is_on_hold() {
        Lot lot = lab.lot("SOLD", 3);
        assertThat(measured("SOLD", 10)).isEmpty();
        assertThat(lab.get(LotStates.class).decided(List.of(lot.id()))).isEmpty();

        release(lot);
        assertThat(measured("SOLD", 30)).singleElement().satisfies(told -> {
            assertThat(told.severity()).isEqualTo(Severity.WARNING);
            assertThat(told.found()).isEqualTo("SOLD: RELEASED");
        });
        lab.get(LotStates.class).append(lab.id("quinn"), lot.id(), LotState.ON_HOLD, "A complaint.", Optional.empty());
        assertThat(lab.get(LotStates.class).decided(List.of(lot.id())))
                .extracting(DecidedLot::decision)
                .containsExactly(LotState.RELEASED);
        assertThat(measured("SOLD", 50)).hasSize(1);
        assertThat(measured("SOLD", 50))
                .as("bytes that are recorded already add nothing")
                .isEmpty();
    }

    @Test
    void an_export_of_another_lot_says_nothing_of_the_one_that_was_decided_upon() {
        release(lab.lot("SOLD-TOO", 1));
        lab.lot("NEXT", 1);
        assertThat(measured("NEXT", 100)).isEmpty();
    }

    @Test
    void the_standing_names_what_was_recorded_since_the_decision() {
        lab.lot("REJECTED", 1);
        measured("REJECTED", 200);
        lab.get(Release.class).reject("REJECTED", signer(), "Not what was ordered.");
        Standing decided = standing("REJECTED");
        assertThat(decided.assessment().results()).isNotEmpty();
        assertThat(decided.since()).isEmpty();

        lab.orderOnFurther(decided.lot(), "NTA-01", 1);
        String further = lab.get(org.exolot.sample.Samples.class)
                .ofLot(decided.lot().id())
                .getLast()
                .code();
        Receipt receipt =
                lab.ingest(lab.of(Optional.empty(), IngestLab.nta(further, 220, 1e11, Optional.of(1000), 220)));
        assertThat(told(receipt)).extracting(Finding::found).containsExactly("REJECTED: REJECTED");
        Standing after = standing("REJECTED");
        assertThat(after.covered()).isFalse();
        assertThat(after.since())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.sampleCode()).isEqualTo(further))
                .hasSize(after.assessment().results().size()
                        - decided.assessment().results().size());
    }

    private Standing standing(String lot) {
        return lab.get(Release.class).standing(lot).orElseThrow();
    }

    private List<Finding> measured(String lot, int minute) {
        Receipt receipt =
                lab.ingest(lab.of(Optional.of(lot), IngestLab.nta("vial", minute, 1e11, Optional.of(1000), minute)));
        assertThat(receipt.outcome()).isIn(FileOutcome.RECORDED, FileOutcome.ALREADY);
        return told(receipt);
    }

    private static List<Finding> told(Receipt receipt) {
        return receipt.files().stream()
                .flatMap(file -> file.findings().stream())
                .filter(finding -> finding.type() == FindingType.LOT_DECIDED)
                .toList();
    }

    private Signer signer() {
        return new Signer(lab.id("quinn"), IngestLab.PASSWORD, Role.QA);
    }

    private void release(Lot lot) {
        LotStates states = lab.get(LotStates.class);
        states.append(lab.id("quinn"), lot.id(), LotState.IN_TESTING, "Samples drawn.", Optional.empty());
        new TransactionTemplate(lab.get(PlatformTransactionManager.class)).executeWithoutResult(begun -> {
            var signature = lab.get(Ceremony.class)
                    .sign(
                            signer(),
                            Act.DISPOSE_LOT,
                            "I release this lot",
                            new SignedContent("DISPOSITION", UUID.randomUUID(), Sha256.of(new byte[0])));
            states.append(lab.id("quinn"), lot.id(), LotState.RELEASED, "Released.", Optional.of(signature.id()));
        });
    }
}
