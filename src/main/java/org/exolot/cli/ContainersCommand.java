package org.exolot.cli;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.exolot.criterion.ContainerPlan;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.Specifications;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code containers}: what tests, reserve and stability take of a lot, before it is filled. */
@Command(
        name = "containers",
        description =
                "Tells how many containers of a lot its tests, reserve and stability take, and what is left to sell.")
final class ContainersCommand extends RoomsCommand {
    @Parameters(index = "0", paramLabel = "PRODUCT", description = "The product's code; its effective version counts.")
    private String product;

    @Option(names = "--filled", required = true, paramLabel = "N", description = "How many containers are filled.")
    private int filled;

    @Option(names = "--json", description = "Answers one JSON document (exolot-containers/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) {
        var document = rooms.get(Documents.class)
                .requireEffective(
                        DocumentKind.PRODUCT, product, rooms.get(Clock.class).instant());
        ContainerPlan plan = rooms.get(Specifications.class)
                .product(document.id())
                .containers()
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "containers-per-lot", product));
        ContainerPlan.Account account = plan.of(filled);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("filled", account.filled());
        told.put("tested", account.tested());
        told.put("reserve", account.reserve());
        told.put("stability", account.stability());
        told.put("saleable", json ? account.saleable() : Math.max(0, account.saleable()));
        if (json) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("schema", "exolot-containers/1");
            answer.put("product", product + "/" + document.version());
            answer.putAll(told);
            out().println(Documented.json(answer));
        } else {
            CommandWording words = CommandWording.here();
            told.forEach((word, number) -> out().println(words.say("containers." + word) + " " + number));
            if (account.saleable() < 0) {
                out().println(words.say("containers.too-few", filled - account.saleable(), -account.saleable()));
            }
        }
        out().flush();
        return ExitCode.DONE;
    }
}
