package org.exolot.instrument.asm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.exolot.finding.FindingType;
import org.exolot.instrument.Export;
import org.exolot.instrument.FileSource;
import org.exolot.instrument.Formats;
import org.exolot.instrument.MemorySource;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.RealExports;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The documents that an independent converter made of real exports, and the real exports written as documents. */
class RealAsmTest {
    private final Formats formats = Formats.shipped();

    static Stream<Path> documents() throws IOException {
        return files().filter(file -> file.toString().endsWith(".asm.json"));
    }

    static Stream<Path> exports() throws IOException {
        return files().filter(file -> !file.toString().endsWith(".asm.json"));
    }

    private static Stream<Path> files() throws IOException {
        Path root = RealExports.path("");
        try (Stream<Path> all = Files.walk(root)) {
            return all
                    .filter(file ->
                            Files.isRegularFile(file) && root.relativize(file).getNameCount() == 2)
                    .filter(file -> !root.relativize(file).startsWith("truth"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void aConvertersDocumentIsReadWithoutAnErrorAndAnUnknownName(Path document) throws IOException {
        ReadFile read = formats.read(FileSource.of(document));
        assertThat(read.export().map(Export::format)).contains(AsmFormat.ID);
        assertThat(read.findings())
                .allSatisfy(finding -> assertThat(finding.type()).isEqualTo(FindingType.VENDOR_WARNS));
        assertThat(read.export().orElseThrow().account().unread()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("exports")
    void anExportWrittenAsADocumentAndReadAgainSaysTheSame(Path file) throws IOException {
        ReadFile raw = formats.read(FileSource.of(file));
        org.junit.jupiter.api.Assumptions.assumeTrue(
                raw.export().isPresent() && !raw.export().get().runs().isEmpty());
        Export export = raw.export().orElseThrow();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AsmWriter.write(export, bytes);
        ReadFile again = formats.read(new MemorySource("again.json", bytes.toByteArray()));
        assertThat(again.export().map(Export::format)).contains(AsmFormat.ID);
        var said = Said.of(export);
        var saidAgain = Said.of(again.export().orElseThrow());
        org.junit.jupiter.api.Assumptions.assumeTrue(!said.isEmpty());
        assertThat(saidAgain.keySet()).containsAll(said.keySet());
        said.forEach((whose, what) -> assertThat(saidAgain.get(whose)).as(whose).containsAll(List.copyOf(what)));
    }
}
