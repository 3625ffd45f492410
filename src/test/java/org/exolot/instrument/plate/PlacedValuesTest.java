package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;

import org.exolot.finding.FileId;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.quantity.DecimalSign;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacedValuesTest {
    private static final Place PLACE = new Place.Whole(new FileId("t.csv", Sha256.of(new byte[0])));

    private final FindingLog findings = new FindingLog();
    private final PlacedValues values = new PlacedValues(DecimalSign.POINT, findings);

    @ParameterizedTest
    @CsvSource({"1, 1", "-0.5, -0.5", "1.002E+3, 1002", ".5, 0.5", "5e-3, 0.005"})
    void aPointIsItsNumber(String text, double number) {
        assertThat(values.point(text, PLACE)).isEqualTo(number);
        assertThat(findings.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e401", "1e999", "-e1", ".e5", "x", "1,5"})
    void whatIsNoNumberIsNoneAndTold(String text) {
        assertThat(values.point(text, PLACE)).isNaN();
        assertThat(findings.findings()).hasSize(1);
        assertThat(findings.findings().getFirst().type())
                .isIn(FindingType.VALUE_UNREADABLE, FindingType.DECIMAL_SIGN_MIXED);
    }
}
