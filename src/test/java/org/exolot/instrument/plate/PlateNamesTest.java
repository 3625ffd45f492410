package org.exolot.instrument.plate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingLog;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.junit.jupiter.api.Test;

class PlateNamesTest {
    private static final FileId FILE = new FileId("export.txt", Sha256.of(new byte[0]));

    private final FindingLog findings = new FindingLog();

    @Test
    void noTwoPlatesHaveOneNameWhateverTheFileCallsThem() {
        assertThat(next("P", "P", "P (2)", "Q", "P")).containsExactly("P", "P (2)", "P (2) (2)", "Q", "P (3)");
        assertThat(findings.findings()).extracting(Finding::type).containsOnly(FindingType.PLATE_NAME_REPEATED);
    }

    @Test
    void platesWithoutANameAreKeptApartToo() {
        assertThat(next("", "", "")).containsExactly("", "(2)", "(3)");
        assertThat(findings.findings()).isEmpty();
    }

    private List<String> next(String... names) {
        PlateNames all = new PlateNames(findings);
        Place place = new Place.Whole(FILE);
        return List.of(names).stream().map(name -> all.next(name, place)).toList();
    }
}
