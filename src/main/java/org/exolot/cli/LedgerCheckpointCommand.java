package org.exolot.cli;

import java.util.Map;
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
                    .writeValueAsString(Map.of(
                            "schema", "exolot-ledger-checkpoint/1",
                            "treeSize", checkpoint.treeSize(),
                            "rootHash", checkpoint.rootHash().hex(),
                            "madeAt", checkpoint.madeAt().toString(),
                            "keyId", checkpoint.keyId().hex(),
                            "statement", checkpoint.statement(),
                            "signature", checkpoint.signature())));
        } else {
            out().print(checkpoint.statement());
            out().println("key " + checkpoint.keyId());
            out().println("signature " + checkpoint.signature());
        }
        out().flush();
        return ExitCode.DONE;
    }
}
