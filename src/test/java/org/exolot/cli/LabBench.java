package org.exolot.cli;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.exolot.assessment.Assessments;
import org.exolot.cli.demo.GoodControls;
import org.exolot.cli.demo.LogNormal;
import org.exolot.cli.demo.NanoSightExportWriter;
import org.exolot.cli.demo.SoftMaxBcaExportWriter;
import org.exolot.cli.demo.ZetaViewExportWriter;
import org.exolot.finding.FileId;
import org.exolot.ledger.Author;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.Unit;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.result.ResultWork;
import org.exolot.result.ReviewDecision;
import org.exolot.sample.TestOrderId;
import org.exolot.sample.TestOrders;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.Vault;

/** Work at the bench of a {@link RunningLab}: exports of a good lot, and what is too much to do by hand on pages. */
public final class LabBench {
    private static final LogNormal SMALL_EV = new LogNormal(110, 1.45);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 16);

    /** What a good lot shows in the tests whose results are entered by hand, by attribute. */
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("CD9, CD63, CD81", "all three detected"),
            Map.entry("CD73, CD90, CD105; CD45", "at least 2 of 3 detected, CD45 not detected"),
            Map.entry("TSG101", "detected"),
            Map.entry("calnexin", "not detected"),
            Map.entry("morphology", "round or cup-shaped, membrane-bound, not agglomerated"),
            Map.entry("residual albumin", "12"),
            Map.entry("residual host-cell DNA", "1.4"),
            Map.entry("detergent-labile fraction", "93"),
            Map.entry("extractable volume", "1.10"),
            Map.entry("relative potency (dermal papilla cell proliferation)", "104"),
            Map.entry("relative potency (TNF-alpha inhibition)", "97"),
            Map.entry("relative potency (angiogenesis)", "112"),
            Map.entry("relative potency (matrix remodelling)", "93"),
            Map.entry("sterility", "no growth"),
            Map.entry("bacterial endotoxins", "<0.05"),
            Map.entry("mycoplasma", "not detected"),
            Map.entry("adventitious viruses", "not detected"),
            Map.entry(
                    "appearance after thaw",
                    "clear to slightly opalescent, colourless, practically free of visible particles"),
            Map.entry("pH", "7.2"),
            Map.entry("osmolality", "293"),
            Map.entry("particles >= 10 um per container", "410"),
            Map.entry("particles >= 25 um per container", "12"));

    private final RunningLab lab;

    public LabBench(RunningLab lab) {
        this.lab = lab;
    }

    /** The exports of the lot by their names: three preparations of both samples by NanoSight, two by ZetaView, one plate. */
    public static Map<String, byte[]> exports() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < 3; i++) {
            nanoSight(files, RunningLab.LOT + "/P", i, 9.1e10, 300);
            nanoSight(files, RunningLab.LOT + "/B", i, 1.0e12, 3_000);
        }
        for (int i = 1; i <= 2; i++) {
            ZetaViewExportWriter writer = new ZetaViewExportWriter(new ZetaViewExportWriter.Measurement(
                    RunningLab.LOT + "/P",
                    "Ada",
                    DAY.plusDays(i).atTime(15, 10),
                    i,
                    SMALL_EV,
                    8.0e10,
                    1_000,
                    1_900,
                    false,
                    i));
            files.put("zetaview-" + i + ".txt", writer.bytes());
        }
        files.put(
                "bca.txt",
                new SoftMaxBcaExportWriter(7)
                        .write(
                                "BCA",
                                DAY.atTime(16, 30),
                                List.of(new SoftMaxBcaExportWriter.Sample(RunningLab.LOT + "/B", 60, 1))));
        return files;
    }

    private static void nanoSight(
            Map<String, byte[]> files, String sample, int preparation, double perMl, double dilution) {
        LocalDateTime captured = DAY.plusDays(preparation).atTime(sample.endsWith("P") ? 10 : 13, 5);
        List<NanoSightExportWriter.Video> videos = IntStream.range(0, 5)
                .mapToObj(video ->
                        NanoSightExportWriter.Video.of(SMALL_EV, perMl, preparation * 100L + video + (long) dilution))
                .toList();
        var experiment = new NanoSightExportWriter.Experiment(
                NanoSightExportWriter.Version.NTA_3_4,
                sample.replace('/', '-'),
                sample,
                "Ada",
                captured,
                "DPBS",
                OptionalDouble.of(dilution));
        files.put(experiment.fileName(), new NanoSightExportWriter(experiment, videos).bytes());
    }

    /** The analyst enters what is still open of the tests without an export, each from its report. */
    public void enterTheRest() {
        PersonId analyst = lab.get(People.class).require("analyst").id();
        TestOrders orders = lab.get(TestOrders.class);
        for (var order : orders.open()) {
            if (MasterReader.content(lab.get(Documents.class).get(order.method())) instanceof MethodVersion method
                    && method.entry() == MethodVersion.Entry.BY_HAND) {
                for (MethodVersion.Yield yield : method.yields()) {
                    int values = method.valuesByHand(yield.attribute(), order.preparations());
                    for (int i = 0; i < values; i++) {
                        enter(analyst, order.id(), yield, GoodControls.of(method));
                    }
                }
            }
        }
    }

    private void enter(PersonId analyst, TestOrderId order, MethodVersion.Yield yield, Map<String, String> controls) {
        lab.get(ResultWork.class)
                .enter(
                        analyst,
                        new org.exolot.result.EnteredResult(
                                order,
                                yield.attribute(),
                                good(yield),
                                yield.unit(),
                                report(analyst, yield.attribute()),
                                Optional.empty(),
                                java.util.OptionalInt.empty(),
                                Optional.empty(),
                                controls));
    }

    /** The reviewer accepts every result that nobody has accepted. */
    public void reviewTheRest() {
        PersonId reviewer = lab.get(People.class).require("reviewer").id();
        var waiting = new ArrayList<>(
                lab.get(Assessments.class).of(RunningLab.LOT).orElseThrow().results());
        waiting.removeIf(line -> line.result().accepted());
        waiting.forEach(
                line -> lab.get(ResultWork.class).review(reviewer, line.result().id(), ReviewDecision.ACCEPTED, ""));
    }

    private FileId report(PersonId analyst, String attribute) {
        var kept = lab.get(Vault.class)
                .keep(new ByteArrayInputStream(("Report: " + attribute).getBytes(StandardCharsets.UTF_8)));
        lab.get(ObjectRegister.class).register(kept, Author.person(analyst.value()));
        return new FileId("report.txt", kept.sha256());
    }

    private static Value good(MethodVersion.Yield yield) {
        String text = Optional.ofNullable(GOOD.get(yield.attribute())).orElseThrow();
        return yield.unit().equals(Unit.ONE) ? new Value.Qualitative(text) : ValueReader.read(text, DecimalSign.POINT);
    }
}
