package org.exolot.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.Place;
import org.exolot.ledger.Author;
import org.exolot.lot.LotStates;
import org.exolot.people.Person;
import org.exolot.quantity.DecimalSign;
import org.exolot.quantity.MissingReason;
import org.exolot.quantity.Value;
import org.exolot.quantity.ValueReader;
import org.exolot.result.EnteredResult;
import org.exolot.result.ResultWork;
import org.exolot.sample.SampleId;
import org.exolot.sample.Samples;
import org.exolot.sample.TestOrders;
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

    /** Records the entry, answers its id, and tells where the lot was decided upon before. */
    static void record(EnteredResult entered, Person person, Rooms rooms, PrintWriter out, PrintWriter err) {
        out.println(rooms.get(ResultWork.class).enter(person.id(), entered));
        SampleId sample = rooms.get(TestOrders.class).get(entered.order()).sample();
        rooms.get(Samples.class)
                .get(sample)
                .lot()
                .map(lot -> rooms.get(LotStates.class).decided(List.of(lot)))
                .orElse(List.of())
                .forEach(lot -> {
                    Finding told = lot.told(new Place.Whole(entered.report()));
                    err.println(FindingText.in(Locale.getDefault()).line(told));
                });
    }

    /** Keeps a report in the vault. */
    static FileId keep(Path report, Person person, Rooms rooms) {
        StoredObject kept = rooms.get(Vault.class).keep(report);
        rooms.get(ObjectRegister.class).register(kept, Author.person(person.id().value()));
        return new FileId(String.valueOf(report.getFileName()), kept.sha256());
    }
}
