package org.exolot.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;

/** The example of all masters that the program ships, and the reading of masters in tests. */
final class ExampleMasters {
    static final String EXAMPLE = example();
    static final MasterReader.Masters EXAMPLES = read(EXAMPLE);

    private ExampleMasters() {}

    static Specification specificationIn(MasterReader.Masters masters) {
        return contents(masters)
                .filter(Specification.class::isInstance)
                .map(Specification.class::cast)
                .findFirst()
                .orElseThrow();
    }

    static Stream<Content> contents(MasterReader.Masters masters) {
        return masters.masters().stream()
                .filter(Master.Controlled.class::isInstance)
                .map(master -> ((Master.Controlled) master).content());
    }

    static MasterReader.Masters read(String text) {
        return MasterReader.read(text, new FileId("masters.yaml", Sha256.of(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static String example() {
        try (InputStream stream =
                Objects.requireNonNull(MasterReader.class.getResourceAsStream("example.yaml"), "example.yaml")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
