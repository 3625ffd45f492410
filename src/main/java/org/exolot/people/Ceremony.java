package org.exolot.people;

import exolot.schema.fact.tables.records.SignatureRecord;
import java.time.Clock;
import java.time.ZoneId;
import org.exolot.database.IdSource;
import org.exolot.finding.RefusalType;
import org.exolot.finding.RefusedException;
import org.exolot.ledger.Author;
import org.exolot.ledger.Entry;
import org.exolot.ledger.Recorder;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ceremony of an electronic signature (21 CFR 11.50, 11.70, 11.200): the password is given again, and name, role, meaning, time and the hash of
 * the content are recorded in the transaction of what is signed. The zone printed with the time is the setting {@code exolot.zone}, else the machine's.
 */
@Component
public class Ceremony {
    private final People people;
    private final SignIn signIn;
    private final Recorder recorder;
    private final IdSource ids;
    private final Clock clock;
    private final ZoneId zone;

    Ceremony(
            People people,
            SignIn signIn,
            Recorder recorder,
            IdSource ids,
            Clock clock,
            @Value("${exolot.zone:}") String zone) {
        this.people = people;
        this.signIn = signIn;
        this.recorder = recorder;
        this.ids = ids;
        this.clock = clock;
        this.zone = zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }

    /**
     * Signs.
     *
     * @param act what the signature does; the role must be one that may
     * @param meaning in words, as printed: {@code approved}, {@code released}
     * @throws RefusedException if the password is wrong, the role is not held, or the role may not do this
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Signature sign(Signer signer, Act act, String meaning, SignedContent content) {
        Person person = people.get(signer.person());
        signIn.require(person.username(), signer.password(), Channel.SIGNATURE);
        if (!person.is(signer.role())) {
            throw new RefusedException(
                    RefusalType.ROLE_NOT_HELD, person.username(), signer.role().name());
        }
        if (!act.roles().contains(signer.role())) {
            throw new RefusedException(
                    RefusalType.SIGNED_BY_OTHER_ROLE,
                    person.username(),
                    signer.role().name(),
                    act.words());
        }
        Signature signature = new Signature(
                new SignatureId(ids.next()),
                person.id(),
                person.username(),
                person.fullName(),
                signer.role(),
                meaning,
                content.kind(),
                content.id(),
                content.hash(),
                clock.instant(),
                zone);
        recorder.record(
                Entry.by(Author.person(person.id().value()), PeopleEntry.SIGNED).with(row(signature)));
        return signature;
    }

    private static SignatureRecord row(Signature signature) {
        SignatureRecord row = new SignatureRecord();
        row.setSignatureId(signature.id().value());
        row.setPersonId(signature.signer().value());
        row.setUsername(signature.username());
        row.setFullName(signature.fullName());
        row.setRole(signature.role().name());
        row.setMeaning(signature.meaning());
        row.setSubjectKind(signature.subjectKind());
        row.setSubjectId(signature.subjectId());
        row.setContentHash(signature.content().hex());
        row.setSignedAt(signature.signedAt());
        row.setZone(signature.zone().getId());
        return row;
    }
}
