package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.exolot.finding.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports that real plate readers wrote, held against an open converter's documents. */
class RealPlatesTest {
    @ParameterizedTest
    @CsvSource({
        "bmg_mars, bmg-mars",
        "bmg_mars_other, bmg-mars",
        "kaleido, kaleido",
        "envision, envision",
        "skanit, skanit",
        "tecan_magellan, tecan-magellan",
        "tecan_icontrol, tecan-icontrol",
        "bmg_smart_control, bmg-smart-control"
    })
    void everyFileIsOfItsFormatReadWholeAndHoldsWhatAConverterFinds(String folder, String format) throws IOException {
        for (String file : AsmDocuments.exports(folder)) {
            ReadFile read = RealExports.read(file);
            Export export = read.export().orElseThrow();
            assertThat(export.format().name()).as(file).isEqualTo(format);
            assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.5))
                    .as(file)
                    .hasSize(1);
            assertThat(export.account().unread()).as(file).isEmpty();
            assertThat(read.findings()).as(file).noneMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(export.runs()).as(file).isNotEmpty();
            List<String> missing = AsmDocuments.missing(file, export);
            assertThat(missing.size() * 100)
                    .as("%s: %s", file, missing)
                    .isLessThanOrEqualTo(AsmDocuments.values(file).size());
        }
    }
}
