package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackedInputTest {
    @Test
    void aZipWithAZipInItIsReadTheSameFromItsList() throws IOException {
        byte[] zip = UnicornFiles.run().bytes();
        byte[] list = PackedInput.listed(zip);
        assertThat(new String(list, StandardCharsets.ISO_8859_1))
                .startsWith("#parts\n#part Manifest.xml\n")
                .contains("#part Chrom.1_1_True.zip/CoordinateData.Volumes\n");
        ExportRun run = run(PackedInput.packed(list));
        assertThat(run.traces().getFirst().series().y()).containsExactly(5, 10, 15);
        assertThat(run.quantities()).hasSameSizeAs(run(zip).quantities());
    }

    @Test
    void aWorkbookIsReadTheSameFromItsList() throws IOException {
        byte[] workbook = PlateFixture.workbook(Map.of("Results", "a\tb\n1\t2\n"));
        byte[] again = PackedInput.packed(PackedInput.listed(workbook));
        assertThat(PackedInput.listed(again)).isEqualTo(PackedInput.listed(workbook));
    }

    @Test
    void otherBytesStayAsTheyAre() throws IOException {
        byte[] bytes = {'#', 'p', 'a', 'r', 't', 0};
        assertThat(PackedInput.packed(bytes)).isSameAs(bytes);
    }

    private static ExportRun run(byte[] zip) throws IOException {
        return Formats.shipped()
                .read(new MemorySource("x.zip", zip))
                .export()
                .orElseThrow()
                .runs()
                .getFirst();
    }
}
