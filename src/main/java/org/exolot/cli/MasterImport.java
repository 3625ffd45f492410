package org.exolot.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.exolot.distribution.Clinics;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.lot.Lot;
import org.exolot.lot.LotImport;
import org.exolot.people.Accounts;
import org.exolot.people.OneTimePassword;
import org.exolot.people.People;
import org.exolot.people.PersonId;
import org.exolot.people.Role;
import org.exolot.sample.SampleImport;
import org.exolot.specification.ControlledDocument;
import org.exolot.specification.DocumentWriting;
import org.exolot.specification.Master;
import org.exolot.specification.MasterNode;
import org.exolot.specification.MasterReader;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records files of masters: all of it or nothing. What refers to something comes after it, whatever the order in the files. */
final class MasterImport {
    private final Accounts accounts;
    private final People people;
    private final DocumentWriting documents;
    private final LotImport lots;
    private final SampleImport samples;
    private final Clinics clinics;
    private final TransactionTemplate transaction;

    MasterImport(
            Accounts accounts,
            People people,
            DocumentWriting documents,
            LotImport lots,
            SampleImport samples,
            Clinics clinics,
            PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.people = people;
        this.documents = documents;
        this.lots = lots;
        this.samples = samples;
        this.clinics = clinics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** With what the rooms below give. */
    static MasterImport in(Beans rooms) {
        return new MasterImport(
                rooms.get(Accounts.class),
                rooms.get(People.class),
                rooms.get(DocumentWriting.class),
                rooms.get(LotImport.class),
                rooms.get(SampleImport.class),
                rooms.get(Clinics.class),
                rooms.get(PlatformTransactionManager.class));
    }

    /** A file as handed in. */
    record Source(FileId file, String text) {}

    /**
     * What came of it.
     *
     * @param recorded what was recorded, in words
     * @param passwords one-time passwords, to be shown once
     * @param findings why nothing was recorded; empty where all was
     */
    record Outcome(List<String> recorded, List<OneTimePassword> passwords, List<Finding> findings) {}

    /** Imports as this person; empty for the first import into an empty home, which makes the administrator. */
    Outcome run(Optional<PersonId> as, List<Source> sources) {
        List<MasterReader.Masters> files = sources.stream()
                .map(source -> MasterReader.read(source.text(), source.file()))
                .toList();
        if (files.stream().anyMatch(file -> file.faults().count() > 0)) {
            List<Finding> early = read(files);
            return new Outcome(List.of(), List.of(), early);
        }
        List<String> recorded = new ArrayList<>();
        List<OneTimePassword> passwords = new ArrayList<>();
        transaction.executeWithoutResult(status -> {
            PersonId author = as.orElseGet(() -> first(passwords));
            List<Master> masters = new ArrayList<>();
            files.forEach(file -> masters.addAll(file.masters()));
            masters.stream()
                    .sorted(Comparator.comparing(MasterImport::turn))
                    .forEach(master -> record(author, master, recorded, passwords));
            if (!read(files).isEmpty()) {
                status.setRollbackOnly();
            }
        });
        List<Finding> findings = read(files);
        return findings.isEmpty()
                ? new Outcome(recorded, passwords, findings)
                : new Outcome(List.of(), List.of(), findings);
    }

    private PersonId first(List<OneTimePassword> passwords) {
        accounts.begin().ifPresent(passwords::add);
        return people.require(Accounts.FIRST_ADMINISTRATOR).id();
    }

    private static List<Finding> read(List<MasterReader.Masters> files) {
        return files.stream().flatMap(file -> file.findings().stream()).toList();
    }

    private static int turn(Master master) {
        return switch (master) {
            case Master.Controlled controlled -> controlled.kind().ordinal();
            case Master.Other(Master.Kind kind, MasterNode _) ->
                switch (kind) {
                    case ACCOUNT -> -1;
                    case MATERIAL -> 100;
                    case EQUIPMENT -> 101;
                    case CLINIC -> 102;
                    case LOT -> 103;
                };
        };
    }

    private void record(PersonId author, Master master, List<String> recorded, List<OneTimePassword> passwords) {
        switch (master) {
            case Master.Controlled(var kind, var content, var data) -> {
                ControlledDocument document = documents
                        .write(
                                author,
                                new DocumentWriting.Draft(
                                        kind, content.code(), content.version(), content.title(), data))
                        .document();
                recorded.add(kind.words() + " " + document.code() + " version " + document.version()
                        + (document.approval().isPresent() ? "" : " (waits for approval)"));
            }
            case Master.Other(Master.Kind kind, MasterNode node) ->
                recorded.add(
                        switch (kind) {
                            case ACCOUNT -> "account " + account(author, node, passwords);
                            case MATERIAL -> "material " + lots.material(author, node);
                            case EQUIPMENT -> "instrument " + lots.equipment(author, node);
                            case LOT -> "lot " + lot(author, node);
                            case CLINIC -> "clinic " + clinic(author, node);
                        });
        }
    }

    private String lot(PersonId author, MasterNode node) {
        Optional<Lot> recorded = lots.lot(author, node);
        recorded.ifPresentOrElse(lot -> samples.samples(author, lot, node), () -> node.has("samples"));
        node.nothingElse();
        return node.text("number") + (recorded.isPresent() ? "" : " (was there already)");
    }

    private String account(PersonId author, MasterNode node, List<OneTimePassword> passwords) {
        int before = node.faults().count();
        String username = node.text("username");
        String name = node.text("name");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String text : node.texts("roles")) {
            Optional<Role> role = EnumSet.allOf(Role.class).stream()
                    .filter(one -> one.name().equals(text))
                    .findFirst();
            role.ifPresentOrElse(
                    roles::add,
                    () -> node.faults()
                            .add(
                                    FindingType.CHOICE_UNKNOWN,
                                    node.place("roles"),
                                    text,
                                    "one of " + EnumSet.allOf(Role.class)));
        }
        node.nothingElse();
        if (node.faults().count() == before && people.byUsername(username).isEmpty()) {
            passwords.add(accounts.add(author, username, name, roles));
        }
        return username;
    }

    private String clinic(PersonId author, MasterNode node) {
        int before = node.faults().count();
        String code = node.text("code");
        String name = node.text("name");
        String country = node.text("country");
        String contact = node.text("contact");
        node.nothingElse();
        if (node.faults().count() == before && clinics.find(code).isEmpty()) {
            clinics.add(author, code, name, country, contact);
        }
        return code;
    }
}
