package org.exolot.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.exolot.assessment.Assessments;
import org.exolot.assessment.LotAssessment;
import org.exolot.database.TestDatabase;
import org.exolot.result.ResultRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Lots of particles on a furnished lab of each database, and exports of them: each in minutes of its own. */
abstract class LotsInALab {
    private static final AtomicInteger LOTS = new AtomicInteger();
    static final AtomicInteger MINUTES = new AtomicInteger();

    final IngestLab lab;
    private long seed;

    LotsInALab(TestDatabase database) {
        lab = IngestLab.on(database);
    }

    @BeforeEach
    final void ownNoise(TestInfo test) {
        seed = test.getDisplayName().hashCode();
    }

    String newLot(int preparations) {
        return lab.lot("LOT-" + LOTS.incrementAndGet(), preparations).number();
    }

    NewSubmission.File nta(String sample, double perMl) {
        return IngestLab.nta(sample, MINUTES.addAndGet(20), perMl, Optional.of(1000), nextSeed());
    }

    /** Each test has noise of its own, whichever tests ran before it. */
    private long nextSeed() {
        return seed += 100;
    }

    LotAssessment assess(String lot) {
        return lab.get(Assessments.class).of(lot).orElseThrow();
    }

    List<ResultRecord> results(String lot, String attribute) {
        return assess(lot).results().stream()
                .map(LotAssessment.ResultLine::result)
                .filter(result -> result.attribute().equals(attribute))
                .toList();
    }
}
