package org.exolot.cli;

import static java.util.Map.entry;

import org.exolot.ledger.Checkpoints;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code ledger checkpoint}: the newest signed checkpoint, made now where entries were sealed since the last one. */
@Command(
        name = "checkpoint",
        description =
                "Seals what is waiting and prints the newest signed checkpoint. Keep it outside: it proves later that nothing before it changed.")
final class LedgerCheckpointCommand extends RoomsCommand {
    @Option(names = "--json", description = "Answers one JSON document (exolot-ledger-checkpoint/1).")
    private boolean json;

    @Override
    int run(Rooms rooms) {
        var checkpoint = rooms.get(Checkpoints.class).current();
        if (json) {
            out().println(JsonMapper.shared()
                    .writeValueAsString(Documented.object(
                            entry("schema", "exolot-ledger-checkpoint/1"),
                            entry("treeSize", checkpoint.treeSize()),
                            entry("rootHash", checkpoint.rootHash().hex()),
                            entry("madeAt", checkpoint.madeAt().toString()),
                            entry("keyId", checkpoint.keyId().hex()),
                            entry("statement", checkpoint.statement()),
                            entry("signature", checkpoint.signature()))));
        } else {
            out().print(checkpoint.statement());
            out().println("key " + checkpoint.keyId());
            out().println("signature " + checkpoint.signature());
        }
        out().flush();
        return ExitCode.DONE;
    }
}
