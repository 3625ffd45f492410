package org.exolot.instrument.zetasizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.Series;
import org.exolot.instrument.Trace;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static final String HEADINGS =
            "Size (d.nm) - EV 7 [Steady state]\tIntensity (Percent) - EV 7 [Steady state]\tSize (d.nm) - EV 8 [Steady state]\tIntensity (Percent) - EV 8 [Steady state]\r\n";

    @Test
    void eachPairIsADistributionOfItsSample() throws IOException {
        Export export = read(HEADINGS + "0.3\t0\t0.3\t0\r\n90\t40.5\t95\t60\r\n1.00E+04\t59.5\t1.00E+04\t40\r\n");
        assertThat(export.findings()).isEmpty();
        List<Trace> traces = export.runs().getFirst().traces();
        assertThat(traces).hasSize(2);
        assertThat(traces.getFirst().sample()).contains("EV 7 [Steady state]");
        assertThat(traces.getFirst().series().axis()).isEqualTo(Series.Axis.SIZE);
        assertThat(traces.getFirst().series().x()).containsExactly(0.3, 90, 10_000);
        assertThat(traces.getLast().series().y()).containsExactly(0, 60, 40);
        assertThat(export.account().used()).isEqualTo(4);
    }

    @Test
    void aDecimalCommaIsTheFilesOwn() throws IOException {
        Export export = read(HEADINGS + "0,3\t0\t0,3\t0\r\n90\t40,5\t95\t60\r\n");
        assertThat(export.runs().getFirst().traces().getFirst().series().y()).containsExactly(0, 40.5);
    }

    @Test
    void headingsWithoutRowsAndForeignColumnsAreTold() throws IOException {
        assertThat(types(read(HEADINGS))).containsExactly(FindingType.SECTION_MISSING);
        assertThat(types(read(HEADINGS.replace("\r\n", "\tWobble\tHz\r\n") + "90\t100\t90\t100\t1\t2\r\n")))
                .containsExactly(FindingType.COLUMN_UNKNOWN);
    }

    private static List<FindingType> types(Export export) {
        return export.findings().stream().map(Finding::type).toList();
    }

    private static Export read(String text) throws IOException {
        Export export = Formats.shipped()
                .read(new MemorySource("x.tsv", text.getBytes(StandardCharsets.UTF_8)))
                .export()
                .orElseThrow();
        assertThat(export.format().name()).isEqualTo("zs-xplorer-distribution");
        return export;
    }
}
