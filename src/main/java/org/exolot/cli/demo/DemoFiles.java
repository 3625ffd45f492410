package org.exolot.cli.demo;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.exolot.cli.demo.NanoSightExportWriter.Experiment;
import org.exolot.cli.demo.NanoSightExportWriter.Version;
import org.exolot.cli.demo.NanoSightExportWriter.Video;
import org.exolot.intake.NewSubmission;

/** The exports of the demo's instruments, in the real layouts. Each lot's population is a little different. */
final class DemoFiles {
    private static final double BULK_PER_ML = 6.0E11;
    private static final double BULK_DILUTION = 1_500;
    private static final double VIAL_DILUTION = 200;
    private static final double PREPARATION_SCATTER = 0.03;
    private static final int CAPTURES = 5;

    private DemoFiles() {}

    /**
     * One preparation of a lot's sample, measured by NTA.
     *
     * @param name of the sample, as the analyst typed it
     * @param bulk whether it is of the bulk rather than of a vial
     * @param told whether the operator recorded the dilution
     */
    static NewSubmission.File particles(
            DemoLot lot, String name, boolean bulk, int preparation, LocalDate day, boolean told) {
        long seed = 1_000L * lot.number() + 10L * preparation + (bulk ? 1 : 0);
        double scatter = 1 + PREPARATION_SCATTER * (preparation - 2);
        double perMl = (bulk ? BULK_PER_ML : lot.perMl()) * scatter;
        double dilution = bulk ? BULK_DILUTION : VIAL_DILUTION;
        LogNormal population = new LogNormal(112 + lot.number(), 1.42);
        List<Video> videos = IntStream.rangeClosed(1, CAPTURES)
                .mapToObj(capture -> Video.of(population, told ? perMl : perMl / dilution, seed * CAPTURES + capture))
                .toList();
        Experiment experiment = new Experiment(
                Version.NTA_3_4,
                name,
                name,
                "Ada Analyst",
                time(day, lot, preparation),
                "DPBS, 0.1 um filtered",
                told ? OptionalDouble.of(dilution) : OptionalDouble.empty());
        return file(experiment.fileName(), new NanoSightExportWriter(experiment, videos).bytes());
    }

    /** A vial measured by ZetaView beside. */
    static NewSubmission.File zetaView(DemoLot lot, String name, int preparation, LocalDate day) {
        ZetaViewExportWriter.Measurement measurement = new ZetaViewExportWriter.Measurement(
                name,
                "Ada Analyst",
                time(day, lot, preparation),
                preparation,
                new LogNormal(112 + lot.number(), 1.42),
                lot.perMl() * (1 + PREPARATION_SCATTER * (preparation - 2)),
                2_000,
                1_900,
                false,
                77L * lot.number() + preparation);
        return file(measurement.fileName(), new ZetaViewExportWriter(measurement).bytes());
    }

    /** A plate with the bulk of these lots on it; names in the order of the lots. */
    static NewSubmission.File protein(List<String> names, LocalDate day, int plate) {
        List<SoftMaxBcaExportWriter.Sample> samples = IntStream.range(0, names.size())
                .mapToObj(i -> new SoftMaxBcaExportWriter.Sample(names.get(i), 41.0 + 1.3 * i, 1))
                .toList();
        byte[] bytes = new SoftMaxBcaExportWriter(400L + plate)
                .write("BCA " + day + " plate " + plate, day.atTime(15, 10), samples);
        return file("BCA-" + day + "-plate-" + plate + ".txt", bytes);
    }

    private static LocalDateTime time(LocalDate day, DemoLot lot, int preparation) {
        return day.plusDays(preparation / 2).atTime(9 + preparation, 5 * (lot.number() % 12), 17);
    }

    private static NewSubmission.File file(String name, byte[] bytes) {
        return new NewSubmission.File(name, () -> new ByteArrayInputStream(bytes));
    }
}
