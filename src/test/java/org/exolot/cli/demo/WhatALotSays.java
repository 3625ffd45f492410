package org.exolot.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.exolot.assessment.LotStatement;
import org.exolot.assessment.LotStatement.What;
import org.exolot.assessment.LotStatements;
import org.exolot.cli.DemoBeans;
import org.exolot.cli.demo.DemoLot.Story;
import org.exolot.quantity.Value;

/** What a lot says beside its verdicts, of one that went through the whole lab. */
final class WhatALotSays {
    private WhatALotSays() {}

    static void isDerivedWithItsWayBack(DemoBeans rooms, Map<Story, String> lots) {
        LotStatement statement = rooms.get(LotStatements.class)
                .of(java.util.Objects.requireNonNull(lots.get(Story.READY)))
                .orElseThrow();
        impurities(statement);
        potencies(statement);
        sizes(statement);
        assertThat(figures(statement, What.EXPECTED_OSMOLALITY))
                .singleElement()
                .satisfies(figure -> assertThat(number(figure)).isEqualByComparingTo("293"));
    }

    /** Entered as 12.4 and 1.8 ng/mL of bulk, 56 mL of it made up to 112, 1.05 mL from a vial: 6.51 and 0.945 ng. */
    private static void impurities(LotStatement statement) {
        List<LotStatement.Figure> impurities = figures(statement, What.IMPURITY_PER_VIAL);
        assertThat(impurities)
                .extracting(LotStatement.Figure::attribute)
                .containsExactly("residual albumin", "residual host-cell DNA");
        LotStatement.Figure albumin = impurities.getFirst();
        assertThat(number(albumin)).isEqualByComparingTo("6.51");
        assertThat(albumin.unit().code()).isEqualTo("ng/{container}");
        assertThat(albumin.samplingPoint()).isEqualTo("BULK");
        assertThat(albumin.method()).isEqualTo("ELISA-HSA/1 × USP-697/1");
        assertThat(albumin.from()).as("the bulk and five vials").hasSize(6);
        assertThat(albumin.withinPercent()).isPresent();
        assertThat(albumin.reportedPercent().orElseThrow())
                .isGreaterThan(albumin.withinPercent().orElseThrow());
        assertThat(number(impurities.getLast())).isEqualByComparingTo("0.945");
    }

    /** Geometric means of 98, 104, 111; 88, 96, 103; 102, 117, 126; 81, 94, 99, computed elsewhere. */
    private static void potencies(LotStatement statement) {
        List<LotStatement.Figure> potencies = figures(statement, What.RELATIVE_POTENCY);
        assertThat(potencies)
                .extracting(figure -> figure.method() + " "
                        + number(figure).setScale(2, RoundingMode.HALF_UP).toPlainString())
                .containsExactlyInAnyOrder("PBA-01/1 104.20", "PBA-02/1 95.47", "PBA-03/1 114.57", "PBA-04/1 91.01");
        assertThat(potencies).allSatisfy(figure -> assertThat(figure.from()).hasSize(3));
        assertThat(potencies.stream().filter(figure -> figure.method().equals("PBA-01/1")))
                .singleElement()
                .satisfies(figure -> assertThat(figure.note()).isEqualTo("89.26 – 121.6 (× 1.363 ≤ 2.5)"));
    }

    private static void sizes(LotStatement statement) {
        List<LotStatement.Sizes> byNta = statement.sizes().stream()
                .filter(sizes -> sizes.method().equals("NTA-01/1")
                        && sizes.samplingPoint().equals("FINAL_CONTAINER"))
                .toList();
        assertThat(byNta).extracting(sizes -> sizes.measure().name()).containsExactly("NUMBER", "SURFACE", "VOLUME");
        assertThat(byNta).allSatisfy(sizes -> {
            assertThat(sizes.preparations()).isEqualTo(3);
            assertThat(sizes.tracks().orElseThrow()).isPositive();
            assertThat(sizes.d50().lower().orElseThrow()).isLessThan(sizes.d50().diameter());
            assertThat(sizes.d50().upper().orElseThrow())
                    .isGreaterThan(sizes.d50().diameter());
            assertThat(sizes.span()).isPresent();
        });
        assertThat(byNta.get(2).d50().diameter())
                .isGreaterThan(byNta.get(1).d50().diameter());
        assertThat(byNta.get(1).d50().diameter())
                .isGreaterThan(byNta.get(0).d50().diameter());
    }

    private static List<LotStatement.Figure> figures(LotStatement statement, What what) {
        return statement.figures().stream()
                .filter(figure -> figure.what() == what)
                .toList();
    }

    private static BigDecimal number(LotStatement.Figure figure) {
        return ((Value.Measured) figure.value()).number();
    }
}
