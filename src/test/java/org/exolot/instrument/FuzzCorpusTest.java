package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The corpus of {@link ReaderFuzzTest}, replayed without the fuzzer: inputs changed from our own specimens that reach different findings. */
class FuzzCorpusTest {
    static Stream<Path> inputs() throws IOException, URISyntaxException {
        Path root = Path.of(Objects.requireNonNull(FuzzCorpusTest.class.getResource("ReaderFuzzTestInputs"))
                .toURI());
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void anInputOfTheCorpusIsAnsweredByItsReaderAndByAll(Path input) throws IOException {
        byte[] bytes = Files.readAllBytes(input);
        String method = input.getName(input.getNameCount() - 2).toString();
        for (FormatId id : Formats.shipped().ids()) {
            if (id.name().replace("-", "").equals(method.toLowerCase(Locale.ROOT))) {
                ReaderFuzzTest.reads(id.name(), bytes);
            }
        }
        ReaderFuzzTest.answers(bytes);
    }

    @Test
    void eachReaderIsFuzzed() {
        List<String> fuzzed = Arrays.stream(ReaderFuzzTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(FuzzTest.class))
                .map(method -> method.getName().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(fuzzed)
                .containsAll(Formats.shipped().ids().stream()
                        .map(id -> id.name().replace("-", ""))
                        .toList());
    }
}
