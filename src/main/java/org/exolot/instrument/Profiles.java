package org.exolot.instrument;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.exolot.finding.FileId;
import org.exolot.finding.Finding;
import org.exolot.finding.FindingType;
import org.exolot.finding.Place;
import org.exolot.finding.Sha256;
import org.exolot.instrument.profile.ProfileReader;

/** Where profiles come from: the program, which ships those of instruments whose exports could not be had, and a laboratory's folder. */
public final class Profiles {
    private static final List<String> SHIPPED = List.of(
            "trps-izon",
            "nano-flow-nanofcm",
            "interferometric-imaging-unchained",
            "elisa-reader-table",
            "osmometer",
            "endotoxin-endosafe");
    private static final long LARGEST = 4_000_000;

    private Profiles() {}

    /**
     * The profiles of a folder.
     *
     * @param profiles those without a fault
     * @param faults what is wrong with others; a profile with a fault is not used
     */
    public record Folder(List<Profile> profiles, List<Finding> faults) {
        public Folder {
            profiles = List.copyOf(profiles);
            faults = List.copyOf(faults);
        }
    }

    /**
     * What came of a text.
     *
     * @param profile the profile; empty where there is a fault
     * @param faults what is wrong with it
     */
    public record Read(Optional<Profile> profile, List<Finding> faults) {
        public Read {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a profile from YAML 1.2 and tries it on its sample. All faults are told at once, each with line and column, what was found and
     * what is expected; only a profile without any is given.
     *
     * @param name the file's name
     */
    public static Read read(String text, String name) {
        return ProfileReader.read(text, name);
    }

    /** The profiles that the program ships, all marked unverified. */
    public static List<Profile> shipped() {
        return Shipped.PROFILES;
    }

    private static final class Shipped {
        private static final List<Profile> PROFILES =
                SHIPPED.stream().map(Shipped::load).toList();

        private Shipped() {}

        private static Profile load(String name) {
            Read read = Profiles.read(text(name), name + ".yaml");
            return read.profile()
                    .orElseThrow(() -> new IllegalStateException("the shipped profile " + name + ": " + read.faults()));
        }
    }

    /** The text of a shipped profile, to be copied and changed. */
    public static String text(String name) {
        try (InputStream in = ProfileReader.class.getResourceAsStream(name + ".yaml")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The names of the shipped profiles. */
    public static List<String> names() {
        return SHIPPED;
    }

    /**
     * The profiles of all {@code *.yaml} files of a folder, in the order of their names. Of several versions of a profile the newest counts.
     *
     * @throws IOException where the folder cannot be read
     */
    public static Folder folder(Path folder) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        List<Finding> faults = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Read read = ofFile(file);
            faults.addAll(read.faults());
            read.profile().ifPresent(profile -> keepNewest(profiles, profile));
        }
        return new Folder(profiles, faults);
    }

    private static void keepNewest(List<Profile> profiles, Profile profile) {
        boolean older = profiles.stream()
                .anyMatch(known -> known.id().equals(profile.id()) && known.version() >= profile.version());
        if (!older) {
            profiles.removeIf(known -> known.id().equals(profile.id()));
            profiles.add(profile);
        }
    }

    private static Read ofFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) {
            Place place = new Place.Whole(new FileId(name, Sha256.of(new byte[0])));
            return new Read(
                    Optional.empty(),
                    List.of(Finding.at(
                            FindingType.FILE_TOO_LARGE, place, Files.size(file) + " bytes", "at most " + LARGEST)));
        }
        return read(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), name);
    }
}
