package org.exolot.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** One certificate of 41 criteria with plot and code, warm: printed, its JSON embedded, and read back for what a template might hide. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class CertificateBenchmark {
    private static final byte[] JSON = "{\"schema\":\"exolot-certificate/1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Instant AT = Instant.parse("2026-11-20T11:05:00Z");

    @SuppressWarnings("NullAway.Init") // JMH calls the setup before the first benchmark
    private CertificateTemplate template;

    @Setup
    public void readTemplate() throws IOException {
        template = CertificateTemplate.of(Files.readAllBytes(Path.of("labels/certificate.html")));
    }

    @Benchmark
    public byte[] certificate() {
        return new CertificatePdf(Paper.A4).print(CertificateExamples.released(), JSON, template, AT);
    }
}
