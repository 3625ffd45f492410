package org.exolot.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.exolot.assay.Answers;
import org.exolot.assay.Evaluator;
import org.exolot.assay.RuleReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files of the formats that are no text: cut anywhere, or with a byte changed, each is answered without an exception. */
class BinaryInputTest {
    private final Formats formats = Formats.shipped();
    private final Evaluator evaluator = new Evaluator(RuleReader.shipped());

    static Stream<String> specimens() throws IOException, SQLException {
        return all().keySet().stream();
    }

    private static Map<String, byte[]> all() throws IOException, SQLException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("zs-xplorer-zmes", ZmesFiles.oneRecord());
        all.put("unicorn-7-zip", UnicornFiles.run().bytes());
        all.put("fcs", FcsFiles.floats().bytes(1, 10, 2, 20, 9, 30, 4, 40));
        return all;
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void eachSpecimenIsOfItsFormatAndNoOther(String name) throws IOException, SQLException {
        ReadFile read = formats.read(new MemorySource("x", named(name)));
        assertThat(read.export().orElseThrow().format().name()).isEqualTo(name);
        assertThat(read.recognitions().stream().filter(each -> each.confidence() >= 0.3))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void everyPrefixIsAnswered(String name) throws IOException, SQLException {
        byte[] whole = named(name);
        int step = Math.max(1, whole.length / 1_500);
        for (int length = 0; length < whole.length; length += step) {
            answered(Arrays.copyOf(whole, length));
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void anyChangedByteIsAnswered(String name) throws IOException, SQLException {
        byte[] whole = named(name);
        Random random = new Random(3_000);
        for (int i = 0; i < 2_000; i++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(whole.length)] = (byte) random.nextInt(256);
            answered(changed);
        }
    }

    @ParameterizedTest
    @MethodSource("specimens")
    void noiseBehindASignatureIsAnswered(String name) throws IOException, SQLException {
        Random random = new Random(9);
        byte[] whole = named(name);
        for (int kept = 16; kept < whole.length; kept *= 2) {
            byte[] noise = new byte[Math.max(100_000, whole.length)];
            random.nextBytes(noise);
            System.arraycopy(whole, 0, noise, 0, kept);
            answered(noise);
        }
    }

    private void answered(byte[] content) throws IOException {
        ReadFile read = formats.read(new MemorySource("x", content));
        assertThat(read.export().isPresent() || read.blocked()).isTrue();
        read.export()
                .ifPresent(export -> assertThat(evaluator
                                .evaluate(List.of(export), Answers.NONE)
                                .files())
                        .hasSize(1));
    }

    private static byte[] named(String name) throws IOException, SQLException {
        return Objects.requireNonNull(all().get(name), name);
    }
}
