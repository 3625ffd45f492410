package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.criterion.Criterion;
import org.exolot.database.EveryDatabase;
import org.exolot.database.TestDatabase;
import org.exolot.distribution.Clinics;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.lot.Lots;
import org.exolot.lot.TestLots;
import org.exolot.people.TestLab;
import org.exolot.sample.SamplingPlan;
import org.exolot.sample.TestSamples;
import org.exolot.specification.MasterReader;
import org.exolot.specification.TestDocuments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class DueOncePerHarvestTest {
    private final TestLab lab;

    DueOncePerHarvestTest(TestDatabase database) {
        this.lab = new TestLab(
                database,
                Stream.of(TestDocuments.BEANS, TestLots.BEANS, TestSamples.BEANS, new Class<?>[] {
                            Clinics.class, MasterImport.class
                        })
                        .flatMap(Stream::of)
                        .toArray(Class<?>[]::new));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void two_lots_of_one_harvest_do_not_leave_a_test_to_each_other() throws IOException {
        String text = example()
                + ofTheSameHarvest("EXAMPLE-002", "USP-63, VIRUS-01")
                + ofTheSameHarvest("EXAMPLE-003", "USP-63");
        FileId file = new FileId("masters.yaml", Sha256.of(text.getBytes(StandardCharsets.UTF_8)));
        MasterImport.Outcome outcome = lab.bean(MasterImport.class)
                .run(Optional.of(lab.administrator()), List.of(new MasterImport.Source(file, text)));
        assertThat(outcome.findings()).isEmpty();
        assertThat(due("EXAMPLE-001")).contains("SA-04");
        assertThat(due("EXAMPLE-002")).contains("SA-04");
        assertThat(due("EXAMPLE-003")).contains("SA-03").doesNotContain("SA-04");
    }

    private List<String> due(String lot) {
        return lab
                .bean(SamplingPlan.class)
                .due(lab.bean(Lots.class).require(lot).id())
                .stream()
                .map(Criterion::id)
                .toList();
    }

    private static String ofTheSameHarvest(String number, String orders) {
        return """

                ---
                kind: lot
                number: NUMBER
                product: MSC-EV-HAIR
                made-on: 2026-11-03
                expires-on: 2027-02-03
                site-zone: Europe/Istanbul
                containers-filled: 2
                specifications: [SPEC-MSC-EV-HAIR-01]
                genealogy:
                  - { step: HARVEST, code: CM-EXAMPLE-01 }
                  - { step: ISOLATION, code: ISO-NUMBER, from: CM-EXAMPLE-01, quantity: 1.0, unit: L }
                samples:
                  - { point: H, drawn-on: 2026-11-01, orders: [ORDERS] }
                """.replace("NUMBER", number).replace("ORDERS", orders);
    }

    private static String example() throws IOException {
        try (var in = Objects.requireNonNull(MasterReader.class.getResourceAsStream("example.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
