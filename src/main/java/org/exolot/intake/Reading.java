package org.exolot.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.exolot.finding.FileId;
import org.exolot.finding.Sha256;
import org.exolot.instrument.Companion;
import org.exolot.instrument.Export;
import org.exolot.instrument.Formats;
import org.exolot.instrument.Profile;
import org.exolot.instrument.ReadFile;
import org.exolot.instrument.Source;
import org.exolot.result.AcceptedSubmission;
import org.exolot.result.KnownReadings;
import org.exolot.specification.DocumentKind;
import org.exolot.specification.Documents;
import org.exolot.specification.InstrumentProfile;
import org.exolot.specification.MasterReader;
import org.exolot.vault.Vault;
import org.springframework.stereotype.Component;

/** Reads files from the vault. */
@Component
class Reading {
    /** So many of the newest recorded files are searched for the run that a late companion belongs to. */
    private static final int SEARCHED = 100;

    private final Vault vault;
    private final KnownReadings known;
    private final Documents documents;
    private final Clock clock;
    private final Map<Sha256, Profile> read = new ConcurrentHashMap<>();

    Reading(Vault vault, KnownReadings known, Documents documents, Clock clock) {
        this.vault = vault;
        this.known = known;
        this.documents = documents;
        this.clock = clock;
    }

    ReadFile read(AcceptedSubmission.KeptFile kept) {
        try {
            return read(new VaultSource(vault, kept));
        } catch (IOException e) {
            throw new UncheckedIOException("the vault's copy of " + kept.file().name() + " cannot be read", e);
        }
    }

    private ReadFile read(Source source) throws IOException {
        return Formats.withProfiles(profiles()).read(source);
    }

    /** The profiles in force, of each the highest version. */
    private List<Profile> profiles() {
        Map<String, Profile> inForce = new LinkedHashMap<>();
        documents.all().stream()
                .filter(document -> document.kind() == DocumentKind.PROFILE && document.effectiveAt(clock.instant()))
                .map(document -> read.computeIfAbsent(
                        document.contentHash(), hash -> ((InstrumentProfile) MasterReader.content(document)).profile()))
                .forEach(profile -> inForce.merge(
                        profile.id(), profile, (one, other) -> one.version() > other.version() ? one : other));
        return List.copyOf(inForce.values());
    }

    /** Files recorded before to whose runs companions among these files belong, unless handed in with them. */
    List<ReadFile> hostsOfLateCompanions(List<ReadFile> files, AcceptedSubmission submission) {
        List<Export> exports =
                files.stream().flatMap(file -> file.export().stream()).toList();
        List<ReadFile> hosts = new ArrayList<>();
        for (Export export : exports) {
            Optional<Companion> companion = export.companionOf();
            if (companion.isPresent() && exports.stream().noneMatch(other -> belongs(companion.get(), other))) {
                earlier(export, companion.get(), submission).ifPresent(hosts::add);
            }
        }
        return hosts;
    }

    private Optional<ReadFile> earlier(Export export, Companion companion, AcceptedSubmission submission) {
        for (KnownReadings.Known candidate : known.newest(export.instrument().vendor(), SEARCHED)) {
            ReadFile read = submission.files().stream()
                    .filter(kept -> kept.file().sha256().equals(candidate.file().sha256()))
                    .findFirst()
                    .map(this::read)
                    .orElseGet(() -> read(new AcceptedSubmission.KeptFile(candidate.file(), candidate.size())));
            if (read.export().isPresent() && belongs(companion, read.export().get())) {
                return Optional.of(read);
            }
        }
        return Optional.empty();
    }

    /** The size in bytes of a file that was recorded before. */
    long size(FileId file) {
        return known.ofBytes(List.of(file.sha256())).getOrDefault(file.sha256(), List.of()).stream()
                .findFirst()
                .map(KnownReadings.Known::size)
                .orElseThrow();
    }

    private static boolean belongs(Companion companion, Export export) {
        return export.runs().stream().anyMatch(companion::belongsTo);
    }
}
