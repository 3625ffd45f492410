package org.exolot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.exolot.assessment.LotStatement;
import org.exolot.ledger.CanonicalJson;
import org.junit.jupiter.api.Test;

class StatementJsonTest {
    @Test
    void aDoseIsPrintedWithTheEndotoxinOfItsSession() {
        LotStatement.DoseLine whole = new LotStatement.DoseLine(
                "100",
                "1.0E+9",
                "1.000E+11",
                "2.5E+10",
                "4.0",
                "0.0",
                Optional.of(new LotStatement.SessionEndotoxin("0.25", "not specified", LotStatement.Threshold.SCALE)));
        LotStatement.DoseTable table = new LotStatement.DoseTable(
                "D/1", "00", "ANDROGENETIC_ALOPECIA", "TOPICAL_AFTER_MICRONEEDLING", List.of(whole));
        LotStatement statement =
                new LotStatement("L", List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(table));
        assertThat(CanonicalJson.text(StatementJson.of(statement)))
                .contains("\"areaCm2\":\"100\",\"discardedMl\":\"0.0\",\"endotoxin\":{\"eu\":\"0.25\","
                        + "\"thresholdEu\":\"not specified\",\"thresholdIs\":\"SCALE\"}");
    }
}
