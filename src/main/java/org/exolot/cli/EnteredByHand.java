package org.exolot.cli;

import java.nio.file.Path;
import org.exolot.finding.FileId;
import org.exolot.ledger.Author;
import org.exolot.people.Person;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.vault.ObjectRegister;
import org.exolot.vault.StoredObject;
import org.exolot.vault.Vault;

/** What an entry by hand comes from: a value as written, and the report that shows it. */
final class EnteredByHand {
    private EnteredByHand() {}

    /** What cannot be read as a number or bound is a term of the attribute's list, which the judge checks. */
    static Value value(String written) {
        Value read = ValueReader.read(written, DecimalSign.POINT);
        boolean term = read instanceof Value.Missing missing
                && (missing.reason() == MissingReason.UNREADABLE || missing.reason() == MissingReason.NOT_DETECTED);
        return term ? new Value.Qualitative(written.strip()) : read;
    }

    /** Keeps a report in the vault. */
    static FileId keep(Path report, Person person, Rooms rooms) {
        StoredObject kept = rooms.get(Vault.class).keep(report);
        rooms.get(ObjectRegister.class).register(kept, Author.person(person.id().value()));
        return new FileId(String.valueOf(report.getFileName()), kept.sha256());
    }
}
