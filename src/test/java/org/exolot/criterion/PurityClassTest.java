package org.exolot.criterion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurityClassTest {
    @ParameterizedTest
    @CsvSource({
        "1.49E9,UNPURE",
        "1.5E9,INDETERMINATE_LOW",
        "1.99E9,INDETERMINATE_LOW",
        "2E9,LOW",
        "1.9E10,LOW",
        "2E10,INTERMEDIATE",
        "3E10,HIGH",
        ">3E10,HIGH",
        ">2.9E10,",
        ">4E9,",
        "<1.5E9,UNPURE",
        "ND,"
    })
    void theGapsOfTheClassesHaveNamesAndWhatIsUndecidedHasNone(String value, PurityClass expected) {
        assertThat(PurityClass.of(StarterCriteria.value(value))).isEqualTo(Optional.ofNullable(expected));
    }
}
