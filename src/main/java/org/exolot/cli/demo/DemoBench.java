package org.exolot.cli.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.intake.Intake;
import org.exolot.intake.NewSubmission;
import org.exolot.intake.Receipt;
import org.exolot.ledger.Author;
import org.exolot.people.PersonId;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.result.EnteredResult;
import org.exolot.result.ResultWork;
import org.exolot.sample.TestOrder;
import org.exolot.specification.Documents;
import org.exolot.specification.MasterReader;
import org.exolot.specification.MethodVersion;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.StoredObject;
import org.exolot.vault.Vault;

/** The analyst of the demo: hands files in, and enters results from reports. */
final class DemoBench {
    /** What the contract laboratory's reports say beside the term. */
    private static final Map<String, String> DETAILS = Map.of(
            "sterility", "20 containers, 14 days",
            "mycoplasma", "LOD 10 CFU/mL");

    private static final Pattern EACH = Pattern.compile(" \\| ");

    private final Intake intake;
    private final ResultWork work;
    private final Documents documents;
    private final Vault vault;
    private final ObjectRegister register;
    private final PersonId analyst;

    DemoBench(DemoRooms rooms, PersonId analyst) {
        this.intake = rooms.get(Intake.class);
        this.work = rooms.get(ResultWork.class);
        this.documents = rooms.get(Documents.class);
        this.vault = rooms.get(Vault.class);
        this.register = rooms.get(ObjectRegister.class);
        this.analyst = analyst;
    }

    /** Hands in files that must be recorded. */
    void submit(Map<String, String> samples, List<NewSubmission.File> files) {
        Receipt receipt = attempt(samples, files);
        if (receipt.open()) {
            List<String> why = receipt.files().stream()
                    .flatMap(file -> file.findings().stream())
                    .filter(finding -> finding.severity().blocks())
                    .map(Finding::toString)
                    .toList();
            throw new IllegalStateException(
                    "a file of the demo was not recorded: " + receipt.outcome() + " " + why + " " + receipt.findings());
        }
    }

    /** Hands in files, whatever becomes of them. */
    Receipt attempt(Map<String, String> samples, List<NewSubmission.File> files) {
        try {
            return intake.submit(new NewSubmission(
                    analyst,
                    "demo",
                    false,
                    Optional.empty(),
                    samples,
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters what a method by hand yields, with its report; a method of exports is left alone. */
    void enter(TestOrder order, Map<String, String> values) {
        if (!(MasterReader.content(documents.get(order.method())) instanceof MethodVersion method)
                || method.entry() != MethodVersion.Entry.BY_HAND) {
            return;
        }
        FileId report = report(order, method, values);
        for (MethodVersion.Yield yield : method.yields()) {
            String written = Optional.ofNullable(values.get(yield.attribute()))
                    .orElseThrow(() -> new IllegalStateException("the demo has no value of " + yield.attribute()));
            String[] each = EACH.split(written);
            int times = method.valuesByHand(yield.attribute(), order.preparations());
            for (int i = 0; i < times; i++) {
                work.enter(
                        analyst,
                        new EnteredResult(
                                order.id(),
                                yield.attribute(),
                                value(each[i % each.length]),
                                yield.unit(),
                                report,
                                Optional.empty(),
                                OptionalInt.empty(),
                                Optional.ofNullable(DETAILS.get(yield.attribute())),
                                GoodControls.of(method)));
            }
        }
    }

    private static Value value(String written) {
        Value read = ValueReader.read(written, DecimalSign.POINT);
        boolean term = read instanceof Value.Missing missing
                && (missing.reason() == MissingReason.UNREADABLE || missing.reason() == MissingReason.NOT_DETECTED);
        return term ? new Value.Qualitative(written) : read;
    }

    private FileId report(TestOrder order, MethodVersion method, Map<String, String> values) {
        StringBuilder text = new StringBuilder("Report of a demo laboratory: figures are made up.\nTest order: ")
                .append(order.number())
                .append("\nMethod: ")
                .append(method.title())
                .append(", ")
                .append(method.reference())
                .append('\n');
        method.yields()
                .forEach(yield -> text.append(yield.attribute())
                        .append(": ")
                        .append(values.getOrDefault(yield.attribute(), ""))
                        .append(' ')
                        .append(yield.unit())
                        .append('\n'));
        StoredObject kept = vault.keep(new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
        register.register(kept, Author.person(analyst.value()));
        return new FileId("report-" + order.number().replaceAll("[^A-Za-z0-9-]", "-") + ".txt", kept.sha256());
    }
}
