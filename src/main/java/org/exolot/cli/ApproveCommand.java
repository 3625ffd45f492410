package org.exolot.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusalWording;
import org.exolot.finding.RefusedException;
import org.exolot.people.People;
import org.exolot.people.Person;
import org.exolot.people.Role;
import org.exolot.people.Signer;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentApproval;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code approve}: documents become effective by a second person's electronic signature. */
@Command(
        name = "approve",
        description = "Makes documents effective by your electronic signature, each by one of its own.")
final class ApproveCommand extends RoomsCommand {
    @Spec
    private CommandSpec commandSpec;

    @Mixin
    private Identity identity;

    @Parameters(paramLabel = "CODE", arity = "0..*", description = "The documents' codes; the newest version of each.")
    private List<String> codes = new ArrayList<>();

    @Option(names = "--all", description = "Everything that waits for approval.")
    private boolean all;

    @Option(names = "--kind", description = "Where two kinds share a code: ${COMPLETION-CANDIDATES}")
    private Optional<DocumentKind> kind = Optional.empty();

    @Override
    int run(Rooms rooms) {
        CommandWording words = CommandWording.here();
        RefusalWording kinds = RefusalWording.in(Locale.getDefault());
        if (all == !codes.isEmpty()) {
            throw new WrongCallException(commandSpec.commandLine(), "approve.what");
        }
        Documents documents = rooms.get(Documents.class);
        List<ControlledDocument> wanted = all
                ? waiting(rooms, documents)
                : codes.stream().map(code -> newest(documents, code)).toList();
        wanted.forEach(document -> err().println(words.say(
                "approve.document",
                kinds.name(document.kind().words()),
                document.code(),
                document.version(),
                document.title(),
                document.contentHash().brief())));
        err().flush();
        Signer person = identity.signer(rooms, Role.QA);
        DocumentApproval approval = rooms.get(DocumentApproval.class);
        for (ControlledDocument document : wanted) {
            Signer signer = new Signer(
                    person.person(), person.password(), document.kind().approver());
            ControlledDocument approved = approval.approve(signer, document.id(), Optional.empty());
            out().println(words.say(
                    "approve.effective",
                    approved.code(),
                    approved.version(),
                    CommandWording.time(approved.approval().orElseThrow().effectiveFrom())));
        }
        return ExitCode.DONE;
    }

    /** Of what awaits approval, that which this person may approve. */
    private List<ControlledDocument> waiting(Rooms rooms, Documents documents) {
        Person person = rooms.get(People.class).require(identity.user());
        return documents.awaitingApproval().stream()
                .filter(document -> person.is(document.kind().approver()))
                .toList();
    }

    private ControlledDocument newest(Documents documents, String code) {
        List<ControlledDocument> found = documents.withCode(code).stream()
                .filter(document -> kind.isEmpty() || document.kind() == kind.get())
                .toList();
        if (found.stream().map(ControlledDocument::kind).distinct().count() > 1) {
            throw new WrongCallException(commandSpec.commandLine(), "approve.kind", code);
        }
        return found.stream()
                .max(Comparator.comparingInt(ControlledDocument::version))
                .orElseThrow(() -> new RefusedException(RefusalType.NOT_FOUND, "document", code));
    }
}
