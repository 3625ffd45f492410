package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.exolot.finding.Severity;
import org.exolot.quantity.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables by the sample that real instruments wrote, held against the documents that an independent converter made of them. */
class RealSampleTablesTest {
    /** By what the converter multiplies where it turns units into its own: mg/L into g/L, U/L into µkat/L. */
    private static final List<BigDecimal> CONVERSIONS = List.of(new BigDecimal("0.001"), new BigDecimal("0.0167"));

    @ParameterizedTest
    @CsvSource({
        "nanodrop_8000, nanodrop-8000",
        "nanodrop_eight, nanodrop-eight",
        "nanodrop_one, nanodrop-one",
        "nanodrop_other, nanodrop-one",
        "lunatic_stunner, lunatic-stunner",
        "genesys_visionlite, visionlite",
        "tapestation, tapestation-xml",
        "novabio_flex2, novabio-flex2",
        "cedex_bioht, cedex-bioht",
        "pharmspec, pharmspec",
        "qubit4, qubit",
        "qubit_flex, qubit"
    })
    void everyFileIsOfItsFormatReadWholeAndHoldsWhatAConverterFinds(String folder, String format) throws IOException {
        for (String file : AsmDocuments.exports(folder)) {
            ReadFile read = RealExports.read(file);
            Export export = read.export().orElseThrow();
            assertThat(export.format().name()).as(file).startsWith(format);
            assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.5))
                    .as(file)
                    .hasSize(1);
            assertThat(export.account().unread()).as(file).isEmpty();
            assertThat(read.findings()).as(file).noneMatch(finding -> finding.severity() == Severity.ERROR);
            assertThat(export.runs()).as(file).isNotEmpty();
            Set<String> converted = converted(export);
            assertThat(AsmDocuments.missing(file, export)).as(file).allMatch(converted::contains);
        }
    }

    /** The figures in the converter's units. */
    private static Set<String> converted(Export export) {
        return export.runs().stream()
                .flatMap(run -> run.quantities().stream())
                .flatMap(quantity -> quantity.reported().value() instanceof Value.Measured measured
                        ? CONVERSIONS.stream().map(factor -> measured.number().multiply(factor))
                        : Stream.empty())
                .map(number ->
                        number.round(new MathContext(6)).stripTrailingZeros().toEngineeringString())
                .collect(Collectors.toSet());
    }
}
